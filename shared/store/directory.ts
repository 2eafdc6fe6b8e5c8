import * as z from 'zod';
import type { MatchingRun } from '../domain/matching-run.ts';
import type { Months } from '../domain/months.ts';
import { instant, instantSchema } from '../domain/time.ts';
import type { Store } from '../use-cases/ports.ts';
import {
  bookingCodec,
  contactLockCodec,
  countsSchema,
  matchingRunCodec,
  monthQueueCodec,
  monthStartsSchema,
  recallCodec,
  roomCodec,
  taskCodec,
} from './codecs.ts';
import { StoredRowError } from './errors.ts';
import { checked, keyOf } from './items.ts';
import {
  bookingPartition,
  contactLockKey,
  countKey,
  matchingRunKey,
  monthQueuePrefix,
  monthStartsPrefix,
  monthsPartition,
  recallKey,
  roomsPartition,
  taskKey,
  tasksPartition,
} from './keys.ts';
import type { Reader } from './reader.ts';
import type { Rows } from './rows.ts';
import type { Item } from './writes.ts';

type Directory = Pick<
  Store,
  'rooms' | 'bookings' | 'contactOwner' | 'recall' | 'tasks' | 'task' | 'counts' | 'matchingRun' | 'months'
>;

/** By the prefix of their keys; a month stands behind it. */
const monthsIn = (items: readonly Item[], read: Reader): Months => {
  const under = (prefix: string) => items.filter((item) => keyOf(item).sk.startsWith(prefix));
  return {
    starts: under(monthStartsPrefix).map((item) => ({
      month: keyOf(item).sk.slice(monthStartsPrefix.length),
      people: checked(monthStartsSchema, keyOf(item), item),
    })),
    queues: read.parse(monthQueueCodec, under(monthQueuePrefix)),
  };
};

/** What is left to be known of a note that does not fit: which one it is, so that the next note can replace it. */
const unreadable = z.lazy(() =>
  z.object({ version: z.number().int().positive(), seenAt: instantSchema.catch(instant('1970-01-01')) }),
);

/**
 * Nothing hangs on the note about a run, and much on the pages that show it: one that nobody can read is that of a
 * run that has failed.
 */
const latestRun = (row: Item | undefined, read: Reader): MatchingRun | undefined => {
  if (row === undefined) return undefined;
  try {
    return read.parse(matchingRunCodec, [row])[0];
  } catch (error) {
    if (!(error instanceof StoredRowError)) throw error;
    const { data } = unreadable.safeParse(row);
    return data && { state: 'failed', ...data };
  }
};

/** Rooms, tasks and the small things that belong to nobody. */
export const createDirectory = ({
  rows,
  read,
}: {
  readonly rows: Rows;
  readonly read: Reader;
}): Directory => ({
  rooms: () => read.range(roomCodec, { pk: roomsPartition }),
  bookings: async (roomId, fromDate) =>
    (await read.range(bookingCodec, { pk: bookingPartition(roomId), from: fromDate })).map(
      ({ date, slot, groupId }) => ({ date, slot, groupId }),
    ),
  contactOwner: async (hash) => (await read.one(contactLockCodec, contactLockKey(hash)))?.owner,
  recall: async (phraseHash) => {
    const found = await read.one(recallCodec, recallKey(phraseHash));
    return found === undefined ? undefined : { area: found.area, coordinatorId: found.coordinatorId };
  },
  tasks: async () =>
    (await read.range(taskCodec, { pk: tasksPartition })).toSorted((one, other) =>
      one.createdAt < other.createdAt ? -1 : 1,
    ),
  task: (id) => read.one(taskCodec, taskKey(id)),
  months: async () => monthsIn(await rows.query({ pk: monthsPartition }), read),
  matchingRun: async () => latestRun(await rows.get(matchingRunKey), read),
  counts: async (year) => {
    const key = countKey(year);
    return checked(countsSchema, key, (await rows.get(key)) ?? {});
  },
});
