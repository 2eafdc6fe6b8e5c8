import type { Store } from '../use-cases/ports.ts';
import {
  bookingCodec,
  contactLockCodec,
  countsSchema,
  matchingRunCodec,
  recallCodec,
  roomCodec,
  taskCodec,
} from './codecs.ts';
import { checked } from './items.ts';
import {
  bookingPartition,
  contactLockKey,
  countKey,
  matchingRunKey,
  recallKey,
  roomsPartition,
  taskKey,
  tasksPartition,
} from './keys.ts';
import type { Reader } from './reader.ts';
import type { Rows } from './rows.ts';

type Directory = Pick<
  Store,
  'rooms' | 'bookings' | 'contactOwner' | 'recall' | 'tasks' | 'task' | 'counts' | 'matchingRun'
>;

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
  matchingRun: () => read.one(matchingRunCodec, matchingRunKey),
  counts: async (year) => {
    const key = countKey(year);
    return checked(countsSchema, key, (await rows.get(key)) ?? {});
  },
});
