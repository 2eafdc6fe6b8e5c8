import { describe, expect, it } from 'vitest';
import { createMatcherHandler } from '../../functions/matcher/handler.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { recordingLog } from '../follow-up/stage.ts';
import { coordinatorNamed, personNamed } from '../use-cases/support/entities.ts';
import { putCoordinator, putPeople } from '../use-cases/support/table.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';

const waiting = (count: number) =>
  Array.from({ length: count }, (_, index) => personNamed(`Person ${index}`));

describe('matcher', () => {
  it('proposes groups from those who wait and logs counts only', async () => {
    const kit = createTestDeps();
    await putCoordinator(kit, coordinatorNamed('Kari'));
    await putPeople(kit, waiting(8));
    const { log, lines } = recordingLog();
    await createMatcherHandler({ deps: kit.deps, moves: 2000, log })();
    expect(lines).toEqual([
      {
        event: 'matchingFinished',
        fields: { people: 8, proposed: 1, joined: 0, waiting: 0, overtaken: 0 },
      },
    ]);
    expect(await kit.store.groups()).toHaveLength(1);
  });

  it('finds nobody left when it is called twice', async () => {
    const kit = createTestDeps();
    await putCoordinator(kit, coordinatorNamed('Kari'));
    await putPeople(kit, waiting(8));
    const { log, lines } = recordingLog();
    const handler = createMatcherHandler({ deps: kit.deps, moves: 2000, log });
    await handler();
    await handler();
    expect(lines[1]?.fields).toMatchObject({ people: 0, proposed: 0 });
    expect(await kit.store.groups()).toHaveLength(1);
  });

  it('fails with nothing but a hint, and logs only the kind of error', async () => {
    const around = (store: Store): Store => ({
      ...store,
      participantsIn: async () => {
        throw Object.assign(new Error('kari@example.org'), { name: 'ThrottlingException' });
      },
    });
    const { deps } = createTestDeps({ around });
    const { log, lines } = recordingLog();
    await expect(createMatcherHandler({ deps, moves: 10, log })()).rejects.toThrow(
      /^Matching failed; the log has the kind of error\.$/,
    );
    expect(lines).toEqual([{ event: 'matchingFailed', fields: { errorName: 'ThrottlingException' } }]);
  });
});
