import { type Context, Hono } from 'hono';
import type { Result } from '../../../shared/domain/problem.ts';
import {
  type AskAnswer,
  answerAsk,
  askAlternatives,
  askColleagues,
} from '../../../shared/use-cases/answer-ask.ts';
import { answer, goTo, type Page } from '../answer.ts';
import { HandOnPage, OtherPage } from '../pages/coordinator/ask-choice-pages.tsx';
import { statusOf } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { answerAskProblem, askContext } from './coordinator-ask.tsx';
import { postedText } from './posted-text.ts';

/** A list to press one of: how it is read and shown, and what a press means. */
type Choosing<Choice> = {
  readonly path: string;
  readonly field: string;
  readonly choices: (token: string) => Promise<Result<readonly Choice[]>>;
  readonly page: (c: Context<WebEnv>, token: string, choices: readonly Choice[]) => Page;
  readonly meant: (value: string) => AskAnswer;
};

const addChoosing = <Choice,>(app: Hono<WebEnv>, web: WebDeps, choosing: Choosing<Choice>): void => {
  const { path, field, choices, page, meant } = choosing;
  const show = async (c: Context<WebEnv>, token: string, status: 200 | 422): Promise<Response> => {
    const found = await choices(token);
    if (!found.ok) return answerAskProblem(c, found.problem, { web, token });
    return answer(c, page(c, token, found.value), status);
  };
  app.get(`/ask/:token/${path}`, (c) => show(c, c.req.param('token') ?? '', 200));
  app.post(`/ask/:token/${path}`, async (c) => {
    const token = c.req.param('token') ?? '';
    const press = meant(postedText(c, field));
    const result = await answerAsk(web.deps, { token, answer: press });
    if (result.ok) return goTo(c, `/ask/${token}/thanks/${press.kind}`);
    // What was pressed is no longer on the list, or never was: the list as it is now.
    if (result.problem.kind === 'invalid') return show(c, token, statusOf.invalid);
    return answerAskProblem(c, result.problem, { web, token });
  });
};

/** Take it elsewhere, or hand it to a colleague: a list, one press. */
export const askChoiceRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  addChoosing(app, web, {
    path: 'other',
    field: 'alternative',
    choices: (token) => askAlternatives(web.deps, token),
    page: (c, token, choices) => <OtherPage context={askContext(c, { web, token })} choices={choices} />,
    meant: (value) => {
      const [area = '', slot = ''] = value.split('/');
      return { kind: 'takeOther', area, slot };
    },
  });
  addChoosing(app, web, {
    path: 'hand-on',
    field: 'coordinatorId',
    choices: (token) => askColleagues(web.deps, token),
    page: (c, token, choices) => <HandOnPage context={askContext(c, { web, token })} choices={choices} />,
    meant: (coordinatorId) => ({ kind: 'handOn', coordinatorId }),
  });
  return app;
};
