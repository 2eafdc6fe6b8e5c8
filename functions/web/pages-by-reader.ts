import type { Hono } from 'hono';
import { createAppWith } from './app-with.ts';
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

/** Pages of coordinators and leads; on most of them people are compared with whom they will not meet. */
export const isStaffPage = (path: string): boolean =>
  /^\/[a-z]{2}\/(coordinator|lead|ask)(\/|$)/.test(decoded(path));

/** The overview, which tells a coordinator of themselves and compares nobody (`coordinatorHome` gets no hasher). */
export const isOverview = (path: string): boolean => /^\/[a-z]{2}\/coordinator\/?$/.test(path);

/**
 * The app with the page of a path. That of coordinators and leads, a third of the code, is read when somebody first
 * asks for one of theirs: most functions start for a participant. Any other path is answered by the participants' app.
 */
export const pagesByReader = (web: WebDeps): ((path: string) => Promise<Hono<WebEnv>>) => {
  const forParticipants = createAppWith(web, [participantRoutes]);
  let forStaff: Promise<Hono<WebEnv>> | undefined;
  const readForStaff = async (): Promise<Hono<WebEnv>> =>
    createAppWith(web, [(await import('./routes/coordinator.ts')).coordinatorRoutes]);
  return async (path) => {
    if (!isStaffPage(path)) return forParticipants;
    forStaff ??= readForStaff();
    return await forStaff;
  };
};
