import { upperBound } from './bound.ts';
import { copyState } from './copy-state.ts';
import { advance, type Stretch, startSearch } from './local-search.ts';
import { modelOf } from './model.ts';
import { outcomeOf } from './outcome.ts';
import { letLongestWaitIn } from './polish.ts';
import type { MatchProblem, MatchResult } from './problem.ts';
import type { ReasonCode } from './reasons.ts';
import { emptyState } from './start-state.ts';

/** `seed`: any number. `moves`: how many changes the search tries at most, fewer where few wait; 0 is greedy only. */
export type SolveOptions = { readonly seed: number; readonly moves: number };

/** About a second of one core for a thousand people. */
export const DEFAULT_MOVES = 200_000;

/** Generous: the instances of up to 120 people were at their proven optimum after 5,000 moves in all. */
const MOVES_PER_PERSON = 2000;

/** A matching that can be carried on for as long as its caller likes, and read at any time. */
export type Matching = {
  readonly upperBound: number;
  /** More moves than so few people need: nine do not take as long as a thousand. */
  readonly enough: number;
  readonly placed: () => number;
  readonly advance: (stretch: Stretch) => void;
  readonly result: () => MatchResult<ReasonCode>;
};

/** Prepares a valid problem (see `parse.ts`) and places people greedily; `advance` then improves on it. */
export const startMatching = (problem: MatchProblem, seed: number): Matching => {
  const model = modelOf(problem);
  const bound = upperBound(model);
  const search = startSearch(model, { seed, bound });
  return {
    upperBound: bound,
    enough: MOVES_PER_PERSON * search.people.length,
    placed: () => search.best.placed,
    advance: (stretch) => advance(search, stretch),
    result: () => {
      const final = emptyState(model);
      copyState(search.best, final);
      letLongestWaitIn(final);
      return outcomeOf(final, bound);
    },
  };
};

const STRETCHES = 250;

/** Anneals over that many moves, or what is enough; `look` is called between stretches, for whoever shows progress. */
export const searchByMoves = (matching: Matching, most: number, look: () => void): void => {
  const moves = Math.min(most, matching.enough);
  const stretch = Math.max(1, Math.ceil(moves / STRETCHES));
  for (let done = 0; done < moves; done += stretch) {
    matching.advance({ moves: Math.min(stretch, moves - done), progress: done / moves });
    look();
  }
};

/**
 * The best groups found for a valid problem. Deterministic: the same problem in any order of its lists, with the same
 * seed and moves, gives the same answer. Pure: no clock, no randomness from outside.
 */
export const solve = (problem: MatchProblem, { seed, moves }: SolveOptions): MatchResult<ReasonCode> => {
  const matching = startMatching(problem, seed);
  searchByMoves(matching, moves, () => undefined);
  return matching.result();
};
