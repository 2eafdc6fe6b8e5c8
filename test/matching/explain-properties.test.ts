import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOf } from '../../shared/matching/explain-left.ts';
import { placeNow } from '../../shared/matching/explain-now.ts';
import { explainWaiting } from '../../shared/matching/explain-waiting.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { solve } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';
import { changed, leftAfter, resultOf, waysAmong } from './left-after.ts';
import { anyProblem } from './problems.ts';

const changes = [
  { slot: 'man-kveld' },
  { slot: 'ons-kveld' },
  { area: 'fana' },
  { theme: 'open' },
  { area: 'video' },
  { language: 'en' },
];
const ways = waysAmong(changes);
const left = anyProblem({
  mostPeople: 40,
  sizes: fc.constantFrom({ min: 5, max: 8 }, { min: 3, max: 6 }),
}).map((given) => leftAfter(given, solve(given, { seed: 1, moves: 200 })));

const withPerson = (given: MatchProblem, person: MatchProblem['people'][number]): MatchProblem => ({
  ...given,
  people: given.people.map((one) => (one.id === person.id ? person : one)),
});

describe('what is explained after any matching', () => {
  it('is true: what would help now is built, and the verifier finds nothing wrong with it', () => {
    let built = 0;
    fc.assert(
      fc.property(left, (given) => {
        for (const { id, suggestion } of explainWaiting(given, ways)) {
          const before = given.people.find((one) => one.id === id);
          if (before === undefined || suggestion?.effect !== 'now') continue;
          const after = changed(before, suggestion.change);
          const now = placeNow(leftOf(given), { before, after });
          expect(now).toBeDefined();
          if (now === undefined) continue;
          const then = withPerson(given, after);
          expect(verify(then, resultOf(then, now))).toEqual([]);
          // It takes the change: without it the same would break a rule.
          expect(verify(given, resultOf(given, now))).not.toEqual([]);
          built += 1;
        }
      }),
      { seed: 7, numRuns: 300 },
    );
    expect(built).toBeGreaterThan(50);
  });

  it('covers everybody who waits once, and does not depend on the order of lists', () => {
    fc.assert(
      fc.property(left, (given) => {
        const found = explainWaiting(given, ways);
        expect(found.map(({ id }) => id).toSorted()).toEqual(given.people.map(({ id }) => id).toSorted());
        const turned = { ...given, people: given.people.toReversed(), avoid: given.avoid.toReversed() };
        expect(explainWaiting(turned, ways)).toEqual(found);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it('says nothing that depends on whether somebody waits whom the person must not meet', () => {
    let kept = 0;
    fc.assert(
      fc.property(left, fc.nat(), fc.nat(), (given, one, other) => {
        const [a, b] = [given.people[one % given.people.length], given.people[other % given.people.length]];
        if (a === undefined || b === undefined || a === b) return;
        const there = { ...given, avoid: [...given.avoid, [a.id, b.id] as const] };
        const away = { ...there, people: given.people.filter((person) => person !== b) };
        const told = (all: MatchProblem) => explainWaiting(all, ways).find(({ id }) => id === a.id);
        expect(told(there)).toEqual(told(away));
        kept += 1;
      }),
      { seed: 9, numRuns: 200 },
    );
    expect(kept).toBeGreaterThan(50);
  });
});
