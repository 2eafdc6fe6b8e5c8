import { describe, expect, it } from 'vitest';
import { createMatcherHandler } from '../../functions/matcher/handler.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { recordingLog } from '../follow-up/stage.ts';
import { mailed } from '../use-cases/group/stage.ts';
import { coordinatorNamed, personNamed, preferences } from '../use-cases/support/entities.ts';
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

  it('tells who lives in an area that the file no longer has, once, and matches though it cannot', async () => {
    const gone = personNamed('Alma', { preferences: { ...preferences, home: 'nowhere-any-more' } });
    const kit = createTestDeps();
    await putPeople(kit, [gone]);
    const { log, lines } = recordingLog();
    const waitingOutlines = () => Promise.reject(Object.assign(new Error('Alma'), { name: 'Throttled' }));
    const store: Store = { ...kit.deps.store, waitingOutlines };
    await createMatcherHandler({ deps: { ...kit.deps, store }, moves: 100, log })();
    const handler = createMatcherHandler({ deps: kit.deps, moves: 100, log });
    await handler();
    await handler();
    const { event, fields } = { event: 'matchingFinished', fields: expect.anything() };
    expect(lines).toEqual([
      { event, fields },
      { event: 'areaGoneNotTold', fields: { errorName: 'Throttled' } },
      { event, fields },
      { event: 'areaGoneTold', fields: { people: 1, failed: 0 } },
      { event, fields },
    ]);
    expect(mailed(kit, 'areaGone')).toHaveLength(1);
  });

  it('tells it with the plan where the matching is shared out by areas, in which nobody lives who is told', async () => {
    const kit = createTestDeps();
    await putPeople(kit, [
      ...waiting(5),
      personNamed('Alma', { preferences: { ...preferences, home: 'nowhere-any-more' } }),
    ]);
    const handler = createMatcherHandler({ deps: kit.deps, moves: 100, log: () => undefined });
    await handler({ part: 'plan', from: 100 });
    expect(mailed(kit, 'areaGone')).toHaveLength(0);
    await handler({ part: 'plan', from: 2 });
    expect(mailed(kit, 'areaGone')).toHaveLength(1);
  });

  it('notes when it began and what came of it', async () => {
    const kit = createTestDeps();
    await putCoordinator(kit, coordinatorNamed('Kari'));
    await putPeople(kit, waiting(9));
    const begun: unknown[] = [];
    const store: Store = {
      ...kit.deps.store,
      participantsIn: async (state) => {
        begun.push((await kit.store.matchingRun())?.state);
        return kit.deps.store.participantsIn(state);
      },
    };
    await createMatcherHandler({ deps: { ...kit.deps, store }, moves: 2000, log: () => undefined })();
    expect(new Set(begun)).toEqual(new Set(['running']));
    expect(await kit.store.matchingRun()).toMatchObject({ state: 'done', people: 9, proposed: 1, placed: 8 });
  });

  it('matches though nothing can be noted of it, as with a row that an older version cannot read', async () => {
    const around = (store: Store): Store => ({
      ...store,
      matchingRun: async () => {
        throw Object.assign(new Error('MATCHING'), { name: 'StoredRowError' });
      },
    });
    const kit = createTestDeps({ around });
    await putCoordinator(kit, coordinatorNamed('Kari'));
    await putPeople(kit, waiting(8));
    const { log, lines } = recordingLog();
    expect(await createMatcherHandler({ deps: kit.deps, moves: 2000, log })()).toEqual({ done: true });
    expect(await kit.store.groups()).toHaveLength(1);
    expect(lines.map(({ event }) => event)).toEqual([
      'matchingNotNoted',
      'matchingNotNoted',
      'matchingFinished',
    ]);
    expect(lines[0]?.fields).toEqual({ errorName: 'StoredRowError' });
  });

  it('fails with nothing but a hint, and logs only the kind of error', async () => {
    const around = (store: Store): Store => ({
      ...store,
      participantsIn: async () => {
        throw Object.assign(new Error('kari@example.org'), { name: 'ThrottlingException' });
      },
    });
    const { deps, store } = createTestDeps({ around });
    const { log, lines } = recordingLog();
    await expect(createMatcherHandler({ deps, moves: 10, log })()).rejects.toThrow(
      /^Matching failed; the log has the kind of error\.$/,
    );
    expect(lines).toEqual([{ event: 'matchingFailed', fields: { errorName: 'ThrottlingException' } }]);
    expect(await store.matchingRun()).toMatchObject({ state: 'failed' });
  });

  describe('with a part to do', () => {
    const scene = async () => {
      const kit = createTestDeps();
      await putCoordinator(kit, coordinatorNamed('Kari'));
      await putPeople(kit, waiting(8));
      const { log, lines } = recordingLog();
      return { kit, lines, match: createMatcherHandler({ deps: kit.deps, moves: 2000, log }) };
    };

    it('answers with a plan, in names of areas', async () => {
      const { kit, lines, match } = await scene();
      const areas = kit.deps.organisation.areas.map(({ id }) => id);
      expect(await match({ part: 'plan', from: 8 })).toEqual({
        first: [{ part: 'areas', areas }],
        last: [{ part: 'video' }],
      });
      expect(await match({ part: 'plan', from: 9 })).toEqual({ first: [{ part: 'everybody' }], last: [] });
      expect(lines.map(({ event, fields }) => [event, fields])).toEqual([
        ['matchingPlanned', { parts: 2 }],
        ['matchingPlanned', { parts: 1 }],
      ]);
      expect(await kit.store.groups()).toEqual([]);
    });

    it('matches that part and nobody else', async () => {
      const { lines, match } = await scene();
      expect(await match({ part: 'areas', areas: ['austevoll'] })).toEqual({ done: true });
      expect(await match({ part: 'video' })).toEqual({ done: true });
      expect(await match({ part: 'areas', areas: ['bergenhus', 'arstad'] })).toEqual({ done: true });
      expect(lines.map(({ fields }) => fields)).toMatchObject([
        { people: 0, proposed: 0 },
        { people: 0, proposed: 0 },
        { people: 8, proposed: 1 },
      ]);
    });

    it('adds up what came of the parts, each once, and is done when all are', async () => {
      const { kit, match } = await scene();
      const plan = await match({ part: 'plan', from: 8 });
      expect(await kit.store.matchingRun()).toMatchObject({ state: 'running', parts: 2 });
      const [first] = 'first' in plan ? plan.first : [];
      await match(first);
      await match(first);
      const between = await kit.store.matchingRun();
      expect(between).toMatchObject({ state: 'running', left: ['video'], people: 8, placed: 8 });
      await match({ part: 'video' });
      await match({ part: 'video' });
      expect(await kit.store.matchingRun()).toMatchObject({
        state: 'done',
        people: 8,
        proposed: 1,
        placed: 8,
      });
    });

    it('does not call the whole a failure for one part of it', async () => {
      const { kit, match } = await scene();
      await match({ part: 'plan', from: 8 });
      const broken = { ...kit.deps.store, waitingAt: () => Promise.reject(new Error('throttled')) };
      const failing = createMatcherHandler({
        deps: { ...kit.deps, store: broken },
        moves: 10,
        log: () => undefined,
      });
      await expect(failing({ part: 'video' })).rejects.toThrow(/^Matching failed/);
      expect(await kit.store.matchingRun()).toMatchObject({ state: 'running', parts: 2 });
    });

    it('matches everybody for an event of the schedule, and for none', async () => {
      for (const event of [
        { time: '2026-11-23T06:00:00Z', detail: {} },
        {},
        undefined,
        { part: 'everybody' },
      ]) {
        const { lines, match } = await scene();
        expect(await match(event)).toEqual({ done: true });
        expect(lines[0]?.fields).toMatchObject({ people: 8 });
      }
    });

    it('refuses a part that there is not, and matches nobody', async () => {
      for (const event of [
        { part: 'areas' },
        { part: 'areas', areas: [] },
        { part: 'north' },
        { part: 'plan' },
      ]) {
        const { kit, lines, match } = await scene();
        await expect(match(event)).rejects.toThrow(/^Matching failed/);
        expect(lines).toEqual([{ event: 'matchingFailed', fields: { errorName: 'UnknownPart' } }]);
        expect(await kit.store.groups()).toEqual([]);
      }
    });
  });
});
