import { Hono } from 'hono';
import { coordinatorHome } from '../../../shared/use-cases/home.ts';
import { recordTalk } from '../../../shared/use-cases/talk.ts';
import { completeTask } from '../../../shared/use-cases/tasks.ts';
import { answer, goTo } from '../answer.ts';
import { TalksPage, talkOutcomes } from '../pages/coordinator/talks-page.tsx';
import { TasksPage, taskOutcomes } from '../pages/coordinator/tasks-page.tsx';
import { phoneText } from '../pages/coordinator/text.ts';
import { answerProblem } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { deskOf, signedIn } from './coordinator-session.tsx';

const addTalks = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get(
    '/coordinator/talks',
    signedIn(web, async (c, me) => {
      const home = await coordinatorHome(web.deps, me);
      if (!home.ok) return answerProblem(c, home.problem, { web });
      const notice = c.req.query('done') === 'saved' ? phoneText(c.get('locale')).talks.saved : undefined;
      return answer(c, <TalksPage desk={deskOf(c, { web, me, notice })} talks={home.value.talks} />);
    }),
  );
  app.post(
    '/coordinator/talks',
    signedIn(web, async (c, me) => {
      const { participantId, outcome: posted } = c.get('form');
      const outcome = talkOutcomes.find((known) => known === posted);
      if (typeof participantId !== 'string' || outcome === undefined)
        return answerProblem(c, { kind: 'invalid', fields: { outcome: 'notAChoice' } }, { web });
      const result = await recordTalk(web.deps, me, { participantId, outcome });
      const wayOn = {
        href: `/${c.get('locale')}/coordinator/talks`,
        label: phoneText(c.get('locale')).talks.title,
      };
      return result.ok
        ? goTo(c, '/coordinator/talks?done=saved')
        : answerProblem(c, result.problem, { web, wayOn });
    }),
  );
};

const addTasks = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get(
    '/coordinator/tasks',
    signedIn(web, async (c, me) => {
      const home = await coordinatorHome(web.deps, me);
      if (!home.ok) return answerProblem(c, home.problem, { web });
      const notice = c.req.query('done') === 'saved' ? phoneText(c.get('locale')).tasks.saved : undefined;
      const confidentiality = web.deps.organisation.confidentiality.text[c.get('locale')];
      const desk = deskOf(c, { web, me, notice });
      return answer(c, <TasksPage desk={desk} tasks={home.value.tasks} confidentiality={confidentiality} />);
    }),
  );
  app.post(
    '/coordinator/tasks',
    signedIn(web, async (c, me) => {
      const { taskId, outcome: posted, version: seen } = c.get('form');
      const outcome = taskOutcomes.find((known) => known === posted);
      if (typeof taskId !== 'string' || outcome === undefined)
        return answerProblem(c, { kind: 'invalid', fields: { outcome: 'notAChoice' } }, { web });
      const version = typeof seen === 'string' ? Number(seen) : undefined;
      // The promise was read out as it stands on this page.
      const reader = { ...me, locale: c.get('locale') };
      const result = await completeTask(web.deps, reader, { taskId, outcome, version });
      const wayOn = {
        href: `/${c.get('locale')}/coordinator/tasks`,
        label: phoneText(c.get('locale')).tasks.title,
      };
      return result.ok
        ? goTo(c, '/coordinator/tasks?done=saved')
        : answerProblem(c, result.problem, { web, wayOn });
    }),
  );
};

/** Talks beforehand, and calls to people without e-mail: a list and one press per call. */
export const phoneRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  addTalks(app, web);
  addTasks(app, web);
  return app;
};
