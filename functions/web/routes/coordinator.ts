import { Hono } from 'hono';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { addAsk } from './coordinator-ask.tsx';
import { addAskChoices } from './coordinator-ask-choices.tsx';
import { askByLink, askBySession } from './coordinator-ask-way.ts';
import { assistedRoutes } from './coordinator-assisted.tsx';
import { availabilityRoutes } from './coordinator-availability.tsx';
import { calendarAddressRoutes } from './coordinator-calendar.tsx';
import { calledRoutes } from './coordinator-called.tsx';
import { groupRoutes } from './coordinator-group.tsx';
import { groupEndRoutes } from './coordinator-group-end.tsx';
import { homeRoutes } from './coordinator-home.tsx';
import { phoneRoutes } from './coordinator-phone.tsx';
import { signInRoutes } from './coordinator-sign-in.tsx';
import { leadRoutes } from './lead.tsx';
import { leadCoordinatorRoutes } from './lead-coordinators.tsx';
import { leadFigureRoutes } from './lead-figures.tsx';
import { leadMatchingRoutes } from './lead-matching.tsx';
import { leadRoomRoutes } from './lead-rooms.tsx';

/** All pages of coordinators and leads; mounted under their language. Links in mails need no sign-in. */
export const coordinatorRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  for (const way of [askByLink(web), askBySession(web)]) {
    addAsk(app, way); // /ask/:token or /coordinator/asks/:id, …/thanks/:answer
    addAskChoices(app, way); // …/other, …/hand-on
  }
  app.route('/', signInRoutes(web)); // /coordinator/sign-in, …/:token, /coordinator/link-sent, /coordinator/sign-out
  app.route('/', homeRoutes(web)); // /coordinator, /coordinator/sheet
  app.route('/', groupRoutes(web)); // /coordinator/groups/:id, …/called, …/remove, …/meeting, …/meeting/cancel
  app.route('/', groupEndRoutes(web)); // …/held, …/agreed, …/hand-over, …/give-back, …/close
  app.route('/', phoneRoutes(web)); // /coordinator/talks, /coordinator/tasks
  app.route('/', assistedRoutes(web)); // /coordinator/assisted
  app.route('/', calledRoutes(web)); // /coordinator/called, …/:id, …/pause, …/resume, …/leave, …/withdraw, …/change, …/data.json
  app.route('/', availabilityRoutes(web)); // /coordinator/availability, …/what-if
  app.route('/', calendarAddressRoutes(web)); // /coordinator/calendar, …/remove
  app.route('/', leadRoutes(web)); // /lead, /lead/groups/:id/assign, …/dissolve
  app.route('/', leadMatchingRoutes(web)); // /lead/matching
  app.route('/', leadFigureRoutes(web)); // /lead/figures, /lead/figures.csv
  app.route('/', leadCoordinatorRoutes(web)); // /lead/coordinators/new, /lead/coordinators/:id, …/deactivate, …/what-if
  app.route('/', leadRoomRoutes(web)); // /lead/rooms/new, /lead/rooms/:id
  return app;
};
