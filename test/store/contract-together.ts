import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { Commit } from '../../shared/use-cases/ports.ts';
import type { OpenBench } from './bench.ts';
import { circle, erasedPerson, hours, linkOf, mailTo, participant, person } from './entities.ts';

const wins = (answers: readonly Commit[]): number => answers.filter(({ ok }) => ok).length;
const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Many changes in one commit, and many commits at once. */
export const togetherContract = (open: OpenBench): void => {
  describe('all or nothing', () => {
    it('writes 100 changes at once', async () => {
      const { store, dump } = await open();
      const changes = times(100, (index): Change => ({ type: 'participant', after: person(`p${index}`) }));
      expect(await store.commit(changes)).toEqual({ ok: true });
      expect(await dump()).toHaveLength(100);
    });

    it('writes none of 100 when one condition fails, and names all that failed', async () => {
      const { store, dump } = await open();
      await store.commit([
        { type: 'participant', after: person('p7') },
        { type: 'participant', after: person('p93') },
      ]);
      const before = await dump();
      const changes = times(100, (index): Change => ({ type: 'participant', after: person(`p${index}`) }));
      expect(await store.commit(changes)).toEqual({ ok: false, conflicts: [7, 93] });
      expect(await dump()).toHaveLength(2);
      expect(new Set(await dump())).toEqual(new Set(before));
    });

    it('names the failing change of a mixed commit and leaves every other one undone', async () => {
      const { store, dump } = await open();
      await store.commit([{ type: 'contactLock', op: 'take', hash: 'h', owner: participant('other') }]);
      const before = await dump();
      const answer = await store.commit([
        { type: 'participant', after: person('p1') },
        { type: 'outbox', after: mailTo('p1', 'm1') },
        { type: 'link', op: 'add', link: linkOf(participant('p1'), 'l1') },
        { type: 'contactLock', op: 'take', hash: 'h', owner: participant('p1') },
        { type: 'count', year: '2026', add: { signUps: 1 } },
        { type: 'mailCap', key: 'k', limit: 3, expiresAt: hours(24) },
        { type: 'booking', op: 'take', roomId: 'r', date: '2026-12-01', slot: 'tue-evening', groupId: 'g' },
        { type: 'recall', phraseHash: 'f', area: 'fana', coordinatorId: 'c', expiresAt: hours(24) },
      ]);
      expect(answer).toEqual({ ok: false, conflicts: [3] });
      expect(await dump()).toEqual(before);
    });

    it('has nothing to do for no changes', async () => {
      const { store } = await open();
      expect(await store.commit([])).toEqual({ ok: true });
    });

    it('refuses what no table could write: 101 changes, 51 erasures with their journal, two of one row, a change that moves a row', async () => {
      const { store, dump } = await open();
      const many = times(101, (index): Change => ({ type: 'participant', after: person(`p${index}`) }));
      await expect(store.commit(many)).rejects.toThrow('100 changes');
      const erased = times(51, (index): Change => {
        return { type: 'participant', before: person(`p${index}`), after: erasedPerson(`p${index}`) };
      });
      await expect(store.commit(erased)).rejects.toThrow('100 changes');
      const twice: Change = { type: 'participant', after: person('p1') };
      await expect(store.commit([twice, twice])).rejects.toThrow('changes 0 and 1');
      const moved: Change = { type: 'participant', before: person('p1'), after: person('p2') };
      await expect(store.commit([moved])).rejects.toThrow('move');
      expect(await dump()).toEqual([]);
    });

    it('never writes a row that could not be read again', async () => {
      const { store, dump } = await open();
      const change: Change = { type: 'participant', after: person('p1', { talkAttempts: -1 }) };
      await expect(store.commit([change])).rejects.toThrow(
        'row P#p1 # does not fit its schema at talkAttempts',
      );
      expect(await dump()).toEqual([]);
    });
  });

  describe('many at once', () => {
    it('lets exactly one of 20 replace the same version', async () => {
      const { store } = await open();
      await store.commit([{ type: 'group', after: circle('g1') }]);
      const answers = await Promise.all(
        times(20, (index) =>
          store.commit([
            { type: 'group', before: circle('g1'), after: circle('g1', { area: `area${index}` }) },
            { type: 'count', year: '2026', add: { groupsStarted: 1 } },
          ]),
        ),
      );
      expect(wins(answers)).toBe(1);
      expect(await store.group('g1')).toMatchObject({ version: 2 });
      expect((await store.counts('2026')).groupsStarted).toBe(1);
    });

    it('lets exactly one of 20 use a link', async () => {
      const { store } = await open();
      const link = linkOf(participant('p1'), 'l1');
      await store.commit([{ type: 'link', op: 'add', link }]);
      const answers = await Promise.all(times(20, () => store.commit([{ type: 'link', op: 'use', link }])));
      expect(wins(answers)).toBe(1);
    });

    it('gives a lock and a booking to one of 50, and a cap to its number', async () => {
      const { store } = await open();
      const locks = times(50, (index): Change => {
        return { type: 'contactLock', op: 'take', hash: 'h', owner: participant(`p${index}`) };
      });
      const bookings = times(50, (index): Change => {
        const place = { roomId: 'r1', date: '2026-12-01', slot: 'tue-evening' };
        return { type: 'booking', op: 'take', ...place, groupId: `g${index}` };
      });
      const caps = times(50, (): Change => ({ type: 'mailCap', key: 'k', limit: 7, expiresAt: hours(24) }));
      const won = async (changes: readonly Change[]) =>
        wins(await Promise.all(changes.map((change) => store.commit([change]))));
      expect(await Promise.all([won(locks), won(bookings), won(caps)])).toEqual([1, 1, 7]);
    });

    it('counts everything that 50 add at once', async () => {
      const { store } = await open();
      const add = { signUps: 1, peopleInGroups: 2 };
      await Promise.all(times(50, () => store.commit([{ type: 'count', year: '2026', add }])));
      expect(await store.counts('2026')).toMatchObject({ signUps: 50, peopleInGroups: 100 });
    });
  });
};
