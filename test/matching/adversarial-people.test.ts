import { describe, expect, it } from 'vitest';
import type { MatchPerson } from '../../shared/matching/problem.ts';
import { crowd, idsOf, type Pair, placedIn, solved, spread, waitingIn } from './adversarial.ts';
import { people, person, problem } from './problems.ts';

describe('odd people', () => {
  it('one with every option is the fifth where four lack one, whatever it costs', () => {
    const joker = person('joker', {
      areas: Object.fromEntries(spread(12).map((index) => [`a${index}`, index === 7 ? 500 : 1])),
      themes: spread(6).map((index) => `t${index}`),
      slots: spread(6).map((index) => `s${index}`),
      languages: ['en', 'no', 'pl', 'uk'],
    });
    const four = crowd('a7', 4, { themes: ['t5'], slots: ['s3'], languages: ['uk'] });
    const { summary, groups } = solved(problem([joker, ...four]));
    expect(summary).toMatchObject({ placed: 5, cost: 500 + 50 + 4 * 10 });
    expect(groups[0]).toMatchObject({ area: 'a7', theme: 't5', slot: 's3', language: 'uk' });
  });

  it('whose ids are names that every object has, empty-looking, or not of one letter to a sign', () => {
    const odd = [
      '__proto__',
      'constructor',
      'toString',
      ' ',
      '🙂',
      '🙂🙃',
      'å',
      'a\u030a',
      '"',
      '\\',
      'null',
      '0',
    ];
    const all = odd.map((id) => person(id, { areas: JSON.parse('{"__proto__":3,"constructor":4}') }));
    const avoid: readonly Pair[] = [['__proto__', 'constructor']];
    const { summary, groups } = solved(problem(all, { avoid }));
    expect(summary).toMatchObject({ placed: 12, cost: 36 });
    expect(groups.flatMap(({ members }) => members).sort()).toEqual([...odd].sort());
    const apart = groups.filter(({ members }) => members.includes('__proto__'));
    expect(apart.map(({ members }) => members.includes('constructor'))).toEqual([false]);
  });

  it('who accept nothing at all wait, and disturb nobody', () => {
    const nothing: Partial<MatchPerson>[] = [{ areas: {} }, { themes: [] }, { slots: [] }, { languages: [] }];
    const empty = nothing.map((more, index) => person(`empty${index}`, { waitingDays: 999, ...more }));
    expect(waitingIn(problem([...people(7), ...empty]))).toEqual(idsOf(empty));
  });

  it('who name the same thing twice count once', () => {
    const twice = people(4, () => ({
      themes: ['open', 'open'],
      slots: ['man-kveld', 'man-kveld'],
      languages: ['no', 'no'],
    }));
    expect(placedIn(problem(twice))).toBe(0);
    expect(solved(problem([...twice, person('fifth')])).summary).toMatchObject({ placed: 5, cost: 50 });
  });

  it('who have waited since before anybody can count are still one person each', () => {
    // Ten billion days in `a` are worth less than one more person in `b`.
    const few = crowd('a', 4, { waitingDays: 1e10 });
    const many = crowd('b', 5, { waitingDays: 0 });
    const joker = person('joker', { areas: { a: 1, b: 1 }, waitingDays: 1e10 });
    const { summary } = solved(problem([...few, ...many, joker]));
    expect(summary).toMatchObject({ placed: 10, waitingDays: 5e10 });
    const nine = people(9, (index) => ({ waitingDays: index === 0 ? 0 : 1e9 + index }));
    expect(waitingIn(problem(nine))).toEqual(['p01']);
  });

  it('who are equal in everything are still told apart by name, in any order', () => {
    const all = people(9);
    const given = solved(problem(all));
    const reversed = solved(problem([...all].reverse()));
    expect(reversed).toEqual(given);
    expect(given.waiting.map(({ id }) => id)).toEqual(['p09']);
  });

  it('whose minutes are not whole numbers cost what they add up to', () => {
    const all = people(5, (index) => ({ areas: { bergenhus: 0.1 * (index + 1), arna: 2.5 } }));
    expect(solved(problem(all)).summary.cost).toBeCloseTo(1.5, 6);
  });
});
