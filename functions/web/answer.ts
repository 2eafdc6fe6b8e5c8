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

/** Sends what is held about somebody as a file to keep, which they can read themselves. */
export const answerFile = (c: Context<WebEnv>, name: string, data: object): Response => {
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  return c.body(JSON.stringify(data, null, 2), 200, { 'Content-Type': 'application/json; charset=utf-8' });
};

/** After a post: shows the page at this path (after the language) by a GET, so that a reload posts nothing. */
export const goTo = (c: Context<WebEnv>, path: string): Response =>
  c.redirect(`/${c.get('locale')}${path}`, 303);
