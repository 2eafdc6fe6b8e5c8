import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import { addHours } from '../../shared/domain/time.ts';
import type { OpenBench } from './bench.ts';
import { hours, linkOf, participant } from './entities.ts';

const ok = { ok: true };
const refused = { ok: false, conflicts: [0] };

const lock = (op: 'take' | 'release', id: string): Change => ({
  type: 'contactLock',
  op,
  hash: 'h1',
  owner: participant(id),
});
const booking = (op: 'take' | 'release', groupId: string, date = '2026-12-01'): Change => ({
  type: 'booking',
  op,
  roomId: 'r1',
  date,
  slot: 'tue-evening',
  groupId,
});
const mail = (limit: number): Change => ({ type: 'mailCap', key: 'cap', limit, expiresAt: hours(24) });
const recall = (area: string): Change => ({
  type: 'recall',
  phraseHash: 'phrase',
  area,
  coordinatorId: 'c1',
  expiresAt: hours(24),
});
const link = linkOf(participant('p1'), 'l1');

/** Locks, links, bookings, recalls, caps, counts and the latest matching. */
export const smallThingsContract = (open: OpenBench): void => {
  describe('a contact lock', () => {
    it('has one owner, who may take it again and alone may release it', async () => {
      const { store } = await open();
      expect(await store.contactOwner('h1')).toBeUndefined();
      expect(await store.commit([lock('take', 'a')])).toEqual(ok);
      expect(await store.commit([lock('take', 'a')])).toEqual(ok);
      expect(await store.commit([lock('take', 'b')])).toEqual(refused);
      expect(await store.commit([lock('release', 'b')])).toEqual(refused);
      expect(await store.contactOwner('h1')).toEqual(participant('a'));
      expect(await store.commit([lock('release', 'a')])).toEqual(ok);
      expect(await store.commit([lock('release', 'a')])).toEqual(ok);
      expect(await store.commit([lock('take', 'b')])).toEqual(ok);
      expect(await store.contactOwner('h1')).toEqual(participant('b'));
    });

    it('tells subjects of different kinds with one id apart', async () => {
      const { store } = await open();
      await store.commit([lock('take', 'a')]);
      const owner = { type: 'coordinator', id: 'a' } as const;
      expect(await store.commit([{ type: 'contactLock', op: 'take', hash: 'h1', owner }])).toEqual(refused);
    });
  });

  describe('a link', () => {
    it('is used once', async () => {
      const { store } = await open();
      expect(await store.commit([{ type: 'link', op: 'use', link }])).toEqual(refused);
      expect(await store.commit([{ type: 'link', op: 'add', link }])).toEqual(ok);
      expect((await store.byLink('participant', 'p1', 'l1')).link).toEqual(link);
      expect(await store.commit([{ type: 'link', op: 'use', link }])).toEqual(ok);
      expect(await store.commit([{ type: 'link', op: 'use', link }])).toEqual(refused);
      expect((await store.byLink('participant', 'p1', 'l1')).link).toBeUndefined();
    });

    it('cannot be used from the moment it expires', async () => {
      const { store, clock } = await open();
      await store.commit([{ type: 'link', op: 'add', link }]);
      clock.at = link.expiresAt;
      expect(await store.commit([{ type: 'link', op: 'use', link }])).toEqual(refused);
    });
  });

  describe('a booking', () => {
    it('belongs to one group, which alone may release it', async () => {
      const { store } = await open();
      expect(await store.commit([booking('release', 'g1')])).toEqual(ok);
      expect(await store.commit([booking('take', 'g1')])).toEqual(ok);
      expect(await store.commit([booking('take', 'g1')])).toEqual(ok);
      expect(await store.commit([booking('take', 'g2')])).toEqual(refused);
      expect(await store.commit([booking('release', 'g2')])).toEqual(refused);
      expect(await store.commit([booking('take', 'g2', '2026-12-08')])).toEqual(ok);
      const taken = await store.bookings('r1', '2026-12-01');
      expect(taken.map(({ date, groupId }) => [date, groupId])).toEqual([
        ['2026-12-01', 'g1'],
        ['2026-12-08', 'g2'],
      ]);
      expect(await store.commit([booking('release', 'g1')])).toEqual(ok);
      expect(await store.bookings('r1', '2026-12-01')).toHaveLength(1);
      expect(await store.bookings('r1', '2026-12-09')).toEqual([]);
      expect(await store.bookings('r2', '2026-12-01')).toEqual([]);
    });
  });

  describe('a recall', () => {
    it('is kept under one phrase, for its time', async () => {
      const { store, clock } = await open();
      expect(await store.commit([recall('laksevaag')])).toEqual(ok);
      expect(await store.commit([recall('fana')])).toEqual(refused);
      expect(await store.recall('phrase')).toEqual({ area: 'laksevaag', coordinatorId: 'c1' });
      clock.at = hours(24);
      expect(await store.recall('phrase')).toBeUndefined();
      expect(await store.commit([recall('fana')])).toEqual(ok);
    });
  });

  describe('a mail cap', () => {
    it('lets its number pass', async () => {
      const { store, dump } = await open();
      const answers = [];
      for (let round = 0; round < 4; round += 1) answers.push(await store.commit([mail(3)]));
      expect(answers).toEqual([ok, ok, ok, refused]);
      expect(await dump()).toMatchObject([{ count: 3 }]);
    });

    it('begins anew when its time is over, though the row is still there', async () => {
      const { store, clock, dump } = await open();
      await store.commit([mail(1)]);
      clock.at = hours(23);
      expect(await store.commit([mail(1)])).toEqual(refused);
      clock.at = hours(24);
      const expiresAt = addHours(clock.at, 24);
      const next: Change = { type: 'mailCap', key: 'cap', limit: 1, expiresAt };
      expect(await store.commit([next])).toEqual(ok);
      expect(await store.commit([next])).toEqual(refused);
      expect(await dump()).toMatchObject([{ count: 1, expiresAt }]);
    });

    it('has one window from its first mail on, whatever later mails ask for', async () => {
      const { store, clock, dump } = await open();
      const at = (hour: number): Change => {
        clock.at = hours(hour);
        return { type: 'mailCap', key: 'cap', limit: 2, expiresAt: hours(hour + 24) };
      };
      expect(await store.commit([at(0)])).toEqual(ok);
      expect(await store.commit([at(20)])).toEqual(ok);
      expect(await dump()).toMatchObject([{ count: 2, expiresAt: hours(24) }]);
      expect(await store.commit([at(24)])).toEqual(ok);
      expect(await dump()).toMatchObject([{ count: 1, expiresAt: hours(48) }]);
    });

    it('below 1 is a mistake', async () => {
      const { store } = await open();
      await expect(store.commit([mail(0)])).rejects.toThrow('mail cap');
    });
  });

  describe('the latest matching', () => {
    it('is one row, written only over what was read', async () => {
      const { store } = await open();
      const asked = { state: 'asked', version: 1, seenAt: hours(0) } as const;
      const failed = { ...asked, state: 'failed' } as const;
      expect(await store.matchingRun()).toBeUndefined();
      expect(await store.commit([{ type: 'matchingRun', after: asked }])).toEqual(ok);
      expect(await store.commit([{ type: 'matchingRun', after: failed }])).toEqual(refused);
      expect(await store.matchingRun()).toEqual(asked);
      const over: Change = { type: 'matchingRun', before: asked, after: failed };
      expect(await store.commit([over])).toEqual(ok);
      expect(await store.commit([over])).toEqual(refused);
      expect(await store.matchingRun()).toEqual({ ...failed, version: 2 });
    });
  });

  describe('what is kept of months', () => {
    it('is added to for first meetings, and overwritten for the queue', async () => {
      const { store } = await open();
      expect(await store.months()).toEqual({ starts: [], queues: [] });
      const queue = (waiting?: number): Change => ({
        type: 'monthQueue',
        month: '2026-11',
        ...(waiting !== undefined && { waiting }),
      });
      const starts = { type: 'monthStarts', month: '2026-10', bin: 'under8', people: 6 } as const;
      expect(await store.commit([queue(20), starts])).toEqual(ok);
      expect(await store.commit([queue(17), { ...starts, people: 7 }])).toEqual(ok);
      const none = { under2: 0, under4: 0, under8: 0, under12: 0, longer: 0 };
      const kept = { starts: [{ month: '2026-10', people: { ...none, under8: 13 } }] };
      expect(await store.months()).toEqual({ ...kept, queues: [{ month: '2026-11', waiting: 17 }] });
      await store.commit([queue()]);
      expect(await store.months()).toEqual({ ...kept, queues: [{ month: '2026-11' }] });
    });
  });

  describe('the counts of a year', () => {
    it('are zero at first and only added to', async () => {
      const { store } = await open();
      const none = { signUps: 0, groupsStarted: 0, groupsHandedOver: 0, peopleInGroups: 0 };
      expect(await store.counts('2026')).toEqual(none);
      await store.commit([{ type: 'count', year: '2026', add: { signUps: 1, peopleInGroups: 7 } }]);
      await store.commit([{ type: 'count', year: '2026', add: { signUps: 2 } }]);
      await store.commit([{ type: 'count', year: '2026', add: {} }]);
      expect(await store.counts('2026')).toEqual({ ...none, signUps: 3, peopleInGroups: 7 });
      expect(await store.counts('2027')).toEqual(none);
    });
  });
};
