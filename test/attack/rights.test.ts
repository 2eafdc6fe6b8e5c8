import { describe, expect, it } from 'vitest';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import { groupStates } from '../../shared/domain/lifecycle.ts';
import { idOf, personNamed } from '../use-cases/support/entities.ts';
import { personIn, putPeople, putTask } from '../use-cases/support/table.ts';
import { readPage } from '../web/support/html.ts';
import { linkFor, tableText } from '../web/support/people.ts';
import { everyRoute, inventedToken, type Route } from '../web/support/routes.ts';
import { openStaffWeb, type StaffWeb, sixNames } from '../web/support/staff.ts';
import { openWeb } from '../web/support/visitor.ts';

const living = groupStates.filter(
  (state): state is ActiveGroup['state'] => state !== 'handedOver' && state !== 'dissolved',
);
const routes = everyRoute(openWeb());
const atGroup = routes.filter(({ path }) => path.includes('/coordinator/groups/'));
const atAsk = routes.filter(({ path }) => path.includes('/coordinator/asks/'));
const atCalled = routes.filter(({ path }) => path.includes('/coordinator/called/'));
const ofLeads = routes.filter(({ path }) => path.startsWith('/nb/lead'));

/** What any form of a group's page may post: presses that count, were they allowed. */
const presses = (group: Pick<ActiveGroup, 'seats'>) => ({
  participantId: group.seats[0]?.participantId ?? '',
  called: 'yes',
  answer: 'take',
  confidentiality: 'yes',
  date: '2026-12-15',
  time: '18:00',
  place: 'Biblioteket',
  alternative: 'bergenhus/tue-evening',
  coordinatorId: idOf('Olav'),
  assignee: idOf('Olav'),
});

type Browser = Awaited<ReturnType<StaffWeb['browserOf']>>;

const press = (browser: Browser, { method, path }: Route, fields: Record<string, string>) =>
  method === 'GET' ? browser.get(path) : browser.post(path, fields);

const inPlace = ({ path, method }: Route, id: string): Route => ({
  method,
  path: path.replace(inventedToken, id),
});

describe('a group', () => {
  it.each(living)(
    'that is %s is closed to a coordinator whose it is not: every page, every press',
    async (state) => {
      const web = await openStaffWeb();
      const { group } = await web.groupIn(state);
      const olavs = await web.browserOf(web.olav);
      const before = tableText(web);
      for (const route of [...atGroup, ...atAsk]) {
        const at = inPlace(route, group.id);
        if (at.path.includes('/thanks/')) continue;
        const response = await press(olavs, at, presses(group));
        expect([403, 404], `${at.method} ${at.path}`).toContain(response.status);
        const { text } = readPage(await response.text());
        expect(sixNames.filter((name) => text.includes(name))).toEqual([]);
      }
      expect(tableText(web)).toBe(before);
    },
  );

  it('lets nobody reach the people of another by way of one’s own', async () => {
    const web = await openStaffWeb();
    const { group, path } = await web.groupIn('scheduled');
    const stranger = personNamed('Zara', { state: 'accepted', rounds: 1 });
    await putPeople(web.kit, [stranger]);
    const annas = await web.browserOf(web.anna);
    const before = tableText(web);
    for (const end of ['called', 'remove']) {
      const response = await annas.post(`${path}/${end}`, { ...presses(group), participantId: stranger.id });
      expect(response.status, end).toBeGreaterThanOrEqual(400);
      expect(readPage(await response.text()).text).not.toContain('Zara');
    }
    expect(tableText(web)).toBe(before);
  });

  it.each(['proposed', 'asked'] as const)(
    'that is %s shows nobody’s name, to leads neither',
    async (state) => {
      const web = await openStaffWeb();
      const { group, path } = await web.groupIn(state);
      for (const who of [web.anna, web.liv]) {
        const browser = await web.browserOf(who);
        for (const at of [path, `/nb/coordinator/asks/${group.id}`, '/nb/coordinator', '/nb/lead']) {
          const text = await (await browser.get(at)).text();
          expect(
            sixNames.filter((name) => text.includes(name)),
            `${who.firstName} ${at}`,
          ).toEqual([]);
        }
      }
    },
  );
});

describe('what leads do', () => {
  it('is refused to coordinators on every page and press, and changes nothing', async () => {
    const web = await openStaffWeb();
    const { group } = await web.groupIn('inviting');
    const annas = await web.browserOf(web.anna);
    const before = tableText(web);
    expect(ofLeads.length).toBeGreaterThanOrEqual(14);
    for (const route of ofLeads) {
      const at = inPlace(route, route.path.includes('coordinators') ? web.anna.id : group.id);
      const response = await press(annas, at, { ...presses(group), role: 'lead', firstName: 'Anna' });
      expect(response.status, `${at.method} ${at.path}`).toBe(403);
    }
    expect(tableText(web)).toBe(before);
  });

  it('cannot be had by posting what a form does not have', async () => {
    const web = await openStaffWeb();
    const annas = await web.browserOf(web.anna);
    const more = { role: 'lead', id: web.olav.id, email: 'other@example.org', active: '', version: '9' };
    const form = {
      areas: ['bergenhus'],
      slots: ['tue-evening'],
      languages: ['no'],
      capacity: '2',
      pausedUntil: '',
    };
    expect((await annas.post('/nb/coordinator/availability', { ...form, ...more })).status).toBe(303);
    expect(await web.kit.store.coordinator(web.anna.id)).toMatchObject({
      role: 'coordinator',
      email: web.anna.email,
      active: true,
      capacity: 2,
    });
    expect(await web.kit.store.coordinator(web.olav.id)).toEqual(web.olav);
  });

  it('tells a lead no theme of few people: pages and file are the same, whatever they wish for', async () => {
    const seen = async (theme: string) => {
      const web = await openStaffWeb();
      const few = sixNames.slice(0, 4).map((name) => personNamed(name));
      await putPeople(
        web.kit,
        few.map((person) => ({ ...person, preferences: { ...person.preferences, themes: [theme] } })),
      );
      const livs = await web.browserOf(web.liv);
      const gets = ofLeads.filter(({ method }) => method === 'GET');
      return Promise.all(
        gets.map(async (route) => (await livs.get(inPlace(route, web.anna.id).path)).text()),
      );
    };
    expect(await seen('sorg')).toEqual(await seen('angst'));
  });
});

describe('calls to people without e-mail', () => {
  it('are the business of whoever signed them up', async () => {
    const web = await openStaffWeb();
    const kari = personNamed('Kari', { email: undefined, phone: '+4740000099', assistedBy: web.olav.id });
    await putPeople(web.kit, [kari]);
    const message = { kind: 'stillInterested', answerBy: web.kit.clock.now() } as const;
    const taskId = idOf('task');
    await putTask(web.kit, {
      id: taskId,
      version: 1,
      participantId: kari.id,
      message,
      createdAt: web.kit.clock.now(),
    });
    const annas = await web.browserOf(web.anna);
    const before = tableText(web);
    const response = await annas.post('/nb/coordinator/tasks', { taskId, outcome: 'notInterested' });
    expect(response.status).toBe(403);
    expect(await (await annas.get('/nb/coordinator/tasks')).text()).not.toContain('Kari');
    expect(tableText(web)).toBe(before);
  });
});

describe('somebody without e-mail', () => {
  it('is to another coordinator what an id is that nobody has: every page, every press', async () => {
    const web = await openStaffWeb();
    const kari = personNamed('Kari', { email: undefined, phone: '+4740000099', assistedBy: web.olav.id });
    const mail = personNamed('Berit', { assistedBy: web.anna.id });
    await putPeople(web.kit, [kari, mail]);
    const annas = await web.browserOf(web.anna);
    const before = tableText(web);
    expect(atCalled.length).toBeGreaterThanOrEqual(10);
    for (const route of atCalled) {
      const answers = await Promise.all(
        [kari.id, mail.id, idOf('nobody')].map(async (id) => {
          const response = await press(annas, inPlace(route, id), { firstName: 'Kari', phone: '40000099' });
          return [response.status, (await response.text()).replaceAll(id, '')] as const;
        }),
      );
      const [, , unknown] = answers;
      expect(unknown?.[0], `${route.method} ${route.path}`).toBe(404);
      for (const answer of answers) expect(answer).toEqual(unknown);
    }
    expect(await (await annas.get('/nb/coordinator/called')).text()).not.toContain('Kari');
    expect(tableText(web)).toBe(before);
  });
});

describe('a participant', () => {
  it('changes nothing by posting what a form does not have', async () => {
    const web = openWeb();
    const kari = personNamed('Kari', { talk: 'wanted', state: 'talk' });
    await putPeople(web.kit, [kari]);
    const token = await linkFor(web, kari, 'place');
    const more = {
      state: 'accepted',
      talk: 'done',
      id: idOf('Anna'),
      waitingSince: '2020-01-01T00:00:00.000Z',
    };
    const form = { firstName: 'Kari', phone: '', home: 'arna', maxMinutes: '30', slots: ['tue-evening'] };
    const rest = {
      languages: ['no'],
      mode: ['inPerson'],
      theme1: 'open',
      guardAdd: '',
      email: 'x@example.org',
    };
    const response = await web.post(`/nb/place/${token}/change`, { ...form, ...rest, ...more });
    expect(response.status).toBe(303);
    const { preferences, version: _, ...after } = await personIn(web.kit, kari);
    expect(preferences.home).toBe('arna');
    expect(after).toMatchObject({
      state: 'talk',
      talk: 'wanted',
      email: kari.email,
      waitingSince: kari.waitingSince,
    });
  });
});
