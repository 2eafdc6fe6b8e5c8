import { inPass, type Pass, passesOf } from '../../shared/matching/policy.ts';
import type { MatchGroup, MatchProblem } from '../../shared/matching/problem.ts';
import { solve } from '../../shared/matching/solve.ts';
import { offerOn } from './applicant.ts';
import { addLoad, askCoordinator, coordinatorsFor, freeCapacity } from './ladder.ts';
import { placeable } from './places.ts';
import { seat } from './seats.ts';
import { type Group, type Person, type Simulation, waitedDays } from './state.ts';
import { takesNewPeople } from './tend.ts';

const openGroups = ({ groups, policy, day }: Simulation): readonly Group[] =>
  policy.keepsOpen
    ? groups.filter((group) => takesNewPeople(group, day) && group.seats.length < policy.max)
    : [];

/** Who left a group is kept from it by a pair with each who is still in it, as in the product. */
const notAgainPairs = ({ notAgain, seats }: Group) =>
  [...notAgain]
    .filter(({ state }) => state === 'waiting')
    .flatMap((gone) => seats.map(({ person }) => [gone.applicant.id, person.applicant.id] as const));

type Morning = { readonly waiting: readonly Person[]; readonly open: readonly Group[] };

/** What the product would hand to the engine this morning. */
export const problemOf = (
  simulation: Simulation,
  { waiting, open, min }: Morning & { readonly min: number },
): MatchProblem => {
  const { policy, day, coordinators } = simulation;
  return {
    sizes: { min, max: policy.max },
    people: waiting.map((person) => ({
      id: person.applicant.id,
      waitingDays: waitedDays(person, day),
      ...offerOn(person.applicant, day),
    })),
    avoid: open.flatMap(notAgainPairs),
    coordinators: coordinators
      .map(({ id, areas, slots, languages, ...one }) => {
        const capacity = freeCapacity(simulation, { id, areas, slots, languages, ...one });
        return { id, areas, slots, languages, capacity };
      })
      .filter(({ capacity }) => capacity > 0),
    proposals: open.map(({ id, place, seats }) => ({
      id,
      ...place,
      members: seats.map(({ person }) => person.applicant.id),
      free: policy.max - seats.length,
    })),
  };
};

const newGroup = (simulation: Simulation, { area, theme, slot, language, members }: MatchGroup): Group => ({
  id: `g${simulation.tally.proposed}`,
  place: { area, theme, slot, language },
  state: 'asked',
  seats: [],
  size: members.length,
  notAgain: new Set(),
  coordinator: undefined,
  asked: new Set(),
  ask: { outcome: 'nobody', day: simulation.day },
  dateDay: Number.POSITIVE_INFINITY,
  meetingDay: Number.POSITIVE_INFINITY,
  belowSince: undefined,
});

type Found = { readonly wanted: readonly MatchGroup[]; readonly byId: ReadonlyMap<string, Person> };

/** The questions of one morning go to those with the lightest load, as the product spreads them. */
const propose = (simulation: Simulation, { wanted, byId }: Found): void => {
  const own = new Map(simulation.coordinators.map((one) => [one.id, one]));
  const reserved = wanted.map((group) => own.get(group.coordinator ?? ''));
  for (const coordinator of reserved) if (coordinator) addLoad(simulation, coordinator, 1);
  wanted.forEach((match, index) => {
    const first = reserved[index];
    if (first === undefined) return;
    addLoad(simulation, first, -1);
    const [coordinator = first] = coordinatorsFor(simulation, match);
    const group = newGroup(simulation, match);
    simulation.tally.proposed += 1;
    for (const id of match.members) {
      const person = byId.get(id);
      if (person) seat(simulation, group, person);
    }
    simulation.groups.push(group);
    askCoordinator(simulation, group, coordinator);
  });
};

const runPass = (simulation: Simulation, pass: Pass): void => {
  const { world, day } = simulation;
  const open = openGroups(simulation);
  const ready = simulation.people
    .filter(({ state }) => state === 'waiting')
    .map((person) => ({ person, waitingDays: waitedDays(person, day) }));
  const waiting = placeable(
    inPass(ready, pass).map(({ person }) => person),
    { day, min: pass.min, open: open.map(({ place }) => place) },
  );
  if (waiting.length === 0) return;
  const problem = problemOf(simulation, { waiting, open, min: pass.min });
  const result = solve(problem, { seed: day, moves: world.assumptions.moves });
  const byId = new Map(waiting.map((person) => [person.applicant.id, person]));
  for (const { proposal, members } of result.joined) {
    const group = simulation.groups.find(({ id }) => id === proposal);
    for (const id of members) {
      const person = byId.get(id);
      if (group && person) seat(simulation, group, person);
    }
    if (group) group.size = Math.max(group.size, group.seats.length);
  }
  propose(simulation, { wanted: result.groups, byId });
};

/** The daily run: fills places of groups that have not met and proposes new ones. */
export const matchNight = (simulation: Simulation): void => {
  for (const pass of passesOf(simulation.policy)) runPass(simulation, pass);
};
