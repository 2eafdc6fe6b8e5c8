import type { MatchProblem, MatchResult } from './problem.ts';
import type { ReasonCode } from './reasons.ts';
import { solve } from './solve.ts';
import { verify } from './verify.ts';

/** What a million people leave time for: of regions of a thousand, four would place 0.06 % more than one. */
export const MOVES_PER_PERSON = 2;

/** The larger the region, the longer a move can take: a region does not get more of them however large it is. */
const MOST_MOVES = 10_000;

export type RegionOptions = { readonly seed: number; readonly movesPerPerson?: number };

/**
 * Matches regions that share nobody, one after the other, each only when its result is asked for: there is never more
 * than one in memory if its maker keeps none. The moves of a region grow with its people (up to a limit), so that the time for a person
 * does not depend on how many regions there are. Every result is verified before it is handed out; throws, with the
 * places in the result, where one does not hold.
 */
export function* matchRegions(
  regions: Iterable<MatchProblem>,
  { seed, movesPerPerson = MOVES_PER_PERSON }: RegionOptions,
): Generator<MatchResult<ReasonCode>> {
  for (const region of regions) {
    const moves = Math.min(MOST_MOVES, Math.ceil(movesPerPerson * region.people.length));
    const result = solve(region, { seed, moves });
    const violations = verify(region, result);
    if (violations.length > 0) throw new Error(`a region's result does not hold: ${violations.join('; ')}`);
    yield result;
  }
}
