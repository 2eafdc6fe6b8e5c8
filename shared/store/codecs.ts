import * as z from 'zod';
import { leadingId } from '../domain/ask.ts';
import type { CountName } from '../domain/change.ts';
import { coordinatorSchema, roomSchema } from '../domain/coordinator.ts';
import type { WaitBin } from '../domain/figures.ts';
import { type ActiveGroup, type Group, groupSchema, isActiveGroup } from '../domain/group.ts';
import { linkSchema, subjectSchema } from '../domain/link.ts';
import { matchingRunSchema } from '../domain/matching-run.ts';
import { outboxSchema, outboxSchemaOf, taskSchema, taskSchemaOf } from '../domain/message.ts';
import { isActive, type Participant, participantSchema } from '../domain/participant.ts';
import { addHours, type Instant, instant, instantSchema } from '../domain/time.ts';
import type { Codec } from './items.ts';
import {
  bookingKey,
  contactLockKey,
  coordinatorKey,
  groupKey,
  linkKey,
  matchingRunKey,
  monthQueueKey,
  outboxKey,
  outboxKeyOf,
  participantKey,
  recallKey,
  roomKey,
  taskKey,
} from './keys.ts';

/** Values of the `list` index, one per row at most; of the `due` and `near` indexes likewise. */
export const lists = { talk: 'talk', waiting: 'waiting', group: 'group', parked: 'parked' } as const;
export const dues = { life: 'person-or-group', outbox: 'outbox' } as const;
export const nears = {
  /** Who waits and lives there; those who also meet on video apart from those who do not. */
  waiting: (area: string, video: boolean) => `waiting#${area}${video ? '#video' : ''}`,
  /** Coordinators by their first area, which may be missing; likewise. */
  coordinator: (area: string, video: boolean) => `coordinator#${area}${video ? '#video' : ''}`,
  /** Groups that somebody leads or is being asked for, wherever they are. */
  ledBy: (coordinatorId: string) => `led#${coordinatorId}`,
  /** Groups that nobody leads; `area` may be video. */
  leaderless: (area: string) => `leaderless#${area}`,
} as const;

/** How long the anonymous mark of an ended sign-up or group stays: for late links, and as a second line behind the erasure journal. */
const tombstoneDays = 60;
/** How long a booking stays after its date, so that a meeting's room can still be looked up. */
const bookingDays = 7;

/** Stands for the area of a coordinator who has none. */
export const noArea = '';

const days = (count: number): number => count * 24;
const dueMark = (dueAt: Instant | undefined): { due?: string } =>
  dueAt === undefined ? {} : { due: dues.life };

const participantList = (person: Participant): { list?: string; listAt?: string; near?: string } => {
  if (!isActive(person)) return {};
  if (person.state === 'talk') return { list: lists.talk, listAt: person.stateSince };
  if (person.state !== 'waiting') return {};
  const { home, video } = person.preferences;
  const listAt = person.waitingSince ?? person.stateSince;
  return { list: lists.waiting, listAt, near: nears.waiting(home, video) };
};

const groupList = (group: ActiveGroup): { list: string; listAt: string; near: string } => {
  const leader = leadingId(group);
  const near = leader === undefined ? nears.leaderless(group.area) : nears.ledBy(leader);
  return { list: lists.group, listAt: group.createdAt, near };
};

export const participantCodec: Codec<Participant> = {
  schema: participantSchema,
  key: ({ id }) => participantKey(id),
  marks: (person) => ({ ...participantList(person), ...dueMark(person.dueAt) }),
  expiry: (person) => (isActive(person) ? undefined : addHours(person.endedAt, days(tombstoneDays))),
};

export const groupCodec: Codec<Group> = {
  schema: groupSchema,
  key: ({ id }) => groupKey(id),
  marks: (group) => ({
    ...(isActiveGroup(group) ? groupList(group) : {}),
    ...dueMark(group.dueAt),
  }),
  expiry: (group) => (isActiveGroup(group) ? undefined : addHours(group.endedAt, days(tombstoneDays))),
};

export const coordinatorCodec = {
  schema: coordinatorSchema,
  key: ({ id }) => coordinatorKey(id),
  marks: ({ id, areas: [first = noArea], video }) => ({ near: nears.coordinator(first, video), listAt: id }),
} satisfies Codec<z.infer<typeof coordinatorSchema>>;

export const roomCodec = {
  schema: roomSchema,
  key: ({ id }) => roomKey(id),
} satisfies Codec<z.infer<typeof roomSchema>>;

export const taskCodec = {
  schema: taskSchema,
  schemaOf: ({ message }) => taskSchemaOf(message),
  key: ({ id }) => taskKey(id),
} satisfies Codec<z.infer<typeof taskSchema>>;

export const matchingRunCodec = {
  schema: matchingRunSchema,
  key: () => matchingRunKey,
} satisfies Codec<z.infer<typeof matchingRunSchema>>;

export const outboxCodec = {
  schema: outboxSchema,
  schemaOf: ({ message }) => outboxSchemaOf(message),
  key: (mail) => outboxKey(outboxKeyOf(mail)),
  marks: ({ state, createdAt, dueAt }) => ({
    ...(state === 'parked' ? { list: lists.parked, listAt: createdAt } : {}),
    ...(dueAt === undefined ? {} : { due: dues.outbox }),
  }),
} satisfies Codec<z.infer<typeof outboxSchema>>;

/** How long a link that has run out is still known, so that its page can say so and offer a new one. */
const linkMemoryDays = 30;

export const linkCodec = {
  schema: linkSchema,
  key: linkKey,
  expiry: ({ expiresAt }) => addHours(expiresAt, days(linkMemoryDays)),
} satisfies Codec<z.infer<typeof linkSchema>>;

const bookingSchema = z.lazy(() =>
  z.strictObject({
    roomId: z.string(),
    date: z.iso.date(),
    slot: z.string(),
    groupId: z.string(),
  }),
);
export const bookingCodec = {
  schema: bookingSchema,
  key: bookingKey,
  expiry: ({ date }) => addHours(instant(date), days(1 + bookingDays)),
} satisfies Codec<z.infer<typeof bookingSchema>>;

const contactLockSchema = z.lazy(() => z.strictObject({ hash: z.string(), owner: subjectSchema }));
export const contactLockCodec = {
  schema: contactLockSchema,
  key: ({ hash }) => contactLockKey(hash),
} satisfies Codec<z.infer<typeof contactLockSchema>>;

const recallSchema = z.lazy(() =>
  z.strictObject({
    phraseHash: z.string(),
    area: z.string(),
    coordinatorId: z.string(),
    expiresAt: instantSchema,
  }),
);
export const recallCodec = {
  schema: recallSchema,
  key: ({ phraseHash }) => recallKey(phraseHash),
  expiry: ({ expiresAt }) => expiresAt,
} satisfies Codec<z.infer<typeof recallSchema>>;

const monthQueueSchema = z.lazy(() =>
  z.strictObject({ month: z.string(), waiting: z.number().int().positive().optional() }),
);
export const monthQueueCodec = {
  schema: monthQueueSchema,
  key: ({ month }) => monthQueueKey(month),
} satisfies Codec<z.infer<typeof monthQueueSchema>>;

const count = z.number().int().default(0);
/** A year's counts; a name that never was counted is 0. */
export const countsSchema = z.object({
  signUps: count,
  groupsStarted: count,
  groupsHandedOver: count,
  peopleInGroups: count,
} satisfies Record<CountName, z.ZodType>);
/** People by how long they had waited; the month stands in the key. */
export const monthStartsSchema = z.object({
  under2: count,
  under4: count,
  under8: count,
  under12: count,
  longer: count,
} satisfies Record<WaitBin, z.ZodType>);
