import type { Hono } from 'hono';
import { createAppWith } from './app-with.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { coordinatorRoutes } from './routes/coordinator.ts';
import { participantRoutes } from './routes/participant.ts';
import type { WebDeps, WebEnv } from './web-deps.ts';

/** The web function as one: every page there is, in every language. */
export const createWebApp = (web: WebDeps): Hono<WebEnv> =>
  createAppWith(web, [participantRoutes, coordinatorRoutes, calendarRoutes]);
