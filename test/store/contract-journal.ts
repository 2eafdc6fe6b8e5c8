import { expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { RawRow } from '../../shared/use-cases/ports.ts';
import type { OpenBench } from './bench.ts';
import { circle, igangsetter, participant, person, start } from './entities.ts';

const ended = (id: string) => ({ id, version: 1, state: 'erased', endedAt: start, dueAt: start }) as const;
const dissolved = (id: string) => ({ id, version: 1, state: 'dissolved', endedAt: start }) as const;
const keysOf = (rows: readonly RawRow[]) => rows.map(({ pk }) => String(pk)).toSorted();

/** What is erased leaves its row in the journal, in the same transaction or not at all. */
export const journalContract = (open: OpenBench): void => {
  it('has a row for each person and group that ends and each coordinator who is closed, and for nothing else', async () => {
    const { store, dumpJournal } = await open();
    const [p1, p2, g1, g2, c1] = [person('p1'), person('p2'), circle('g1'), circle('g2'), igangsetter('c1')];
    await store.commit([
      { type: 'participant', after: p1 },
      { type: 'participant', after: p2 },
      { type: 'group', after: g1 },
      { type: 'group', after: g2 },
      { type: 'coordinator', after: c1 },
      { type: 'contactLock', op: 'take', hash: 'h1', owner: participant('p1') },
    ]);
    await store.commit([{ type: 'group', before: g2, after: { ...g2, notAgain: ['p1'] } }]);
    expect(await dumpJournal()).toEqual([]);
    await store.commit([
      { type: 'participant', before: p1, after: ended('p1') },
      { type: 'participant', before: p2 },
      { type: 'group', before: g1, after: dissolved('g1') },
      { type: 'coordinator', before: c1, after: { ...c1, active: false } },
      { type: 'contactLock', op: 'release', hash: 'h1', owner: participant('p1') },
    ]);
    expect(keysOf(await dumpJournal())).toEqual(['C#c1', 'G#g1', 'P#p1', 'P#p2']);
    const mark = await store.participant('p1');
    await store.commit([{ type: 'participant', before: mark ?? p1, after: ended('p1') }]);
    expect(await dumpJournal()).toHaveLength(4);
  });

  it('holds an id and the day it may be forgotten, the same for all of one day', async () => {
    const { store, dumpJournal } = await open();
    for (const id of ['p1', 'p2']) {
      await store.commit([{ type: 'participant', after: person(id) }]);
      await store.commit([{ type: 'participant', before: person(id), after: ended(id) }]);
    }
    const rows = await dumpJournal();
    expect(rows.map((row) => Object.keys(row).toSorted())).toEqual(Array(2).fill(['pk', 'sk', 'ttl']));
    const [ttl, ...others] = [...new Set(rows.map((row) => Number(row['ttl'])))];
    expect(others).toEqual([]);
    expect((ttl ?? 0) % 86_400).toBe(0);
    const days = ((ttl ?? 0) - Date.parse(start) / 1000) / 86_400;
    expect(days).toBeGreaterThan(60);
    expect(days).toBeLessThanOrEqual(61);
  });

  it('has nothing of a commit that was refused', async () => {
    const { store, dumpJournal } = await open();
    const before = person('p1');
    await store.commit([{ type: 'participant', after: before }]);
    const moved: Change = { type: 'participant', before: { ...before, version: 7 }, after: ended('p1') };
    expect(await store.commit([moved])).toEqual({ ok: false, conflicts: [0] });
    expect(await dumpJournal()).toEqual([]);
  });

  it('says of a coordinator who is opened again that they are back', async () => {
    const { store, dumpJournal } = await open();
    const c1 = igangsetter('c1');
    await store.commit([{ type: 'coordinator', after: c1 }]);
    await store.commit([{ type: 'coordinator', before: c1, after: { ...c1, active: false } }]);
    const closed = await store.coordinator('c1');
    await store.commit([{ type: 'coordinator', before: closed ?? c1, after: c1 }]);
    expect(await dumpJournal()).toMatchObject([{ pk: 'C#c1', back: true }]);
  });
};
