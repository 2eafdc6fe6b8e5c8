import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { frameText, participantText } from '../../shared/i18n/index.ts';
import { audit } from './axe.ts';
import { useKrets } from './support.ts';

const krets = useKrets();

const openForm = async (javaScript: boolean): Promise<Page> => {
  const page = await krets().visit({ size: 'narrow', javaScript });
  await page.goto(new URL('/nb/sign-up', krets().play.baseUrl).href);
  return page;
};

const press = (page: Page, locale: 'nb' | 'nn' | 'ar') =>
  page.getByRole('button', { name: frameText(locale).languageName, exact: true }).click();

describe('another language in the middle of the form', () => {
  it.each([true, false])('keeps what was typed, script or not (%s)', async (javaScript) => {
    const page = await openForm(javaScript);
    await page.locator('#firstName').fill('Noor');
    await page.locator('#email').fill('noor@');
    await page.locator('#home').selectOption('fana');
    await page.locator('input[name=slots][value=wed-evening]').check();
    await press(page, 'ar');
    await page.waitForURL('**/ar/sign-up');
    expect(await page.locator('h1').textContent()).toBe(participantText('ar').signUp.title);
    expect(await page.locator('#firstName').inputValue()).toBe('Noor');
    expect(await page.locator('#email').inputValue()).toBe('noor@');
    expect(await page.locator('#home').inputValue()).toBe('fana');
    expect(await page.locator('input[name=slots][value=wed-evening]').isChecked()).toBe(true);
    expect(await page.locator('#summary').count()).toBe(0);
  });

  it('is not what the Enter key does: that sends the form', async () => {
    const page = await openForm(true);
    await page.locator('#firstName').fill('Noor');
    await page.locator('#firstName').press('Enter');
    await page.waitForSelector('#summary');
    expect(new URL(page.url()).pathname).toBe('/nb/sign-up');
    expect(await page.locator('#firstName').inputValue()).toBe('Noor');
  });
});

describe('Arabic', () => {
  it.each(['/ar/', '/ar/sign-up', '/ar/privacy', '/ar/recall', '/ar/coordinator/sign-in', '/ar/nowhere'])(
    '%s runs from right to left, fits 320 px and has no finding of axe',
    async (path) => {
      const page = await krets().visit({ size: 'narrow' });
      await page.goto(new URL(path, krets().play.baseUrl).href);
      const room = 'document.documentElement.scrollWidth - 320';
      const edge = 'document.querySelector("h1").getBoundingClientRect().right';
      expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).direction')).toBe('rtl');
      expect([await page.evaluate(room), await page.evaluate(edge)]).toEqual([0, 304]);
      expect((await audit(page)).broken).toEqual([]);
    },
  );
});
