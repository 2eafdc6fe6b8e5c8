import { describe, expect, it } from 'vitest';
import type { MatchingRun } from '../../../shared/domain/matching-run.ts';
import { addHours } from '../../../shared/domain/time.ts';
import { askForMatching, matchingView, viewMatching } from '../../../shared/use-cases/ask-for-matching.ts';
import { noteFailure, notePart, noteStart } from '../../../shared/use-cases/matching-notes.ts';
import { coordinatorNamed } from '../support/entities.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';

const lead = coordinatorNamed('Liv', { role: 'lead' });
const everybody = { part: 'everybody' } as const;
const minutes = (count: number) => ({ hours: count / 60 });

const opened = () => {
  const kit = createTestDeps();
  let starts = 0;
  const start = async () => {
    starts += 1;
  };
  const ask = async () => {
    const asked = await askForMatching(kit.deps, lead, start);
    return asked.ok ? asked.value : asked.problem.kind;
  };
  return { kit, ask, starts: () => starts };
};

const finish = async ({ deps }: TestKit, placed = 0) => {
  const report = { people: 20, proposed: 1, joined: 0, overtaken: 0, waiting: 20 - placed };
  await noteStart(deps, [everybody]);
  await notePart(deps, everybody, report);
};

describe('asking for a matching', () => {
  it('starts one, and no other while it is under way', async () => {
    const { kit, ask, starts } = opened();
    expect(await ask()).toBe('started');
    expect(await ask()).toBe('underWay');
    await noteStart(kit.deps, [everybody]);
    kit.clock.forward(minutes(10));
    expect(await ask()).toBe('underWay');
    expect(starts()).toBe(1);
  });

  it('twenty in the same moment start one', async () => {
    const { ask, starts } = opened();
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers.filter((answer) => answer === 'started')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'underWay')).toHaveLength(19);
    expect(starts()).toBe(1);
  });

  it('rests five minutes after one, whether it came to something or failed', async () => {
    for (const end of [finish, ({ deps }: TestKit) => noteFailure(deps)]) {
      const { kit, ask } = opened();
      await end(kit);
      kit.clock.forward(minutes(4));
      expect(await ask()).toBe('resting');
      kit.clock.forward(minutes(1));
      expect(await ask()).toBe('started');
    }
  });

  it('does not wait for ever for one that was never heard of again', async () => {
    const { kit, ask, starts } = opened();
    await ask();
    kit.clock.forward(minutes(11));
    expect(await ask()).toBe('started');
    expect(starts()).toBe(2);
  });

  it('notes that nothing began when the start fails, and lets that be known', async () => {
    const { kit } = opened();
    const broken = async () => {
      throw new TypeError('no function there');
    };
    await expect(askForMatching(kit.deps, lead, broken)).rejects.toThrow(TypeError);
    expect((await kit.store.matchingRun())?.state).toBe('failed');
  });

  it('is for leads', async () => {
    const { kit } = opened();
    const anna = coordinatorNamed('Anna');
    const never = async () => expect.unreachable();
    expect(await askForMatching(kit.deps, anna, never)).toMatchObject({ problem: { kind: 'notYours' } });
    expect(await viewMatching(kit.deps, anna)).toMatchObject({ problem: { kind: 'notYours' } });
    expect(kit.store.dump()).toEqual([]);
  });
});

describe('what leads are told of it', () => {
  it('how far it has come', async () => {
    const { kit, ask } = opened();
    const told = async () => matchingView(await kit.store.matchingRun(), kit.clock.now());
    expect(await told()).toEqual({ state: 'none' });
    await ask();
    expect(await told()).toMatchObject({ state: 'asked' });
    await noteStart(kit.deps, [{ part: 'areas', areas: ['fana'] }, { part: 'video' }]);
    expect(await told()).toMatchObject({ state: 'running', parts: 2, ready: 0 });
    kit.clock.forward(minutes(11));
    expect(await told()).toMatchObject({ state: 'failed' });
  });

  it('of people never a number from one to five', () => {
    const { clock } = createTestDeps();
    const at = clock.now();
    for (let placed = 0; placed <= 12; placed += 1)
      for (let left = 0; left <= 12; left += 1) {
        const people = placed + left;
        const run: MatchingRun = {
          ...{ state: 'done', version: 1, seenAt: at, startedAt: at },
          ...{ proposed: 1, placed, people },
        };
        const view = matchingView(run, addHours(at, 1));
        const shown = (count: number) => (count > 0 && count < 6 ? 'few' : count);
        expect(view).toEqual({
          state: 'done',
          at,
          proposed: 1,
          placed: shown(placed),
          waiting: shown(left),
        });
      }
  });
});
