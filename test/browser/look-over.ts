import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { audit } from './axe.ts';

/** Everything open and at rest: half unfolded, a button would be too small a target for a moment. */
export const unfold = async (page: Page): Promise<void> => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
};

/**
 * How far a page of this many CSS pixels can be moved sideways, and what stands out over the edge it is read towards.
 * A table that scrolls by itself, by keys too, does not.
 */
export const sideways = (page: Page, width: number) =>
  page.evaluate(`({
    room: document.documentElement.scrollWidth - ${width},
    over: [...document.querySelectorAll('body *')]
      .filter((one) => one.closest('[tabindex="0"]') === null || one.matches('[tabindex="0"]'))
      .map((one) => [one, one.getBoundingClientRect()])
      .filter(([, { left, right }]) => (document.dir === 'rtl' ? left < -0.5 : right > ${width + 0.5}))
      .map(([one]) => one.outerHTML.slice(0, 120)),
  })`);

/** Widths matter to what stands where, schemes to colours: two looks see as much of a language as four would. */
const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

/** What axe finds, and what stands out over the edge, in each look; the page stays as in the last. */
export const lookOver = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = [];
  await unfold(page);
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (!isDeepStrictEqual(await sideways(page, width), { room: 0, over: [] }))
      found.push(`wider than ${width}`);
    found.push(...(await audit(page)).broken.map((line) => `${width}, ${colorScheme}: ${line}`));
  }
  return found;
};
