import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { frameText, participantText } from '../../shared/i18n/index.ts';
import { slotName } from '../../shared/i18n/slot-name.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { tabTo } from './keyboard.ts';
import { addressOf, addWaiting } from './stage.ts';
import { useKrets } from './support.ts';
import { goFromWebmail } from './webmail.ts';

const krets = useKrets();
const text = participantText('nb');
const english = frameText('en').languageName;
const tuesday = slotName('tue-evening', 'nb');
const hour = text.signUp.minutes(60);

/** Words that would tell somebody who looks over a shoulder what this is about. */
const telling = [
  /selvhjelp/i,
  /self-help/i,
  /gruppe|group/i,
  ...loadOrganisation('link-bergen').themes.flatMap(({ name }) =>
    [name.nb, name.en].map((word) => RegExp(word, 'i')),
  ),
];

type Told = { readonly url: string; readonly post: boolean; readonly headers: Record<string, string> };

/** Titles of all pages on the way, and what the browser told about itself when it asked for each. */
const follow = (page: Page, baseUrl: string) => {
  const titles: string[] = [];
  const told: Promise<Told>[] = [];
  page.on('domcontentloaded', async () => {
    titles.push(await page.title());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!request.isNavigationRequest() || !url.startsWith(baseUrl)) return;
    // At once: the browser forgets them with the page.
    told.push(request.allHeaders().then((headers) => ({ url, post: request.method() === 'POST', headers })));
  });
  return { titles, told };
};

const focusedId = (page: Page) => page.locator(':focus').evaluate((element) => element.id);

const fillWrong = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel(text.signUp.firstName, { exact: true }).fill(name);
  await page.getByLabel(text.signUp.email, { exact: true }).fill('ikke en adresse');
  await page.getByLabel(text.signUp.home).selectOption('bergenhus');
  await page.getByLabel(hour).check();
  await page.getByLabel(tuesday).check();
  await page.getByRole('button', { name: text.signUp.submit }).click();
};

describe.each([
  { javaScript: true, size: 'phone', name: 'Alma' },
  { javaScript: false, size: 'desktop', name: 'Dina' },
] as const)('signing up, JavaScript $javaScript, on a $size', ({ name, ...device }) => {
  it('goes from the first page to my place, with a mistake on the way', async () => {
    const { play, visit } = krets();
    const page = await visit(device);
    const { titles, told } = follow(page, play.baseUrl);
    await page.goto(play.baseUrl);
    expect(new URL(page.url()).pathname).toBe('/nb/');
    await page.getByRole('link', { name: text.start.signUp }).first().click();

    await fillWrong(page, name);
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await focusedId(page)).toBe('summary');
    expect(await summary.getByRole('listitem').count()).toBe(2);
    await summary.getByRole('link', { name: text.signUp.email }).click();
    expect(await focusedId(page)).toBe('email');
    expect(await page.getByLabel(text.signUp.email, { exact: true }).inputValue()).toBe('ikke en adresse');
    expect(await page.getByLabel(text.signUp.firstName, { exact: true }).inputValue()).toBe(name);
    expect(await page.getByLabel(text.signUp.home).inputValue()).toBe('bergenhus');
    expect(await page.getByLabel(hour).isChecked()).toBe(true);
    expect(await page.getByLabel(tuesday).isChecked()).toBe(true);

    await page.getByLabel(text.signUp.email, { exact: true }).fill(addressOf(name));
    await page.getByLabel(text.signUp.adult).check();
    await page.getByRole('button', { name: text.signUp.submit }).click();
    await page.waitForURL(({ pathname }) => pathname === '/nb/sign-up/received');

    await goFromWebmail(page, await play.mailbox.newest(addressOf(name), '/confirm/'));
    await page.waitForURL('**/nb/confirm/**');
    await page.getByRole('button', { name: text.confirm.submit }).click();
    await page.getByRole('alert').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/nb\/confirm\//);
    await page.getByLabel(text.confirm.consent).check();
    await page.getByLabel(text.confirm.confidentiality).check();
    await page.getByText(text.confirm.guardTitle).click();
    await page.getByLabel(text.confirm.guard).fill('noen@example.org\n900 00 000');
    await page.getByRole('button', { name: text.confirm.submit }).click();
    await page.waitForURL('**/nb/place/**');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(text.place.hello(name));
    expect(await page.getByText(text.place.states.waiting.title).isVisible()).toBe(true);

    const asked = await Promise.all(told);
    const posts = asked.filter(({ post }) => post);
    expect(posts.length).toBe(4);
    for (const { headers } of posts)
      expect(headers).toMatchObject({ origin: play.baseUrl, 'sec-fetch-site': 'same-origin' });
    const opened = asked.find(({ url, post }) => !post && url.includes('/confirm/'));
    expect(opened?.headers).toMatchObject({ 'sec-fetch-site': 'cross-site' });
    const referrers = asked.flatMap(({ headers }) => headers['referer'] ?? []);
    expect(referrers.length).toBeGreaterThan(4);
    // The address of a private page never leaves it, not even to ourselves.
    expect(referrers.filter((referrer) => new URL(referrer).pathname !== '/')).toEqual([]);

    const shown = titles.filter((title) => title !== '');
    expect(shown.length).toBeGreaterThanOrEqual(7);
    expect(shown.filter((title) => telling.some((word) => word.test(title.split(' – ')[0] ?? '')))).toEqual(
      [],
    );
  });
});

describe('signing up by keyboard only, in English', () => {
  it('reaches and answers everything by Tab, Space, arrows and Enter, and always shows the focus', async () => {
    const { play, visit } = krets();
    const page = await visit({ size: 'desktop' });
    const type = page.keyboard;
    await page.goto(`${play.baseUrl}/nb/`);
    await type.press('Tab');
    await type.press('Enter');
    expect(await focusedId(page)).toBe('main');
    await tabTo(page, page.getByRole('link', { name: english }));
    await type.press('Enter');
    await page.waitForURL(/\/en\/?$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const onwards = page.getByRole('main').getByRole('link', { name: participantText('en').start.signUp });
    await tabTo(page, onwards.first());
    await type.press('Enter');
    await page.waitForURL('**/en/sign-up');

    await tabTo(page, page.locator('#firstName'));
    await type.type('Robin');
    await tabTo(page, page.locator('#email'));
    await type.type('robin@example.org');
    await tabTo(page, page.locator('#home'));
    await type.type('Fana');
    await tabTo(page, page.locator('input[name=maxMinutes]:checked'));
    await type.press('ArrowDown');
    for (const slot of ['mon-evening', 'wed-evening']) {
      await tabTo(page, page.locator(`input[value=${slot}]`));
      await type.press('Space');
    }
    await tabTo(page, page.locator('#adult'));
    await type.press('Space');
    expect(await page.locator('#home').inputValue()).toBe('fana');
    expect(await page.locator('input[name=maxMinutes]:checked').inputValue()).toBe('60');
    expect(await page.locator('input[name=slots]:checked').count()).toBe(2);
    await tabTo(page, page.locator('main button[type=submit]'));
    await type.press('Enter');
    await page.waitForURL('**/en/sign-up/received');

    await page.goto(await play.mailbox.linkTo('robin@example.org', '/en/confirm/'));
    for (const id of ['consent', 'confidentiality']) {
      await tabTo(page, page.locator(`#${id}`));
      await type.press('Space');
    }
    await tabTo(page, page.locator('summary').last());
    await type.press('Enter');
    await tabTo(page, page.locator('#guard'));
    await tabTo(page, page.locator('main button[type=submit]'));
    await type.press('Space');
    await page.waitForURL('**/en/place/**');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Robin');
  });
});

describe('the language switch', () => {
  it('stays on the same page, also on a private one', async () => {
    const { play, visit } = krets();
    const page = await visit({ size: 'phone', javaScript: false });
    await page.goto(`${play.baseUrl}/nb/privacy`);
    await page.getByRole('link', { name: english }).click();
    expect(new URL(page.url()).pathname).toBe('/en/privacy');
    const { email } = await addWaiting(play, 'Siv');
    await page.goto(await play.mailbox.linkTo(email, '/place/'));
    await page.getByRole('link', { name: english }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/place\//);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Siv');
  });
});
