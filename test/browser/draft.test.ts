import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import '../all-languages.ts';
import { builtBrowserScript } from '../../infra/browser-script.ts';
import { frameText, participantText } from '../../shared/i18n/index.ts';
import { useKrets } from './support.ts';

const krets = useKrets();
const { draft } = participantText('nb').signUp;
const draftSchema = z.object({ until: z.number(), fields: z.array(z.tuple([z.string(), z.string()])) });
const dayMs = 24 * 60 * 60 * 1000;

/** All that the browser keeps for us, of either kind and in cookies. */
const kept = async (page: Page): Promise<readonly string[]> =>
  z
    .array(z.string())
    .parse(
      await page.evaluate(
        `[...Object.values(localStorage), ...Object.values(sessionStorage), ...document.cookie.split(';').filter(Boolean)]`,
      ),
    );

const form = () => new URL('/nb/sign-up', krets().play.baseUrl).href;

const openForm = async (): Promise<Page> => {
  const page = await krets().visit({ size: 'phone' });
  await page.goto(form());
  await page.getByLabel(draft.keep).waitFor();
  return page;
};

const typeSome = async (page: Page): Promise<void> => {
  await page.locator('#firstName').fill('Noor');
  await page.locator('#email').fill('noor@example.org');
  await page.locator('#home').selectOption('fana');
  await page.locator('input[name=maxMinutes][value="30"]').check();
  await page.locator('input[name=slots][value=wed-evening]').check();
  await page.locator('input[name=languages]:checked').first().uncheck();
};

/** What stands in the form, as it would be sent, but for what is new with every page. */
const typed = (page: Page) =>
  page.evaluate(
    `[...new FormData(document.querySelector('#typed'))].filter(([name]) => name !== 'formKey').map(String)`,
  );

const reloaded = async (page: Page): Promise<unknown> => {
  // Another page in between: a reload alone may keep fields by itself.
  await page.goto(new URL('/nb/privacy', krets().play.baseUrl).href);
  await page.goto(form());
  await page.getByLabel(draft.keep).waitFor();
  return typed(page);
};

describe('what is typed', () => {
  it('is kept nowhere without the tick, which is never sent', async () => {
    const page = await openForm();
    const fresh = await typed(page);
    await typeSome(page);
    expect(await kept(page)).toEqual([]);
    expect(String(await typed(page))).not.toMatch(/draft|keep/);
    expect(await reloaded(page)).toEqual(fresh);
    expect(await page.getByText(draft.restored).isVisible()).toBe(false);
  });

  it('is there again after the tick, for a day, and gone when it is forgotten', async () => {
    const page = await openForm();
    const fresh = await typed(page);
    await typeSome(page);
    await page.getByLabel(draft.keep).check();
    await page.locator('input[name=slots][value=mon-evening]').check();
    const before = await typed(page);
    const [text = '', ...more] = await kept(page);
    expect(more).toEqual([]);
    const { until, fields } = draftSchema.parse(JSON.parse(text));
    const ahead = until - Number(await page.evaluate('Date.now()'));
    expect(ahead > dayMs - 600_000 && ahead <= dayMs).toBe(true);
    expect(fields.map(([name]) => name)).not.toContain('formKey');
    expect(await reloaded(page)).toEqual(before);
    expect(await page.getByText(draft.restored).isVisible()).toBe(true);
    expect(await page.getByLabel(draft.keep).isChecked()).toBe(true);

    await page.getByRole('button', { name: draft.forget }).click();
    await page.getByText(draft.restored).waitFor({ state: 'hidden' });
    expect(await kept(page)).toEqual([]);
    await expect.poll(() => typed(page)).toEqual(fresh);
    expect(await reloaded(page)).toEqual(fresh);
  });

  it('is forgotten when the tick is taken away, when a day is over, and when it makes no sense', async () => {
    const page = await openForm();
    const fresh = await typed(page);
    const keep = page.getByLabel(draft.keep);
    await page.locator('#firstName').fill('Noor');
    await keep.check();
    await keep.uncheck();
    expect(await kept(page)).toEqual([]);
    await keep.check();
    const [text = ''] = await kept(page);
    const over = JSON.stringify({ ...draftSchema.parse(JSON.parse(text)), until: Date.now() - 1 });
    for (const stored of [over, 'no json', '{"until":9e15,"fields":[1]}', 'null']) {
      await page.evaluate(`localStorage.setItem('draft', ${JSON.stringify(stored)})`);
      expect(await reloaded(page), stored).toEqual(fresh);
      expect(await kept(page), stored).toEqual([]);
    }
  });

  it('stays through mistakes and languages, and is gone when the form has been sent', async () => {
    const page = await openForm();
    await page.getByLabel(draft.keep).check();
    await typeSome(page);
    await page.locator('main button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(draft.keep).waitFor();
    await page.locator('#firstName').fill('Nora');
    await page.locator('input[name=languages]').first().check();
    await page.getByRole('button', { name: frameText('nn').languageName, exact: true }).click();
    await page.waitForURL('**/nn/sign-up');
    await page.getByLabel(participantText('nn').signUp.draft.keep).waitFor();
    expect(await page.locator('#firstName').inputValue()).toBe('Nora');
    expect(await reloaded(page)).toContain('firstName,Nora');
    await page.locator('#adult').check();
    expect((await kept(page)).length).toBe(1);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL('**/nb/sign-up/received');
    await expect.poll(() => kept(page)).toEqual([]);
  });

  it('is not offered where our script does not run, and the script is small', async () => {
    const page = await krets().visit({ size: 'narrow', javaScript: false });
    await page.goto(form());
    expect(await page.getByText(draft.keep).isVisible()).toBe(false);
    expect(gzipSync(await builtBrowserScript()).byteLength).toBeLessThan(2000);
  });
});

describe('leaving the page', () => {
  it('takes the place of the page in the history', async () => {
    const page = await openForm();
    const elsewhere = new URL('/nb/privacy', krets().play.baseUrl).href;
    const exit = page.locator('.top > a.ds-button');
    expect(await exit.getAttribute('href')).toMatch(/^https:/);
    // No test leaves this machine: another page of ours stands for the weather.
    await exit.evaluate((link, href) => link.setAttribute('href', href), elsewhere);
    const before = await page.evaluate('history.length');
    const asked = page.waitForRequest(elsewhere);
    await exit.click();
    expect((await (await asked).allHeaders())['referer']).toBeUndefined();
    await page.waitForURL(elsewhere);
    expect(await page.evaluate('history.length')).toBe(before);
  });
});
