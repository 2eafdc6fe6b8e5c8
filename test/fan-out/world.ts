import { inventNation, type NationSize } from '../../bench/fan-out/nation.ts';
import type { Change } from '../../shared/domain/change.ts';
import { type ActiveGroup, isActiveGroup } from '../../shared/domain/group.ts';
import { bergen, createTestDeps, type TestKit } from '../use-cases/support/test-deps.ts';

type Options = Parameters<typeof createTestDeps>[0];

/** A small invented country with people in it; groups start with five, so that one pass places everybody it can. */
export const country = async (size: NationSize, options: Options = {}): Promise<TestKit> => {
  const base = { ...bergen, video: options.organisation?.video ?? true };
  const now = createTestDeps().clock.now();
  const nation = inventNation(base, size, now);
  const kit = createTestDeps({ ...options, organisation: { ...nation.organisation, video: base.video } });
  const changes: Change[] = [
    ...nation.coordinators.map((after) => ({ type: 'coordinator', after }) as const),
    ...[...nation.people()].map((after) => ({ type: 'participant', after }) as const),
  ];
  for (let at = 0; at < changes.length; at += 100) await kit.store.commit(changes.slice(at, at + 100));
  return kit;
};

export const groupsIn = async ({ store }: TestKit): Promise<readonly ActiveGroup[]> =>
  (await store.groups()).filter(isActiveGroup);

export const waitingIn = async ({ store }: TestKit): Promise<readonly string[]> =>
  (await store.participantsIn('waiting')).map(({ id }) => id).sort();
