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

/** Whose page it is. The overview is a coordinator's, and the one on which nobody is compared with whom they will not meet. */
export type Reader = 'participant' | 'overview' | 'staff';

/** Who reads the page at a path; whatever is no page of coordinators or leads is the participants'. */
export const readerOf = (path: string): Reader => {
  const staffs = /^\/[a-z]{2}\/(?:(coordinator)\/?$|(?:coordinator|lead|ask)(?:\/|$))/.exec(decoded(path));
  if (staffs === null) return 'participant';
  return staffs[1] === undefined ? 'staff' : 'overview';
};

/**
 * Serves the app with the pages of a reader, made when one of them is first asked for. What coordinators and leads read, a
 * third of the code, is read only then, and the overview apart from the rest: most functions start for a participant.
 */
export const pagesByReader = <Served>(
  web: WebDeps,
  serve: (app: Hono<WebEnv>) => Served,
): ((reader: Reader) => Promise<Served>) => {
  const served = (pages: Pages): Served => serve(createAppWith(web, [pages]));
  const apps: Readonly<Record<Reader, () => Promise<Served>>> = {
    participant: readOnce(async () => served(participantRoutes)),
    overview: readOnce(async () => served((await import('./routes/coordinator-home.tsx')).homeRoutes)),
    staff: readOnce(async () => served((await import('./routes/coordinator.ts')).coordinatorRoutes)),
  };
  return (reader) => apps[reader]();
};
