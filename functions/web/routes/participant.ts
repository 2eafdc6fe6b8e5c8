import { Hono } from 'hono';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { confirmRoutes } from './confirm.tsx';
import { invitationRoutes } from './invitation.tsx';
import { placeRoutes } from './place.tsx';
import { placeChangeRoutes } from './place-change.tsx';
import { recallRoutes } from './recall.tsx';
import { signUpRoutes } from './sign-up.tsx';
import { startRoutes } from './start.tsx';
import { unsubscribeRoutes } from './unsubscribe.tsx';

/** All pages of people who sign up; mounted under their language. */
export const participantRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.route('/', startRoutes(web)); // /, /privacy, /accessibility, /promise, /start-pack
  app.route('/', signUpRoutes(web)); // /sign-up, /sign-up/received, /link, /link/sent
  app.route('/', confirmRoutes(web)); // /confirm/:token
  app.route('/', placeRoutes(web)); // /place/erased, /place/:token, …/answer, /pause, /resume, /interested, /widen, /undo, /data.json
  app.route('/', placeChangeRoutes(web)); // /place/:token/change, /pause (asks), /withdraw, /leave
  app.route('/', invitationRoutes(web)); // /answered/declined, /answered/other-time, /invitation/:token, /invitation/:token/give-back
  app.route('/', unsubscribeRoutes(web)); // /unsubscribe/:token
  app.route('/', recallRoutes(web)); // /recall, /recall/sent
  return app;
};
