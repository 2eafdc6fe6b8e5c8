import { describe, expect, it } from 'vitest';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';
import { createWeather } from './weather.ts';

const listing = { index: 'list', value: 'waiting' } as const;

/** How many rows an index shows, look after look, while one row more comes before each. */
const looks = async (weather: ReturnType<typeof createWeather>, blowing: boolean) => {
  const table = createMemoryRows();
  const rows = weather.rows(table);
  const seen: number[] = [];
  for (let count = 1; count <= 40; count += 1) {
    const key = { pk: `P#${count}`, sk: '#' };
    await table.transact([{ kind: 'put', key, item: { ...key, list: 'waiting', listAt: '2026' } }]);
    if (blowing) weather.blow(true);
    let found = 0;
    for await (const page of rows.listed(listing)) found += page.length;
    weather.calm();
    seen.push(count - found);
  }
  return seen;
};

describe('the weather of a history', () => {
  it('lets an index show what it showed before, and the truth when it is calm', async () => {
    const behind = await looks(createWeather(1), true);
    expect(behind.filter((rows) => rows > 0).length).toBeGreaterThan(3);
    expect(behind.filter((rows) => rows === 0).length).toBeGreaterThan(20);
    expect(await looks(createWeather(1), false)).toEqual(Array(40).fill(0));
  });

  it('takes the key away now and then, never while it is fair or calm', () => {
    const weather = createWeather(1);
    const { hashContact } = weather.deps(createTestDeps().deps);
    const fails = () => {
      try {
        return hashContact('email', 'ada@example.org') === '';
      } catch {
        return true;
      }
    };
    const failures = (fair: boolean) =>
      Array.from({ length: 100 }, () => {
        weather.blow(fair);
        return fails();
      }).filter((failed) => failed).length;
    expect(failures(false)).toBeGreaterThan(2);
    expect(failures(true)).toBe(0);
    weather.calm();
    expect(fails()).toBe(false);
  });
});
