import { describe, expect, it } from 'vitest';
import { ownScript } from '../../functions/web/own-script.ts';
import { mailsIn, putLink } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { inventedToken } from './support/routes.ts';
import { openStaffWeb, type StaffWeb } from './support/staff.ts';

const linkOf = (web: StaffWeb, next?: string): Promise<string> =>
  putLink(
    web.kit,
    { type: 'coordinator', id: web.anna.id },
    {
      purpose: 'signIn',
      ...(next !== undefined && { extra: { next } }),
    },
  );

const cookieIn = (response: Response): string =>
  (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';

describe('asking for a link', () => {
  it('answers the same for a coordinator and for a stranger; only the coordinator gets a mail', async () => {
    const web = await openStaffWeb();
    const answers = [];
    for (const email of ['nobody@example.org', 'anna@example.org']) {
      const response = await web.post('/nb/coordinator/sign-in', { email });
      answers.push(`${response.status} ${[...response.headers].join()} ${await response.text()}`);
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).toContain('/nb/coordinator/link-sent');
    const mails = mailsIn(web.kit).map(({ to, message }) => [to, message.kind]);
    expect(mails).toEqual([[{ type: 'coordinator', id: web.anna.id }, 'signIn']]);
    expect((await web.get('/nb/coordinator/link-sent')).status).toBe(200);
  });

  it.each(['', 'anna', '<script>x</script>', 'a@b@c'])(
    '"%s" is no address: 422 with what was typed',
    async (email) => {
      const web = await openStaffWeb();
      const response = await web.post('/en/coordinator/sign-in', { email, next: '/coordinator/tasks' });
      expect(response.status).toBe(422);
      const page = readPage(await response.text());
      expect(page.byId('email')?.attributes.get('value')).toBe(email);
      expect(page.fields('sign-in')['next']).toBe('/coordinator/tasks');
      expect(mailsIn(web.kit)).toEqual([]);
    },
  );

  it('keeps where the reader wanted to go, if that is a page of ours', async () => {
    for (const [next, kept] of [
      ['/coordinator/tasks', '/coordinator/tasks'],
      ['//evil.example.com', undefined],
      ['/\\evil.example.com', undefined],
      ['https://evil.example.com', undefined],
      ['/coordinator?x=1', undefined],
      ['javascript:alert(1)', undefined],
    ] as const) {
      const web = await openStaffWeb();
      await web.post('/nb/coordinator/sign-in', { email: 'anna@example.org', next });
      expect(mailsIn(web.kit).map(({ message }) => message)).toEqual([
        { kind: 'signIn', ...(kept && { next: kept }) },
      ]);
    }
  });
});

describe('the link', () => {
  it('shows a button; pressing it signs in for twelve hours and leads on', async () => {
    const web = await openStaffWeb();
    const token = await linkOf(web, '/coordinator/tasks');
    const path = `/nb/coordinator/sign-in/${token}`;
    const before = JSON.stringify(web.kit.store.dump());
    for (const _ of [1, 2, 3]) {
      const shown = await web.get(path);
      expect(shown.status).toBe(200);
      expect(shown.headers.get('Set-Cookie')).toBeNull();
    }
    expect(JSON.stringify(web.kit.store.dump())).toBe(before);
    const response = await web.post(path);
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/nb/coordinator/tasks');
    const cookie = response.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^__Host-krets=[\w-]{22}\.[\w-]{43};/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    expect(cookie).toContain(`=${web.anna.id}.`);
    const home = await web.get('/nb/coordinator', { Cookie: cookieIn(response) });
    expect(home.status).toBe(200);
    expect(await home.text()).toContain('Anna');
  });

  it('works once', async () => {
    const web = await openStaffWeb();
    const path = `/nb/coordinator/sign-in/${await linkOf(web)}`;
    expect((await web.post(path)).headers.get('Location')).toBe('/nb/coordinator');
    for (const again of [await web.post(path), await web.get(path)]) {
      expect(again.status).toBe(410);
      expect(again.headers.get('Set-Cookie')).toBeNull();
      expect(readPage(await again.text()).links).toContain('/nb/coordinator/sign-in');
    }
  });

  it('runs out, and invented or foreign ones never work', async () => {
    const web = await openStaffWeb();
    const { group } = await web.groupIn('asked');
    const token = await linkOf(web);
    const session = (await web.cookieOf(web.anna)).split('=')[1] ?? '';
    web.kit.clock.forward({ days: 31 });
    expect((await web.get(`/nb/coordinator/sign-in/${token}`)).status).toBe(410);
    for (const other of [inventedToken, 'short', session, await web.askToken(group)]) {
      const response = await web.post(`/nb/coordinator/sign-in/${other}`);
      expect([404, 410]).toContain(response.status);
      expect(response.headers.get('Set-Cookie')).toBeNull();
    }
  });

  it('without HTTPS the cookie has no prefix that asks for it', async () => {
    const { createWebApp } = await import('../../functions/web/app.ts');
    const web = await openStaffWeb();
    const app = createWebApp({
      deps: web.kit.deps,
      baseUrl: 'http://localhost',
      secureCookies: false,
      startMatching: async () => undefined,
      stylesheet: async () => '',
      draftScript: ownScript(async () => ''),
      log: { unexpected: () => {} },
    });
    const response = await app.request(`/nb/coordinator/sign-in/${await linkOf(web)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(response.headers.get('Set-Cookie')).toMatch(/^krets=/);
    expect(response.headers.get('Set-Cookie')).not.toContain('Secure');
    const home = await app.request('/nb/coordinator', { headers: { Cookie: cookieIn(response) } });
    expect(home.status).toBe(200);
  });
});

describe('a session', () => {
  it('ends with the button, on the other side too', async () => {
    const web = await openStaffWeb();
    const Cookie = await web.cookieOf(web.anna);
    const response = await web.post('/nb/coordinator/sign-out', {}, { Cookie });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/nb/coordinator/sign-in');
    expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-krets=;.*Max-Age=0/);
    expect((await web.get('/nb/coordinator', { Cookie })).status).toBe(401);
    expect((await web.post('/nb/coordinator/sign-out')).status).toBe(303);
  });

  it('runs out after twelve hours', async () => {
    const web = await openStaffWeb();
    const Cookie = await web.cookieOf(web.anna);
    web.kit.clock.forward({ hours: 11 });
    expect((await web.get('/nb/coordinator', { Cookie })).status).toBe(200);
    web.kit.clock.forward({ hours: 1 });
    expect((await web.get('/nb/coordinator', { Cookie })).status).toBe(401);
  });

  it('cannot be stolen, guessed, borrowed from another link or used by who has left', async () => {
    const web = await openStaffWeb();
    const { group } = await web.groupIn('asked');
    const session = (await web.cookieOf(web.anna)).split('=')[1] ?? '';
    const [, secret = ''] = session.split('.');
    const cookies = [
      `__Host-krets=${inventedToken}`,
      `__Host-krets=${web.liv.id}.${secret}`,
      `__Host-krets=${web.anna.id}.${'B'.repeat(43)}`,
      `__Host-krets=${await linkOf(web)}`,
      `__Host-krets=${await web.askToken(group)}`,
      `__Host-krets=${session}x`,
      `krets=${session}`,
      '__Host-krets=',
    ];
    for (const Cookie of cookies)
      expect((await web.get('/nb/coordinator', { Cookie })).status, Cookie).toBe(401);
    const anna = await web.kit.store.coordinator(web.anna.id);
    await web.kit.store.commit([{ type: 'coordinator', before: anna!, after: { ...anna!, active: false } }]);
    expect((await web.get('/nb/coordinator', { Cookie: `__Host-krets=${session}` })).status).toBe(401);
  });

  it('is opened with one read', async () => {
    const { countingStore } = await import('../use-cases/support/counting-store.ts');
    const counting = countingStore();
    const web = await openStaffWeb({ around: counting.around });
    const anna = await web.browserOf(web.anna);
    expect((await anna.get('/nb/coordinator/availability')).status).toBe(200);
    expect(counting.calls).toEqual(['byLink']);
  });
});

describe('signed out', () => {
  it('every page behind the sign-in asks to sign in and remembers what was wanted', async () => {
    const web = await openStaffWeb();
    const { path } = await web.groupIn('complete');
    const id = path.split('/').at(-1) ?? '';
    for (const [asked, next] of [
      ['/coordinator', '/coordinator'],
      [`/coordinator/groups/${id}`, `/coordinator/groups/${id}`],
      ['/lead', '/lead'],
      ['/coordinator/assisted', '/coordinator/assisted'],
    ]) {
      const response = await web.get(`/en${asked}`);
      expect(response.status).toBe(401);
      const page = readPage(await response.text());
      expect(page.fields('sign-in')['next']).toBe(next);
      expect(page.text).toContain('You need to sign in');
    }
  });

  it('a post remembers the page it came from', async () => {
    const web = await openStaffWeb();
    const id = 'A'.repeat(22);
    for (const [posted, next] of [
      [`/coordinator/groups/${id}/meeting/cancel`, `/coordinator/groups/${id}`],
      [`/coordinator/groups/${id}/hand-over`, `/coordinator/groups/${id}`],
      ['/coordinator/talks', '/coordinator/talks'],
      [`/lead/groups/${id}/assign`, '/lead'],
      [`/lead/coordinators/${id}/deactivate`, `/lead/coordinators/${id}`],
    ]) {
      const response = await web.post(`/nb${posted}`);
      expect(response.status).toBe(401);
      expect(readPage(await response.text()).fields('sign-in')['next']).toBe(next);
    }
  });
});
