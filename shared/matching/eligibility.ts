import type { MatchCoordinator, MatchPerson, MatchPlace, MatchProblem, MatchProposal } from './problem.ts';

/** A hard rule about one person and one place. The order is the order in which "why not yet" is explained. */
export type PlaceRule = {
  readonly name: 'area' | 'language' | 'slot' | 'theme';
  readonly accepts: (person: MatchPerson, place: MatchPlace) => boolean;
};

/** `hasOwn`, because an area may be called `constructor`. */
const acceptsArea = (person: MatchPerson, place: MatchPlace): boolean =>
  Object.hasOwn(person.areas, place.area);

export const PLACE_RULES: readonly PlaceRule[] = [
  { name: 'area', accepts: acceptsArea },
  { name: 'language', accepts: (person, place) => person.languages.includes(place.language) },
  { name: 'slot', accepts: (person, place) => person.slots.includes(place.slot) },
  { name: 'theme', accepts: (person, place) => person.themes.includes(place.theme) },
];

/** True when the person accepts all four: area, language, slot and theme. */
export const acceptsPlace = (person: MatchPerson, place: MatchPlace): boolean =>
  PLACE_RULES.every((rule) => rule.accepts(person, place));

/** True when the coordinator could take a group there; capacity is counted by the search. */
export const covers = (coordinator: MatchCoordinator, place: Omit<MatchPlace, 'theme'>): boolean =>
  coordinator.capacity > 0 &&
  coordinator.areas.includes(place.area) &&
  coordinator.slots.includes(place.slot) &&
  coordinator.languages.includes(place.language);

/**
 * Looks up which coordinators could take a group at a place, as indexes rising; the theme makes no difference. Asked
 * again for the same area, slot and language it answers with the very same list.
 */
export const coverOf = (
  coordinators: readonly MatchCoordinator[],
): ((place: Omit<MatchPlace, 'theme'>) => readonly number[]) => {
  const inArea = new Map<string, number[]>();
  coordinators.forEach((coordinator, index) => {
    for (const area of new Set(coordinator.areas)) {
      const known = inArea.get(area);
      if (known) known.push(index);
      else inArea.set(area, [index]);
    }
  });
  const answers = new Map<string, readonly number[]>();
  const find = (place: Omit<MatchPlace, 'theme'>): readonly number[] =>
    (inArea.get(place.area) ?? []).filter((index) => {
      const coordinator = coordinators[index];
      return coordinator !== undefined && covers(coordinator, place);
    });
  return (place) => {
    const key = JSON.stringify([place.area, place.slot, place.language]);
    const found = answers.get(key) ?? find(place);
    answers.set(key, found);
    return found;
  };
};

/** Places a proposal really has left: never beyond the largest size. */
export const freePlaces = (proposal: MatchProposal, problem: MatchProblem): number =>
  Math.max(0, Math.min(proposal.free, problem.sizes.max - proposal.members.length));

export type Avoidance = (a: string, b: string) => boolean;

/** Looks avoid pairs up in both directions; ids that are nobody's are allowed and change nothing. */
export const avoidanceOf = (problem: MatchProblem): Avoidance => {
  const others = new Map<string, Set<string>>();
  const note = (a: string, b: string): void => {
    const known = others.get(a);
    if (known) known.add(b);
    else others.set(a, new Set([b]));
  };
  for (const [a, b] of problem.avoid) {
    note(a, b);
    note(b, a);
  }
  return (a, b) => others.get(a)?.has(b) ?? false;
};

/** Who could take a free place: accepts the place and avoids none of the members it already has. */
export const mayJoin = (person: MatchPerson, proposal: MatchProposal, avoids: Avoidance): boolean =>
  acceptsPlace(person, proposal) && !proposal.members.some((member) => avoids(person.id, member));
