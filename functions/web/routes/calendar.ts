import { Hono } from 'hono';
import { meetingsFeed } from '../../../shared/calendar/meetings-feed.ts';
import { coordinatorText } from '../../../shared/i18n/index.ts';
import { calendarMeetings } from '../../../shared/use-cases/calendar-meetings.ts';
import { answerProblem } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';

/**
 * What a coordinator's calendar asks for, without a session, every few hours. The address ends in `.ics` because some
 * calendars take no other.
 */
export const calendarRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get('/calendar/:token/meetings.ics', async (c) => {
    const { organisation, now } = web.deps;
    const locale = c.get('locale');
    const meetings = await calendarMeetings(web.deps, c.req.param('token'));
    if (!meetings.ok) {
      const wayOn = {
        href: `/${locale}/coordinator/calendar`,
        label: coordinatorText(locale).calendar.title,
      };
      return answerProblem(c, meetings.problem, { web, wayOn });
    }
    const feed = meetingsFeed(meetings.value, { name: organisation.sender.name, locale, at: now() });
    return c.body(feed, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
  });
  return app;
};
