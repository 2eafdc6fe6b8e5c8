import type { Locator, Page } from 'playwright-core';

/** As far as it is looked at here; the tests of this house are not compiled for browsers. */
type Focused = {
  readonly closest: (selector: string) => Focused | null;
  readonly ownerDocument: {
    readonly defaultView: {
      readonly getComputedStyle: (element: Focused) => { outlineStyle: string; outlineWidth: string };
    };
  };
};

/** More steps than any page has stops. */
const most = 120;

/** A line around the element itself or, for a box to tick, around it and its words. */
const focusShows = (element: Focused): boolean =>
  [element, element.closest('.ds-field')].some((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = element.ownerDocument.defaultView.getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });

/** Goes on by Tab until the element has the focus. Throws where the focus cannot be seen, or never comes. */
export const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    if (!(await focused.evaluate(focusShows)))
      throw new Error(
        `the focus cannot be seen on ${await focused.evaluate((element) => element.outerHTML)}`,
      );
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`no way by Tab to ${wanted}`);
};
