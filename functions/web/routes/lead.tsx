import { Hono } from 'hono';
import type { Locale } from '../../../shared/i18n/index.ts';
import { assignGroup, dissolveGroup, leadOverview } from '../../../shared/use-cases/lead.ts';
import { answer, goTo } from '../answer.ts';
import { leadText } from '../pages/coordinator/text.ts';
import { LeadPage } from '../pages/lead/lead-page.tsx';
import { answerProblem } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { deskOf, idIn, leadsOnly } from './coordinator-session.tsx';
import { postedText } from './posted-text.ts';

/** What the page may say was just done; anything else in the address says nothing. */
const noticeOf = (done: string | undefined, locale: Locale): string | undefined => {
  const { groups, coordinator, room } = leadText(locale);
  const notices: ReadonlyMap<string, string> = new Map([
    ['assigned', groups.assigned],
    ['dissolved', groups.dissolved],
    ['coordinator', coordinator.saved],
    ['deactivated', coordinator.deactivated],
    ['room', room.saved],
  ]);
  return notices.get(done ?? '');
};

/** From a problem back to the overview. */
export const toLead = (locale: Locale) => ({ href: `/${locale}/lead`, label: leadText(locale).back });

const addGroups = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.post(
    '/lead/groups/:id/assign',
    leadsOnly(web, async (c, me) => {
      const coordinatorId = postedText(c, 'assignee');
      const result = await assignGroup(web.deps, me, { groupId: idIn(c), coordinatorId });
      if (result.ok) return goTo(c, '/lead?done=assigned');
      return answerProblem(c, result.problem, { web, wayOn: toLead(c.get('locale')) });
    }),
  );
  app.post(
    '/lead/groups/:id/dissolve',
    leadsOnly(web, async (c, me) => {
      const result = await dissolveGroup(web.deps, me, idIn(c));
      if (result.ok) return goTo(c, '/lead?done=dissolved');
      return answerProblem(c, result.problem, { web, wayOn: toLead(c.get('locale')) });
    }),
  );
};

/** The lead's overview and what is done to groups from there. */
export const leadRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get(
    '/lead',
    leadsOnly(web, async (c, me) => {
      const view = await leadOverview(web.deps, me);
      if (!view.ok) return answerProblem(c, view.problem, { web });
      const notice = noticeOf(c.req.query('done'), c.get('locale'));
      return answer(
        c,
        <LeadPage desk={deskOf(c, { web, me, notice })} view={view.value} now={web.deps.now()} />,
      );
    }),
  );
  addGroups(app, web);
  return app;
};
