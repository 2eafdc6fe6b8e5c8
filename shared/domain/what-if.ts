import { leastShown } from './small-counts.ts';

/** Where, when and in which languages somebody would take groups; areas with `video` among them. */
export type Reach = Readonly<Record<Dimension, readonly string[]>>;
/** What somebody who waits accepts; areas with their minutes. */
export type Wishes = Omit<Reach, 'areas'> & { readonly areas: Readonly<Record<string, number>> };

const dimensions = ['areas', 'slots', 'languages'] as const;
type Dimension = (typeof dimensions)[number];

const shares = (mine: readonly string[], theirs: readonly string[]): boolean =>
  theirs.some((one) => mine.includes(one));

/** Whether this person could be in a group of somebody with this reach. */
const meets = ({ areas, slots, languages }: Reach, person: Wishes): boolean =>
  areas.some((area) => Object.hasOwn(person.areas, area)) &&
  shares(slots, person.slots) &&
  shares(languages, person.languages);

const withEnough = (reach: Reach, people: readonly Wishes[]): Reach => {
  const enough = (only: Reach): boolean =>
    people.filter((person) => meets(only, person)).length >= leastShown;
  const kept = (dimension: Dimension): readonly string[] =>
    reach[dimension].filter((one) => enough({ ...reach, [dimension]: [one] }));
  return { areas: kept('areas'), slots: kept('slots'), languages: kept('languages') };
};

/**
 * What is left of a reach when every area, time and language goes that fewer than six of these people could use with
 * the rest of it, over and over until none goes. So two reaches of which different things are left differ for six
 * people at least: whatever is worked out from what is left, its difference rests on no fewer.
 */
export const restingOnEnough = (reach: Reach, people: readonly Wishes[]): Reach => {
  const able = people.filter((person) => meets(reach, person));
  const left = withEnough(reach, able);
  const settled = dimensions.every((one) => left[one].length === reach[one].length);
  return settled ? left : restingOnEnough(left, able);
};

/** In whole sixes, rounded down: between two such numbers there is never a step of one to five people. */
export const inSixes = (people: number): number => people - (people % leastShown);
