import { describe, expect, it } from 'vitest';
import { countingRows } from '../../../bench/fan-out/counting-rows.ts';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import { createMemoryRows } from '../../../shared/store/memory-rows.ts';
import { createStore } from '../../../shared/store/store.ts';
import { coordinatorHome } from '../../../shared/use-cases/home.ts';
import { leadFigures } from '../../../shared/use-cases/lead-figures.ts';
import { leadOverview } from '../../../shared/use-cases/lead-overview.ts';
import { passOnPeople } from '../../../shared/use-cases/pass-on-people.ts';
import type { Deps } from '../../../shared/use-cases/ports.ts';
import { sceneOf, settingOf } from '../../../shared/use-cases/scene.ts';
import { coordinatorNamed, groupNamed, personNamed, preferences } from '../support/entities.ts';
import { bergen, createTestDeps } from '../support/test-deps.ts';

const homes = bergen.areas.map(({ id }) => id);
const nobody = { reads: 0, pages: 0, commits: 0, readUnits: 0, writeUnits: 0 };

/** A table in which so many wait all over Bergen, and what a use case asks of it. */
const crowded = async (waiting: number) => {
  const { deps } = createTestDeps();
  const usage = { ...nobody };
  const store = createStore(countingRows(createMemoryRows(), usage), deps.now);
  for (let from = 0; from < waiting; from += 100) {
    const people = Array.from({ length: Math.min(100, waiting - from) }, (_, index) => {
      const home = homes[(from + index) % homes.length] ?? '';
      return personNamed(`P${from + index}`, { preferences: { ...preferences, home } });
    });
    await store.commit(people.map((after) => ({ type: 'participant', after })));
  }
  const callsOf = async (use: (deps: Deps) => Promise<unknown>): Promise<number> => {
    Object.assign(usage, nobody);
    await use({ ...deps, store });
    return usage.reads + usage.pages;
  };
  return { callsOf, usage };
};

const kari = coordinatorNamed('Kari');
const lead = coordinatorNamed('Liv', { role: 'lead' });
const home = (me: Coordinator) => (deps: Deps) => coordinatorHome(deps, me);
/** Groups led, people to talk with, calls, people without e-mail: none here, so one question each. */
const besides = 4;

describe('what a page reads of the queue', () => {
  it('a coordinator’s: a look at each while few wait, one at each area as soon as many do', async () => {
    const few = await crowded(40);
    expect(await few.callsOf(home(kari))).toBe(besides + 1 + 1);
    const some = await crowded(500);
    expect(await some.callsOf(home(kari))).toBe(besides + 1 + 5);
    for (const waiting of [600, 4000]) {
      const many = await crowded(waiting);
      expect(await many.callsOf(home(kari)), `${waiting}`).toBe(besides + 1 + 2 * homes.length);
      // What is billed hardly grows either: every index answer is half a unit for up to 27 people.
      expect(many.usage.readUnits, `${waiting}`).toBeLessThan(120);
    }
  });

  it('a lead’s: a page of keys and one call per 100 who wait, since everybody’s mail is looked at', async () => {
    const besidesToo = 7;
    for (const [waiting, calls] of [
      [40, 1 + 1],
      [4000, 1 + 40],
    ] as const) {
      const { callsOf } = await crowded(waiting);
      expect(await callsOf((deps) => leadOverview(deps, lead)), `${waiting}`).toBe(besidesToo + calls);
    }
  });
});

describe('what is asked about everybody who waits', () => {
  it('figures for the board: a page of keys and one call per 100, for outlines and no whole row', async () => {
    for (const [waiting, calls] of [
      [40, 1 + 1],
      [600, 1 + 6],
      [4000, 1 + 40],
    ] as const) {
      const { callsOf } = await crowded(waiting);
      const outlinesOnly = (deps: Deps) => {
        const participantsIn = () => Promise.reject(new Error('no whole rows'));
        return leadFigures({ ...deps, store: { ...deps.store, participantsIn } }, lead);
      };
      // Besides: groups, months, this year's counts.
      expect(await callsOf(outlinesOnly), `${waiting}`).toBe(3 + calls);
    }
  });

  it('whom a leaver signed up: one call, however many wait', async () => {
    const calls = [];
    for (const waiting of [40, 600]) {
      const { callsOf } = await crowded(waiting);
      calls.push(await callsOf((deps) => passOnPeople(deps, kari.id)));
    }
    // Besides: coordinators.
    expect(calls).toEqual([2, 2]);
  });
});

describe('what a group with a free place reads of the queue', () => {
  const group = groupNamed('G', { state: 'inviting', area: 'bergenhus', size: 6, seats: [] });
  const scene = async (deps: Deps) => {
    const { waiting } = await sceneOf(deps, group, settingOf(deps));
    return waiting;
  };

  it('everybody while few wait, then those from where somebody may travel', async () => {
    let found = 0;
    const counted = async (deps: Deps) => {
      found = (await scene(deps)).length;
    };
    const few = await crowded(40);
    expect([await few.callsOf(counted), found]).toEqual([1 + 1 + 1, 40]);
    const many = await crowded(1600);
    await many.callsOf(counted);
    const reached = found / (1600 / homes.length);
    expect(reached).toBeGreaterThan(0);
    expect(await many.callsOf(counted)).toBe(1 + 2 * reached + Math.ceil(found / 100));
  });
});
