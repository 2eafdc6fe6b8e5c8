import type { Model } from './model.ts';
import { isShortOfCoordinators } from './prices.ts';

/** How a search by moves wanders from hot to cold. */
export type Coolings = {
  /** How often, while the bound leaves room for one more. */
  readonly most: number;
  /** How much of the moves each of them gets. */
  readonly share: number;
  /** How many times as many moves all but the first get. */
  readonly slower: number;
  /** How many times as long as one of them would it settles after. */
  readonly longer: number;
};

export const ONCE: Coolings = { most: 1, share: 1, slower: 1, longer: 1 };

/** Settling is the cheapest part, and who has waited for reheats is helped by its being done well. */
const AGAIN: Coolings = { most: 7, share: 1, slower: 1, longer: 4 };

/** As long as once, with two chances. */
const IN_HALVES: Coolings = { most: 2, share: 0.5, slower: 1, longer: 2 };

/** Of some more people no quick cooling finds the last one, but a slow one does. */
const SLOWLY: Coolings = { most: 2, share: 1, slower: 8, longer: 1 };

/**
 * Of fewer people the first cooling placed as many as can be on all shared instances; among more it takes long, and the
 * bound is mostly reached at once, if coordinators are not scarce.
 */
const REHEATED = { fewest: 150, most: 400, mostSlowly: 600 } as const;

/** What is worthwhile for so many who could be placed. */
export const coolingsFor = (model: Model, people: number): Coolings => {
  if (people < REHEATED.fewest) return ONCE;
  if (people <= REHEATED.most) return AGAIN;
  if (isShortOfCoordinators(model, people)) return IN_HALVES;
  return people <= REHEATED.mostSlowly ? SLOWLY : ONCE;
};
