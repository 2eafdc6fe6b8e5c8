import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import type { Mail } from '../journeys/mailbox.ts';

/** To a browser this is another site than 127.0.0.1, where the pages are. */
export const webmailHost = 'localhost';

/** Opens a mail as a web mail does, on a site of its own, and presses the mail's button. */
export const goFromWebmail = async (page: Page, { html }: Mail): Promise<void> => {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    await page.goto(`http://${webmailHost}:${port}/`);
    await page.locator('a.button').click();
    await page.waitForURL(({ hostname }) => hostname !== webmailHost);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};
