import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, personNamed, roomNamed } from '../use-cases/support/entities.ts';
import { personIn, putPeople, putTask } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { everyRoute, inventedToken } from './support/routes.ts';
import { openStaffWeb, type StaffWeb } from './support/staff.ts';

const ours = (path: string): boolean => /^\/nb\/(coordinator|lead|ask)(\/|$)/.test(path);
const open = (path: string): boolean => /\/(ask|sign-in|sign-out|link-sent)(\/|$)/.test(path);

/** A group in full swing, a room, somebody to talk with and somebody to call. */
const furnished = async (name = 'Tor') => {
  const web = await openStaffWeb();
  const { group } = await web.groupIn('scheduled');
  const kari = personNamed('Kari', { firstName: name, phone: '+4740000099', assistedBy: web.anna.id });
  await putPeople(web.kit, [
    kari,
    { ...personNamed('Tor', { state: 'talk', talk: 'wanted' }), firstName: name },
  ]);
  const message = {
    kind: 'newCoordinator',
    group: { area: 'fana', slot: 'mon-evening', language: 'no', coordinatorName: name },
  } as const;
  await putTask(web.kit, {
    id: idOf('task'),
    version: 1,
    participantId: kari.id,
    message,
    createdAt: web.kit.clock.now(),
  });
  await web.kit.store.commit([{ type: 'room', after: roomNamed('Nær', { name, address: name }) }]);
  return { ...web, group };
};

/** The path of a route with ids in it that exist. */
const filled = (path: string, { group, anna }: { group: { id: string }; anna: { id: string } }): string =>
  path
    .replace(`groups/${inventedToken}`, `groups/${group.id}`)
    .replace(`coordinators/${inventedToken}`, `coordinators/${anna.id}`)
    .replace(`rooms/${inventedToken}`, `rooms/${idOf('Nær')}`);

describe('every page of coordinators and leads', () => {
  it('is there', async () => {
    const web = await openStaffWeb();
    const routes = everyRoute(web).filter(({ path }) => ours(path));
    expect(routes.length).toBeGreaterThan(40);
  });

  it('signed out, answers 401 and nothing of what is inside', async () => {
    const web = await furnished();
    for (const route of everyRoute(web).filter(({ path }) => ours(path) && !open(path))) {
      const path = filled(route.path, web);
      const response = route.method === 'GET' ? await web.get(path) : await web.post(path);
      expect(response.status, `${route.method} ${path}`).toBe(401);
      const text = await response.text();
      for (const secret of ['Berit', 'Kari', 'Anna', 'Bergenhus', 'Storgata'])
        expect(text).not.toContain(secret);
    }
  });

  it('changes nothing by being opened, ten times, by GET and by HEAD', async () => {
    const web = await furnished();
    const Cookie = await web.cookieOf(web.liv);
    const before = JSON.stringify(web.kit.store.dump());
    const seen: number[] = [];
    for (const { path } of everyRoute(web).filter(({ method, path }) => method === 'GET' && ours(path)))
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET', 'GET', 'GET', 'GET', 'GET', 'GET']) {
        const response = await web.app.request(filled(path, web), { method, headers: { Cookie } });
        seen.push(response.status);
        expect(response.headers.get('Set-Cookie')).toBeNull();
      }
    expect(JSON.stringify(web.kit.store.dump())).toBe(before);
    expect(seen.filter((status) => status === 200).length).toBeGreaterThan(100);
    expect(seen.filter((status) => status >= 500)).toEqual([]);
  });

  it('is in the language of its address and says so', async () => {
    const web = await furnished();
    const livs = await web.browserOf(web.liv);
    const routes = everyRoute(web).filter(
      ({ method, path }) => method === 'GET' && ours(path) && !open(path) && !path.endsWith('.csv'),
    );
    for (const { path } of routes) {
      const [nb, en] = [
        await livs.page(filled(path, web)),
        await livs.page(filled(path, web).replace('/nb/', '/en/')),
      ];
      expect(nb.all('html')[0]?.attributes.get('lang'), path).toBe('nb');
      expect(en.all('html')[0]?.attributes.get('lang'), path).toBe('en');
      expect(en.title, path).not.toBe(nb.title);
      expect(en.text, path).not.toMatch(/igangsetter|\bgruppen\b|Lagre\b/);
      expect(nb.text, path).not.toMatch(/\bthe group\b|coordinator/);
    }
  });

  it('names no theme and no person in its title', async () => {
    const web = await furnished();
    const livs = await web.browserOf(web.liv);
    const routes = everyRoute(web).filter(
      ({ method, path }) => method === 'GET' && ours(path) && !open(path) && !path.endsWith('.csv'),
    );
    for (const { path } of routes) {
      const { title } = await livs.page(filled(path, web));
      for (const { name } of web.kit.deps.organisation.themes) expect(title).not.toContain(name.nb);
      for (const name of ['Berit', 'Tor', 'Anna', 'Liv']) expect(title).not.toContain(name);
    }
  });
});

describe('hostile text', () => {
  const skeletons = async (web: StaffWeb & { group: { id: string } }) => {
    const annas = await web.browserOf(web.anna);
    const livs = await web.browserOf(web.liv);
    const base = '/nb/coordinator';
    return {
      group: await annas.page(`${base}/groups/${web.group.id}`),
      talks: await annas.page(`${base}/talks`),
      tasks: await annas.page(`${base}/tasks`),
      room: await livs.page(`/nb/lead/rooms/${idOf('Nær')}`),
      lead: await livs.page('/nb/lead'),
    };
  };

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE people; --",
    '</blockquote></main><form action="https://evil.example.com">',
    '&lt;b&gt; & &amp;amp; {{x}} <%= x %>',
  ])('%s as a stored name is text on every page', async (name) => {
    const plain = await skeletons(await furnished('x'));
    const hostile = await skeletons(await furnished(name));
    for (const page of ['group', 'talks', 'tasks', 'room', 'lead'] as const) {
      expect(hostile[page].skeleton, page).toBe(plain[page].skeleton);
    }
    expect(hostile.talks.text).toContain(name);
    expect(hostile.tasks.text).toContain(name);
    expect(hostile.lead.text).toContain(name);
    expect(hostile.room.byId('name')?.attributes.get('value')).toBe(name);
  });

  it('of a member, with a contact made to break out of its link', async () => {
    const web = await furnished();
    const { people } = { people: web.group.seats };
    const before = await personIn(web.kit, { id: people[0]!.participantId });
    const email = '"><script>@example.org';
    await web.kit.store.commit([
      { type: 'participant', before, after: { ...before, email, firstName: '<i>' } },
    ]);
    const page = await (await web.browserOf(web.anna)).page(`/nb/coordinator/groups/${web.group.id}`);
    expect(page.all('script')).toEqual([]);
    expect(page.all('i')).toEqual([]);
    expect(page.links).toContain(`mailto:${encodeURIComponent(email)}`);
  });

  it('typed into any form comes back as text: same page, whatever was typed', async () => {
    const web = await furnished();
    const livs = await web.browserOf(web.liv);
    const forms = [
      [`/nb/coordinator/groups/${web.group.id}/meeting`, 'place'],
      ['/nb/coordinator/assisted', 'firstName'],
      ['/nb/coordinator/availability', 'capacity'],
      ['/nb/lead/coordinators/new', 'firstName'],
      ['/nb/lead/rooms/new', 'address'],
      ['/nb/coordinator/sign-in', 'email'],
    ] as const;
    for (const [path, field] of forms) {
      const shape = async (value: string) => {
        const response = await livs.post(path, { [field]: value, date: 'x' });
        expect(response.status, path).toBe(422);
        return readPage(await response.text());
      };
      const plain = await shape('?');
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (value) => {
          const page = await shape(`?<"'>&${value}`);
          expect(page.byId(field)?.attributes.get('value')).toBe(`?<"'>&${value}`);
          expect(page.all('script')).toEqual([]);
          expect(page.all('form').length).toBe(plain.all('form').length);
        }),
        { numRuns: 20 },
      );
    }
  });
});
