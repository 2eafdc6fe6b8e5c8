import { describe, expect, it } from 'vitest';
import { roomNamed } from '../use-cases/support/entities.ts';
import { mailsIn } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { openGroup } from './support/staff.ts';

describe('date and room', () => {
  const withRooms = async (state: 'complete' | 'scheduled' = 'complete') => {
    const all = await openGroup(state);
    const near = roomNamed('Nær');
    const far = roomNamed('Fjern', { area: 'asane', stepFree: false });
    for (const after of [far, near]) await all.kit.store.commit([{ type: 'room', after }]);
    return { ...all, near, far };
  };

  it('suggests dates on the slot, its time, and the room with the least travel', async () => {
    const { annas, near, far, path } = await withRooms();
    const page = await annas.page(path);
    expect(page.fields('/meeting')).toEqual({
      date: '2026-12-01',
      time: '18:00',
      roomId: near.id,
      place: '',
    });
    const options = page
      .byId('roomId')!
      .children.map((option) => (typeof option === 'string' ? '' : option.attributes.get('value')));
    expect(options).toEqual(['', near.id, far.id]);
    const dates = page.links.filter((link) => link.includes('?date='));
    expect(dates.length).toBeGreaterThan(3);
    for (const link of dates)
      expect(new Date(`${/\d{4}-\d\d-\d\d/.exec(link)![0]}T12:00:00Z`).getUTCDay()).toBe(2);
    expect(page.text).toContain('tirsdag 8. desember 2026');
  });

  it('a suggested date fills the form; another text in the address does not', async () => {
    const { annas, path } = await withRooms();
    expect((await annas.page(`${path}?date=2026-12-15`)).fields('/meeting')['date']).toBe('2026-12-15');
    for (const wrong of ['2026-12-16', '"><script>', 'constructor'])
      expect((await annas.page(`${path}?date=${encodeURIComponent(wrong)}`)).fields('/meeting')['date']).toBe(
        '2026-12-01',
      );
  });

  it('is set in a room, told to everybody, and shown', async () => {
    const { annas, kit, near, path, now } = await withRooms();
    const response = await annas.post(`${path}/meeting`, {
      date: '2026-12-08',
      time: '18:00',
      roomId: near.id,
      place: '',
    });
    expect(response.headers.get('Location')).toBe(`${path}?done=meeting`);
    expect(await now()).toMatchObject({
      state: 'scheduled',
      meeting: { startsAt: '2026-12-08T17:00:00.000Z', roomId: near.id },
    });
    expect(mailsIn(kit).filter(({ message }) => message.kind === 'meetingSet')).toHaveLength(6);
    const page = await annas.page(`${path}?done=meeting`);
    expect(page.text).toContain('Alle får beskjed om møtet.');
    expect(page.text).toContain('tirsdag 8. desember 2026 kl. 18.00');
    expect(page.fields('/meeting')).toEqual({
      date: '2026-12-08',
      time: '18:00',
      roomId: near.id,
      place: '',
    });
  });

  it('is set at an own place, and moved', async () => {
    const { annas, kit, path, now } = await openGroup('complete');
    await annas.post(`${path}/meeting`, { date: '2026-12-08', time: '18:30', place: 'Biblioteket' });
    expect((await annas.page(path)).fields('/meeting')).toEqual({
      date: '2026-12-08',
      time: '18:30',
      place: 'Biblioteket',
    });
    await annas.post(`${path}/meeting`, { date: '2026-12-15', time: '18:00', place: 'Biblioteket' });
    expect((await now())?.meeting?.startsAt).toBe('2026-12-15T17:00:00.000Z');
    expect(mailsIn(kit).filter(({ message }) => message.kind === 'meetingMoved')).toHaveLength(6);
  });

  it.each([
    [{ date: '', time: '', place: '' }, ['date', 'time']],
    [{ date: 'tomorrow', time: '25:00', place: 'x' }, ['date', 'time']],
    [{ date: '2020-01-01', time: '18:00', place: 'x' }, ['date']],
    [{ date: '2031-01-01', time: '18:00', place: 'x' }, ['date']],
    [{ date: '2026-12-08', time: '18:00', place: '' }, ['place']],
    [{ date: '2026-12-08', time: '18:00', place: '<b>x</b>'.repeat(40) }, ['place']],
    [{ date: '2026-12-08', time: '18:00', roomId: 'nowhere', place: 'x' }, ['roomId']],
  ])('wrong %o: 422 with what was typed', async (fields, wrong) => {
    const { annas, path, now } = await withRooms();
    const response = await annas.post(`${path}/meeting`, fields);
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    for (const name of wrong) expect(page.byId(name)?.attributes.get('aria-invalid'), name).toBe('true');
    expect(page.links).toEqual(expect.arrayContaining(wrong.map((name) => `#${name}`)));
    expect(page.byId('place')?.attributes.get('value')).toBe(fields.place);
    expect(page.byId('date')?.attributes.get('value')).toBe(fields.date);
    expect((await now())?.state).toBe('complete');
  });

  it('a room that another group has: 409, the form as it was', async () => {
    const { annas, kit, near, path, now } = await withRooms();
    await kit.store.commit([
      {
        type: 'booking',
        op: 'take',
        roomId: near.id,
        date: '2026-12-08',
        slot: 'tue-evening',
        groupId: 'other',
      },
    ]);
    const response = await annas.post(`${path}/meeting`, {
      date: '2026-12-08',
      time: '18:15',
      roomId: near.id,
      place: '',
    });
    expect(response.status).toBe(409);
    const page = readPage(await response.text());
    expect(page.text).toContain('En annen gruppe har fått rommet på den tiden.');
    expect(page.fields('/meeting')).toMatchObject({ date: '2026-12-08', time: '18:15', roomId: near.id });
    expect((await now())?.state).toBe('complete');
  });

  it('a room that is taken when the date is moved: the form is in sight, not folded away', async () => {
    const { annas, kit, path } = await openGroup('scheduled');
    const near = roomNamed('Nær');
    const taken = { roomId: near.id, date: '2026-12-15', slot: 'tue-evening', groupId: 'other' };
    await kit.store.commit([
      { type: 'room', after: near },
      { type: 'booking', op: 'take', ...taken },
    ]);
    const moved = { date: taken.date, time: '18:15', roomId: near.id, place: '' };
    const response = await annas.post(`${path}/meeting`, moved);
    expect(response.status).toBe(409);
    const page = readPage(await response.text());
    expect(page.fields('/meeting')).toMatchObject(moved);
    expect(page.all('details')[0]?.attributes.has('open')).toBe(true);
  });

  it('is cancelled, and everybody is told', async () => {
    const { annas, kit, path, now } = await openGroup('scheduled');
    const response = await annas.post(`${path}/meeting/cancel`);
    expect(response.headers.get('Location')).toBe(`${path}?done=cancelled`);
    expect((await now())?.state).toBe('complete');
    expect(mailsIn(kit).filter(({ message }) => message.kind === 'meetingCancelled')).toHaveLength(6);
    const again = await annas.post(`${path}/meeting/cancel`);
    expect(again.status).toBe(409);
    expect(readPage(await again.text()).links).toContain(path);
  });

  it('cannot be set too early or too late in the life of a group', async () => {
    for (const state of ['inviting', 'meeting'] as const) {
      const { annas, path, now } = await openGroup(state);
      const response = await annas.post(`${path}/meeting`, { date: '2026-12-08', time: '18:00', place: 'x' });
      expect(response.status).toBe(409);
      expect((await now())?.state).toBe(state);
    }
  });
});
