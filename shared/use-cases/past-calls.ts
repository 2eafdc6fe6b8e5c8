import { pastWith } from '../domain/calls.ts';
import type { Change } from '../domain/change.ts';
import type { Store } from './ports.ts';

/**
 * The same, with the calls off the list that nobody has to make once it is written: at most 1 read, and none when no
 * person without e-mail ends, leaves a seat or is heard from. Read after all else that was decided on: whoever writes a call writes its
 * person or group too, so that a call which comes in between makes the commit fail.
 */
export const withoutPastCalls = async (
  { tasks }: Pick<Store, 'tasks'>,
  changes: readonly Change[],
): Promise<readonly Change[]> => {
  const past = changes.flatMap((change) => (change.type === 'participant' ? (pastWith(change) ?? []) : []));
  if (past.length === 0) return changes;
  const about = new Map(past.map((one) => [one.participantId, one.about]));
  const decided = new Set(changes.map((change) => change.type === 'task' && change.before?.id));
  const calls = (await tasks()).filter(
    ({ id, participantId, message }) => about.get(participantId)?.(message) && !decided.has(id),
  );
  return [...changes, ...calls.map((before): Change => ({ type: 'task', before }))];
};
