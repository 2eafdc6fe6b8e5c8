import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutationSets } from './sets.ts';

const parts = Object.values(mutationSets).flatMap((set) => set.parts);
const mutated = parts.flatMap(({ mutate }) => mutate);
const there = (path: string) => existsSync(new URL(`../../${path}`, import.meta.url));

it('every file that is mutated is there, in one part only, and so are its tests', () => {
  const tests = parts.flatMap((part) => part.tests);
  expect([...mutated, ...tests].filter((path) => !there(path))).toEqual([]);
  expect(new Set(mutated).size).toBe(mutated.length);
  expect(mutated.length).toBeGreaterThan(20);
});

it('every file of the domain is in one', () => {
  const files = readdirSync(new URL('../../shared/domain', import.meta.url), { recursive: true })
    .map((name) => `shared/domain/${name}`)
    .filter((path) => path.endsWith('.ts'));
  expect(files.filter((path) => !mutated.includes(path))).toEqual([]);
  expect(files.length).toBeGreaterThan(70);
});
