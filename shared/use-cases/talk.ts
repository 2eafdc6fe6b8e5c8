import { signOfLife } from '../domain/confirmation.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { tellByMail } from '../domain/departure.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { amendParticipant, stepParticipant } from '../domain/participant-step.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { type Afterwards, actOn } from './act.ts';
import { type Decision, decided } from './attempt.ts';
import { forgetting } from './person-acts.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';

export type TalkOutcome = 'ready' | 'notNow' | 'otherHelp' | 'noAnswer';

const written = (before: ActiveParticipant, after: ActiveParticipant) =>
  ({ type: 'participant', before, after }) as const;

/** The state that an outcome leads to: pressed again there, it has been done. */
const reached = ({ state, talk }: ActiveParticipant, outcome: TalkOutcome): boolean =>
  (outcome === 'ready' && talk === 'done') || (outcome === 'notNow' && state === 'paused');

const record = async (
  deps: Deps,
  person: ActiveParticipant,
  outcome: TalkOutcome,
): Promise<Decision<Afterwards>> => {
  if (reached(person, outcome)) return decided({});
  if (person.state !== 'talk') return failed({ kind: 'wrongState', state: person.state, event: outcome });
  if (outcome === 'otherHelp') return forgetting(deps, { event: 'erase', reason: 'talk' })(person);
  const { organisation, posting } = settingOf(deps);
  if (outcome === 'noAnswer') {
    const counted = amendParticipant(person, { talkAttempts: person.talkAttempts + 1 }, organisation);
    return decided({}, [written(person, counted)]);
  }
  const patch = { ...signOfLife(posting.now), ...(outcome === 'ready' ? ({ talk: 'done' } as const) : {}) };
  const when = { now: posting.now, organisation, patch };
  const after = stepParticipant(person, outcome === 'ready' ? 'talkDone' : 'pause', when);
  if (!after.ok) return after;
  const told = outcome === 'notNow' ? tellByMail(person, { kind: 'paused', reason: 'talk' }, posting) : [];
  return decided({}, [written(person, after.value), ...told]);
};

/**
 * What came of a talk beforehand (B30, B31): one of few codes, no notes. `personGone` when the person
 * has left meanwhile, `wrongState` when there is no talk to be had any more.
 */
export const recordTalk = (
  deps: Deps,
  actor: Coordinator,
  { participantId, outcome }: { readonly participantId: string; readonly outcome: TalkOutcome },
): Promise<Result<Readonly<Record<never, never>>>> =>
  actOn(
    deps,
    async () => {
      if (!actor.active) return failed({ kind: 'notYours' });
      const person = await deps.store.participant(participantId);
      return person !== undefined && isActive(person) ? done(person) : failed({ kind: 'personGone' });
    },
    (person) => record(deps, person, outcome),
  );
