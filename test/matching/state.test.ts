import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyState } from '../../shared/matching/copy-state.ts';
import type { Walk } from '../../shared/matching/formation.ts';
import { greedyStart } from '../../shared/matching/greedy.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { chain, exchange, relocate, stroll } from '../../shared/matching/moves.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import { regroup } from '../../shared/matching/regroup.ts';
import { ruinAndRefill } from '../../shared/matching/ruin.ts';
import { emptyState } from '../../shared/matching/start-state.ts';
import { forget, open, type State, undoTo } from '../../shared/matching/state.ts';
import { anyProblem, people, problem, proposal } from './problems.ts';

const any = anyProblem({ mostPeople: 40, sizes: fc.constantFrom({ min: 5, max: 8 }, { min: 2, max: 4 }) });

/** Everything that is true of a state, without the order in which its parts happen to be stored. */
const meaningOf = (state: State) => ({
  groups: Array.from(state.groupOf),
  sizes: Array.from(state.size),
  bundles: Array.from(state.bundleOf),
  coordinators: Array.from(state.coordinatorOf),
  load: Array.from(state.load),
  loose: Array.from(state.loose),
  idle: Array.from(state.idle.subarray(0, state.idleCount)).sort((a, b) => a - b),
  unused: state.unusedCount,
  score: [state.placed, state.days, state.cost],
});

/** What the running counts must be, counted anew. */
const recounted = ({ model, groupOf }: State) => ({
  loose: Array.from(model.floor, (_, bundle) => {
    const pairs = model.pairPerson.subarray(model.bundleStart[bundle], model.bundleStart[bundle + 1]);
    return pairs.filter((person) => groupOf[person] === -1).length;
  }),
  placed: groupOf.filter((group) => group >= 0).length,
  days: groupOf.reduce((sum, group, person) => (group >= 0 ? sum + model.days[person]! : sum), 0),
});

const oneMove = (walk: Walk, kind: number, person: number): void => {
  const isPlaced = walk.state.groupOf[person]! >= 0;
  if (kind === 0) ruinAndRefill(walk, person);
  else if (kind === 1) regroup(walk, person);
  else if (!isPlaced) chain(walk, person);
  else [stroll, exchange, relocate][kind % 3]?.(walk, person);
};

describe('a move', () => {
  it('can be taken back completely, and keeps every count right when it is not', () => {
    let changed = 0;
    fc.assert(
      fc.property(any, fc.integer(), (given, seed) => {
        const walk = greedyStart(modelOf(given), seeded(seed));
        const { state } = walk;
        const people = state.model.days.length;
        for (let step = 0; step < 40; step += 1) {
          const person = pick(walk.random, people);
          if (state.model.personStart[person] === state.model.personStart[person + 1]) continue;
          const before = meaningOf(state);
          oneMove(walk, step % 5, person);
          expect({ loose: Array.from(state.loose), placed: state.placed, days: state.days }).toEqual(
            recounted(state),
          );
          changed += state.journalLength > 0 ? 1 : 0;
          if (step % 2 === 0) forget(state);
          else {
            undoTo(state, 0);
            expect(meaningOf(state)).toEqual(before);
          }
        }
      }),
      { seed: 4, numRuns: 100 },
    );
    expect(changed).toBeGreaterThan(300);
  });
});

describe('an empty state', () => {
  it('keeps the groups of the proposals, whatever is taken back', () => {
    const state = emptyState(modelOf(problem(people(2), { proposals: [proposal('g', ['x'], 2)] })));
    undoTo(state, 0);
    expect(Array.from(state.bundleOf)).toEqual([0, -1]);
  });
});

describe('a copy', () => {
  it('means the same and does not change with the first', () => {
    fc.assert(
      fc.property(any, (given) => {
        const walk = greedyStart(modelOf(given), seeded(1));
        const copy = emptyState(walk.state.model);
        copyState(walk.state, copy);
        const before = meaningOf(walk.state);
        for (const person of walk.state.idle.slice(0, walk.state.idleCount)) ruinAndRefill(walk, person);
        expect(meaningOf(copy)).toEqual(before);
      }),
      { seed: 5, numRuns: 30 },
    );
  });

  it('forgets what could have been undone in the state it is written to', () => {
    const model = modelOf(problem(people(5)));
    const to = emptyState(model);
    open(to, 0);
    copyState(emptyState(model), to);
    undoTo(to, 0);
    expect(meaningOf(to)).toEqual(meaningOf(emptyState(model)));
  });
});
