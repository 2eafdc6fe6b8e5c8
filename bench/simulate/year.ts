import { daysIn } from './applicant.ts';
import { answerAsks, handOver } from './ladder.ts';
import { matchNight } from './night.ts';
import { answerInvitations, vacate } from './seats.ts';
import type { Person, Simulation } from './state.ts';
import { tendGroups } from './tend.ts';

const meetsDay = (person: Person, day: number): void => {
  const { applicant } = person;
  if (person.state === 'met' || person.state === 'gone' || applicant.signUpDay > day) return;
  if (applicant.leaveDay <= day) {
    vacate(person);
    person.state = 'gone';
  } else if (person.state === 'coming' && applicant.readyDay <= day) person.state = 'waiting';
  else if (person.state === 'resting' && person.backDay <= day) person.state = 'waiting';
};

/** One day: people come, return and leave; answers; groups; then the matching. */
export const passDay = (simulation: Simulation): void => {
  for (const person of simulation.people) meetsDay(person, simulation.day);
  handOver(simulation);
  answerAsks(simulation);
  answerInvitations(simulation);
  tendGroups(simulation);
  matchNight(simulation);
  simulation.day += 1;
};

/** From the first day to the last; the simulation that was handed in is changed and returned. */
export const runYear = (simulation: Simulation): Simulation => {
  const days = daysIn(simulation.world.assumptions);
  while (simulation.day < days) passDay(simulation);
  return simulation;
};
