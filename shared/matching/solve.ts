import { upperBound } from './bound.ts';
import { type Coolings, coolingsFor } from './coolings.ts';
import { copyState } from './copy-state.ts';
import { advance, isWorthTrading, type Stretch, startSearch } from './local-search.ts';
import { byCatchment } from './merge-results.ts';
import { modelOf } from './model.ts';
import { outcomeOf } from './outcome.ts';
import { searchByMoves } from './pace.ts';
import { letLongestWaitIn } from './polish.ts';
import type { MatchProblem, MatchResult } from './problem.ts';
import type { ReasonCode } from './reasons.ts';
import { settleTrades } from './reform.ts';
import { findLacks, markHopeless, ROUNDING, sharpen, startSharpening, stepsWorthwhile } from './sharpen.ts';
import { emptyState } from './start-state.ts';

/** `seed`: any number. `moves`: how many changes the search tries at most, fewer where few wait; 0 is greedy only. */
export type SolveOptions = { readonly seed: number; readonly moves: number };

/** Of one cooling: about five seconds of one core for a thousand people, several times that where it is reheated. */
export const DEFAULT_MOVES = 200_000;

/** Generous: the instances of up to 120 people were at their proven optimum after 5,000 moves in all. */
const MOVES_PER_PERSON = 2000;

/** A matching that can be carried on for as long as its caller likes, and read at any time. */
export type Matching = {
  /** No solution places more; sharpening lowers it. */
  readonly upperBound: () => number;
  readonly placed: () => number;
  /** More moves than so few people need: nine do not take as long as a thousand. */
  readonly enough: number;
  readonly coolings: Coolings;
  /** Steps after which the bound hardly gets sharper; 0 where sharpening is not worth its time. */
  readonly steps: number;
  /** One step towards a sharper bound; `progress` of all steps, 0 to 1. */
  readonly sharpen: (progress: number) => void;
  /** From now on groups are rather opened where they are worth most at the prices of the bound. */
  readonly heed: () => void;
  /** While it is on, groups are opened only where one can be if as many are placed as the bound allows. */
  readonly focus: (isOn: boolean) => void;
  readonly advance: (stretch: Stretch) => void;
  readonly result: () => MatchResult<ReasonCode>;
};

/** Prepares a valid problem (see `parse.ts`) and places people greedily; `advance` then improves on it. */
export const startMatching = (problem: MatchProblem, seed: number): Matching => {
  const model = modelOf(problem);
  const simple = upperBound(model);
  const search = startSearch(model, { seed, bound: simple });
  const sharpening = startSharpening(model, simple);
  return {
    upperBound: () => search.bound,
    enough: MOVES_PER_PERSON * search.people.length,
    coolings: coolingsFor(model, search.people.length),
    placed: () => search.best.placed,
    steps: stepsWorthwhile(model),
    sharpen: (progress) => {
      sharpen(sharpening, progress);
      search.bound = Math.floor(sharpening.bound + ROUNDING);
    },
    heed: () => findLacks(sharpening, search.walk.lack),
    focus: (isOn) => {
      if (isOn) markHopeless(sharpening, search.bound, search.walk.shut);
      else search.walk.shut.fill(0);
    },
    advance: (stretch) => advance(search, stretch),
    result: () => {
      const final = emptyState(model);
      copyState(search.best, final);
      if (isWorthTrading(search)) settleTrades(final);
      letLongestWaitIn(final);
      return outcomeOf(final, search.bound);
    },
  };
};

/**
 * The best groups found for a valid problem. Deterministic: the same problem in any order of its lists, with the same
 * seed and moves, gives the same answer. Pure: no clock, no randomness from outside.
 */
export const solve = (problem: MatchProblem, { seed, moves }: SolveOptions): MatchResult<ReasonCode> =>
  byCatchment(problem, (catchment, share) => {
    const matching = startMatching(catchment, seed);
    searchByMoves(matching, Math.ceil(moves * share), () => undefined);
    return matching.result();
  });
