import { describe, expect, it } from 'vitest';
import { isActiveGroup } from '../../shared/domain/group.ts';
import { idOf, personNamed, roomNamed } from '../use-cases/support/entities.ts';
import { mailsIn, personIn, putPeople } from '../use-cases/support/table.ts';
import { elementsOf, readPage, textOf } from './support/html.ts';
import { openStaffWeb, sixNames } from './support/staff.ts';

const opened = async () => {
  const web = await openStaffWeb();
  return { ...web, livs: await web.browserOf(web.liv) };
};

const leadPaths = [
  '/lead',
  '/lead/matching',
  '/lead/figures',
  '/lead/figures.csv',
  '/lead/coordinators/new',
  '/lead/rooms/new',
];

describe('who may', () => {
  it('a coordinator opens no lead page and no lead post, whatever the form says', async () => {
    const web = await opened();
    const { group } = await web.groupIn('asked');
    const anna = await web.browserOf(web.anna);
    const before = web.kit.store.dump().length;
    const paths = [...leadPaths, `/lead/coordinators/${web.olav.id}`, `/lead/rooms/${idOf('Nær')}`];
    for (const path of paths) expect((await anna.get(`/nb${path}`)).status, path).toBe(403);
    const posts = [
      ...paths.filter((path) => path !== '/lead' && !path.includes('figures')),
      `/lead/coordinators/${web.olav.id}/deactivate`,
      `/lead/groups/${group.id}/assign`,
      `/lead/groups/${group.id}/dissolve`,
    ];
    for (const path of posts) {
      const response = await anna.post(`/nb${path}`, { role: 'lead', coordinatorId: web.anna.id });
      expect(response.status, path).toBe(403);
      expect(await response.text()).not.toContain('olav@example.org');
    }
    expect(web.kit.store.dump()).toHaveLength(before);
    expect((await web.kit.store.coordinator(web.olav.id))?.active).toBe(true);
  });

  it('a lead who is made a coordinator is one from the next press on', async () => {
    const { kit, liv, livs } = await opened();
    expect((await livs.get('/nb/lead')).status).toBe(200);
    const before = await kit.store.coordinator(liv.id);
    await kit.store.commit([
      { type: 'coordinator', before: before!, after: { ...before!, role: 'coordinator' } },
    ]);
    expect((await livs.get('/nb/lead')).status).toBe(403);
  });
});

describe('the overview', () => {
  const livingIn = (home: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const person = personNamed(`${home}${index}`);
      return { ...person, preferences: { ...person.preferences, home } };
    });

  it('says only that the numbers are small where none of them can be told', async () => {
    const web = await opened();
    await putPeople(web.kit, [...livingIn('bergenhus', 6), ...livingIn('fana', 2)]);
    const page = await web.livs.page('/nb/lead');
    expect(page.all('td')).toEqual([]);
    expect(page.text).toContain('Tallene er for små til å vises.');
  });

  it('never tells a number below five', async () => {
    const web = await opened();
    const big = ['bergenhus', 'arstad', 'asane'].flatMap((area) => livingIn(area, 7));
    const people = [...big, ...livingIn('fana', 2)];
    await putPeople(web.kit, people);
    const page = await web.livs.page('/nb/lead');
    const cells = page.all('td').map((cell) => cell.children.join(''));
    const hidden = 'vises ikke, fordi tallene er små';
    expect(cells.filter((cell) => cell === hidden)).toHaveLength(1);
    for (const cell of cells.filter((one) => one !== hidden && one !== ''))
      expect(Number(cell)).toBeGreaterThanOrEqual(5);
    for (const { firstName } of people) expect(page.text).not.toContain(firstName);
    expect((await web.livs.page('/en/lead')).text).toContain('not shown, because the numbers are small');
  });

  it('shows groups with who was asked and what came of it, without names of people', async () => {
    const web = await opened();
    const { group } = await web.groupIn('asked');
    const token = await web.askToken(group);
    await web.post(`/nb/ask/${token}`, { answer: 'cannot' });
    const page = await web.livs.page('/nb/lead');
    expect(page.text).toContain('Anna, 23. november 2026: kunne ikke');
    expect(page.text).toContain(': har ikke svart ennå');
    for (const name of sixNames) expect(page.text).not.toContain(name);
    expect(page.text).toContain('En igangsetter er spurt, 6 personer. Status fra 1. november 2026.');
  });

  it('is a list to run through: what is done to a group is folded, who has it or was asked last is not', async () => {
    const web = await opened();
    const ask = (coordinatorId: string, outcome: 'cannot' | 'open') => ({
      coordinatorId,
      outcome,
      at: web.kit.clock.now(),
      people: 6,
    });
    await web.groupIn('asked', { asks: [ask(web.anna.id, 'cannot'), ask(web.olav.id, 'open')] });
    await web.groupIn('complete', { id: idOf('another'), coordinatorId: web.anna.id, seats: [] });
    const page = await web.livs.page('/nb/lead');
    const items = page.all('li').filter((item) => elementsOf(item).some(({ tag }) => tag === 'select'));
    const unfolded = items.map(({ children }) =>
      children.filter((child) => typeof child !== 'string').filter(({ tag }) => tag !== 'details'),
    );
    expect(unfolded.flatMap((parts) => parts.flatMap(elementsOf)).map(({ tag }) => tag)).not.toContain(
      'select',
    );
    expect(unfolded.map((parts) => textOf(parts.at(-1)!)).toSorted()).toEqual([
      'Igangsetter: Anna',
      'Olav, 23. november 2026: har ikke svart ennå',
    ]);
  });

  it('shows who was asked and did not answer', async () => {
    const web = await opened();
    expect((await web.livs.page('/nb/lead')).text).toContain('Alle som er spurt, har svart.');
    const ask = (coordinatorId: string, outcome: 'silent' | 'cannot' | 'open') => ({
      coordinatorId,
      outcome,
      at: web.kit.clock.now(),
      people: 6,
    });
    await web.groupIn('asked', {
      asks: [ask(web.anna.id, 'silent'), ask(web.liv.id, 'cannot'), ask(web.olav.id, 'open')],
    });
    const { text } = await web.livs.page('/nb/lead');
    const part = text.slice(text.indexOf('Spurt uten svar'), text.indexOf('E-post som ikke kommer fram'));
    expect(part).toContain('Anna, 23. november 2026: svarte ikke');
    expect(part).toContain('Olav, 23. november 2026: har ikke svart ennå');
    expect(part).not.toContain('Liv');
  });

  it('shows addresses that do not work, coordinators, rooms and counts', async () => {
    const web = await opened();
    await putPeople(web.kit, [personNamed('Tor', { mailTrouble: 'bounced' })]);
    await web.kit.store.commit([
      { type: 'room', after: roomNamed('Nær') },
      { type: 'count', year: '2026', add: { groupsStarted: 2, signUps: 31 } },
    ]);
    const page = await web.livs.page('/nb/lead');
    expect(page.text).toContain('Tor, tor@example.org: kommer i retur');
    for (const words of [
      'Olav',
      '3 grupper om gangen',
      'Nær',
      'plass til 12',
      'Grupper som er startet',
      '31',
    ])
      expect(page.text).toContain(words);
    expect(page.links).toEqual(
      expect.arrayContaining([`/nb/lead/coordinators/${web.olav.id}`, `/nb/lead/rooms/${idOf('Nær')}`]),
    );
  });

  it('says so when there is nothing', async () => {
    const { text } = await (await opened()).livs.page('/nb/lead');
    for (const words of ['Det er ingen grupper nå.', 'All e-post kommer fram.', 'Det er ingen rom ennå.'])
      expect(text).toContain(words);
  });
});

describe('groups', () => {
  it('are given to somebody, and ended', async () => {
    const web = await opened();
    const { group, people } = await web.groupIn('complete');
    const now = async () => {
      const found = await web.kit.store.group(group.id);
      return found !== undefined && isActiveGroup(found) ? found : undefined;
    };
    const assigned = await web.livs.post(`/nb/lead/groups/${group.id}/assign`, {
      assignee: web.olav.id,
    });
    expect(assigned.headers.get('Location')).toBe('/nb/lead?done=assigned');
    expect((await now())?.coordinatorId).toBe(web.olav.id);
    expect((await web.livs.page('/nb/lead?done=assigned')).text).toContain('Igangsetter: Olav');
    const ended = await web.livs.post(`/nb/lead/groups/${group.id}/dissolve`);
    expect(ended.headers.get('Location')).toBe('/nb/lead?done=dissolved');
    expect(await now()).toBeUndefined();
    expect((await personIn(web.kit, people[0]!)).state).toBe('waiting');
    const again = await web.livs.post(`/nb/lead/groups/${group.id}/dissolve`);
    expect(again.status).toBe(409);
    expect(readPage(await again.text()).links).toContain('/nb/lead');
  });

  it('are not given to nobody: 422, nothing changes', async () => {
    const web = await opened();
    const { group } = await web.groupIn('complete');
    for (const coordinatorId of ['', 'nobody', idOf('Stranger')]) {
      const response = await web.livs.post(`/nb/lead/groups/${group.id}/assign`, { assignee: coordinatorId });
      expect(response.status).toBe(422);
    }
    expect(mailsIn(web.kit)).toEqual([]);
    expect(
      (await web.livs.post(`/nb/lead/groups/${idOf('x')}/assign`, { assignee: web.olav.id })).status,
    ).toBe(404);
  });
});
