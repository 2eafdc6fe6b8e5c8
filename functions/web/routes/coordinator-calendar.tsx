import { Hono } from 'hono';
import {
  calendarUntil,
  endCalendarAddress,
  newCalendarAddress,
} from '../../../shared/use-cases/calendar-address.ts';
import { answer, goTo } from '../answer.ts';
import { CalendarMadePage, CalendarPage, calendarPath } from '../pages/coordinator/calendar-page.tsx';
import { coordinatorText } from '../pages/coordinator/text.ts';
import { answerProblem } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { deskOf, signedIn } from './coordinator-session.tsx';

/** The address of a coordinator's own meetings. It is shown by the post that makes it, since only its hash is kept. */
export const calendarAddressRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get(
    calendarPath,
    signedIn(web, async (c, me) => {
      const until = await calendarUntil(web.deps, me);
      const removed = c.req.query('done') === 'removed' && until === undefined;
      const notice = removed ? coordinatorText(c.get('locale')).calendar.removed : undefined;
      return answer(c, <CalendarPage desk={deskOf(c, { web, me, notice })} until={until} />);
    }),
  );
  app.post(
    calendarPath,
    signedIn(web, async (c, me) => {
      const made = await newCalendarAddress(web.deps, me);
      if (!made.ok) return answerProblem(c, made.problem, { web });
      const { token, until } = made.value;
      const address = `${new URL(web.baseUrl).origin}/${c.get('locale')}/calendar/${token}/meetings.ics`;
      return answer(c, <CalendarMadePage desk={deskOf(c, { web, me })} address={address} until={until} />);
    }),
  );
  app.post(
    `${calendarPath}/remove`,
    signedIn(web, async (c, me) => {
      const ended = await endCalendarAddress(web.deps, me);
      if (!ended.ok) return answerProblem(c, ended.problem, { web });
      return goTo(c, `${calendarPath}?done=removed`);
    }),
  );
  return app;
};
