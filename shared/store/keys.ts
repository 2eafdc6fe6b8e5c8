import type { Link, Subject } from '../domain/link.ts';
import type { Outbox, Recipient } from '../domain/message.ts';
import type { OutboxKey } from '../use-cases/ports.ts';
import { table } from './table.ts';

/** A row's primary key. Made of ids, hashes, dates and fixed words; never of anything personal. */
export type Key = { readonly pk: string; readonly sk: string };

/** The sort key of a partition's own row. Sorts before `L#` and `O#`, the rows beside it. */
export const ownSortKey = '#';
export const linkPrefix = 'L#';
export const outboxPrefix = table.outboxSortKeyPrefix;
export const coordinatorsPartition = 'COORDINATORS';
export const roomsPartition = 'ROOMS';
export const tasksPartition = 'TASKS';

const letters = { participant: 'P', group: 'G', coordinator: 'C' } as const satisfies Record<
  Subject['type'],
  string
>;

/** Where a subject's links and mails lie; a participant's and a group's own row too. */
export const subjectPartition = ({ type, id }: Subject): string => `${letters[type]}#${id}`;

/** A coordinator's own row lies among all coordinators, so that one query lists them. */
export const subjectKey = (subject: Subject): Key =>
  subject.type === 'coordinator'
    ? { pk: coordinatorsPartition, sk: subject.id }
    : { pk: subjectPartition(subject), sk: ownSortKey };

export const participantKey = (id: string): Key => subjectKey({ type: 'participant', id });
export const groupKey = (id: string): Key => subjectKey({ type: 'group', id });
export const coordinatorKey = (id: string): Key => subjectKey({ type: 'coordinator', id });

export const linkKey = ({ subject, hash }: Pick<Link, 'subject' | 'hash'>): Key => ({
  pk: subjectPartition(subject),
  sk: `${linkPrefix}${hash}`,
});

/** In the recipient's partition; a mail to a bare address has one of its own. */
export const outboxKey = ({ subject, id }: OutboxKey): Key => ({
  pk: subject === undefined ? `${outboxPrefix}${id}` : subjectPartition(subject),
  sk: `${outboxPrefix}${id}`,
});

const recipientSubject = (to: Recipient): Subject | undefined => (to.type === 'address' ? undefined : to);

/** How to find an outbox row again. */
export const outboxKeyOf = ({ id, to }: Pick<Outbox, 'id' | 'to'>): OutboxKey => {
  const subject = recipientSubject(to);
  return subject === undefined ? { id } : { subject, id };
};

export const roomKey = (id: string): Key => ({ pk: roomsPartition, sk: id });
export const taskKey = (id: string): Key => ({ pk: tasksPartition, sk: id });
export const contactLockKey = (hash: string): Key => ({ pk: `K#${hash}`, sk: ownSortKey });
export const recallKey = (phraseHash: string): Key => ({ pk: `R#${phraseHash}`, sk: ownSortKey });
export const mailCapKey = (key: string): Key => ({ pk: `M#${key}`, sk: ownSortKey });
/** One row for the whole table; see `contact-key-row.ts`. */
export const contactKeyKey: Key = { pk: 'CONTACT-KEY', sk: ownSortKey };
/** One row for the whole table: the latest matching. */
export const matchingRunKey: Key = { pk: 'MATCHING', sk: ownSortKey };
export const countKey = (year: string): Key => ({ pk: 'COUNTS', sk: year });
export const monthsPartition = 'MONTHS';
export const monthStartsPrefix = 'starts#';
export const monthQueuePrefix = 'queue#';
export const monthStartsKey = (month: string): Key => ({
  pk: monthsPartition,
  sk: `${monthStartsPrefix}${month}`,
});
export const monthQueueKey = (month: string): Key => ({
  pk: monthsPartition,
  sk: `${monthQueuePrefix}${month}`,
});
export const bookingPartition = (roomId: string): string => `B#${roomId}`;

export type BookingPlace = { readonly roomId: string; readonly date: string; readonly slot: string };
export const bookingKey = ({ roomId, date, slot }: BookingPlace): Key => ({
  pk: bookingPartition(roomId),
  sk: `${date}#${slot}`,
});

/** Whose partition this is; undefined for partitions that belong to nobody. */
export const parseSubject = (pk: string): Subject | undefined => {
  const id = pk.slice(2);
  if (id === '') return undefined;
  if (pk.startsWith('P#')) return { type: 'participant', id };
  if (pk.startsWith('G#')) return { type: 'group', id };
  return pk.startsWith('C#') ? { type: 'coordinator', id } : undefined;
};

/** Reads the key of a stream record or an index entry; undefined when it is not an outbox row's. */
export const parseOutboxKey = ({ pk, sk }: Key): OutboxKey | undefined => {
  if (!sk.startsWith(outboxPrefix)) return undefined;
  const id = sk.slice(outboxPrefix.length);
  const subject = parseSubject(pk);
  return subject === undefined ? { id } : { subject, id };
};

/** Reads the key of a participant's or a group's own row; undefined for any other. */
export const parseLifeKey = ({
  pk,
  sk,
}: Key): { readonly type: 'participant' | 'group'; readonly id: string } | undefined => {
  const subject = sk === ownSortKey ? parseSubject(pk) : undefined;
  if (subject === undefined || subject.type === 'coordinator') return undefined;
  return { type: subject.type, id: subject.id };
};

/** One text per key, for maps. */
export const keyText = ({ pk, sk }: Key): string => `${pk} ${sk}`;
