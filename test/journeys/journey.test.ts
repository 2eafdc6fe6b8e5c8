import { describe, expect, it } from 'vitest';
import { playJourney } from './journey.ts';

describe('the journey by HTTP and mail', () => {
  it.each([
    { people: 16, seed: 1 },
    { people: 24, seed: 7 },
  ])('$people people, seed $seed: every expectation holds', { timeout: 600_000 }, async (options) => {
    const result = await playJourney({ ...options, say: () => undefined });
    expect(result.failed).toEqual([]);
    expect(result.signedUp).toBe(options.people);
    expect(result.groups).toBeGreaterThan(0);
    expect(result.replaced).toBeGreaterThan(0);
    expect(result.placed + result.waiting).toBeLessThanOrEqual(result.confirmed);
    expect(result.checks).toBeGreaterThan(options.people * 5);
  });
});
