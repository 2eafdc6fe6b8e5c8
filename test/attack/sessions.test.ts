import { describe, expect, it } from 'vitest';
import { putLink } from '../use-cases/support/table.ts';
import { tableText } from '../web/support/people.ts';
import { openStaffWeb, type StaffWeb } from '../web/support/staff.ts';
import { baseUrl, ownPost } from '../web/support/visitor.ts';

const cookieIn = (response: Response): string => response.headers.get('Set-Cookie')?.split(';')[0] ?? '';

const signInLink = (web: StaffWeb) =>
  putLink(web.kit, { type: 'coordinator', id: web.anna.id }, { purpose: 'signIn' });

const statusWith = async (web: StaffWeb, Cookie: string): Promise<number> =>
  (await web.get('/nb/coordinator', { Cookie })).status;

describe('fixing a session', () => {
  it('is of no use: signing in always makes a new secret, whatever cookie came along', async () => {
    const web = await openStaffWeb();
    const attackers = await web.cookieOf(web.olav);
    const invented = `__Host-krets=${web.anna.id}.${'A'.repeat(43)}`;
    for (const Cookie of [attackers, invented]) {
      const response = await web.post(
        `/nb/coordinator/sign-in/${await signInLink(web)}`,
        {},
        { ...ownPost, Cookie },
      );
      const fresh = cookieIn(response);
      expect(fresh).not.toBe(Cookie);
      expect(await statusWith(web, fresh)).toBe(200);
      expect(await statusWith(web, invented)).toBe(401);
    }
    expect(await (await web.get('/nb/coordinator', { Cookie: attackers })).text()).not.toContain('Anna');
  });

  it('is not begun by opening the link, by another site, or by a parameter of the address', async () => {
    const web = await openStaffWeb();
    const token = await signInLink(web);
    const before = tableText(web);
    const session = (await web.cookieOf(web.olav)).split('=')[1] ?? '';
    const seen = [
      await web.get(`/nb/coordinator/sign-in/${token}`),
      await web.post(`/nb/coordinator/sign-in/${token}`, {}, { Origin: 'https://evil.example.com' }),
      await web.get(`/nb/coordinator?__Host-krets=${session}&session=${session}`),
    ];
    expect(seen.map(({ status }) => status)).toEqual([200, 403, 401]);
    for (const response of seen) expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(tableText(web).length).toBeGreaterThan(before.length);
    expect((await web.post(`/nb/coordinator/sign-in/${token}`)).status).toBe(303);
  });

  it('cannot be done from a neighbouring host or without encryption: the cookie’s name forbids it', async () => {
    const web = await openStaffWeb();
    const response = await web.post(`/nb/coordinator/sign-in/${await signInLink(web)}`);
    const [pair = '', ...attributes] = (response.headers.get('Set-Cookie') ?? '').split('; ');
    expect(pair).toMatch(/^__Host-krets=[\w-]{22}\.[\w-]{43}$/);
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax', 'Secure']);
    const session = pair.split('=')[1] ?? '';
    for (const name of ['krets', '__Secure-krets', '__host-krets', '__Host-Krets'])
      expect(await statusWith(web, `${name}=${session}`), name).toBe(401);
  });
});

describe('a stolen session', () => {
  it('is dead once its owner has signed out, been closed, or twelve hours have passed', async () => {
    const ends: readonly ((web: StaffWeb, Cookie: string) => Promise<unknown> | unknown)[] = [
      (web, Cookie) => web.post('/nb/coordinator/sign-out', {}, { ...ownPost, Cookie }),
      async (web) => (await web.browserOf(web.liv)).post(`/nb/lead/coordinators/${web.anna.id}/deactivate`),
      (web) => web.kit.clock.forward({ hours: 12 }),
    ];
    for (const end of ends) {
      const web = await openStaffWeb();
      const stolen = await web.cookieOf(web.anna);
      expect(await statusWith(web, stolen)).toBe(200);
      await end(web, stolen);
      expect(await statusWith(web, stolen)).toBe(401);
      expect(
        (await web.post('/nb/coordinator/availability', {}, { ...ownPost, Cookie: stolen })).status,
      ).toBe(401);
    }
  });

  it('gives no more than it did: not another’s, not a lead’s, not by putting ids together', async () => {
    const web = await openStaffWeb();
    const [mine, secret] = (await web.cookieOf(web.anna)).split('=')[1]?.split('.') ?? [];
    for (const forged of [`${web.liv.id}.${secret}`, `${mine}.${secret}.${web.liv.id}`, `${secret}.${mine}`])
      expect(await statusWith(web, `__Host-krets=${forged}`)).toBe(401);
    const both = `__Host-krets=${mine}.${secret}; __Host-krets=${(await web.cookieOf(web.liv)).split('=')[1]}`;
    const text = await (await web.get('/nb/coordinator', { Cookie: both })).text();
    expect([/Anna/.test(text), /Liv/.test(text)].filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  it('stands on no page and in no redirect, and is not in the table', async () => {
    const web = await openStaffWeb();
    const Cookie = await web.cookieOf(web.liv);
    const secret = Cookie.split('.')[1] ?? 'none';
    for (const path of ['/nb/coordinator', '/nb/lead', '/nb/coordinator/availability', '/nb/lead/figures']) {
      const response = await web.get(path, { Cookie });
      expect(`${[...response.headers].join()}${await response.text()}`, path).not.toContain(secret);
    }
    expect(tableText(web)).not.toContain(secret);
    expect(baseUrl.startsWith('https://')).toBe(true);
  });

  it('is not thrown out by another site: signing out takes an own post', async () => {
    const web = await openStaffWeb();
    const Cookie = await web.cookieOf(web.anna);
    const headers = { Cookie, Origin: 'https://evil.example.com', 'Sec-Fetch-Site': 'cross-site' };
    expect((await web.post('/nb/coordinator/sign-out', {}, headers)).status).toBe(403);
    expect((await web.get('/nb/coordinator/sign-out', { Cookie })).status).toBe(405);
    expect(await statusWith(web, Cookie)).toBe(200);
  });
});
