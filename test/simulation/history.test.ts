import { beforeAll, describe, expect, it } from 'vitest';
import { play } from './history.ts';
import { createOpenings, type Opening, openingFor } from './openings.ts';

/** Of the longer ones that are played outside the gate: mails about a place or a question that had gone. */
const onceBroken = [2864, 2990, 3886, 5337, 5686, 5811, 6940, 7477, 7940, 9339];

describe('histories', () => {
  let openings: readonly Opening[] = [];
  beforeAll(async () => {
    openings = await createOpenings();
  });

  it('begin at every turn of a story', () => {
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

  it.each(onceBroken)('do not break any more in seed %i', async (seed) => {
    // As it was when they broke.
    const storms = seed % 2 === 1;
    const told = await play({ seed, steps: 10, opening: openingFor(openings, seed), storms });
    expect(told.broken).toEqual([]);
  });

  it('are the same for the same seed', async () => {
    const once = () => play({ seed: 11, steps: 12, opening: openingFor(openings, 11), storms: true });
    expect(await once()).toEqual(await once());
  });
});
