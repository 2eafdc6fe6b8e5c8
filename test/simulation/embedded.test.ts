import { beforeAll, describe, expect, it } from 'vitest';
import { useEmbedded } from '../store/embedded.ts';
import { openGround } from './embedded-ground.ts';
import { play } from './history.ts';
import { createOpenings, type Opening, openingFor } from './openings.ts';

/** `npm run simulate:faults -- --embedded` plays more of the same. */
const histories = 7;
const steps = 8;
const { endpoint } = useEmbedded();

describe('the same histories on the embedded table', () => {
  let openings: readonly Opening[] = [];
  beforeAll(async () => {
    openings = await createOpenings();
  });

  it.each(Array.from({ length: histories }, (_, index) => index * 5 + 3))('seed %i', async (seed) => {
    const options = { seed, steps, opening: openingFor(openings, seed) };
    const there = await play({ ...options, ground: await openGround(endpoint(), seed) });
    expect(there.broken).toEqual([]);
    expect(there).toEqual(await play(options));
  });
});
