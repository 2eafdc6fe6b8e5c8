import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../functions/web/app.ts';
import { createAppWith } from '../../functions/web/app-with.ts';
import { pagesByReader, readerOf } from '../../functions/web/pages-by-reader.ts';
import { calendarRoutes } from '../../functions/web/routes/calendar.ts';
import { coordinatorRoutes } from '../../functions/web/routes/coordinator.ts';
import type { WebDeps } from '../../functions/web/web-deps.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';
import { everyRoute } from './support/routes.ts';
import { baseUrl, draftScript, stylesheet } from './support/visitor.ts';

const webDeps = (): WebDeps => ({
  deps: createTestDeps().deps,
  baseUrl,
  secureCookies: true,
  startMatching: async () => undefined,
  stylesheet,
  draftScript,
  log: { unexpected: () => undefined },
});

/** The app itself, by the path that it is asked for. */
const appFor = (web: WebDeps) => {
  const pagesFor = pagesByReader(web, (app) => app);
  return (path: string) => pagesFor(readerOf(path));
};

const shared = /^\/($|script\/|style\.css|favicon\.ico|robots\.txt|health)/;

describe('the app that answers a path', () => {
  it('is the one with its page, for every page there is', async () => {
    const web = webDeps();
    const pagesFor = appFor(web);
    const staff = new Set(
      everyRoute({ app: createAppWith(web, [coordinatorRoutes, calendarRoutes]) }).map(({ path }) => path),
    );
    const paths = [...new Set(everyRoute({ app: createWebApp(web) }).map(({ path }) => path))];
    for (const path of paths) {
      const answering = everyRoute({ app: await pagesFor(path) }).map((route) => route.path);
      expect(answering, path).toContain(path);
      expect(readerOf(path) !== 'participant', path).toBe(staff.has(path) && !shared.test(path));
    }
    expect(paths.filter((path) => readerOf(path) !== 'participant').length).toBeGreaterThan(40);
    expect(paths.filter((path) => readerOf(path) === 'overview')).toEqual(['/nb/coordinator']);
    expect(paths.filter((path) => readerOf(path) === 'calendar')).toEqual([
      paths.find((path) => path.endsWith('.ics')),
    ]);
  });

  it.each([
    '/nb/%63oordinator',
    '/nb/%6cead/',
    '/nb/coordinator/',
    '/nb/coordinators',
    '/nb/calendar',
    '/nb/calendar/x/meetings.ics',
    '/nb/calendars/x/meetings.ics',
    '/NB/lead',
    '//nb/lead',
    '/xx/lead',
    '/nb/%',
    '/nb/ask',
    '/nb/nothing',
  ])('answers %s as one app with all pages would', async (path) => {
    const web = webDeps();
    const answers = [createWebApp(web), await appFor(web)(path)].map((app) => app.request(path));
    const [whole, ours] = await Promise.all(answers);
    expect([ours?.status, await ours?.text()]).toEqual([whole?.status, await whole?.text()]);
  });

  it('is made once', async () => {
    const pagesFor = appFor(webDeps());
    expect(await pagesFor('/nb/lead')).toBe(await pagesFor('/nb/ask/1'));
    expect(await pagesFor('/nb/coordinator')).toBe(await pagesFor('/nb/coordinator/'));
    expect(await pagesFor('/nb/')).toBe(await pagesFor('/nb/sign-up'));
  });
});
