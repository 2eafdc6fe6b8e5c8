import { describe, expect, it } from 'vitest';
import { inventNation } from '../../bench/fan-out/nation.ts';
import { choiceMap } from '../../functions/web/drawn-map.ts';
import { mapStyle } from '../../functions/web/map-style.ts';
import { bergen, createTestDeps } from '../use-cases/support/test-deps.ts';

describe('the rules of the sketch of the areas', () => {
  it('are in the style sheet where the sketch is drawn, one for each area at least', () => {
    expect(choiceMap(bergen, 'nb')).toBeDefined();
    for (const { id } of bergen.areas) expect(mapStyle(bergen)).toContain(`[value="${id}"]:checked`);
  });

  it('are left out where none is drawn: those of a country would weigh more than everything else', () => {
    const size = { catchments: 40, people: 40, largest: 10, seed: 1 };
    const { organisation } = inventNation(bergen, size, createTestDeps().clock.now());
    expect(choiceMap(organisation, 'nb')).toBeUndefined();
    expect(mapStyle(organisation)).toBe('');
  });
});
