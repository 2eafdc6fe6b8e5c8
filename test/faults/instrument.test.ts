import { describe, expect, it } from 'vitest';
import { decided } from '../../shared/use-cases/attempt.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';
import { createFaults, type FaultKind } from './faults.ts';
import { singles } from './plans.ts';
import { checkScene } from './run-scene.ts';
import type { Scene } from './scene.ts';

const failing = async (kind: FaultKind) => {
  const faults = createFaults();
  faults.arm([{ at: 2, kind }]);
  let done = 0;
  const call = () =>
    faults
      .through({
        name: 'call',
        real: async () => {
          done += 1;
          return 'fine';
        },
        conflict: () => 'conflict',
      })
      .catch((error: Error) => error.name);
  return { answers: [await call(), await call(), await call()], done, faults };
};

describe('the fault layer', () => {
  it.each([
    ['error', ['fine', 'TimeoutError', 'fine'], 2],
    ['throttle', ['fine', 'ThrottlingException', 'fine'], 2],
    ['lost', ['fine', 'TimeoutError', 'fine'], 3],
    ['conflict', ['fine', 'conflict', 'fine'], 2],
    ['crashBefore', ['fine', 'ProcessDied', 'ProcessDied'], 1],
    ['crashAfter', ['fine', 'ProcessDied', 'ProcessDied'], 2],
  ] as const)('%s happens to the call it is planned for', async (kind, answers, done) => {
    const result = await failing(kind);
    expect({ answers: result.answers, done: result.done }).toEqual({ answers, done });
    expect(result.faults.happened()).toEqual([{ at: 2, kind }]);
  });
});

const ada = personNamed('Ada');

const careless = (name: string, act: Awaited<ReturnType<Scene['set']>>['act']): Scene => ({
  name,
  set: async () => ({ kit: createTestDeps(), act }),
});

const wrongIn = async (scene: Scene): Promise<number> => {
  const checked = await checkScene(scene);
  const wrong = await Promise.all(singles(checked).map((fault) => checked.after([fault])));
  return wrong.flat().length;
};

describe('acts written carelessly are found', () => {
  it('one that counts whatever it finds there', async () => {
    const scene = careless('counting', ({ deps }) =>
      deps.store.commit([{ type: 'count', year: '2026', add: { signUps: 1 } }]),
    );
    expect(await wrongIn(scene)).toBeGreaterThan(0);
  });

  it('one in two transactions', async () => {
    const scene = careless('twice', async ({ deps }) => {
      if ((await deps.store.participant(ada.id)) !== undefined) return decided({});
      await deps.store.commit([{ type: 'participant', after: ada }]);
      const owner = { type: 'participant', id: ada.id } as const;
      await deps.store.commit([{ type: 'contactLock', op: 'take', hash: ada.emailHash ?? '', owner }]);
      return decided({});
    });
    expect(await wrongIn(scene)).toBeGreaterThan(0);
  });

  it('one that should only ask, and writes', async () => {
    const scene = careless('asking', ({ deps }) => deps.store.commit([{ type: 'participant', after: ada }]));
    expect(await wrongIn({ ...scene, writesOnly: 'M#asked' })).toBeGreaterThan(await wrongIn(scene));
  });

  it('one that takes a conflict for somebody else who did the same', async () => {
    const scene = careless('trusting', async ({ deps }) => {
      await deps.store.commit([{ type: 'participant', after: ada }]);
    });
    expect(await wrongIn(scene)).toBeGreaterThan(0);
  });
});
