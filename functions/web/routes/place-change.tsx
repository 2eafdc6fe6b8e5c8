import { type Context, Hono } from 'hono';
import { parseChange } from '../../../shared/domain/forms/change.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { participantText } from '../../../shared/i18n/index.ts';
import { changePlace, leaveGroup, viewPlace, withdrawPlace } from '../../../shared/use-cases/place.ts';
import type { PlaceView } from '../../../shared/views/participant.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { AskFirst } from '../pages/ask-first.tsx';
import { ChangePage } from '../pages/change.tsx';
import { type FieldErrors, type FormState, freshForm } from '../pages/form-parts.tsx';
import type { OfferWords } from '../pages/offer-list.tsx';
import { isSeated, pauseGivesUpSeat } from '../pages/place-states.ts';
import { answerProblem, statusOf } from '../problems.tsx';
import { choicesOf, pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { changeValues, offerWords } from '../wording.ts';
import { placePath, toPlace } from './place-path.ts';

type Shown = {
  readonly token: string;
  readonly form: FormState;
  readonly view: PlaceView;
  /** See `ChangePage`. */
  readonly late?: OfferWords | undefined;
};

/** The form for changing what one has said; posts to its own address, wherever it is shown. */
export const changePage = (c: Context<WebEnv>, web: WebDeps, { token, form, view, late }: Shown) => (
  <ChangePage
    page={pageContext(c, web)}
    form={form}
    choices={choicesOf(web.deps.organisation, c.get('locale'))}
    base={placePath(c, token)}
    seated={isSeated(view.state)}
    late={late}
  />
);

type Refused = { readonly token: string; readonly problem: Problem };

/** What was typed stays: the form again with what is wrong, or, where an invitation came first, what still can be stored. */
const changeRefused = async (
  c: Context<WebEnv>,
  web: WebDeps,
  { token, problem }: Refused,
): Promise<Response> => {
  const [values, locale] = [c.get('form'), c.get('locale')];
  const view = await viewPlace(web.deps, token);
  if (!view.ok) return answerProblem(c, view.problem, { web });
  const shown = { token, view: view.value };
  const wishes = parseChange(values, web.deps.organisation);
  if (problem.kind === 'wrongState' && isSeated(view.value.state) && wishes.ok) {
    const late = offerWords({ ...web.deps, locale }, wishes.value.preferences);
    const page = changePage(c, web, { ...shown, form: freshForm(locale, values), late });
    return answer(c, page, statusOf.wrongState);
  }
  const again = (errors: FieldErrors) => changePage(c, web, { ...shown, form: { locale, values, errors } });
  return answerProblem(c, problem, { web, again, wayOn: toPlace(c, token) });
};

const addChange = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/place/:token/change', async (c) => {
    const token = c.req.param('token');
    const view = await viewPlace(web.deps, token);
    if (!view.ok) return answerProblem(c, view.problem, { web });
    const form = formOf(c, changeValues(view.value));
    return answer(c, changePage(c, web, { token, form, view: view.value }));
  });
  app.post('/place/:token/change', async (c) => {
    const token = c.req.param('token');
    const result = await changePlace(web.deps, { token, values: c.get('form') });
    if (result.ok) return goTo(c, `/place/${token}`);
    const { problem } = result;
    return problem.kind === 'invalid' || problem.kind === 'wrongState'
      ? changeRefused(c, web, { token, problem })
      : answerProblem(c, problem, { web });
  });
};

/** A pause that gives up a seat is asked about first. Where there is none to lose the button stands on the place. */
const addPause = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/place/:token/pause', async (c) => {
    const token = c.req.param('token');
    const view = await viewPlace(web.deps, token);
    if (!view.ok) return answerProblem(c, view.problem, { web });
    if (!pauseGivesUpSeat(view.value.state)) return goTo(c, `/place/${token}`);
    const path = placePath(c, token);
    const text = participantText(c.get('locale')).place.pause;
    return answer(c, <AskFirst page={pageContext(c, web)} text={text} yes={`${path}/pause`} no={path} />);
  });
};

/** Two ways to go, each asked once more on a page of its own; `after` is where a yes leads. */
const addGoing = (app: Hono<WebEnv>, web: WebDeps): void => {
  const ways = {
    withdraw: { act: withdrawPlace, after: () => '/place/erased', tone: 'danger' },
    leave: { act: leaveGroup, after: (token: string) => `/place/${token}`, tone: undefined },
  } as const;
  for (const way of ['withdraw', 'leave'] as const) {
    const { act, after, tone } = ways[way];
    app.get(`/place/:token/${way}`, async (c) => {
      const token = c.req.param('token');
      const view = await viewPlace(web.deps, token);
      if (!view.ok) return answerProblem(c, view.problem, { web });
      const path = placePath(c, token);
      const text = participantText(c.get('locale')).place[way];
      const asked = { text, tone, yes: `${path}/${way}`, no: path };
      return answer(c, <AskFirst page={pageContext(c, web)} {...asked} />);
    });
    app.post(`/place/:token/${way}`, async (c) => {
      const token = c.req.param('token');
      const result = await act(web.deps, token);
      if (result.ok) return goTo(c, after(token));
      return result.problem.kind === 'wrongState'
        ? answerProblem(c, result.problem, { web, wayOn: toPlace(c, token) })
        : answerProblem(c, result.problem, { web });
    });
  }
};

/** Changing what one has said, leaving a group, and going for good. */
export const placeChangeRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  addChange(app, web);
  addPause(app, web);
  addGoing(app, web);
  return app;
};
