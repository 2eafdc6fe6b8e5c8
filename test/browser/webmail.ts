import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import type { Mail } from '../journeys/mailbox.ts';
import { listenOnLoopback } from '../loopback.ts';

/** To a browser this is another site than 127.0.0.1, where the pages are. */
export const webmailHost = 'localhost';

/** Opens a mail as a web mail does, on a site of its own, and presses the mail's button. */
export const goFromWebmail = async (page: Page, { html }: Mail): Promise<void> => {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  });
  const { port, stop } = await listenOnLoopback(server);
  try {
    await page.goto(`http://${webmailHost}:${port}/`);
    await page.locator('a.button').click();
    await page.waitForURL(({ hostname }) => hostname !== webmailHost);
  } finally {
    await stop();
  }
};
