import { describe, expect, it } from 'vitest';
import { leadsIn } from '../../shared/use-cases/matching-part.ts';
import { catchmentAreas, planMatching } from '../../shared/use-cases/plan-matching.ts';
import { coordinatorNamed, personNamed, preferences } from '../use-cases/support/entities.ts';
import { putCoordinator, putPeople } from '../use-cases/support/table.ts';
import { bergen, createTestDeps } from '../use-cases/support/test-deps.ts';
import { country, waitingIn } from './world.ts';

/** Four areas in a row: the first two and the last two are near each other. */
const row = {
  ...bergen,
  areas: bergen.areas.slice(0, 4).map((area, index) => ({
    ...area,
    id: 'abcd'.charAt(index),
    lat: 60 + 0.1 * index + (index > 1 ? 5 : 0),
    lon: 5,
  })),
  travel: { ...bergen.travel, overrides: [] },
};

describe('catchments', () => {
  it('are what nobody can travel between, however far they would go', () => {
    expect(catchmentAreas(row, [])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const far = { ...row, travel: { ...row.travel, choices: [15, 2000] } };
    expect(catchmentAreas(far, [])).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('are one where a coordinator leads in both', () => {
    expect(catchmentAreas(row, [{ areas: ['b', 'c'] }])).toEqual([['a', 'b', 'c', 'd']]);
    expect(catchmentAreas(row, [{ areas: ['gone', 'c'] }])).toHaveLength(2);
  });

  it('have each area of the file exactly once', async () => {
    const { deps } = await country({ catchments: 12, people: 300, largest: 120, seed: 3 });
    const { areas } = deps.organisation;
    const cut = catchmentAreas(deps.organisation, await deps.store.coordinators());
    expect(cut).toHaveLength(12);
    expect(cut.flat().sort()).toEqual(areas.map(({ id }) => id).sort());
  });
});

describe('a plan', () => {
  it('is everybody below the size, and catchments and video from it on', async () => {
    const { deps } = await country({ catchments: 3, people: 60, largest: 30, seed: 1 });
    expect((await deps.store.participantsIn('waiting')).length).toBe(60);
    expect(await planMatching(deps, 61)).toEqual({ first: [{ part: 'everybody' }], last: [] });
    const plan = await planMatching(deps, 60);
    expect(plan.first).toHaveLength(3);
    expect(plan.last).toEqual([{ part: 'video' }]);
    const inPerson = { ...deps, organisation: { ...deps.organisation, video: false } };
    expect((await planMatching(inPerson, 60)).last).toEqual([]);
  });

  it('covers everybody who waits exactly once, and whoever meets on video once more', async () => {
    const { deps, ...kit } = await country({ catchments: 7, people: 200, largest: 80, seed: 2 });
    const { first } = await planMatching(deps, 1);
    const found = await Promise.all(
      first.map((part) => (part.part === 'areas' ? deps.store.waitingAt(part.areas, 'all') : [])),
    );
    expect(
      found
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(await waitingIn({ deps, ...kit }));
    const everywhere = deps.organisation.areas.map(({ id }) => id);
    const onVideo = (await deps.store.participantsIn('waiting')).filter(
      (one) => 'preferences' in one && one.preferences.video,
    );
    const listed = await deps.store.waitingAt(everywhere, 'onVideo');
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(onVideo.map(({ id }) => id)));
    expect(listed.length).toBeGreaterThan(20);
  });

  it('names areas and nobody, and reads no person', async () => {
    const reads: string[] = [];
    const kit = createTestDeps({
      organisation: row,
      around: (store) => ({
        ...store,
        participants: async () => expect.fail('a person was read'),
        participantsIn: async () => expect.fail('people were read'),
        waitingAtLeast: async (count) => {
          reads.push('waitingAtLeast');
          return store.waitingAtLeast(count);
        },
      }),
    });
    await putPeople(kit, [personNamed('Ada', { preferences: { ...preferences, home: 'a' } })]);
    await putCoordinator(kit, coordinatorNamed('Kari', { areas: ['a', 'b'] }));
    expect(JSON.stringify(await planMatching(kit.deps, 1))).toBe(
      JSON.stringify({
        first: [
          { part: 'areas', areas: ['a', 'b'] },
          { part: 'areas', areas: ['c', 'd'] },
        ],
        last: [{ part: 'video' }],
      }),
    );
    expect(reads).toEqual(['waitingAtLeast']);
  });
});

describe('a coordinator', () => {
  it('leads in the one part that has all their areas, and on video if they take it', () => {
    const ofAB = { part: 'areas', areas: ['a', 'b'] } as const;
    const leads = (areas: string[], video = false) => leadsIn(ofAB, row, { areas, video });
    expect(leads(['a'])).toBe(true);
    expect(leads(['a', 'c'])).toBe(false);
    expect(leads(['a', 'no longer in the file'])).toBe(true);
    expect(leads([], true)).toBe(false);
    expect(leadsIn({ part: 'video' }, row, { areas: [], video: true })).toBe(true);
    expect(leadsIn({ part: 'video' }, row, { areas: ['a'], video: false })).toBe(false);
  });
});
