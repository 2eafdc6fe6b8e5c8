import * as z from 'zod';
import { instantSchema } from '../domain/time.ts';
import { tally } from '../domain/waiting-counts.ts';
import { fewWait, type Outline, type Store } from '../use-cases/ports.ts';
import { lists, nears } from './codecs.ts';
import { checked, keyOf } from './items.ts';
import { parseSubject } from './keys.ts';
import type { Reader } from './reader.ts';
import type { Item } from './writes.ts';

const listing = { index: 'list', value: lists.waiting } as const;

/** What is asked for of a row; the rest of it does not come. */
const homeSchema = z.lazy(() => z.object({ preferences: z.object({ home: z.string() }) }));
const outlineSchema = z.lazy(() =>
  z.object({
    preferences: z.object({ home: z.string(), themes: z.array(z.string()) }),
    createdAt: instantSchema,
    waitingSince: instantSchema.optional(),
    mailTrouble: z.unknown().optional(),
  }),
);
const outlined = ['preferences', 'createdAt', 'waitingSince', 'mailTrouble'] as const;

const homeIn = (item: Item): string => checked(homeSchema, keyOf(item), item).preferences.home;

const outline = (item: Item): Outline => {
  const { preferences, createdAt, waitingSince, mailTrouble } = checked(outlineSchema, keyOf(item), item);
  return {
    id: parseSubject(keyOf(item).pk)?.id ?? '',
    home: preferences.home,
    themes: preferences.themes,
    since: waitingSince ?? createdAt,
    mailTrouble: mailTrouble !== undefined,
  };
};

const countedByArea = async (
  read: Reader,
  areas: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const values = areas.flatMap((area) => [nears.waiting(area, true), nears.waiting(area, false)]);
  const counts = await read.counted('near', values);
  return new Map(areas.map((area, index) => [area, (counts[2 * index] ?? 0) + (counts[2 * index + 1] ?? 0)]));
};

/** What is told of everybody who waits, without reading everything about them. */
export const createWaiting = (
  read: Reader,
): Pick<Store, 'waitingAtLeast' | 'waitingByHome' | 'waitingOutlines'> => ({
  waitingAtLeast: async (count) => (await read.keys(listing, count)).length >= count,
  waitingByHome: async (areas) => {
    const keys = await read.keys(listing, fewWait + 1);
    if (keys.length > fewWait) return countedByArea(read, areas);
    return tally((await read.outlined({ listing, keys, only: ['preferences'] })).map(homeIn));
  },
  waitingOutlines: async () => {
    const keys = await read.keys(listing);
    return (await read.outlined({ listing, keys, only: outlined })).map(outline);
  },
});
