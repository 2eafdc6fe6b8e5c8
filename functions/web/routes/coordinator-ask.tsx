import { type Context, Hono } from 'hono';
import { failed, type Problem, type Result } from '../../../shared/domain/problem.ts';
import { parseToken } from '../../../shared/domain/token.ts';
import { type AskAnswer, answerAsk, viewAsk } from '../../../shared/use-cases/answer-ask.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { AnsweredPage, answerNamed, TakenPage } from '../pages/coordinator/answered-page.tsx';
import { type AskContext, AskPage, askPath } from '../pages/coordinator/ask-page.tsx';
import { coordinatorText } from '../pages/coordinator/text.ts';
import { type FormState, freshForm } from '../pages/form-parts.tsx';
import { answerProblem, statusOf } from '../problems.tsx';
import { pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { labelsOf } from './coordinator-labels.ts';
import { postedText } from './posted-text.ts';

type Asked = { readonly web: WebDeps; readonly token: string };

export const askContext = (c: Context<WebEnv>, { web, token }: Asked): AskContext => ({
  page: pageContext(c, web),
  labels: labelsOf(web.deps.organisation, c.get('locale')),
  token,
});

/** Too late is a kind page of its own; who took it themselves is led to the group. */
export const answerAskProblem = (
  c: Context<WebEnv>,
  problem: Problem,
  { web, token }: Asked,
): Promise<Response> => {
  const page = pageContext(c, web);
  if (problem.kind === 'alreadyTaken') return answer(c, <TakenPage page={page} />, statusOf.alreadyTaken);
  const groupId = parseToken(token)?.id;
  if (problem.kind === 'wrongState' && problem.state === 'took' && groupId !== undefined)
    return answer(c, <TakenPage page={page} groupId={groupId} />, statusOf.wrongState);
  const { back } = coordinatorText(page.locale).ask;
  return problem.kind === 'tooFewLeft'
    ? answerProblem(c, problem, { web, wayOn: { href: askPath(askContext(c, { web, token })), label: back } })
    : answerProblem(c, problem, { web });
};

/** The buttons of the first page; the others have pages of their own. */
const pressed = (c: Context<WebEnv>): Result<AskAnswer> => {
  switch (postedText(c, 'answer')) {
    case 'take':
      return { ok: true, value: { kind: 'take' } };
    case 'cannot':
      return { ok: true, value: { kind: 'cannot' } };
    case 'excludeKnown':
      return { ok: true, value: { kind: 'excludeKnown', contact: postedText(c, 'contact') } };
    case 'pauseUntil':
      return { ok: true, value: { kind: 'pauseUntil', date: postedText(c, 'date') } };
    default:
      return failed({ kind: 'invalid', fields: { answer: 'notAChoice' } });
  }
};

const showAsk = async (c: Context<WebEnv>, asked: Asked, form: FormState): Promise<Response> => {
  const { web, token } = asked;
  const view = await viewAsk(web.deps, token);
  if (!view.ok) return answerAskProblem(c, view.problem, asked);
  const least = web.deps.organisation.group.min;
  const page = <AskPage context={askContext(c, asked)} view={view.value} form={form} least={least} />;
  return answer(c, page, Object.keys(form.errors).length > 0 ? statusOf.invalid : 200);
};

const addAnswers = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.post('/ask/:token', async (c) => {
    const [token, values, locale] = [c.req.param('token'), c.get('form'), c.get('locale')];
    const press = pressed(c);
    const result = press.ok ? await answerAsk(web.deps, { token, answer: press.value }) : press;
    if (press.ok && result.ok) return goTo(c, `/ask/${token}/thanks/${press.value.kind}`);
    if (result.ok) return showAsk(c, { web, token }, freshForm(locale));
    return result.problem.kind === 'invalid'
      ? showAsk(c, { web, token }, { locale, values, errors: result.problem.fields })
      : answerAskProblem(c, result.problem, { web, token });
  });
};

/** The question in the mail and its answers. Its thanks read nothing, so they tell nothing about the group. */
export const askRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get('/ask/:token', (c) => showAsk(c, { web, token: c.req.param('token') }, formOf(c)));
  addAnswers(app, web);
  app.get('/ask/:token/thanks/:answer', (c) => {
    const token = c.req.param('token');
    const groupId = parseToken(token)?.id;
    const answered = answerNamed(c.req.param('answer'));
    if (groupId === undefined || answered === undefined)
      return answerProblem(c, { kind: 'notFound' }, { web });
    return answer(
      c,
      <AnsweredPage page={pageContext(c, web)} answer={answered} groupId={groupId} token={token} />,
    );
  });
  return app;
};
