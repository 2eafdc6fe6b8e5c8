import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import '../all-languages.ts';
import { FiguresPage } from '../../functions/web/pages/lead/figures-page.tsx';
import { labelsOf } from '../../functions/web/routes/coordinator-labels.ts';
import { siteOf } from '../../functions/web/site.ts';
import { builtStylesheet } from '../../infra/stylesheet.ts';
import { instant } from '../../shared/domain/time.ts';
import type { Locale } from '../../shared/i18n/index.ts';
import type { FiguresView } from '../../shared/views/coordinator.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { audit } from './axe.ts';
import { startChromium } from './chromium.ts';
import { sideways } from './look-over.ts';

const rows = bergen.areas.slice(0, 5).map(({ id }) => ({ name: id, count: 40 }));
const columns = bergen.themes.map(({ id }) => ({ name: id, count: 30 }));
const cells = rows.map((_, row) => columns.map((_, column) => ((row + column) % 3 === 0 ? undefined : 12)));
const table = { rows, columns, cells, total: 200 };

/** As a centre has them that has gone on for a while: more themes than a phone is wide, and some numbers hidden. */
const view: FiguresView = {
  waiting: table,
  groups: table,
  waits: [{ name: 'under2', people: 12 }, { name: 'under4' }, { name: 'longer', people: 6 }],
  months: [{ month: '2026-10', wait: 'under4', waiting: 23 }, { month: '2026-11' }],
  counts: {},
  at: instant('2026-11-23T12:00:00.000Z'),
  year: '2026',
};

const pageIn = async (locale: Locale): Promise<string> => {
  const page = { locale, site: siteOf(bergen, locale), path: '/lead/figures' };
  const desk = { page, labels: labelsOf(bergen, locale), me: { firstName: 'Liv', role: 'lead' as const } };
  const style = `<style>${await builtStylesheet()()}</style>`;
  return `<!doctype html>${await FiguresPage({ desk, view })}`.replace(/<link rel="stylesheet"[^>]*>/, style);
};

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

it.each(['nb', 'es', 'ar'] as const)(
  'many figures in %s scroll by themselves on 320 px, and axe finds nothing',
  async (locale) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.setContent(await pageIn(locale));
    const heat = await page.evaluate(
      '(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector(".heat"))',
    );
    const picture = await page.screenshot({ fullPage: true });
    // The width of the PNG: in pages from right to left, what stands out is on the side that no script can measure.
    expect([heat, picture.readUInt32BE(16)]).toEqual([true, 320]);
    expect(await sideways(page, 320)).toEqual({ room: 0, over: [] });
    expect((await audit(page)).broken).toEqual([]);
  },
);
