import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { Ask } from '../../../shared/domain/group.ts';
import { instant } from '../../../shared/domain/time.ts';
import { deactivateCoordinator } from '../../../shared/use-cases/lead.ts';
import { groupNamed } from '../support/entities.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';
import { hire, hireLead } from './staff.ts';

export const asked = instant('2026-11-20T09:00:00.000Z');
export const scene = async () => {
  const kit = createTestDeps();
  return {
    kit,
    liv: await hireLead(kit, 'Liv', { areas: [] }),
    kari: await hire(kit, 'Kari', { video: true }),
  };
};
export const ask = ({ id }: Coordinator, outcomeOf: Ask['outcome']): Ask => ({
  coordinatorId: id,
  at: asked,
  outcome: outcomeOf,
  people: 5,
});
const seats = ['s1', 's2', 's3', 's4', 's5'].map((participantId) => ({
  participantId,
  status: 'proposed' as const,
  since: asked,
  called: false,
}));
/** Five people wait for an answer. */
export const askedGroup = (name: string, asks: Ask[]) =>
  groupNamed(name, { state: 'asked', asks, seats, dueAt: instant('2026-11-27T09:00:00.000Z') });
export const close = (kit: TestKit, actor: Coordinator, target: Pick<Coordinator, 'id'>) =>
  deactivateCoordinator(kit.deps, actor, target.id);
export const asksOf = async ({ store }: TestKit, { id }: { readonly id: string }) => {
  const group = await store.group(id);
  return group !== undefined && 'asks' in group ? group.asks.map((one) => one.outcome) : [];
};
