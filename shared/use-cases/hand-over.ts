import type { Change } from '../domain/change.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { isActiveGroup } from '../domain/group.ts';
import { type HandoverReceipt, handOver as handOverGroup } from '../domain/handover.ts';
import { newPhrase, normalisePhrase } from '../domain/phrase.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { attempt, decided } from './attempt.ts';
import { actOnGroup, type OwnGroup } from './own-group.ts';
import type { Deps } from './ports.ts';
import { membersOf, settingOf } from './scene.ts';
import { sweepEnded } from './sweep-ended.ts';

type Handing = {
  readonly phrase: string;
  /** Filled with the ids of the erased when the decision is made. */
  readonly erased: string[];
  readonly decide: (own: OwnGroup) => Promise<Result<readonly Change[]>>;
};

const handing = (deps: Deps): Handing => {
  const phrase = newPhrase(deps.randomInt);
  const phraseHash = deps.hashContact('phrase', normalisePhrase(phrase));
  const erased: string[] = [];
  const decide = async ({ group, setting }: OwnGroup) => {
    const members = await membersOf(deps, group);
    erased.splice(0, erased.length, ...members.map(({ id }) => id));
    return handOverGroup(group, { members, phrase, phraseHash }, setting);
  };
  return { phrase, erased, decide };
};

const sweepAll = async (deps: Deps, groupId: string, people: readonly string[]): Promise<void> => {
  await sweepEnded(deps, { type: 'group', id: groupId });
  for (const id of people) await sweepEnded(deps, { type: 'participant', id });
};

/**
 * Hands a group over to itself and erases its people. The rows beside people and group (links) go
 * right after; should the process die in between, follow-up finishes, since each tombstone is due.
 */
export const handOver = async (
  deps: Deps,
  actor: Coordinator,
  groupId: string,
): Promise<Result<{ readonly receipt: HandoverReceipt }>> => {
  const { phrase, erased, decide } = handing(deps);
  const acted = await actOnGroup(deps, { actor, groupId }, decide);
  if (!acted.ok) return acted;
  await sweepAll(deps, groupId, erased);
  return done({ receipt: { phrase, people: erased.length, erasedAt: deps.now() } });
};

/** The same by the clock, when nobody handed the group over for so long that its people must be forgotten. */
export const forgetGroup = async (deps: Deps, groupId: string): Promise<Result<unknown>> => {
  const { erased, decide } = handing(deps);
  const acted = await attempt(deps.store, async () => {
    const group = await deps.store.group(groupId);
    if (group === undefined || !isActiveGroup(group)) return failed({ kind: 'notFound' });
    const changes = await decide({ group, setting: settingOf(deps) });
    return changes.ok ? decided(groupId, changes.value) : changes;
  });
  if (acted.ok) await sweepAll(deps, groupId, erased);
  return acted;
};
