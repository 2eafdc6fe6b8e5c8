import type { Built } from '../../shared/matching/explain-now.ts';
import type { Way } from '../../shared/matching/explain-waiting.ts';
import type { MatchPerson, MatchProblem, MatchResult } from '../../shared/matching/problem.ts';
import { costOf } from '../../shared/matching/scoring.ts';

/** What is left when a result has been carried out: who waits, fuller proposals with the new ones among them, fewer capacities. */
export const leftAfter = (given: MatchProblem, result: MatchResult): MatchProblem => {
  const waiting = new Set(result.waiting.map(({ id }) => id));
  const added = (id: string) => result.joined.find(({ proposal }) => proposal === id)?.members ?? [];
  const taken = (id: string) => result.groups.filter(({ coordinator }) => coordinator === id).length;
  const old = (given.proposals ?? []).map((one) => ({
    ...one,
    members: [...one.members, ...added(one.id)],
    free: one.free - added(one.id).length,
  }));
  const made = result.groups.map(({ area, theme, slot, language, members }, index) => ({
    ...{ area, theme, slot, language, members },
    id: `new${index}`,
    free: given.sizes.max - members.length,
  }));
  return {
    ...given,
    people: given.people.filter(({ id }) => waiting.has(id)),
    proposals: [...old, ...made],
    ...(given.coordinators && {
      coordinators: given.coordinators.map((one) => ({ ...one, capacity: one.capacity - taken(one.id) })),
    }),
  };
};

export type Change = {
  readonly area?: string;
  readonly theme?: string;
  readonly slot?: string;
  readonly language?: string;
};

const withNew = (names: readonly string[], name: string | undefined): readonly string[] =>
  name === undefined ? names : [...names, name];

/** The person with one thing more accepted; a new area takes 20 minutes. */
export const changed = (person: MatchPerson, { area, theme, slot, language }: Change): MatchPerson => ({
  ...person,
  areas: area === undefined ? person.areas : { ...person.areas, [area]: 20 },
  themes: withNew(person.themes, theme),
  slots: withNew(person.slots, slot),
  languages: withNew(person.languages, language),
});

/** Everybody may be asked for each of these that they do not accept yet, in this order. */
export const waysAmong =
  (changes: readonly Change[]) =>
  (person: MatchPerson): readonly Way<Change>[] =>
    changes
      .filter(
        ({ area = '', theme = '', slot = '', language = '' }) =>
          !Object.hasOwn(person.areas, area) &&
          ![...person.themes, ...person.slots, ...person.languages].some((known) =>
            [theme, slot, language].includes(known),
          ),
      )
      .map((change) => ({ change, person: changed(person, change) }));

/** A whole result of the one thing that was built, to be verified: everybody else waits. */
export const resultOf = (given: MatchProblem, built: Built): MatchResult => {
  const place = built.group ?? (given.proposals ?? []).find(({ id }) => id === built.joined?.proposal);
  const members = built.group?.members ?? built.joined?.members ?? [];
  const placed = given.people.filter(({ id }) => members.includes(id));
  const placedCount = placed.length;
  return {
    groups: built.group ? [built.group] : [],
    joined: built.joined ? [built.joined] : [],
    waiting: given.people.filter(({ id }) => !members.includes(id)).map(({ id }) => ({ id, reason: 'left' })),
    summary: {
      people: given.people.length,
      placed: placedCount,
      groups: built.group ? 1 : 0,
      waitingDays: placed.reduce((sum, { waitingDays }) => sum + waitingDays, 0),
      cost: placed.reduce((sum, one) => sum + (place ? costOf(one, place) : 0), 0),
      upperBound: placedCount,
      proven: true,
    },
  };
};
