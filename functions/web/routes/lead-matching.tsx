import { Hono } from 'hono';
import { askForMatching, viewMatching } from '../../../shared/use-cases/lead.ts';
import { answer, goTo } from '../answer.ts';
import { isUnderWay, MatchingPage } from '../pages/lead/matching-page.tsx';
import { answerProblem } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { deskOf, leadsOnly } from './coordinator-session.tsx';
import { toLead } from './lead.tsx';

const refreshSeconds = '5';

/** Looking for groups now: what came of the latest, and the press for another. */
export const leadMatchingRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get(
    '/lead/matching',
    leadsOnly(web, async (c, me) => {
      const view = await viewMatching(web.deps, me);
      if (!view.ok) return answerProblem(c, view.problem, { web });
      const refreshing = isUnderWay(view.value) && c.req.query('still') === undefined;
      if (refreshing) c.header('Refresh', refreshSeconds);
      const page = <MatchingPage desk={deskOf(c, { web, me })} view={view.value} refreshing={refreshing} />;
      return answer(c, page);
    }),
  );
  app.post(
    '/lead/matching',
    leadsOnly(web, async (c, me) => {
      const asked = await askForMatching(web.deps, me, web.startMatching);
      // What is under way, or was a moment ago, is what the page tells of in any case.
      if (asked.ok) return goTo(c, '/lead/matching');
      return answerProblem(c, asked.problem, { web, wayOn: toLead(c.get('locale')) });
    }),
  );
  return app;
};
