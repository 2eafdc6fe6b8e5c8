import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { Outbox } from '../../shared/domain/message.ts';
import { instant } from '../../shared/domain/time.ts';
import { journalDays, journalWrites, parseErasure } from '../../shared/store/journal.ts';
import { sweepEnded } from '../../shared/use-cases/sweep-ended.ts';
import { countingStore } from '../use-cases/support/counting-store.ts';
import { coordinatorNamed, groupNamed, personNamed } from '../use-cases/support/entities.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T21:15:00.000Z');
const ada = personNamed('Ada');
const group = groupNamed('group');
const anne = coordinatorNamed('Anne');
const gone = { id: ada.id, version: 1, state: 'erased', endedAt: now, dueAt: now } as const;
const ended = { id: group.id, version: 1, state: 'dissolved', endedAt: now, dueAt: now } as const;
const mail: Outbox = {
  ...{ id: 'mail', version: 1, state: 'pending', attempts: 0, createdAt: now },
  ...{ to: { type: 'participant', id: ada.id }, message: { kind: 'confirm' } },
};
const closed = { ...anne, active: false };
/** The end of the day 60 days later, whatever minute of the day it is. */
const forgotten = Date.parse('2027-01-23T00:00:00.000Z') / 1000;

const rowsFor = (change: Change) => journalWrites([change], now);

describe('the journal of erasures', () => {
  it('is kept for longer than any copy of the table', () => {
    expect(journalDays).toBeGreaterThan(35);
  });

  it.each<[string, Change, string]>([
    ['somebody forgotten', { type: 'participant', before: ada, after: gone }, `P#${ada.id}`],
    ['a row that goes', { type: 'participant', before: ada }, `P#${ada.id}`],
    ['a group that ends', { type: 'group', before: group, after: ended }, `G#${group.id}`],
    ['a group’s row that goes', { type: 'group', before: group }, `G#${group.id}`],
    ['a coordinator who is closed', { type: 'coordinator', before: anne, after: closed }, `C#${anne.id}`],
    ['a coordinator’s row that goes', { type: 'coordinator', before: anne }, `C#${anne.id}`],
  ])('says of %s only which one', (_, change, pk) => {
    const key = { pk, sk: '#' };
    expect(rowsFor(change)).toEqual([{ kind: 'journal', key, item: { ...key, ttl: forgotten } }]);
  });

  it('says who is back', () => {
    const [row] = rowsFor({ type: 'coordinator', before: closed, after: anne });
    expect(row).toMatchObject({ kind: 'journal', item: { pk: `C#${anne.id}`, back: true } });
  });

  it.each<[string, Change]>([
    ['somebody new', { type: 'participant', after: ada }],
    ['a change of the living', { type: 'participant', before: ada, after: { ...ada, state: 'paused' } }],
    ['the mark of somebody forgotten', { type: 'participant', before: gone, after: gone }],
    ['a mark that goes', { type: 'participant', before: gone }],
    ['a new group', { type: 'group', after: group }],
    ['a change of a group', { type: 'group', before: group, after: { ...group, size: 7 } }],
    ['the mark of a group', { type: 'group', before: ended, after: ended }],
    ['a group’s mark that goes', { type: 'group', before: ended }],
    ['a new coordinator', { type: 'coordinator', after: anne }],
    ['a change of a coordinator', { type: 'coordinator', before: anne, after: { ...anne, capacity: 1 } }],
    ['a closed coordinator’s row that goes', { type: 'coordinator', before: closed }],
    ['anything that is counted', { type: 'count', year: '2026', add: { signUps: 1 } }],
    ['a mail that is sent', { type: 'outbox', before: mail }],
  ])('says nothing of %s', (_, change) => {
    expect(rowsFor(change)).toEqual([]);
  });

  it('is read back, whatever lies there', () => {
    const subject = { type: 'participant', id: 'x' } as const;
    expect(parseErasure({ pk: 'P#x', sk: '#' })).toEqual({ subject, back: false });
    expect(parseErasure({ pk: 'P#x', sk: '#', back: true })).toEqual({ subject, back: true });
    expect(parseErasure({ pk: 'P#x', sk: '#', back: 'true' })).toEqual({ subject, back: false });
    expect(parseErasure({ pk: 'ROOMS', sk: 'x' })).toBeUndefined();
    expect(parseErasure({ sk: 'P#x' })).toBeUndefined();
    expect(parseErasure({ pk: 7 })).toBeUndefined();
  });
});

const withBeside = async (first: Change) => {
  const { calls, around } = countingStore();
  const kit = createTestDeps({ now, around });
  await kit.store.commit([first]);
  for (const subject of [
    { type: 'participant', id: ada.id },
    { type: 'group', id: group.id },
    { type: 'coordinator', id: anne.id },
  ] as const) {
    const link = {
      subject,
      hash: 'hash',
      purpose: 'place',
      expiresAt: instant('2027-11-23T09:00:00.000Z'),
    } as const;
    await kit.store.commit([{ type: 'link', op: 'add', link }]);
  }
  calls.splice(0);
  const left = async (type: 'participant' | 'group' | 'coordinator', which: string) =>
    (await kit.store.partition({ type, id: which })).links.length;
  return { kit, calls, left };
};

describe('clearing away what lies beside the ended', () => {
  it.each([
    ['participant', ada.id, { type: 'participant', after: gone }],
    ['group', group.id, { type: 'group', after: ended }],
  ] as const)('takes it away beside a %s, once, and the mark off the list', async (type, id, change) => {
    const { kit, calls, left } = await withBeside(change);
    await sweepEnded(kit.deps, { type, id });
    expect(await left(type, id)).toBe(0);
    const after = type === 'participant' ? await kit.store.participant(id) : await kit.store.group(id);
    expect(after).toMatchObject({ id, endedAt: now });
    expect(after).not.toHaveProperty('dueAt');
    expect(calls).toEqual([type, 'sweepPartition', 'commit']);
    calls.splice(0);
    await sweepEnded(kit.deps, { type, id });
    expect(calls).toEqual([type]);
  });

  it.each([
    ['participant', ada.id, { type: 'participant', after: { ...ada, dueAt: now } }],
    ['group', group.id, { type: 'group', after: { ...group, dueAt: now } }],
    ['coordinator', anne.id, { type: 'coordinator', after: anne }],
  ] as const)('leaves a living %s alone', async (type, id, change) => {
    const { kit, calls, left } = await withBeside(change);
    const before = kit.store.dump();
    await sweepEnded(kit.deps, { type, id });
    // A coordinator's end is another use case's.
    expect(calls).toEqual(type === 'coordinator' ? [] : [type]);
    expect(kit.store.dump()).toEqual(before);
    expect(await left(type, id)).toBe(1);
  });

  it.each(['participant', 'group', 'coordinator'] as const)('leaves an unknown %s alone', async (type) => {
    const kit = createTestDeps({ now });
    await sweepEnded(kit.deps, { type, id: 'nobody' });
    expect(kit.store.dump()).toEqual([]);
  });
});
