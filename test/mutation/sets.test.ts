import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutationSets } from './sets.ts';

const there = (path: string) => existsSync(new URL(`../../${path}`, import.meta.url));

it('every file that is mutated is there, in one part only, and so are its tests', () => {
  const parts = Object.values(mutationSets).flatMap((set) => set.parts);
  const mutated = parts.flatMap(({ mutate }) => mutate);
  const tests = parts.flatMap((part) => part.tests);
  expect([...mutated, ...tests].filter((path) => !there(path))).toEqual([]);
  expect(new Set(mutated).size).toBe(mutated.length);
  expect(mutated.length).toBeGreaterThan(20);
});
