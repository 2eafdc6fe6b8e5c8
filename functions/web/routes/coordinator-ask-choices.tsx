import type { Context, Hono } from 'hono';
import type { Result } from '../../../shared/domain/problem.ts';
import {
  type AskAnswer,
  type AskedBy,
  answerAsk,
  askAlternatives,
  askColleagues,
} from '../../../shared/use-cases/answer-ask.ts';
import type { Deps } from '../../../shared/use-cases/ports.ts';
import { answer, goTo, type Page } from '../answer.ts';
import { HandOnPage, OtherPage } from '../pages/coordinator/ask-choice-pages.tsx';
import type { AskContext } from '../pages/coordinator/ask-page.tsx';
import { statusOf } from '../problems.tsx';
import type { WebEnv } from '../web-deps.ts';
import { answerAskProblem } from './coordinator-ask.tsx';
import { type Asked, type AskWay, askContext } from './coordinator-ask-way.ts';
import { postedText } from './posted-text.ts';

/** A list to press one of: how it is read and shown, and what a press means. */
type Choosing<Choice> = {
  readonly path: string;
  readonly field: string;
  readonly choices: (deps: Deps, by: AskedBy) => Promise<Result<readonly Choice[]>>;
  readonly page: (context: AskContext, choices: readonly Choice[]) => Page;
  readonly meant: (value: string) => AskAnswer;
};

const addChoosing = <Choice,>(
  app: Hono<WebEnv>,
  { route, asking }: AskWay,
  choosing: Choosing<Choice>,
): void => {
  const { path, field, choices, page, meant } = choosing;
  const show = async (c: Context<WebEnv>, asked: Asked, status: 200 | 422): Promise<Response> => {
    const found = await choices(asked.web.deps, asked.by);
    if (!found.ok) return answerAskProblem(c, found.problem, asked);
    return answer(c, page(askContext(c, asked), found.value), status);
  };
  app.get(
    `${route}/${path}`,
    asking((c, asked) => show(c, asked, 200)),
  );
  app.post(
    `${route}/${path}`,
    asking(async (c, asked) => {
      const press = meant(postedText(c, field));
      const result = await answerAsk(asked.web.deps, { ...asked.by, answer: press });
      if (result.ok) return goTo(c, `${asked.path}/thanks/${press.kind}`);
      // What was pressed is no longer on the list, or never was: the list as it is now.
      if (result.problem.kind === 'invalid') return show(c, asked, statusOf.invalid);
      return answerAskProblem(c, result.problem, asked);
    }),
  );
};

/** Take it elsewhere, or hand it to a colleague: a list, one press. */
export const addAskChoices = (app: Hono<WebEnv>, way: AskWay): void => {
  addChoosing(app, way, {
    path: 'other',
    field: 'alternative',
    choices: askAlternatives,
    page: (context, choices) => <OtherPage context={context} choices={choices} />,
    meant: (value) => {
      const [area = '', slot = ''] = value.split('/');
      return { kind: 'takeOther', area, slot };
    },
  });
  addChoosing(app, way, {
    path: 'hand-on',
    field: 'coordinatorId',
    choices: askColleagues,
    page: (context, choices) => <HandOnPage context={context} choices={choices} />,
    meant: (coordinatorId) => ({ kind: 'handOn', coordinatorId }),
  });
};
