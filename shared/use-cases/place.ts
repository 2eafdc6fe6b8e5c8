import { interestAnswerBy } from '../domain/deadlines.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { done, type Result } from '../domain/problem.ts';
import { wayToSeat } from '../domain/seats.ts';
import { waitReason } from '../domain/wait-reason.ts';
import type { PlaceView } from '../views/participant.ts';
import { type Act, actOn } from './act.ts';
import { linkOwner } from './open-link.ts';
import { leaving, pausing, resuming, stillInterested, withdrawing } from './person-acts.ts';
import type { Deps } from './ports.ts';
import { suggestionView } from './suggestion.ts';

export { changePlace } from './change-place.ts';
export { exportPlace } from './export-place.ts';
export { acceptSuggestion, takeBackSuggestion } from './suggestion.ts';

type Answer = Promise<Result<Readonly<Record<never, never>>>>;

/** A reserved seat looks like waiting: nobody has promised it yet. */
const shownSeat = ({ organisation }: Deps, person: ActiveParticipant) =>
  person.state === 'proposed' || person.seat === undefined
    ? {}
    : { seat: person.seat, ...wayToSeat(organisation, person.preferences, person.seat) };

const defined = <Value, Name extends string>(name: Name, value: Value | undefined) =>
  value === undefined ? {} : { [name]: value };

/** Where somebody stands, as they may see it or hear it read out. */
export const placeOf = (deps: Deps, person: ActiveParticipant): PlaceView => ({
  state: person.state === 'proposed' ? 'waiting' : person.state,
  firstName: person.firstName,
  locale: person.locale,
  preferences: person.preferences,
  hasEmail: person.email !== undefined,
  guardEntries: person.guard.length,
  talk: person.talk,
  ...defined('phone', person.phone),
  ...defined('waitingSince', person.waitingSince),
  ...defined('interestAnswerBy', interestAnswerBy(deps.organisation, person)),
  ...defined('waitReason', waitReason(person, { now: deps.now(), organisation: deps.organisation })),
  ...shownSeat(deps, person),
  ...suggestionView(deps, person),
});

/** Where somebody stands, for their own eyes: 1 read. */
export const viewPlace = async (deps: Deps, token: string): Promise<Result<PlaceView>> => {
  const opened = await linkOwner(deps, { purpose: 'place', token });
  return opened.ok ? done(placeOf(deps, opened.value)) : opened;
};

const acting =
  (act: (deps: Deps) => Act, purpose: 'place' | 'replyPlace' = 'place') =>
  (deps: Deps, token: string): Answer =>
    actOn(deps, () => linkOwner(deps, { purpose, token }), act(deps));

/** Not asked any more until resumed; gives up a seat. Not from a running group, which is left instead. */
export const pausePlace = acting(pausing);

/** Waits again, with the original date. */
export const resumePlace = acting(resuming);

/** The answer to "still interested?". */
export const confirmInterest = acting(stillInterested);

/** The same, given by answering the mail. */
export const confirmInterestByMail = acting(stillInterested, 'replyPlace');

/** Leaves a running group and waits again, with the original date. */
export const leaveGroup = acting(leaving);

/** Leaves for good: everything is erased at once, and nobody is asked why. */
export const withdrawPlace = acting(withdrawing);
