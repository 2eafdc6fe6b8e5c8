import { type Context, Hono } from 'hono';
import { participantText } from '../../../shared/i18n/index.ts';
import { changePlace, leaveGroup, viewPlace, withdrawPlace } from '../../../shared/use-cases/place.ts';
import type { PlaceView } from '../../../shared/views/participant.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { AskFirst } from '../pages/ask-first.tsx';
import { ChangePage } from '../pages/change.tsx';
import type { FieldErrors, FormState } from '../pages/form-parts.tsx';
import { holdsSeat } from '../pages/pause-button.tsx';
import { answerProblem } from '../problems.tsx';
import { choicesOf, pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { changeValues } from '../wording.ts';
import { placePath, toPlace } from './place-path.ts';

/** States in which others count on a person; their wishes stand fast then. */
const seated: ReadonlySet<PlaceView['state']> = new Set(['invited', 'accepted', 'inGroup']);

type Shown = { readonly token: string; readonly form: FormState; readonly view: PlaceView };

/** The form for changing what one has said; posts to its own address, wherever it is shown. */
export const changePage = (c: Context<WebEnv>, web: WebDeps, { token, form, view }: Shown) => (
  <ChangePage
    page={pageContext(c, web)}
    form={form}
    choices={choicesOf(web.deps.organisation, c.get('locale'))}
    base={placePath(c, token)}
    seated={seated.has(view.state)}
  />
);

const addChange = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/place/:token/change', async (c) => {
    const token = c.req.param('token');
    const view = await viewPlace(web.deps, token);
    if (!view.ok) return answerProblem(c, view.problem, { web });
    const form = formOf(c, changeValues(view.value));
    return answer(c, changePage(c, web, { token, form, view: view.value }));
  });
  app.post('/place/:token/change', async (c) => {
    const [token, values, locale] = [c.req.param('token'), c.get('form'), c.get('locale')];
    const result = await changePlace(web.deps, { token, values });
    if (result.ok) return goTo(c, `/place/${token}`);
    if (result.problem.kind !== 'invalid') return answerProblem(c, result.problem, { web });
    const view = await viewPlace(web.deps, token);
    if (!view.ok) return answerProblem(c, view.problem, { web });
    const again = (errors: FieldErrors) =>
      changePage(c, web, { token, form: { locale, values, errors }, view: view.value });
    return answerProblem(c, result.problem, { web, again });
  });
};

/** A pause that gives up a seat is asked about first. Where there is none to lose the button stands on the place. */
const addPause = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/place/:token/pause', async (c) => {
    const token = c.req.param('token');
    const view = await viewPlace(web.deps, token);
    if (!view.ok) return answerProblem(c, view.problem, { web });
    if (!holdsSeat(view.value.state)) return goTo(c, `/place/${token}`);
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
