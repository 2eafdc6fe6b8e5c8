import type { Change } from '../domain/change.ts';
import { isActiveGroup } from '../domain/group.ts';
import type { Subject } from '../domain/link.ts';
import { isActive } from '../domain/participant.ts';
import { addHours, type EpochSeconds, type Instant, instant, toEpochSeconds } from '../domain/time.ts';
import { type Key, ownSortKey, parseSubject, subjectPartition } from './keys.ts';
import { table } from './table.ts';
import type { Item, Write } from './writes.ts';

/**
 * How long the journal remembers that something was erased. The oldest copy that can be brought back
 * is that of a deleted table, which DynamoDB keeps for 35 days; the rest is time for people.
 */
export const journalDays = 60;

/** The same for everything of one UTC day, so that the people of one group have nothing in common here. */
export const forgottenAt = (now: Instant): EpochSeconds =>
  toEpochSeconds(addHours(instant(now.slice(0, 10)), (journalDays + 1) * 24));

/** `back`: a coordinator who was closed and has been opened again, which nobody else ever is. */
export type Erasure = { readonly subject: Subject; readonly back: boolean };

/** What a change ends or brings back, if anything: who was alive before it and is not after it. */
const erasureOf = (change: Change): Erasure | undefined => {
  if (change.type === 'participant') {
    const { before, after } = change;
    const ended = before !== undefined && isActive(before) && !(after !== undefined && isActive(after));
    return ended ? { subject: { type: 'participant', id: before.id }, back: false } : undefined;
  }
  if (change.type === 'group') {
    const { before, after } = change;
    const ended =
      before !== undefined && isActiveGroup(before) && !(after !== undefined && isActiveGroup(after));
    return ended ? { subject: { type: 'group', id: before.id }, back: false } : undefined;
  }
  if (change.type !== 'coordinator') return undefined;
  const { before, after } = change;
  if (before === undefined || before.active === (after?.active ?? false)) return undefined;
  return { subject: { type: 'coordinator', id: before.id }, back: !before.active };
};

const journalKey = (subject: Subject): Key => ({ pk: subjectPartition(subject), sk: ownSortKey });

const toJournalWrite = ({ subject, back }: Erasure, now: Instant): Write => {
  const key = journalKey(subject);
  const item = { ...key, ...(back ? { back } : {}), [table.ttl]: forgottenAt(now) };
  return { kind: 'journal', key, item };
};

/**
 * One row of the journal for each thing that these changes end: a random id and the day it may be
 * forgotten, nothing else. Written in the same transaction, so that no erasure is without its row.
 */
export const journalWrites = (changes: readonly Change[], now: Instant): readonly Write[] =>
  changes
    .map(erasureOf)
    .filter((erasure) => erasure !== undefined)
    .map((erasure) => toJournalWrite(erasure, now));

/** Reads a row of the journal; undefined for one that says nothing we know. */
export const parseErasure = (item: Item): Erasure | undefined => {
  const { pk, back } = item;
  const subject = typeof pk === 'string' ? parseSubject(pk) : undefined;
  return subject === undefined ? undefined : { subject, back: back === true };
};
