import { describe, expect, it } from 'vitest';
import { crowdsOf, DEPTHS } from '../../shared/matching/explain-crowds.ts';
import type { MatchPerson } from '../../shared/matching/problem.ts';
import { person } from './problems.ts';

const wide = { areas: { arna: 1, fana: 2 }, languages: ['en', 'no'], slots: ['man', 'tor'] };
const all = [
  person('a', { ...wide, themes: ['sorg'] }),
  person('b', { ...wide, themes: ['sorg', 'angst'] }),
  person('c', { areas: { fana: 9 }, slots: ['tor'], themes: ['angst'] }),
];

/** Everything the person accepts to a depth, as a path, and who else of `all` does. */
const pathsOf = (one: MatchPerson, depth: (typeof DEPTHS)[number]) => {
  const crowds = crowdsOf(all);
  const found: Record<string, string> = {};
  crowds.find(one, depth, (key, { area, language, slot, theme }) => {
    const path = [area, language, slot, theme].join('/');
    found[path] = crowds
      .at(depth, key)
      .map((index) => all[index]?.id)
      .join('');
    return undefined;
  });
  return found;
};

describe('crowds', () => {
  it('are who accepts the same to each depth, what lies deeper left open', () => {
    const one = person('a', {
      areas: { fana: 2 },
      languages: ['no'],
      slots: ['tor', 'man'],
      themes: ['angst', 'sorg'],
    });
    expect(DEPTHS.map((depth) => pathsOf(one, depth))).toEqual([
      { 'fana///': 'abc' },
      { 'fana/no//': 'abc' },
      { 'fana/no/tor/': 'abc', 'fana/no/man/': 'ab' },
      {
        'fana/no/tor/angst': 'bc',
        'fana/no/tor/sorg': 'ab',
        'fana/no/man/angst': 'b',
        'fana/no/man/sorg': 'ab',
      },
    ]);
  });

  it('tell every place from every other', () => {
    const everything = { ...wide, themes: ['angst', 'sorg'] };
    const found = pathsOf(person('x', everything), 4);
    expect(Object.keys(found)).toHaveLength(16);
    expect(Object.entries(found).filter(([, ids]) => ids !== 'ab' && ids !== 'b')).toEqual([
      ['fana/no/tor/angst', 'bc'],
    ]);
  });

  it('are none at what nobody has named', () => {
    const stranger = {
      areas: { os: 1, arna: 1 },
      languages: ['pl', 'en'],
      slots: ['fre', 'man'],
      themes: ['x', 'sorg'],
    };
    expect(DEPTHS.map((depth) => pathsOf(person('x', stranger), depth))).toEqual([
      { 'arna///': 'ab' },
      { 'arna/en//': 'ab' },
      { 'arna/en/man/': 'ab' },
      { 'arna/en/man/sorg': 'ab' },
    ]);
    expect(crowdsOf(all).at(4, 1_000_000)).toEqual([]);
  });

  it('are looked at until something is found', () => {
    const looked: string[] = [];
    const found = crowdsOf(all).find(person('x', wide), 2, (_, { area, language }) => {
      looked.push(`${area}/${language}`);
      return looked.length === 3 ? looked.length : undefined;
    });
    expect([found, looked]).toEqual([3, ['arna/en', 'arna/no', 'fana/en']]);
  });
});
