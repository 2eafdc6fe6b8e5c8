import { beforeAll, describe, expect, it } from 'vitest';
import { type HistoryOptions, isStormy, play } from './history.ts';
import { createOpenings, type Opening, openingFor } from './openings.ts';

/** `npm run simulate:faults` plays longer ones. */
const histories = 10_000;
/** Each a file of its own, so that no core waits for another. */
const parts = 4;
const perPart = histories / parts;
const perTest = 125;

/** Many short ones meet more beginnings than a few long ones: every tenth is long, and of these every tenth goes to its end. */
const optionsOf = (seed: number, openings: readonly Opening[]): HistoryOptions => ({
  seed,
  steps: seed % 10 === 0 ? 10 : 4,
  opening: openingFor(openings, seed),
  storms: isStormy(seed),
  toTheEnd: seed % 100 === 0,
});

/** Plays one part of the ten thousand, counted from 0. */
export const describePart = (part: number): void => {
  const first = part * perPart;
  describe(`whatever happens in whichever order, part ${part + 1} of ${parts}`, () => {
    let openings: readonly Opening[] = [];
    beforeAll(async () => {
      openings = await createOpenings();
    });

    it.each(Array.from({ length: perPart / perTest }, (_, index) => first + index * perTest))(
      'nothing breaks from seed %i on',
      async (from) => {
        let transactions = 0;
        for (let seed = from; seed < from + perTest; seed += 1) {
          const told = await play(optionsOf(seed, openings));
          transactions += told.transactions;
          expect(told.broken, `seed ${seed}: ${told.acts.join(' | ')}`).toEqual([]);
        }
        expect(transactions).toBeGreaterThan(perTest * 5);
      },
    );
  });
};
