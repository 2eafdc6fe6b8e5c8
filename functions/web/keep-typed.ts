import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { FormValues } from '../../shared/domain/forms/form-values.ts';
import { type FormState, freshForm } from './pages/form-parts.tsx';
import { languageField } from './pages/post.tsx';
import type { WebEnv } from './web-deps.ts';

/** What a page is asked for with: the headers of the post, but for those about its body. */
const asAsked = (posted: Request): Request => {
  const headers = new Headers(posted.headers);
  for (const name of ['content-length', 'content-type', 'transfer-encoding']) headers.delete(name);
  return new Request(posted.url, { headers });
};

/**
 * A language button posts the form it belongs to to the page in the other language. Nothing is done and
 * nothing is judged: the page is answered as if it had been asked for, with everything typed in it.
 */
export const keepTyped =
  (app: Hono<WebEnv>): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const { [languageField]: pressed, ...typed } = c.get('form') ?? {};
    return pressed === undefined ? next() : app.fetch(asAsked(c.req.raw), { ...c.env, typed });
  };

/**
 * What was posted, as it can be posted once more to the same address; undefined where nothing was. A form on its way
 * to another language goes there again.
 */
export const postedAgain = (c: Context<WebEnv>): FormValues | undefined => {
  const typed = c.env?.typed;
  if (typed !== undefined) return { ...typed, [languageField]: c.get('locale') };
  return c.req.method === 'POST' ? c.get('form') : undefined;
};

/** The form of a page that is asked for: what was typed before, else what stands in it at first. */
export const formOf = (c: Context<WebEnv>, first: FormValues = {}): FormState => {
  const typed = c.env?.typed;
  const form = freshForm(c.get('locale'), typed ?? first);
  return typed === undefined ? form : { ...form, kept: true };
};
