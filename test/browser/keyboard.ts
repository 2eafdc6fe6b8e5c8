import type { Locator, Page } from 'playwright-core';
import * as z from 'zod';

/** More steps than any page has stops. */
const most = 120;

const stopSchema = z.object({
  /** Where it stands among what has to be reached; missing for anything else. */
  index: z.number().optional(),
  html: z.string(),
  shows: z.boolean(),
});

/**
 * What has the focus, and whether that can be seen: on the screen, with a line around the element itself or, for a box
 * to tick, around it and its words. Looked at until the page stands still, since it scrolls there softly.
 */
const focused = `(async () => {
  const element = document.activeElement;
  const isOutlined = (one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    // What the browser draws by itself, as in a mail, is told as 1 px however thick it is.
    return outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
  };
  const looks = () => {
    const { top, bottom } = element.getBoundingClientRect();
    return [element, element.closest('.ds-field')].some(isOutlined) && bottom > 0 && top < innerHeight;
  };
  for (let still = 0, before = NaN; still < 3 && !looks(); ) {
    const { top } = element.getBoundingClientRect();
    still = top === before ? still + 1 : 0;
    before = top;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return { index: window.stops?.get(element), html: element.outerHTML.slice(0, 160), shows: looks() };
})()`;

/** Everything on the page to press, fill in or move; of the radio buttons of a question the one that Tab leads to. */
const toReach = `(() => {
  const able = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const isAmong = (element) => {
    if (element.disabled || element.tabIndex < 0 || !element.checkVisibility()) return false;
    if (element.type !== 'radio') return true;
    const group = [...document.getElementsByName(element.name)];
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  const all = [...document.querySelectorAll(able)].filter(isAmong);
  window.stops = new Map(all.map((element, index) => [element, index]));
  return all.map((element) => element.outerHTML.slice(0, 160));
})()`;

/** One press of Tab; undefined where it leads out of the page. */
const tab = async (page: Page): Promise<z.infer<typeof stopSchema> | undefined> => {
  await page.keyboard.press('Tab');
  const stop = stopSchema.parse(await page.evaluate(focused));
  return stop.html.startsWith('<body') ? undefined : stop;
};

/** Goes on by Tab until the element has the focus. Throws where the focus cannot be seen, or never comes. */
export const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let steps = 0; steps < most; steps += 1) {
    const stop = await tab(page);
    if (stop === undefined) continue;
    if (!stop.shows)
      throw new Error(
        `the focus cannot be seen on ${stop.html}` +
          JSON.stringify(
            await page.evaluate(
              `(() => { const e = document.activeElement; const r = e.getBoundingClientRect(); const s = getComputedStyle(e); return [r.top, r.bottom, innerHeight, s.outlineStyle, s.outlineWidth, e.matches(':focus-visible'), scrollY] })()`,
            ),
          ),
      );
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`no way by Tab to ${wanted}`);
};

/** How much of a page Tab alone leads to, what it never comes to, and where the focus cannot be seen. */
export type Walk = {
  readonly reached: number;
  readonly missed: readonly string[];
  readonly unseen: readonly string[];
};

/** Goes through a page by Tab, from wherever the focus is and around, until everything was reached. */
export const tabThrough = async (page: Page): Promise<Walk> => {
  const all = z.array(z.string()).parse(await page.evaluate(toReach));
  const left = new Set(all.keys());
  const unseen = new Set<string>();
  // A date has a stop for each of its parts.
  for (let steps = 0; left.size > 0 && steps < all.length + most; steps += 1) {
    const stop = await tab(page);
    if (stop === undefined) continue;
    if (!stop.shows) unseen.add(stop.html);
    if (stop.index !== undefined) left.delete(stop.index);
  }
  return {
    reached: all.length - left.size,
    missed: [...left].map((index) => all[index] ?? ''),
    unseen: [...unseen],
  };
};
