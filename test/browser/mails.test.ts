import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionOf } from '../../shared/i18n/direction.ts';
import type { Locale } from '../../shared/organisation/locale.ts';
import { everyMessage, locales, rendered, samples } from '../mail/rendering.ts';
import { audit } from './axe.ts';
import { startChromium } from './chromium.ts';

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

/** A phone of 320 px, and everything that it asks the network for. */
const openPhone = async (): Promise<{ readonly page: Page; readonly asked: string[] }> => {
  const viewport = { width: 320, height: 640 };
  const page = await browser!.newPage({ viewport, isMobile: true, hasTouch: true });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return { page, asked };
};

/** Between them these have every kind of block there is; rows, words to keep, an address, buttons, help lines. */
const kinds = ['invitation', 'handover', 'welcome', 'meetingSet', 'ask'] as const;

/** What a mail looks like, as far as it can be asked for. */
const look = (page: Page) =>
  page.evaluate(`(() => {
    const all = [...document.body.querySelectorAll('*')];
    const style = (one) => getComputedStyle(one);
    return {
      room: document.documentElement.scrollWidth - 320,
      over: all
        .filter((one) => one.getBoundingClientRect().right > 320.5 || one.getBoundingClientRect().left < -0.5)
        .map((one) => one.outerHTML.slice(0, 80)),
      pictures: document.images.length + all.filter((one) => style(one).backgroundImage !== 'none').length,
      preview: style(document.querySelector('.preview')).display,
      direction: style(document.querySelector('main p')).direction,
      smallest: Math.min(...all.filter((one) => one.closest('main, footer')).map((one) => parseFloat(style(one).fontSize))),
    };
  })()`);

/** The words that are seen; the preview is hidden, with style and without. */
const seenWords = async (page: Page): Promise<readonly string[]> => {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not be there.
  const text = await page.locator('body').innerText();
  return text.split(/\s+/).filter((word) => word !== '');
};

const backgroundOf = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');

describe.each(locales)('mails in %s', (locale: Locale) => {
  it('fit a phone of 320 px, run in their direction, and ask for nothing', async () => {
    const { page, asked } = await openPhone();
    for (const message of everyMessage()) {
      await page.setContent(rendered(message, locale).html);
      expect({ kind: message.kind, ...Object(await look(page)) }).toEqual({
        kind: message.kind,
        room: 0,
        over: [],
        pictures: 0,
        preview: 'none',
        direction: directionOf(locale),
        smallest: 15,
      });
    }
    expect(asked).toEqual([]);
    await page.close();
  });

  it('have no finding of axe, light or dark', async () => {
    const { page } = await openPhone();
    for (const kind of kinds) {
      await page.setContent(rendered(samples[kind][0]!, locale).html);
      const looks = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { broken, kept } = await audit(page);
        expect({ kind, colorScheme, broken }).toEqual({ kind, colorScheme, broken: [] });
        expect(kept).toContain('color-contrast');
        looks.push(await backgroundOf(page));
      }
      expect(looks).toEqual(['rgb(255, 255, 255)', 'rgb(23, 24, 26)']);
    }
    await page.close();
  });

  it('say the same to a mail program that takes their style away', async () => {
    const { page } = await openPhone();
    for (const kind of kinds) {
      await page.setContent(rendered(samples[kind][0]!, locale).html);
      const styled = await seenWords(page);
      await page.evaluate('document.querySelector("style").remove()');
      expect(await seenWords(page)).toEqual(styled);
      expect(styled.join('')).not.toContain('\u034f');
      expect(await page.evaluate('getComputedStyle(document.querySelector("main p")).direction')).toBe(
        directionOf(locale),
      );
    }
    await page.close();
  });
});

it('would be found too wide if they were', async () => {
  const { page } = await openPhone();
  const [message] = samples.handover;
  await page.setContent(
    rendered(message!, 'nb').html.replace('<main>', '<main><p style="width:400px">x</p>'),
  );
  expect(await look(page)).toMatchObject({ over: [expect.stringContaining('width:400px')] });
  await page.close();
});
