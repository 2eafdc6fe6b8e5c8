import { isActiveGroup } from '../domain/group.ts';
import { tend } from '../domain/tend.ts';
import { attempt, decided } from './attempt.ts';
import type { Deps } from './ports.ts';
import { sceneOf, settingOf } from './scene.ts';
import { sweepEnded } from './sweep-ended.ts';

/**
 * Brings a group up to date after an answer: refilled, complete, reopened or dissolved. Idempotent;
 * when it cannot run to the end, the group is due at once and follow-up runs it again.
 */
export const tendGroup = async (deps: Deps, groupId: string): Promise<void> => {
  const outcome = await attempt(deps.store, async () => {
    const group = await deps.store.group(groupId);
    if (group === undefined || !isActiveGroup(group)) return decided({ ended: group !== undefined });
    const setting = settingOf(deps);
    const tended = tend(group, await sceneOf(deps, group, setting), setting);
    if (!tended.ok) return tended;
    const ended = tended.value.some((change) => change.type === 'group' && endsWith(change.after?.state));
    return decided({ ended }, tended.value);
  });
  if (outcome.ok && outcome.value.ended) await sweepEnded(deps, { type: 'group', id: groupId });
};

const endsWith = (state: string | undefined) => state === 'dissolved' || state === 'handedOver';
