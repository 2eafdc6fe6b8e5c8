import type { MatchPlace } from '../../shared/matching/problem.ts';
import { DRAW, daysAround } from './chance.ts';
import type { Coordinator } from './coordinators.ts';
import { dissolve, inviteSeat } from './seats.ts';
import type { Group, Simulation } from './state.ts';

export const covers = (coordinator: Coordinator, place: MatchPlace): boolean =>
  coordinator.areas.includes(place.area) &&
  coordinator.slots.includes(place.slot) &&
  coordinator.languages.includes(place.language);

const loadOf = ({ load }: Simulation, { index }: Coordinator): number => load[index] ?? 0;

export const addLoad = ({ load }: Simulation, { index }: Coordinator, change: number): void => {
  load[index] = (load[index] ?? 0) + change;
};

export const freeCapacity = (simulation: Simulation, coordinator: Coordinator): number =>
  Math.max(0, coordinator.capacity - loadOf(simulation, coordinator));

/** Who could take this place now, the least loaded first. */
export const coordinatorsFor = (simulation: Simulation, place: MatchPlace): readonly Coordinator[] =>
  simulation.coordinators
    .filter((one) => covers(one, place) && freeCapacity(simulation, one) > 0)
    .sort((a, b) => loadOf(simulation, a) - loadOf(simulation, b) || a.index - b.index);

/** The coordinator is asked today: what they will answer, and when. They count the group as theirs meanwhile. */
export const askCoordinator = (simulation: Simulation, group: Group, coordinator: Coordinator): void => {
  const { world, asks, day } = simulation;
  const { assumptions, chance, organisation } = world;
  const nth = asks[coordinator.index] ?? 0;
  asks[coordinator.index] = nth + 1;
  addLoad(simulation, coordinator, 1);
  group.coordinator = coordinator;
  group.asked.add(coordinator);
  const unit = chance(DRAW.ask, coordinator.index, nth);
  const delay = daysAround(assumptions.askDays, chance(DRAW.askDelay, coordinator.index, nth));
  const { nextAfterDays } = organisation.ladder;
  const silent = unit >= 1 - assumptions.askSilent || delay >= nextAfterDays;
  if (silent) group.ask = { outcome: 'silent', day: day + nextAfterDays };
  else group.ask = { outcome: unit < assumptions.refuse ? 'cannot' : 'takes', day: day + delay };
};

/** The next step of the ladder; when nobody is left, a lead has some days before everybody goes back to the queue. */
const askNext = (simulation: Simulation, group: Group): void => {
  if (group.coordinator !== undefined) addLoad(simulation, group.coordinator, -1);
  group.coordinator = undefined;
  const next = coordinatorsFor(simulation, group.place).find((one) => !group.asked.has(one));
  const { leadAfterDays } = simulation.world.organisation.ladder;
  if (next !== undefined) askCoordinator(simulation, group, next);
  else group.ask = { outcome: 'nobody', day: simulation.day + leadAfterDays };
};

/** What the asked coordinators answer today. */
export const answerAsks = (simulation: Simulation): void => {
  const due = simulation.groups.filter(({ state, ask }) => state === 'asked' && ask.day <= simulation.day);
  for (const group of due) {
    if (group.ask.outcome === 'takes') {
      group.state = 'inviting';
      for (const seat of group.seats) inviteSeat(simulation, group, seat);
    } else if (group.ask.outcome === 'nobody') dissolve(simulation, group);
    else askNext(simulation, group);
  }
};

/** Coordinators who have handed a group over can take another. */
export const handOver = (simulation: Simulation): void => {
  for (const { coordinator, day } of simulation.handovers)
    if (day === simulation.day) addLoad(simulation, coordinator, -1);
};
