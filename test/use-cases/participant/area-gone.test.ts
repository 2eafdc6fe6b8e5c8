import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/use-cases/ports.ts';
import { tellThoseWhoseAreaIsGone } from '../../../shared/use-cases/tell-area-gone.ts';
import { mailed } from '../group/stage.ts';
import { countingStore } from '../support/counting-store.ts';
import { personNamed, preferences } from '../support/entities.ts';
import { personIn, putPeople, tasksIn } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';

const stranded = { ...preferences, home: 'nowhere-any-more', video: false };
const alma = personNamed('Alma', { preferences: stranded });
const elsewhere = personNamed('Dina');

describe('an area is taken out of the organisation file', () => {
  it('who waits there is told once, and keeps their place in the queue', async () => {
    const kit = createTestDeps();
    await putPeople(kit, [alma, elsewhere]);
    expect(await tellThoseWhoseAreaIsGone(kit.deps)).toEqual({ told: 1, failed: 0 });
    expect(mailed(kit, 'areaGone').map(({ to }) => to)).toEqual([alma.id]);
    const told = await personIn(kit, alma);
    expect(told).toMatchObject({ state: 'waiting', waitingSince: alma.waitingSince });
    kit.clock.forward({ days: 30 });
    expect(await tellThoseWhoseAreaIsGone(kit.deps)).toEqual({ told: 0, failed: 0 });
    expect(mailed(kit, 'areaGone')).toHaveLength(1);
  });

  it('ten runs at once tell it once', async () => {
    const kit = createTestDeps();
    await putPeople(kit, [alma]);
    await Promise.all(Array.from({ length: 10 }, () => tellThoseWhoseAreaIsGone(kit.deps)));
    expect(mailed(kit, 'areaGone')).toHaveLength(1);
  });

  it('who has no e-mail gets a call', async () => {
    const kit = createTestDeps();
    await putPeople(kit, [{ ...alma, email: undefined, phone: '+4740000099' }]);
    await tellThoseWhoseAreaIsGone(kit.deps);
    expect(tasksIn(kit)).toMatchObject([
      { participantId: alma.id, message: { kind: 'areaGone', video: true } },
    ]);
  });

  it('one who cannot be written now is counted and told next time; the others are told', async () => {
    let broken = true;
    const around = (store: Store): Store => ({
      ...store,
      participant: async (id) => {
        if (broken && id === alma.id) throw new Error('Alma');
        return store.participant(id);
      },
    });
    const kit = createTestDeps({ around });
    const eli = personNamed('Eli', { preferences: stranded });
    await putPeople(kit, [alma, eli]);
    expect(await tellThoseWhoseAreaIsGone(kit.deps)).toEqual({ told: 1, failed: 1 });
    broken = false;
    expect(await tellThoseWhoseAreaIsGone(kit.deps)).toEqual({ told: 1, failed: 0 });
    expect(mailed(kit, 'areaGone')).toHaveLength(2);
  });

  it('reads one outline of the queue and nothing more while everybody lives in the file', async () => {
    const counting = countingStore();
    const kit = createTestDeps({ around: counting.around });
    await putPeople(kit, [elsewhere]);
    counting.calls.length = 0;
    await tellThoseWhoseAreaIsGone(kit.deps);
    expect(counting.calls).toEqual(['waitingOutlines']);
  });
});
