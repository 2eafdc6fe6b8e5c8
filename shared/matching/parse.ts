import type {
  MatchCoordinator,
  MatchPerson,
  MatchPlace,
  MatchProblem,
  MatchProposal,
  MatchSizes,
} from './problem.ts';
import {
  allDifferent,
  complain,
  count,
  field,
  fieldOfEach,
  itemsOf,
  list,
  measure,
  measures,
  object,
  type Parsed,
  readAll,
  type Spot,
  text,
  texts,
} from './reading.ts';

const sizes = (spot: Spot): MatchSizes => {
  const min = count(field(spot, 'min'));
  const max = count(field(spot, 'max'));
  if (spot.wrong.length > 0) return { min, max };
  if (min < 1) complain(field(spot, 'min'), 'must be at least 1');
  if (max < min) complain(field(spot, 'max'), 'must be at least as much as min');
  return { min, max };
};

const person = (spot: Spot): MatchPerson => ({
  id: text(field(spot, 'id')),
  waitingDays: measure(field(spot, 'waitingDays')),
  areas: measures(field(spot, 'areas')),
  themes: texts(field(spot, 'themes')),
  slots: texts(field(spot, 'slots')),
  languages: texts(field(spot, 'languages')),
});

const pair = (spot: Spot): readonly [string, string] | undefined => {
  const [a, b, ...more] = list(spot, text);
  if (a !== undefined && b !== undefined && more.length === 0 && a !== b) return [a, b];
  complain(spot, 'must be two different ids');
  return undefined;
};

const coordinator = (spot: Spot): MatchCoordinator => ({
  id: text(field(spot, 'id')),
  areas: texts(field(spot, 'areas')),
  slots: texts(field(spot, 'slots')),
  languages: texts(field(spot, 'languages')),
  capacity: count(field(spot, 'capacity')),
});

export const readPlace = (spot: Spot): MatchPlace => ({
  area: text(field(spot, 'area')),
  theme: text(field(spot, 'theme')),
  slot: text(field(spot, 'slot')),
  language: text(field(spot, 'language')),
});

const proposal = (spot: Spot): MatchProposal => ({
  ...readPlace(spot),
  id: text(field(spot, 'id')),
  members: texts(field(spot, 'members')),
  free: count(field(spot, 'free')),
});

const isGiven = (spot: Spot): boolean => spot.value !== undefined;

const readProblem = (spot: Spot): MatchProblem => {
  const coordinators = field(spot, 'coordinators');
  const proposals = field(spot, 'proposals');
  return {
    sizes: object(field(spot, 'sizes'), sizes) ?? { min: 0, max: 0 },
    people: list(field(spot, 'people'), (item) => object(item, person)),
    avoid: list(field(spot, 'avoid'), pair),
    ...(isGiven(coordinators) && { coordinators: list(coordinators, (item) => object(item, coordinator)) }),
    ...(isGiven(proposals) && { proposals: list(proposals, (item) => object(item, proposal)) }),
  };
};

/** An id means one person: not twice among the people, and not both waiting and a member of a proposal. */
const oneMeaningEach = (spot: Spot): void => {
  allDifferent(idsIn(spot));
  allDifferent(fieldOfEach(field(spot, 'coordinators'), 'id'));
  allDifferent(fieldOfEach(field(spot, 'proposals'), 'id'));
};

function* idsIn(spot: Spot): Generator<Spot> {
  yield* fieldOfEach(field(spot, 'people'), 'id');
  for (const members of fieldOfEach(field(spot, 'proposals'), 'members')) yield* itemsOf(members);
}

/** Reads the public format from parsed JSON: the problem, or every mistake with its path. Unknown fields are ignored. */
export const parseProblem = (value: unknown): Parsed<MatchProblem> =>
  readAll(value, (whole) => {
    const problem = object(whole, readProblem) ?? { sizes: { min: 0, max: 0 }, people: [], avoid: [] };
    oneMeaningEach(whole);
    return problem;
  });
