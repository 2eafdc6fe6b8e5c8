import * as z from 'zod';
import type { Coordinator, Room } from '../../../shared/domain/coordinator.ts';
import type { Group } from '../../../shared/domain/group.ts';
import type { Link, Subject } from '../../../shared/domain/link.ts';
import type { Outbox, Task } from '../../../shared/domain/message.ts';
import type { Participant } from '../../../shared/domain/participant.ts';
import { type Instant, instantSchema } from '../../../shared/domain/time.ts';
import {
  bookingCodec,
  contactLockCodec,
  coordinatorCodec,
  countsSchema,
  groupCodec,
  linkCodec,
  matchingRunCodec,
  monthQueueCodec,
  monthStartsSchema,
  outboxCodec,
  participantCodec,
  recallCodec,
  roomCodec,
  taskCodec,
} from '../../../shared/store/codecs.ts';
import { contactKeyCodec } from '../../../shared/store/contact-key-row.ts';
import { StoredRowError } from '../../../shared/store/errors.ts';
import { type Codec, checked, fromItem, keyOf, toItem } from '../../../shared/store/items.ts';
import {
  contactKeyKey,
  type Key,
  keyText,
  monthQueuePrefix,
  monthsPartition,
} from '../../../shared/store/keys.ts';
import { table } from '../../../shared/store/table.ts';
import type { RawRow } from '../../../shared/use-cases/ports.ts';

type Booking = z.infer<typeof bookingCodec.schema>;
type ContactLock = { readonly hash: string; readonly owner: Subject };

/** Everything in a table, read through the schemas; what has expired is left out, as the store does. */
export type World = {
  readonly people: Map<string, Participant>;
  readonly groups: Map<string, Group>;
  readonly coordinators: Map<string, Coordinator>;
  readonly rooms: Map<string, Room>;
  readonly links: Link[];
  readonly mails: Outbox[];
  readonly tasks: Task[];
  readonly locks: ContactLock[];
  readonly bookings: Booking[];
  /** Where the contact key lies: one key, or none. */
  readonly contactKeys: Key[];
  /** Rows that do not fit their schema or lie under a wrong key. */
  readonly unreadable: Key[];
  /** Rows whose index attributes are not what their contents ask for, with how to write them anew. */
  readonly misfiled: Misfiled[];
};

export type Misfiled =
  | { readonly type: 'participant'; readonly before: Participant }
  | { readonly type: 'group'; readonly before: Group }
  | { readonly type: 'outbox'; readonly before: Outbox };

const capSchema = z.object({ count: z.number().int().positive(), expiresAt: instantSchema });

type Reading = { readonly world: World; readonly row: RawRow; readonly now: Instant };

/** Adds the row's entity; one under a key that is not its own counts as unreadable. */
const read = <Entity extends object>(
  codec: Codec<Entity>,
  { world, row, now }: Reading,
  add: (entity: Entity) => void,
): Entity | undefined => {
  const entity = fromItem(codec, row, now);
  if (entity === undefined) return undefined;
  if (keyText(codec.key(entity)) === keyText(keyOf(row))) add(entity);
  else world.unreadable.push(keyOf(row));
  return entity;
};

const { list, due, near } = table.indexes;
const marks = [list.partitionKey, list.sortKey, due.partitionKey, near.partitionKey];

/** Whether the indexes have this row where they should. */
const wellFiled = <Entity extends object>(codec: Codec<Entity>, entity: Entity, row: RawRow): boolean => {
  const item = toItem(codec, entity);
  return marks.every((name) => item[name] === row[name]);
};

const readParticipant = (reading: Reading): void => {
  const { world, row } = reading;
  const before = read(participantCodec, reading, (one) => world.people.set(one.id, one));
  if (before && !wellFiled(participantCodec, before, row))
    world.misfiled.push({ type: 'participant', before });
};

const readGroup = (reading: Reading): void => {
  const { world, row } = reading;
  const before = read(groupCodec, reading, (one) => world.groups.set(one.id, one));
  if (before && !wellFiled(groupCodec, before, row)) world.misfiled.push({ type: 'group', before });
};

const readMail = (reading: Reading): void => {
  const { world, row } = reading;
  const before = read(outboxCodec, reading, (one) => world.mails.push(one));
  if (before && !wellFiled(outboxCodec, before, row)) world.misfiled.push({ type: 'outbox', before });
};

type Kind = { readonly is: (key: Key) => boolean; readonly take: (reading: Reading) => void };
const under = (prefix: string) => (key: Key) => key.pk.startsWith(prefix);
const named = (pk: string) => (key: Key) => key.pk === pk;

/** The first that fits says what a row is; see the key table of `shared/store/README.md`. */
const kinds: readonly Kind[] = [
  { is: ({ sk }) => sk.startsWith('O#'), take: readMail },
  {
    is: ({ sk }) => sk.startsWith('L#'),
    take: (reading) => read(linkCodec, reading, (one) => reading.world.links.push(one)),
  },
  { is: under('P#'), take: readParticipant },
  { is: under('G#'), take: readGroup },
  {
    is: named('COORDINATORS'),
    take: (reading) => read(coordinatorCodec, reading, (one) => reading.world.coordinators.set(one.id, one)),
  },
  {
    is: named('ROOMS'),
    take: (reading) => read(roomCodec, reading, (one) => reading.world.rooms.set(one.id, one)),
  },
  {
    is: named('TASKS'),
    take: (reading) => read(taskCodec, reading, (one) => reading.world.tasks.push(one)),
  },
  {
    is: under('K#'),
    take: (reading) => read(contactLockCodec, reading, (one) => reading.world.locks.push(one)),
  },
  {
    is: under('B#'),
    take: (reading) => read(bookingCodec, reading, (one) => reading.world.bookings.push(one)),
  },
  {
    is: named(contactKeyKey.pk),
    take: (reading) => read(contactKeyCodec, reading, () => reading.world.contactKeys.push(contactKeyKey)),
  },
  { is: named('MATCHING'), take: (reading) => read(matchingRunCodec, reading, () => undefined) },
  { is: under('R#'), take: (reading) => read(recallCodec, reading, () => undefined) },
  { is: under('M#'), take: ({ row }) => checked(capSchema, keyOf(row), row) },
  {
    is: ({ pk, sk }) => pk === monthsPartition && sk.startsWith(monthQueuePrefix),
    take: (reading) => read(monthQueueCodec, reading, () => undefined),
  },
  { is: named(monthsPartition), take: ({ row }) => checked(monthStartsSchema, keyOf(row), row) },
  { is: named('COUNTS'), take: ({ row }) => checked(countsSchema, keyOf(row), row) },
];

const take = (reading: Reading): void => {
  const key = keyOf(reading.row);
  const kind = kinds.find(({ is }) => is(key));
  if (kind === undefined) return void reading.world.unreadable.push(key);
  try {
    kind.take(reading);
  } catch (error) {
    if (!(error instanceof StoredRowError)) throw error;
    reading.world.unreadable.push(key);
  }
};

/** Reads a dump. Never throws for a row that cannot be read: it is listed. */
export const readWorld = (rows: readonly RawRow[], now: Instant): World => {
  const world: World = {
    people: new Map(),
    groups: new Map(),
    coordinators: new Map(),
    rooms: new Map(),
    links: [],
    mails: [],
    tasks: [],
    locks: [],
    bookings: [],
    contactKeys: [],
    unreadable: [],
    misfiled: [],
  };
  for (const row of rows) take({ world, row, now });
  return world;
};
