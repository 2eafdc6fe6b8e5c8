import { describe, expect, it } from 'vitest';
import { pick, seeded } from '../../shared/matching/random.ts';
import type { Fault } from './faults.ts';
import { followers, singles } from './plans.ts';
import { checkScene } from './run-scene.ts';
import { scenes } from './scenes.ts';

/** Pairs drawn of each act here; `npm run faults:pairs` tries them all. */
const drawn = 12;
const seed = 20261123;

/** Pairs that `npm run faults:pairs` has once found something wrong after. */
const kept: Readonly<Record<string, readonly (readonly Fault[])[]>> = {
  // A proposal that met other transactions twice was left to the next day.
  matching: [
    [
      { at: 7, kind: 'conflict' },
      { at: 12, kind: 'conflict' },
    ],
    [
      { at: 7, kind: 'conflict' },
      { at: 8, kind: 'conflict' },
    ],
  ],
};

describe('every act that writes, done again after a fault, comes to the same', () => {
  it.each(scenes)('$name', async (scene) => {
    const checked = await checkScene(scene);
    const plans = singles(checked);
    expect(checked.calls).toContain('transact');
    expect(plans.length).toBeGreaterThanOrEqual(5);
    for (const fault of plans) expect(await checked.after([fault])).toEqual([]);
    for (const pair of kept[scene.name] ?? []) expect(await checked.after(pair)).toEqual([]);
    const random = seeded(seed);
    for (let draw = 0; draw < drawn; draw += 1) {
      const first = plans[pick(random, plans.length)]!;
      const next = await followers(checked, first);
      const second = next[pick(random, next.length)];
      if (second !== undefined) expect(await checked.after([first, second])).toEqual([]);
    }
  });
});
