import { type Context, Hono } from 'hono';
import type { Problem } from '../../../shared/domain/problem.ts';
import { participantText } from '../../../shared/i18n/index.ts';
import { answerAtPlace } from '../../../shared/use-cases/invitation.ts';
import {
  acceptSuggestion,
  confirmInterest,
  exportPlace,
  pausePlace,
  resumePlace,
  takeBackSuggestion,
  viewPlace,
} from '../../../shared/use-cases/place.ts';
import type { PlaceView } from '../../../shared/views/participant.ts';
import { answer, answerFile, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import type { FieldErrors, FormState } from '../pages/form-parts.tsx';
import { Notice } from '../pages/notice.tsx';
import { PlacePage, saidFirst } from '../pages/place.tsx';
import { answerProblem, answerWith } from '../problems.tsx';
import { pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { changeValues, placeWords } from '../wording.ts';
import { answers, isKept } from './invitation.tsx';
import { changePage } from './place-change.tsx';
import { placePath, toPlace } from './place-path.ts';
import { postedText } from './posted-text.ts';
import { agreementsOf } from './start.tsx';

type Shown = { readonly token: string; readonly form: FormState; readonly view: PlaceView };

const placePage = (c: Context<WebEnv>, web: WebDeps, { token, form, view }: Shown) => {
  const { organisation } = web.deps;
  const locale = c.get('locale');
  return (
    <PlacePage
      page={pageContext(c, web)}
      base={placePath(c, token)}
      words={placeWords({ organisation, locale }, view)}
      form={form}
      confidentiality={agreementsOf(organisation, locale).confidentiality}
      answered={saidFirst(c.req.query('answered'))}
    />
  );
};

const afterAnswer = {
  accept: '',
  decline: '?answered=declined',
  timeDoesNotFit: '?answered=otherTime',
} as const;

/** An open invitation, answered where it is seen. The link of the place says who it is; only a post answers. */
const addAnswer = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.post('/place/:token/answer', async (c) => {
    const [token, values, locale] = [c.req.param('token'), c.get('form'), c.get('locale')];
    const given = answers.find((known) => known === values['answer']);
    if (given === undefined) return answerWith(web, { kind: 'invalid' })(c);
    const round = Number(postedText(c, 'round'));
    const confidentiality = values['confidentiality'] === 'yes';
    const input = { token, round, answer: given, confidentiality, locale, onOffer: true };
    const result = await answerAtPlace(web.deps, input);
    if (!result.ok && isKept(result.problem)) return goTo(c, `/place/${token}/leave`);
    if (result.ok) return goTo(c, `/place/${token}${afterAnswer[given]}`);
    if (result.problem.kind !== 'invalid')
      return answerProblem(c, result.problem, { web, wayOn: toPlace(c, token) });
    const view = await viewPlace(web.deps, token);
    if (!view.ok) return answerProblem(c, view.problem, { web });
    const again = (errors: FieldErrors) =>
      placePage(c, web, { token, form: { locale, values, errors }, view: view.value });
    return answerProblem(c, result.problem, { web, again });
  });
};

type Failed = { readonly token: string; readonly problem: Problem };

/** Whoever has no times left must choose some before going back to the queue: the form to do so, with that in it. */
const answerFailed = async (
  c: Context<WebEnv>,
  web: WebDeps,
  { token, problem }: Failed,
): Promise<Response> => {
  if (problem.kind === 'wrongState') return answerProblem(c, problem, { web, wayOn: toPlace(c, token) });
  const view = problem.kind === 'invalid' ? await viewPlace(web.deps, token) : undefined;
  if (view?.ok !== true) return answerProblem(c, problem, { web });
  const values = changeValues(view.value);
  return answerProblem(c, problem, {
    web,
    again: (errors) =>
      changePage(c, web, { token, form: { locale: c.get('locale'), values, errors }, view: view.value }),
  });
};

const addActions = (app: Hono<WebEnv>, web: WebDeps): void => {
  const actions = { pause: pausePlace, resume: resumePlace, interested: confirmInterest };
  for (const name of ['pause', 'resume', 'interested'] as const) {
    app.post(`/place/:token/${name}`, async (c) => {
      const token = c.req.param('token');
      const result = await actions[name](web.deps, token);
      return result.ok
        ? goTo(c, `/place/${token}`)
        : answerFailed(c, web, { token, problem: result.problem });
    });
  }
};

/** The two buttons of a suggestion. One that does not stand any more is told as such, with the way back. */
const addSuggestion = (app: Hono<WebEnv>, web: WebDeps): void => {
  const acts = { widen: acceptSuggestion, undo: takeBackSuggestion };
  for (const name of ['widen', 'undo'] as const) {
    app.post(`/place/:token/${name}`, async (c) => {
      const token = c.req.param('token');
      const result = await acts[name](web.deps, { token, key: postedText(c, 'suggestion') });
      return result.ok
        ? goTo(c, `/place/${token}`)
        : answerFailed(c, web, { token, problem: result.problem });
    });
  }
};

const addExport = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/place/:token/data.json', async (c) => {
    const data = await exportPlace(web.deps, c.req.param('token'));
    if (!data.ok) return answerProblem(c, data.problem, { web });
    return answerFile(c, participantText(c.get('locale')).place.actions.dataName, data.value);
  });
};

/** My place, and what is done there by one press. */
export const placeRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get('/place/erased', (c) => {
    const text = participantText(c.get('locale')).place.erased;
    return answer(
      c,
      <Notice page={pageContext(c, web)} title={text.title} paragraphs={[text.what, text.next]} />,
    );
  });
  app.get('/place/:token', async (c) => {
    const token = c.req.param('token');
    const view = await viewPlace(web.deps, token);
    if (!view.ok) return answerProblem(c, view.problem, { web });
    return answer(c, placePage(c, web, { token, form: formOf(c), view: view.value }));
  });
  addAnswer(app, web);
  addActions(app, web);
  addSuggestion(app, web);
  addExport(app, web);
  return app;
};
