import type { Change } from '../domain/change.ts';
import { returned, signOfLife } from '../domain/confirmation.ts';
import { cancellingEntry } from '../domain/departure.ts';
import { calendarOf } from '../domain/dissolve.ts';
import type { ParticipantEvent } from '../domain/lifecycle.ts';
import { tellLast } from '../domain/notify.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { amendParticipant, forgetParticipant, stepParticipant } from '../domain/participant-step.ts';
import { failed } from '../domain/problem.ts';
import type { Act, Afterwards } from './act.ts';
import { type Decision, decided } from './attempt.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';
import { seatLeft } from './seat-left.ts';

type Acted = Promise<Decision<Afterwards>>;

/** A step out of whatever seat this person has: the group and the calendar learn of it in the same transaction. */
export const stepAway = async (
  deps: Deps,
  person: ActiveParticipant,
  {
    event,
    patch = {},
    more = [],
  }: {
    readonly event: ParticipantEvent;
    readonly patch?: Partial<ActiveParticipant>;
    readonly more?: readonly Change[];
  },
): Acted => {
  const { organisation, posting } = settingOf(deps);
  const alive = { ...signOfLife(posting.now), ...patch };
  const stepped = stepParticipant(person, event, { now: posting.now, organisation, patch: alive });
  if (!stepped.ok) return stepped;
  const left = await seatLeft(deps, person, { remember: true });
  return decided({ tend: left.tend }, [
    { type: 'participant', before: person, after: stepped.value },
    ...left.changes,
    ...cancellingEntry(person, posting),
    ...more,
  ]);
};

/** Out of the queue until resumed; twice is once. */
export const pausing =
  (deps: Deps): Act =>
  async (person) =>
    person.state === 'paused' ? decided({}) : stepAway(deps, person, { event: 'pause' });

/** Out of a group, before or after its first meeting; back to the queue with the original date. */
export const leaving =
  (deps: Deps): Act =>
  async (person) =>
    person.state === 'waiting'
      ? decided({})
      : stepAway(deps, person, { event: person.state === 'accepted' ? 'decline' : 'leave' });

/** Back into the queue. Whoever has no times left says first when they can meet. */
export const resuming =
  (deps: Deps): Act =>
  async (person) => {
    const { organisation, now } = deps;
    if (['waiting', 'talk', 'proposed'].includes(person.state)) return decided({});
    if (person.state !== 'paused' && person.state !== 'lapsed')
      return failed({ kind: 'wrongState', state: person.state, event: 'resume' });
    if (person.preferences.slots.length === 0)
      return failed({ kind: 'invalid', fields: { slots: 'chooseOne' } });
    const after = returned(person, { now: now(), organisation, patch: signOfLife(now()) });
    if (!after.ok) return after;
    return decided({}, [{ type: 'participant', before: person, after: after.value }]);
  };

/** "Yes, still interested": brings back whom an unanswered invitation put aside, and lets a pause be a pause. */
export const stillInterested =
  (deps: Deps): Act =>
  async (person) => {
    if (person.state === 'unconfirmed')
      return failed({ kind: 'wrongState', state: person.state, event: 'confirmInterest' });
    if (person.state === 'lapsed') return resuming(deps)(person);
    const after = amendParticipant(person, signOfLife(deps.now()), deps.organisation);
    return decided({}, [{ type: 'participant', before: person, after }]);
  };

/** Forgets a person at once: the last words, the seat, the contact; what lies beside goes right after. */
export const forgetting =
  (
    deps: Deps,
    { event, reason }: { readonly event: 'withdraw' | 'erase'; readonly reason: 'own' | 'talk' },
  ): Act =>
  async (person) => {
    const { posting } = settingOf(deps);
    const left = await seatLeft(deps, person, { remember: false });
    const message = { kind: 'erased', reason, ...calendarOf(person, posting.now) } as const;
    return decided({ tend: left.tend, sweep: person.id }, [
      ...forgetParticipant(person, event, posting.now),
      ...left.changes,
      ...tellLast(person, message, posting),
    ]);
  };

/** The same by the person's own wish. */
export const withdrawing = (deps: Deps): Act => forgetting(deps, { event: 'withdraw', reason: 'own' });
