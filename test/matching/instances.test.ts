import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../shared/matching/parse.ts';
import { solve } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
/** Instances with proven optima beside the repository; a checkout without them tests on the fixtures only. */
const SHARED = new URL('../../../shared/instances/', import.meta.url);

const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

const solved = (url: URL, moves: number) => {
  const parsed = parseProblem(readJson(url));
  if (!parsed.ok) throw new Error(parsed.wrong.join('\n'));
  const result = solve(parsed.value, { seed: 1, moves });
  expect(verify(parsed.value, result)).toEqual([]);
  return result.summary;
};

const numbersIn = (url: URL): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(readJson(url) ?? {}).map(([name, known]) => [
      name,
      typeof known === 'number' ? known : Number(known?.placed),
    ]),
  );

describe('fixtures', () => {
  it.each(Object.entries(numbersIn(new URL('best.json', FIXTURES))))(
    '%s: the best known, %i (of 120 people perhaps one less)',
    (name, best) => {
      const summary = solved(new URL(`${name}.json`, FIXTURES), 10_000);
      expect(summary.placed).toBeLessThanOrEqual(best);
      expect(summary.placed).toBeGreaterThanOrEqual(name.endsWith('-120') ? best - 1 : best);
      expect(summary.upperBound).toBeGreaterThanOrEqual(best);
    },
  );
});

const isSmall = (file: string, most: number): boolean => Number(/-(\d+)-\d+\.json$/.exec(file)?.[1]) <= most;

describe.runIf(existsSync(SHARED))('instances with proven optima', () => {
  const optima = existsSync(SHARED) ? numbersIn(new URL('optima.json', SHARED)) : {};
  const files = existsSync(SHARED) ? readdirSync(SHARED).filter((file) => isSmall(file, 250)) : [];
  const known = files.flatMap((file): [string, number][] => {
    const placed = optima[file.replace('.json', '')];
    return placed === undefined || Number.isNaN(placed) ? [] : [[file, placed]];
  });

  it('are there', () => {
    expect(known.length).toBeGreaterThan(20);
  });

  it.each(known.filter(([file]) => isSmall(file, 120)))('%s: the optimum, %i', (file, optimum) => {
    expect(solved(new URL(file, SHARED), 10_000).placed).toBe(optimum);
  });

  // Few moves, as the engine is slow under vitest; with its own number `npm run bench:matching` shows the gap.
  it.each(known.filter(([file]) => !isSmall(file, 120)))(
    '%s: within 4 percent of the optimum, %i',
    (file, optimum) => {
      const { placed, upperBound } = solved(new URL(file, SHARED), 12_000);
      expect(placed).toBeGreaterThanOrEqual(Math.floor(optimum * 0.96));
      expect(placed).toBeLessThanOrEqual(optimum);
      expect(upperBound).toBeGreaterThanOrEqual(optimum);
    },
  );
});
