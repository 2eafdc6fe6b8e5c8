import type { BrowserContext, Page } from 'playwright-core';
import type { Locale } from '../../shared/organisation/locale.ts';
import type { Krets } from './krets.ts';
import type { PageName } from './page-names.ts';

export type OpenPages = ReadonlyMap<PageName, Page>;

/** A page at its moment: later steps of the story may change what its address shows. */
export type Moment = {
  readonly name: PageName;
  readonly page: Page;
  /** The same, in a page of its own. */
  readonly openIn: (locale: Locale) => Promise<Page>;
};
export type Look = (moment: Moment) => Promise<void>;

export type Opener = {
  readonly goTo: (address: string, among?: BrowserContext) => Promise<Page>;
  /** Opens a page as told, and keeps it. */
  readonly keep: (name: PageName, openIn: Moment['openIn']) => Promise<Page>;
  /** Opens a page in a narrow browser where nobody is signed in, or in the one given, and keeps it. */
  readonly open: (name: PageName, address: string, among?: BrowserContext) => Promise<Page>;
  /** Opens, does something that changes nothing of the story, and waits for what comes of it. */
  readonly press: (name: PageName, address: string, pressed: Pressed) => Promise<void>;
};
type Pressed = {
  /** The button; the first of a form where none is named. */
  readonly button?: string;
  /** A field that is emptied first. */
  readonly emptied?: string;
  /** What tells that it is done. */
  readonly shows?: string;
  readonly among?: BrowserContext;
};

export const inLanguage = (address: string, locale: Locale): string =>
  address.replace(/\/nb(?=\/)/, `/${locale}`);

export const send = async (page: Page, { button, emptied, shows }: Pressed): Promise<void> => {
  if (emptied !== undefined) await page.locator(emptied).fill('');
  await page
    .locator(button ?? 'main form button[type=submit]')
    .first()
    .click();
  await page.locator(shows ?? '[role=alert]').waitFor();
};

/** `look` is shown every page at its moment; `pages` gets them all. */
export const createOpener = ({ play, visit }: Krets, pages: Map<PageName, Page>, look: Look): Opener => {
  // One for all who are not signed in: a browser for each page is what takes long.
  const anybody = visit({ size: 'narrow' });
  const goTo: Opener['goTo'] = async (address, among) => {
    const page = await (among ?? (await anybody).context()).newPage();
    await page.goto(new URL(address, play.baseUrl).href);
    return page;
  };
  const keep: Opener['keep'] = async (name, openIn) => {
    const page = await openIn('nb');
    pages.set(name, page);
    await look({ name, page, openIn });
    return page;
  };
  return {
    goTo,
    keep,
    open: (name, address, among) => keep(name, (locale) => goTo(inLanguage(address, locale), among)),
    press: async (name, address, pressed) => {
      await keep(name, async (locale) => {
        const page = await goTo(inLanguage(address, locale), pressed.among);
        await send(page, pressed);
        return page;
      });
    },
  };
};
