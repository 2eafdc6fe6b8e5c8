import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from './axe.ts';
import { openEveryPage } from './every-page.ts';
import { tabThrough } from './keyboard.ts';
import { sideways, unfold } from './look-over.ts';
import type { OpenPages } from './opener.ts';
import { type PageName, pageNames } from './page-names.ts';
import { useKrets } from './support.ts';

const krets = useKrets();
let pages: OpenPages = new Map();

/** Seventy pages one after the other, on a machine that may have other work. */
const patience = 300_000;

beforeAll(async () => {
  pages = await openEveryPage(krets());
}, patience);

const pageOf = (name: PageName): Page => {
  const page = pages.get(name);
  if (page === undefined) throw new Error(`${name} was not opened`);
  return page;
};

const width = 320;

describe('every page', () => {
  it.each(pageNames)(
    '%s: no finding of axe in light and dark, nothing beside a screen of 320 px',
    async (name) => {
      const page = pageOf(name);
      await unfold(page);
      expect(await sideways(page, width)).toEqual({ room: 0, over: [] });
      const light = await audit(page);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const dark = await audit(page);
      expect({ light: light.broken, dark: dark.broken }).toEqual({ light: [], dark: [] });
      for (const rule of ['color-contrast', 'html-has-lang', 'document-title', 'target-size'])
        expect(light.kept).toContain(rule);
    },
  );

  it.each(pageNames)(
    '%s: Tab alone leads to everything there is to press, and shows where it is',
    async (name) => {
      // A mail has no skip link and no frame: what is in it is links only.
      const least = name === 'mail' ? 1 : 8;
      const { reached, ...wrong } = await tabThrough(pageOf(name));
      expect(wrong).toEqual({ missed: [], unseen: [] });
      expect(reached).toBeGreaterThanOrEqual(least);
    },
  );

  it.each(['start pack', 'promise', 'sheet'] as const)(
    '%s: on paper nothing to press and every word black, also where the screen is dark',
    async (name) => {
      const page = pageOf(name);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.locator('nav:visible, button:visible').count()).toBe(0);
      expect((await audit(page)).broken).toEqual([]);
      const colours = await page.evaluate(
        `[...new Set([...document.querySelectorAll('main *, footer *')].filter((one) => one.checkVisibility()).map((one) => getComputedStyle(one).color))]`,
      );
      expect(colours).toEqual(['rgb(0, 0, 0)']);
      await page.emulateMedia({ media: 'screen' });
    },
  );

  it('would be found wrong if it were', async () => {
    const page = await krets().visit({ size: 'narrow' });
    await page.setContent(
      '<title>x</title><p style="color:#ccc;background:#fff">grey<input><div style="width:400px">',
    );
    const { broken } = await audit(page);
    expect(broken.map((line) => line.split(':')[0]).sort()).toEqual([
      'color-contrast',
      'html-has-lang',
      'label',
    ]);
    expect(await sideways(page, width)).not.toEqual({ room: 0, over: [] });
    await page.setContent(
      '<style>:focus { outline: none }</style><a href="/">x</a><a href="/" onfocus="blur()">y</a>',
    );
    expect(await tabThrough(page)).toEqual({
      reached: 1,
      missed: [expect.stringContaining('y')],
      unseen: [expect.stringContaining('x')],
    });
  });
});
