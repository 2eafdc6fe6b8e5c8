import { accepts, offerOn } from './applicant.ts';
import { DRAW, daysAround } from './chance.ts';
import type { Group, Person, Seat, SeatAnswer, Simulation } from './state.ts';

/** As in the product: nobody is asked later than two days before a meeting, or answers later than one day before. */
export const LAST_JOIN_DAYS = 2;
const LAST_ANSWER_DAYS = 1;
const DROP_OUT_DAYS = 7;

/** Fixes what an invited person will do; who answers after the deadline has not answered. */
export const inviteSeat = ({ world, day }: Simulation, group: Group, seat: Seat): void => {
  const { assumptions, chance, organisation } = world;
  const { index } = seat.person.applicant;
  const nth = seat.person.invitations;
  seat.person.invitations += 1;
  const deadline = Math.min(day + organisation.invitation.answerDays, group.meetingDay - LAST_ANSWER_DAYS);
  const answerDay = day + daysAround(assumptions.answerDays, chance(DRAW.answerDelay, index, nth));
  const unit = chance(DRAW.answer, index, nth);
  const answers = unit < 1 - assumptions.silent && answerDay <= deadline;
  seat.status = 'invited';
  seat.nextDay = answers ? answerDay : deadline;
  seat.next = answers ? (unit < assumptions.accept ? 'accepts' : 'declines') : 'lapses';
};

/** Gives somebody who waits a place: reserved while a coordinator is asked, else invited at once. */
export const seat = (simulation: Simulation, group: Group, person: Person): void => {
  const taken: Seat = { person, status: 'reserved', next: 'lapses', nextDay: Number.POSITIVE_INFINITY };
  person.state = 'seated';
  person.group = group;
  group.seats.push(taken);
  if (group.state !== 'asked') inviteSeat(simulation, group, taken);
};

/** The person gives the place up and is not offered this group again. */
export const vacate = (person: Person): void => {
  const { group } = person;
  if (group === undefined) return;
  group.seats = group.seats.filter((one) => one.person !== person);
  group.notAgain.add(person);
  person.group = undefined;
};

const rest = ({ world, day }: Simulation, person: Person): void => {
  const { chance, assumptions } = world;
  const { index } = person.applicant;
  const returns = chance(DRAW.returns, index, person.invitations) < assumptions.returns;
  const delay = daysAround(assumptions.returnDays, chance(DRAW.returnDelay, index, person.invitations));
  person.state = returns ? 'resting' : 'gone';
  person.backDay = day + 1 + delay;
};

/** Somebody who did not come to the first meeting; perhaps they want another group. */
export const stayedAway = rest;

const acceptSeat = ({ world, day }: Simulation, accepted: Seat): void => {
  const { chance, assumptions } = world;
  const { applicant, invitations } = accepted.person;
  const drops = chance(DRAW.dropOut, applicant.index, invitations) < assumptions.dropOut;
  const delay = daysAround(DROP_OUT_DAYS, chance(DRAW.dropOutDelay, applicant.index, invitations));
  accepted.status = 'accepted';
  accepted.next = 'dropsOut';
  accepted.nextDay = drops ? day + 1 + delay : Number.POSITIVE_INFINITY;
};

const afterwards: Readonly<
  Record<Exclude<SeatAnswer, 'accepts'>, (simulation: Simulation, person: Person) => void>
> = {
  declines: (_, person) => {
    person.state = 'waiting';
  },
  dropsOut: (_, person) => {
    person.state = 'waiting';
  },
  lapses: rest,
};

/** What invited people answer today, and who says no after all. */
export const answerInvitations = (simulation: Simulation): void => {
  for (const group of simulation.groups) {
    const due = group.seats.filter(({ nextDay }) => nextDay <= simulation.day);
    for (const one of due) {
      if (one.next === 'accepts') acceptSeat(simulation, one);
      else {
        vacate(one.person);
        afterwards[one.next](simulation, one.person);
      }
    }
  }
};

/** The longest-waiting people who fit, at most `count`. */
export const replacementsFor = (
  { people, day }: Simulation,
  group: Group,
  count: number,
): readonly Person[] =>
  people
    .filter((person) => person.state === 'waiting' && !group.notAgain.has(person))
    .filter(({ applicant }) => accepts(offerOn(applicant, day), group.place))
    .sort((a, b) => a.applicant.readyDay - b.applicant.readyDay || a.applicant.index - b.applicant.index)
    .slice(0, Math.max(0, count));

/** Everybody goes back to the queue with their original date. */
export const dissolve = (simulation: Simulation, group: Group): void => {
  const { tally, load } = simulation;
  const told = group.seats.filter(({ status }) => status !== 'reserved');
  for (const { person } of told) person.disappointments += 1;
  for (const { person } of group.seats) {
    person.state = 'waiting';
    person.group = undefined;
  }
  if (group.coordinator) load[group.coordinator.index] = (load[group.coordinator.index] ?? 0) - 1;
  group.seats = [];
  group.state = 'dissolved';
  tally.dissolved += 1;
  if (told.length > 0) tally.dissolvedTold += 1;
};
