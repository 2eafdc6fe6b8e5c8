import type { ActiveParticipant } from '../domain/participant.ts';
import type { Result } from '../domain/problem.ts';
import { attempt, type Decision } from './attempt.ts';
import type { Deps } from './ports.ts';
import { sweepEnded } from './sweep-ended.ts';
import { tendGroup } from './tend-group.ts';

/** What is left to do once a decision is written. Follow-up does it if the process dies before. */
export type Afterwards = {
  /** A group that lost or won somebody. */
  readonly tend?: string | undefined;
  /** A participant who is forgotten. */
  readonly sweep?: string | undefined;
};

/** What one person's act comes to, decided anew whenever somebody else wrote in between. */
export type Act = (person: ActiveParticipant) => Promise<Decision<Afterwards>>;

export const finish = async (deps: Deps, { tend, sweep }: Afterwards): Promise<void> => {
  if (sweep !== undefined) await sweepEnded(deps, { type: 'participant', id: sweep });
  if (tend !== undefined) await tendGroup(deps, tend);
};

/** Decides, writes in one transaction, then tends the group and sweeps what was forgotten. */
export const attemptAll = async <Value extends Afterwards>(
  deps: Deps,
  decide: () => Promise<Decision<Value>>,
): Promise<Result<Value>> => {
  const result = await attempt(deps.store, decide);
  if (result.ok) await finish(deps, result.value);
  return result;
};

/** One act on the person that `load` finds. */
export const actOn = async (
  deps: Deps,
  load: () => Promise<Result<ActiveParticipant>>,
  act: Act,
): Promise<Result<Readonly<Record<never, never>>>> => {
  const result = await attemptAll(deps, async () => {
    const person = await load();
    return person.ok ? act(person.value) : person;
  });
  return result.ok ? { ok: true, value: {} } : result;
};
