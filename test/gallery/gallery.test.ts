import { expect, it } from 'vitest';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { samples } from '../mail/rendering.ts';
import { createGallery } from './gallery.tsx';

const hrefsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<iframe src="([^"]*)"/g)].map(([, href = '']) => href);

it.each(knownLocales)('shows every mail in %s, as it is sent', async (locale) => {
  const gallery = createGallery();
  const wall = await (await gallery.request(`/dev/mails/${locale}`)).text();
  const hrefs = hrefsIn(wall);
  expect(hrefs).toHaveLength(Object.values(samples).flat().length);
  for (const href of hrefs) {
    const mail = await gallery.request(href);
    expect([href, mail.status]).toEqual([href, 200]);
    expect(await mail.text()).toContain(`<html lang="${locale}"`);
  }
});

it('shows the pages that were taken, which run nothing and stand in no frame of others', async () => {
  const html = '<!doctype html><title>x</title><script src="/x.js"></script>';
  const gallery = createGallery(
    new Map([
      ['nb/form with errors', html],
      ['ar/form with errors', html],
    ]),
  );
  const [href = '', ...others] = hrefsIn(await (await gallery.request('/dev/pages/ar')).text());
  expect(others).toEqual([]);
  const page = await gallery.request(href);
  expect([page.status, await page.text()]).toEqual([200, html]);
  const policy = page.headers.get('Content-Security-Policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain('script-src');
  expect((await gallery.request('/dev/pages/nb/nothing')).status).toBe(404);
  expect((await gallery.request('/dev/mails')).headers.get('Location')).toBe('/dev/mails/nb');
});
