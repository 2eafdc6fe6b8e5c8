import { type Context, Hono } from 'hono';
import type { Problem } from '../../../shared/domain/problem.ts';
import { participantText } from '../../../shared/i18n/index.ts';
import {
  acceptSuggestion,
  confirmInterest,
  exportPlace,
  pausePlace,
  resumePlace,
  takeBackSuggestion,
  viewPlace,
} from '../../../shared/use-cases/place.ts';
import { answer, goTo } from '../answer.ts';
import { Notice } from '../pages/notice.tsx';
import { PlacePage } from '../pages/place.tsx';
import { answerProblem } from '../problems.tsx';
import { pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { changeValues, placeWords } from '../wording.ts';
import { changePage } from './place-change.tsx';
import { placePath, toPlace } from './place-path.ts';
import { postedText } from './posted-text.ts';

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
    const name = participantText(c.get('locale')).place.actions.dataName;
    c.header('Content-Disposition', `attachment; filename="${name}"`);
    return c.body(JSON.stringify(data.value, null, 2), 200, {
      'Content-Type': 'application/json; charset=utf-8',
    });
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
    const words = placeWords({ organisation: web.deps.organisation, locale: c.get('locale') }, view.value);
    return answer(c, <PlacePage page={pageContext(c, web)} base={placePath(c, token)} words={words} />);
  });
  addActions(app, web);
  addSuggestion(app, web);
  addExport(app, web);
  return app;
};
