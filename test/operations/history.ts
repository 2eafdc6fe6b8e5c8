import type { Change } from '../../shared/domain/change.ts';
import { isActive } from '../../shared/domain/participant.ts';
import type { Setting } from '../../shared/domain/seating.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import type { RawRow, Store } from '../../shared/use-cases/ports.ts';
import { settingOf } from '../../shared/use-cases/scene.ts';
import { type Act, acts } from '../use-cases/group/acts.ts';
import { inviting, proposed, type Stage } from '../use-cases/group/stage.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { putPeople } from '../use-cases/support/table.ts';

/** A commit as it happened, and the table right before it. */
export type Moment = {
  readonly before: readonly RawRow[];
  readonly changes: readonly Change[];
  readonly at: Instant;
};

export type History = { readonly stage: Stage; readonly moments: readonly Moment[] };

/** The rules and the clock as they were at a moment. */
export const settingAt = ({ stage }: History, { at }: Pick<Moment, 'at'>): Setting => {
  const setting = settingOf(stage.deps);
  return { ...setting, posting: { ...setting.posting, now: at } };
};

const late = ['Jon', 'Kim', 'Lea', 'Mia'].map((name) => personNamed(name));

/** Random acts, one after the other, from a proposal or an invited group on; every commit is kept. */
export const randomHistory = async (seed: number, steps: number): Promise<History> => {
  const random = seeded(seed);
  const below = (limit: number) => pick(random, limit);
  const moments: Moment[] = [];
  let stage: Stage | undefined;
  const around = (store: Store): Store => ({
    ...store,
    commit: async (changes) => {
      const before = stage?.store.dump();
      const written = await store.commit(changes);
      if (before !== undefined && stage !== undefined && written.ok)
        moments.push({ before, changes, at: stage.clock.now() });
      return written;
    },
  });
  const size = 5 + below(3);
  stage = await (seed % 3 === 0 ? proposed({ around }, size) : inviting({ around }, size));
  await lockCoordinators(stage);
  await putPeople(stage, late);
  const everybody = [...stage.people, ...late];
  for (let step = 0; step < steps; step += 1) {
    const living = (await stage.store.participants(everybody.map(({ id }) => id))).filter(isActive);
    const person = living[below(living.length)];
    const act: Act | undefined = acts[below(acts.length)];
    if (person !== undefined) await act?.(stage, person, below);
  }
  return { stage, moments };
};

/** The stage puts coordinators as they are; a real one has the lock of its address. */
const lockCoordinators = async ({ store, coordinators }: Stage): Promise<void> => {
  for (const { id, emailHash: hash } of Object.values(coordinators))
    await store.commit([{ type: 'contactLock', op: 'take', hash, owner: { type: 'coordinator', id } }]);
};
