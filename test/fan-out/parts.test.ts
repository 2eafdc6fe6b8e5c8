import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActive } from '../../shared/domain/participant.ts';
import { fits, mustNotMeet } from '../../shared/domain/seats.ts';
import { planMatching } from '../../shared/use-cases/plan-matching.ts';
import type { Deps, Store } from '../../shared/use-cases/ports.ts';
import { runMatching } from '../../shared/use-cases/run-matching.ts';
import { bergen, type TestKit } from '../use-cases/support/test-deps.ts';
import { country, groupsIn, waitingIn } from './world.ts';

const options = { seed: 1, moves: 1_000 };
/** In one run the moves are shared by all: as many for each catchment as it has by itself. */
const forAll = { seed: 1, moves: 4_000 };

/** As the state machine does it: the first parts at once, then the last ones. */
const inParts = async (deps: Deps): Promise<void> => {
  const { first, last } = await planMatching(deps, 1);
  await Promise.all(first.map((part) => runMatching(deps, options, part)));
  for (const part of last) await runMatching(deps, options, part);
};

/** What must hold whatever ran beside what. */
const provenWhole = async (kit: TestKit) => {
  const groups = await groupsIn(kit);
  const seats = groups.flatMap((group) => group.seats.map((seat) => seat.participantId));
  expect(new Set(seats).size).toBe(seats.length);
  const coordinators = await kit.store.coordinators();
  for (const { id, capacity } of coordinators) {
    const asked = groups.filter(({ asks }) => asks.some((ask) => ask.coordinatorId === id));
    expect(asked.length).toBeLessThanOrEqual(capacity);
  }
  for (const group of groups) {
    const people = (await kit.store.participants(group.seats.map((seat) => seat.participantId))).filter(
      isActive,
    );
    expect(people.length).toBe(group.seats.length);
    expect(people.length).toBeGreaterThanOrEqual(5);
    expect(people.every(({ preferences }) => fits(kit.deps.organisation, preferences, group))).toBe(true);
    expect(people.some((one) => people.some((other) => one !== other && mustNotMeet(one, other)))).toBe(
      false,
    );
  }
  return { groups, seats };
};

const inPersonOnly = { organisation: { ...bergen, video: false } };

describe('parts of a plan', () => {
  it('place as many as one run over everybody, where nobody meets on video', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1000 }), async (seed) => {
        const size = { catchments: 4, people: 80, largest: 40, seed };
        const [apart, whole] = [await country(size, inPersonOnly), await country(size, inPersonOnly)];
        await inParts(apart.deps);
        await runMatching(whole.deps, forAll);
        const placed = [await provenWhole(apart), await provenWhole(whole)].map(({ seats }) => seats.length);
        expect(placed[0]).toBe(placed[1]);
      }),
      { numRuns: 6, seed: 1 },
    );
  });

  it('tell everybody who is left why, once, and the same as one run where nobody meets on video', async () => {
    const size = { catchments: 4, people: 120, largest: 60, seed: 7 };
    const [apart, whole] = [await country(size, inPersonOnly), await country(size, inPersonOnly)];
    await inParts(apart.deps);
    await runMatching(whole.deps, options);
    const told = async ({ store }: TestKit) =>
      new Map(
        (await store.participantsIn('waiting'))
          .filter(isActive)
          .map((one) => [one.id, one.explained?.reason]),
      );
    const [one, other] = [await told(apart), await told(whole)];
    expect(one.size).toBeGreaterThan(5);
    expect([...one.values()]).not.toContain(undefined);
    const both = [...one.keys()].filter((id) => other.has(id));
    expect(both.map((id) => one.get(id))).toEqual(both.map((id) => other.get(id)));
  });

  it('bring people of different catchments together on video, after all areas, within what coordinators can take', async () => {
    const kit = await country({ catchments: 20, people: 240, largest: 60, seed: 5 });
    await inParts(kit.deps);
    const { groups } = await provenWhole(kit);
    const onVideo = groups.filter(({ area }) => area === 'video');
    expect(onVideo.length).toBeGreaterThan(0);
    expect(groups.length).toBeGreaterThan(onVideo.length);
    const homes = await Promise.all(
      onVideo.map(async ({ seats }) => {
        const people = (await kit.store.participants(seats.map((seat) => seat.participantId))).filter(
          isActive,
        );
        return new Set(people.map(({ preferences }) => preferences.home.split('-')[1])).size;
      }),
    );
    expect(Math.max(...homes)).toBeGreaterThan(1);
    const left = (await kit.store.participantsIn('waiting')).filter(isActive);
    expect(left.every(({ explained }) => explained !== undefined)).toBe(true);
  });

  it('change nothing when they are run again, one or all', async () => {
    const kit = await country({ catchments: 5, people: 120, largest: 50, seed: 4 });
    await inParts(kit.deps);
    const before = kit.store.dump();
    const [part] = (await planMatching(kit.deps, 1)).first;
    await runMatching(kit.deps, options, part);
    await inParts(kit.deps);
    expect(kit.store.dump()).toEqual(before);
  });

  it('seat nobody twice and nobody who left when each part runs twice at once', async () => {
    const gone = new Set<string>();
    const around = (store: Store): Store => ({
      ...store,
      // Everybody who is about to be proposed first loses a companion, every third time.
      commit: async (changes) => {
        const [first] = changes.flatMap((change) =>
          change.type === 'participant' && change.after?.state === 'proposed' && change.before
            ? [change.before]
            : [],
        );
        if (first && isActive(first) && changes.length > 5 && gone.size < 6) {
          const left = await store.commit([
            { type: 'participant', before: first, after: { ...first, state: 'paused' } },
          ]);
          if (left.ok) gone.add(first.id);
        }
        return store.commit(changes);
      },
    });
    const kit = await country({ catchments: 4, people: 120, largest: 60, seed: 9 }, { around });
    const { first, last } = await planMatching(kit.deps, 1);
    await Promise.all([...first, ...first].map((part) => runMatching(kit.deps, options, part)));
    for (const part of last) await runMatching(kit.deps, options, part);
    const { seats } = await provenWhole(kit);
    expect(gone.size).toBeGreaterThanOrEqual(6);
    expect(seats.filter((id) => gone.has(id))).toEqual([]);
  });

  it('leave whoever moves between two catchments in one of them, or for the next run', async () => {
    const kit = await country({ catchments: 2, people: 40, largest: 20, seed: 6 });
    const { first } = await planMatching(kit.deps, 1);
    const [mover] = (await kit.store.waitingAt(['area-0-0'], 'all')).filter(isActive);
    if (mover === undefined) throw new Error('nobody lives there');
    const [here, there] = first;
    await runMatching(kit.deps, { ...options, moves: 0 }, there);
    const before = await kit.store.participant(mover.id);
    if (before === undefined || !isActive(before)) throw new Error('the mover has gone');
    const preferences = { ...before.preferences, home: 'area-1-0' };
    await kit.store.commit([{ type: 'participant', before, after: { ...before, preferences } }]);
    await runMatching(kit.deps, options, here);
    expect(await waitingIn(kit)).toContain(mover.id);
    await inParts(kit.deps);
    await provenWhole(kit);
  });
});
