import type { Context, Hono } from 'hono';
import { failed, type Problem, type Result } from '../../../shared/domain/problem.ts';
import { type AskAnswer, answerAsk, viewAsk } from '../../../shared/use-cases/answer-ask.ts';
import { answer, goTo } from '../answer.ts';
import { travelMap } from '../drawn-map.ts';
import { formOf } from '../keep-typed.ts';
import { AnsweredPage, answerNamed, TakenPage } from '../pages/coordinator/answered-page.tsx';
import { AskPage, askPath } from '../pages/coordinator/ask-page.tsx';
import { coordinatorText } from '../pages/coordinator/text.ts';
import { type FormState, freshForm } from '../pages/form-parts.tsx';
import { answerProblem, statusOf } from '../problems.tsx';
import type { WebEnv } from '../web-deps.ts';
import { type Asked, type AskWay, askContext } from './coordinator-ask-way.ts';
import { postedText } from './posted-text.ts';

/** Too late is a kind page of its own; who took it themselves is led to the group. */
export const answerAskProblem = (c: Context<WebEnv>, problem: Problem, asked: Asked): Promise<Response> => {
  const { web, groupId } = asked;
  const context = askContext(c, asked);
  if (problem.kind === 'alreadyTaken')
    return answer(c, <TakenPage context={context} />, statusOf.alreadyTaken);
  if (problem.kind === 'wrongState' && problem.state === 'took' && groupId !== undefined)
    return answer(c, <TakenPage context={context} groupId={groupId} />, statusOf.wrongState);
  const { back } = coordinatorText(c.get('locale')).ask;
  return problem.kind === 'tooFewLeft'
    ? answerProblem(c, problem, { web, wayOn: { href: askPath(context), label: back } })
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
  const { deps } = asked.web;
  const view = await viewAsk(deps, asked.by);
  if (!view.ok) return answerAskProblem(c, view.problem, asked);
  const { organisation } = deps;
  const page = (
    <AskPage
      context={askContext(c, asked)}
      view={view.value}
      form={form}
      least={organisation.group.min}
      travel={travelMap(organisation, c.get('locale'), view.value.area)}
    />
  );
  return answer(c, page, Object.keys(form.errors).length > 0 ? statusOf.invalid : 200);
};

const takeAnswer = async (c: Context<WebEnv>, asked: Asked): Promise<Response> => {
  const [values, locale] = [c.get('form'), c.get('locale')];
  const press = pressed(c);
  const result = press.ok ? await answerAsk(asked.web.deps, { ...asked.by, answer: press.value }) : press;
  if (press.ok && result.ok) return goTo(c, `${asked.path}/thanks/${press.value.kind}`);
  if (result.ok) return showAsk(c, asked, freshForm(locale));
  return result.problem.kind === 'invalid'
    ? showAsk(c, asked, { locale, values, errors: result.problem.fields })
    : answerAskProblem(c, result.problem, asked);
};

/** Thanks that read nothing, so they tell nothing about the group. */
const thank = (c: Context<WebEnv>, asked: Asked): Promise<Response> => {
  const { web, groupId } = asked;
  const answered = answerNamed(c.req.param('answer') ?? '');
  if (groupId === undefined || answered === undefined) return answerProblem(c, { kind: 'notFound' }, { web });
  return answer(c, <AnsweredPage context={askContext(c, asked)} answer={answered} groupId={groupId} />);
};

/** The question and its answers, by one way to it. */
export const addAsk = (app: Hono<WebEnv>, { route, asking }: AskWay): void => {
  app.get(
    route,
    asking((c, asked) => showAsk(c, asked, formOf(c))),
  );
  app.post(route, asking(takeAnswer));
  app.get(`${route}/thanks/:answer`, asking(thank));
};
