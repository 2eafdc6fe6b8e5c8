import type { Organisation } from '../organisation/schema.ts';
import type { Change } from './change.ts';
import { participantDue } from './deadlines.ts';
import { outdated } from './explained.ts';
import { nextParticipantState, type ParticipantEvent, participantEnds } from './lifecycle.ts';
import type { ActiveParticipant, ParticipantTombstone } from './participant.ts';
import { done, failed, type Result } from './problem.ts';
import type { Instant } from './time.ts';

type When = { readonly now: Instant; readonly organisation: Organisation };
type EndState = (typeof participantEnds)[number];

const isEnd = (state: string): state is EndState => participantEnds.some((end) => end === state);

/** The same person with facts changed and the next deadline worked out anew; the state stays. What was said of other wishes goes. */
export const amendParticipant = (
  person: ActiveParticipant,
  patch: Partial<ActiveParticipant>,
  organisation: Organisation,
): ActiveParticipant => {
  const amended = { ...person, ...outdated(person, patch), ...patch };
  return { ...amended, dueAt: participantDue(organisation, amended) };
};

/**
 * The person after an event, or `wrongState`. Every step is a sign of life or a new situation, so a
 * pending "still interested?" and what was said of the waiting fall away; a step back to the queue takes
 * the seat away.
 */
export const stepParticipant = (
  person: ActiveParticipant,
  event: ParticipantEvent,
  { now, organisation, patch = {} }: When & { readonly patch?: Partial<ActiveParticipant> },
): Result<ActiveParticipant> => {
  const state = nextParticipantState(person.state, event);
  if (state === undefined || isEnd(state)) return failed({ kind: 'wrongState', state: person.state, event });
  const seated = state === 'proposed' || state === 'invited' || state === 'accepted' || state === 'inGroup';
  const seat = seated ? person.seat : undefined;
  const fresh = { interestAskedAt: undefined, interestCall: undefined, explained: undefined };
  const next = { state, stateSince: now, seat, ...fresh, ...patch };
  return done(amendParticipant(person, next, organisation));
};

/** What is left after `withdraw` or `erase`; due at once, until the rows beside it are gone too. */
export const endParticipant = (
  person: ActiveParticipant,
  event: 'withdraw' | 'erase',
  now: Instant,
): ParticipantTombstone => ({
  id: person.id,
  version: person.version,
  state: event === 'withdraw' ? 'withdrawn' : 'erased',
  endedAt: now,
  dueAt: now,
});

/** The contact by which this person is known to be one person; undefined until it is proven. */
const lockHash = (person: ActiveParticipant): string | undefined =>
  person.state === 'unconfirmed' ? undefined : (person.emailHash ?? person.phoneHash);

/** Forgets a person: tombstone and free contact, in one transaction with whatever caused it. */
export const forgetParticipant = (
  person: ActiveParticipant,
  event: 'withdraw' | 'erase',
  now: Instant,
): readonly Change[] => {
  const hash = lockHash(person);
  const ended: Change = { type: 'participant', before: person, after: endParticipant(person, event, now) };
  const owner = { type: 'participant', id: person.id } as const;
  return hash === undefined ? [ended] : [ended, { type: 'contactLock', op: 'release', hash, owner }];
};
