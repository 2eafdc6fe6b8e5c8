import { beforeAll, describe, expect, it } from 'vitest';
import { play } from './history.ts';
import { createOpenings, type Opening, openingFor } from './openings.ts';

/** `npm run simulate:faults -- --seeds 0..10000` plays more of the same. */
const histories = 1008;
const steps = 8;
const parts = 8;
/** Of the ten thousand that are played outside the gate: mails about a place or a question that had gone. */
const onceBroken = [2864, 2990, 3886, 5337, 5686, 5811, 6940, 7477, 7940, 9339];
const perPart = histories / parts;

describe('whatever happens in whichever order', () => {
  let openings: readonly Opening[] = [];
  beforeAll(async () => {
    openings = await createOpenings();
  });

  it('histories begin at every turn of a story', () => {
    const turns = new Set(openings.map(({ name }) => name.split(' ')[0]));
    expect(turns.size).toBe(7);
    const states = openings.flatMap(({ begun }) => begun.rows.map(({ state }) => state));
    for (const state of [
      'waiting',
      'proposed',
      'invited',
      'accepted',
      'inGroup',
      'asked',
      'complete',
      'meeting',
    ])
      expect(states).toContain(state);
  });

  it.each(Array.from({ length: parts }, (_, part) => part * perPart))(
    'nothing breaks from seed %i on',
    async (from) => {
      let transactions = 0;
      for (let seed = from; seed < from + perPart; seed += 1) {
        const told = await play({
          seed,
          steps,
          opening: openingFor(openings, seed),
          storms: seed % 2 === 1,
          toTheEnd: seed % 12 === 0,
        });
        transactions += told.transactions;
        expect(told.broken, `seed ${seed}: ${told.acts.join(' | ')}`).toEqual([]);
      }
      expect(transactions).toBeGreaterThan(perPart * 5);
    },
  );

  it.each(onceBroken)('nothing breaks any more in seed %i', async (seed) => {
    const storms = seed % 2 === 1;
    const told = await play({ seed, steps: 10, opening: openingFor(openings, seed), storms });
    expect(told.broken).toEqual([]);
  });

  it('one seed is one history', async () => {
    const once = () => play({ seed: 11, steps: 12, opening: openingFor(openings, 11), storms: true });
    expect(await once()).toEqual(await once());
  });
});
