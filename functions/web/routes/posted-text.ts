import type { Context } from 'hono';
import type { WebEnv } from '../web-deps.ts';

/** The single text of a posted field; empty when it was not posted, or came as a list. */
export const postedText = (c: Context<WebEnv>, name: string): string => {
  const value = c.get('form')[name];
  return typeof value === 'string' ? value : '';
};
