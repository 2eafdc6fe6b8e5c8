import type { Hono } from 'hono';
import { readOnce } from '../../shared/runtime/read-once.ts';
import { createAppWith, type Pages } from './app-with.ts';
import { participantRoutes } from './routes/participant.ts';
import type { WebDeps, WebEnv } from './web-deps.ts';

/** As the router reads a path; one that cannot be decoded is read as it stands. */
const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/**
 * Whose page it is. The overview is a coordinator's, and the one on which nobody is compared with whom they will not
 * meet; a calendar is a program of theirs.
 */
export type Reader = 'participant' | 'calendar' | 'overview' | 'staff';

/** Who reads the page at a path; whatever is no page of coordinators or leads is the participants'. */
export const readerOf = (path: string): Reader => {
  const [, room, below] =
    /^\/[a-z]{2}\/(coordinator|lead|ask|calendar)(?:$|\/(.*))/.exec(decoded(path)) ?? [];
  if (room === undefined) return 'participant';
  if (room === 'calendar') return 'calendar';
  return room === 'coordinator' && !below ? 'overview' : 'staff';
};

/**
 * Serves the app with the pages of a reader, made when one of them is first asked for. What coordinators and leads read,
 * a third of the code, is read only then, the overview and what their calendars read apart from the rest: most functions
 * start for a participant.
 */
export const pagesByReader = <Served>(
  web: WebDeps,
  serve: (app: Hono<WebEnv>) => Served,
): ((reader: Reader) => Promise<Served>) => {
  const served = (pages: Pages): Served => serve(createAppWith(web, [pages]));
  const apps: Readonly<Record<Reader, () => Promise<Served>>> = {
    participant: readOnce(async () => served(participantRoutes)),
    calendar: readOnce(async () => served((await import('./routes/calendar.ts')).calendarRoutes)),
    overview: readOnce(async () => served((await import('./routes/coordinator-home.tsx')).homeRoutes)),
    staff: readOnce(async () => served((await import('./routes/coordinator.ts')).coordinatorRoutes)),
  };
  return (reader) => apps[reader]();
};
