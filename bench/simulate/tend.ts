import { slotParts, weekdays } from '../../shared/organisation/slot-id.ts';
import { DRAW, daysAround } from './chance.ts';
import { keepsLooking } from './grace.ts';
import { dissolve, LAST_JOIN_DAYS, replacementsFor, seat, stayedAway } from './seats.ts';
import { acceptedIn, type Group, type Simulation } from './state.ts';

/** As in the product: new people come in until shortly before the first meeting. */
export const takesNewPeople = (group: Group, day: number): boolean =>
  group.state !== 'met' && group.state !== 'dissolved' && day <= group.meetingDay - LAST_JOIN_DAYS;

const refill = (simulation: Simulation, group: Group): void => {
  if (!simulation.policy.replaces || !takesNewPeople(group, simulation.day)) return;
  const count = Math.min(group.size, simulation.policy.max) - group.seats.length;
  for (const person of replacementsFor(simulation, group, count)) seat(simulation, group, person);
};

/** True when it has been below the fewest for longer than the policy bears; until then it goes on looking. */
const lacksPeople = ({ policy, day }: Simulation, group: Group): boolean => {
  const people = group.seats.length;
  group.size = Math.max(people, policy.min);
  group.belowSince = people < policy.min ? (group.belowSince ?? day) : undefined;
  // Before a coordinator has said yes nobody has been told, and shortly before the first meeting nobody can come any more.
  const worthwhile = group.state !== 'asked' && takesNewPeople(group, day);
  const graceDays = worthwhile ? policy.graceDays : 0;
  return !keepsLooking(
    { people, daysBelow: day - (group.belowSince ?? day) },
    { min: policy.min, graceDays },
  );
};

const dateDelay = ({ world, day }: Simulation, group: Group): number => {
  const who = group.coordinator?.index ?? 0;
  return daysAround(world.assumptions.dateDays, world.chance(DRAW.date, who, day));
};

/** Looks at a group after anything that touched its seats, as the product's `tend` does. */
const tendGroup = (simulation: Simulation, group: Group): void => {
  refill(simulation, group);
  if (lacksPeople(simulation, group)) {
    dissolve(simulation, group);
    return;
  }
  const enough = acceptedIn(group) >= simulation.policy.min;
  if (group.state === 'inviting' && enough) {
    group.state = 'complete';
    group.dateDay = simulation.day + dateDelay(simulation, group);
  } else if (group.state === 'complete' && !enough) group.state = 'inviting';
};

/** The first day from `from` on that is the slot's weekday; day 0 is a Monday. */
export const nextDayOf = (slot: string, from: number): number => {
  const weekday = weekdays.indexOf(slotParts(slot)?.weekday ?? 'mon');
  return from + ((((weekday - from) % 7) + 7) % 7);
};

const schedule = ({ world, day }: Simulation, group: Group): void => {
  group.state = 'scheduled';
  group.meetingDay = nextDayOf(group.place.slot, day + world.assumptions.noticeDays);
};

const hold = (simulation: Simulation, group: Group): void => {
  const { world, day, tally, handovers } = simulation;
  const { chance, assumptions, organisation } = world;
  group.state = 'met';
  tally.sizes.push(group.seats.length);
  tally.meetingDays.push(day);
  for (const { person } of group.seats) {
    person.group = undefined;
    const comes = chance(DRAW.comes, person.applicant.index, person.invitations) < assumptions.comes;
    if (comes) {
      person.state = 'met';
      person.metDay = day;
    } else stayedAway(simulation, person);
  }
  if (group.coordinator)
    handovers.push({ coordinator: group.coordinator, day: day + organisation.meeting.handoverPromptDays });
};

const living = ({ state }: Group): boolean => state !== 'met' && state !== 'dissolved';

const forgetEnded = (simulation: Simulation): void => {
  simulation.groups = simulation.groups.filter(living);
};

/** Every group once: free places, too few, enough, a date, the first meeting. */
export const tendGroups = (simulation: Simulation): void => {
  for (const group of simulation.groups.filter(living)) tendGroup(simulation, group);
  for (const group of simulation.groups) {
    if (group.state === 'complete' && group.dateDay <= simulation.day) schedule(simulation, group);
    if (group.state !== 'scheduled' || group.meetingDay > simulation.day) continue;
    if (acceptedIn(group) >= simulation.policy.min) hold(simulation, group);
    else group.meetingDay += 7;
  }
  forgetEnded(simulation);
};
