import type { Context } from 'hono';
import { participantText } from '../../../shared/i18n/index.ts';
import type { WayOn } from '../pages/problem-page.tsx';
import type { WebEnv } from '../web-deps.ts';

/** Path of a place, with its language. */
export const placePath = (c: Context<WebEnv>, token: string): string => `/${c.get('locale')}/place/${token}`;

/** From a problem with a place back to the place. */
export const toPlace = (c: Context<WebEnv>, token: string): WayOn => ({
  href: placePath(c, token),
  label: participantText(c.get('locale')).place.title,
});
