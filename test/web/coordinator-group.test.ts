import { describe, expect, it } from 'vitest';
import { personIn } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { openGroup, openStaffWeb, sixNames } from './support/staff.ts';

const states = ['inviting', 'complete', 'scheduled', 'meeting'] as const;

describe('the page of a group', () => {
  it.each(states)('%s: facts, members and how to reach them', async (state) => {
    const { annas, people, path } = await openGroup(state);
    const response = await annas.get(path);
    expect(response.status).toBe(200);
    const page = readPage(await response.text());
    expect(page.text).toContain('Bergenhus');
    expect(page.text).toContain('6 personer');
    for (const { firstName, email, phone } of people) {
      expect(page.text).toContain(firstName);
      expect(page.links).toContain(`tel:${phone}`);
      expect(page.links).toContain(`mailto:${encodeURIComponent(email ?? '')}`);
    }
    // Calls and places are for before the first meeting.
    for (const end of ['/called', '/remove'])
      expect(page.links.filter((link) => link.endsWith(end))).toHaveLength(state === 'meeting' ? 0 : 6);
    expect(page.links.includes(`${path}/meeting`)).toBe(state === 'complete' || state === 'scheduled');
    expect(page.links.includes(`${path}/meeting/cancel`)).toBe(state === 'scheduled');
    expect(page.links.includes(`${path}/hand-over`)).toBe(state === 'meeting');
    expect(page.links).toEqual(expect.arrayContaining([`${path}/give-back`, `${path}/close`]));
    expect(page.links).toEqual(expect.arrayContaining(['/nb/coordinator/sheet', '/en/coordinator/sheet']));
  });

  it('says the same in English', async () => {
    const { annas, path } = await openGroup('complete');
    const page = await annas.page(path.replace('/nb/', '/en/'));
    expect(page.text).toContain('Waiting for a date and a room');
    expect(page.text).not.toMatch(/Velg dato|Har svart/);
  });

  it('before anybody has taken it, a lead sees counts and no names', async () => {
    const web = await openStaffWeb();
    const { path } = await web.groupIn('asked');
    const page = await (await web.browserOf(web.liv)).page(path);
    expect(page.text).toContain('En igangsetter er spurt');
    for (const name of sixNames) expect(page.text).not.toContain(name);
    for (const who of [web.anna, web.olav])
      expect((await (await web.browserOf(who)).get(path)).status).toBe(403);
  });

  it('is only for its own coordinator and leads: read and every post', async () => {
    const { browserOf, olav, liv, people, path, kit } = await openGroup('complete');
    const before = JSON.stringify(kit.store.dump());
    const other = await browserOf(olav);
    expect((await other.get(path)).status).toBe(403);
    expect((await other.get(`${path}/hand-over`)).status).toBe(403);
    const fields = {
      participantId: people[0]!.id,
      called: 'yes',
      date: '2026-12-08',
      time: '18:00',
      place: 'x',
    };
    for (const action of [
      'called',
      'remove',
      'meeting',
      'meeting/cancel',
      'held',
      'agreed',
      'hand-over',
      'give-back',
      'close',
    ]) {
      const response = await other.post(`${path}/${action}`, fields);
      expect(response.status, action).toBe(403);
      const text = await response.text();
      for (const name of sixNames) expect(text).not.toContain(name);
    }
    const link = (row: Readonly<Record<string, unknown>>) => JSON.stringify(row).includes('session');
    expect(kit.store.dump().filter((row) => !link(row))).toEqual(
      JSON.parse(before).filter((row: Readonly<Record<string, unknown>>) => !link(row)),
    );
    expect((await (await browserOf(liv)).get(path)).status).toBe(200);
  });

  it('unknown groups are not found', async () => {
    const { annas } = await openGroup('complete');
    expect((await annas.get(`/nb/coordinator/groups/${'A'.repeat(22)}`)).status).toBe(404);
    expect((await annas.post(`/nb/coordinator/groups/${'A'.repeat(22)}/close`)).status).toBe(404);
  });
});

describe('the call list', () => {
  it('is ticked and unticked', async () => {
    const { annas, people, path, now } = await openGroup('scheduled');
    const participantId = people[2]!.id;
    const seat = async () => (await now())?.seats.find((one) => one.participantId === participantId)?.called;
    const response = await annas.post(`${path}/called`, { participantId, called: 'yes' });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(`${path}?done=saved`);
    expect(await seat()).toBe(true);
    expect((await annas.page(path)).text).toContain('Fjern krysset');
    await annas.post(`${path}/called`, { participantId, called: 'no' });
    expect(await seat()).toBe(false);
  });

  it('shows who was signed up by phone and whose mail does not arrive', async () => {
    const { annas, kit, people, path } = await openGroup('complete');
    for (const [index, patch] of [
      { assistedBy: 'x'.repeat(22) },
      { mailTrouble: 'bounced' as const },
    ].entries()) {
      const before = await personIn(kit, people[index]!);
      await kit.store.commit([{ type: 'participant', before, after: { ...before, ...patch } }]);
    }
    const { text } = await annas.page(path);
    expect(text.split('Meldt på av oss').length).toBe(2);
    expect(text.split('E-posten kom ikke fram').length).toBe(2);
  });

  it('somebody is taken out and waits again', async () => {
    const { annas, kit, people, path, now } = await openGroup('complete');
    const response = await annas.post(`${path}/remove`, { participantId: people[0]!.id });
    expect(response.status).toBe(303);
    expect((await now())?.seats.map(({ participantId }) => participantId)).not.toContain(people[0]!.id);
    expect((await personIn(kit, people[0]!)).state).toBe('waiting');
    expect((await annas.post(`${path}/remove`, { participantId: people[0]!.id })).status).toBe(409);
    expect((await annas.post(`${path}/remove`, {})).status).toBe(409);
  });
});
