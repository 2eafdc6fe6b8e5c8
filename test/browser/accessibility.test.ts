import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from './axe.ts';
import { openEveryPage } from './every-page.ts';
import type { OpenPages } from './opener.ts';
import { type PageName, pageNames } from './page-names.ts';
import { useKrets } from './support.ts';

const krets = useKrets();
let pages: OpenPages = new Map();

beforeAll(async () => {
  pages = await openEveryPage(krets());
});

const pageOf = (name: PageName): Page => {
  const page = pages.get(name);
  if (page === undefined) throw new Error(`${name} was not opened`);
  return page;
};

/** How far the page can be moved sideways, and what stands out over its edge. */
const sideways = (page: Page) =>
  page.evaluate(`({
    room: document.documentElement.scrollWidth - 320,
    over: [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > 320.5)
      .map((one) => one.outerHTML.slice(0, 120)),
  })`);

describe('every page', () => {
  it.each(pageNames)(
    '%s: no finding of axe in light and dark, nothing beside a screen of 320 px',
    async (name) => {
      const page = pageOf(name);
      // Half unfolded, a button would be too small a target for a moment.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
      expect(await sideways(page)).toEqual({ room: 0, over: [] });
      const light = await audit(page);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const dark = await audit(page);
      expect({ light: light.broken, dark: dark.broken }).toEqual({ light: [], dark: [] });
      for (const rule of ['color-contrast', 'html-has-lang', 'document-title', 'target-size'])
        expect(light.kept).toContain(rule);
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
    expect(await sideways(page)).not.toEqual({ room: 0, over: [] });
  });
});
