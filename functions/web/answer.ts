import type { Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { WebEnv } from './web-deps.ts';

/** A page as JSX gives it. */
export type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Sends a whole page. */
export const answer = async (
  c: Context<WebEnv>,
  page: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> => c.html(`<!doctype html>${await page}`, status);

/** After a post: shows the page at this path (after the language) by a GET, so that a reload posts nothing. */
export const goTo = (c: Context<WebEnv>, path: string): Response =>
  c.redirect(`/${c.get('locale')}${path}`, 303);
