import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchPerson, MatchProblem } from '../../shared/matching/problem.ts';
import { REASON_SENTENCES, reasonsFor } from '../../shared/matching/reasons.ts';
import { solve } from '../../shared/matching/solve.ts';
import { anyProblem, people, person, problem } from './problems.ts';

const reasonOf = (given: MatchProblem, id: string): string | undefined =>
  solve(given, { seed: 1, moves: 500 }).waiting.find((one) => one.id === id)?.reason;

/** Four who fit each other, and one whose place in a group depends on what differs. */
const withFour = (odd: Partial<MatchPerson>, more: Partial<MatchProblem> = {}): MatchProblem =>
  problem([...people(4), person('odd', odd)], more);

const leads = { id: 'c1', areas: ['bergenhus'], slots: ['man-kveld'], languages: ['no'], capacity: 1 };

describe('why somebody waits', () => {
  it.each([
    ['noArea', withFour({ areas: {} })],
    ['tooFewNearby', withFour({ areas: { arna: 5 } })],
    ['noSharedLanguage', withFour({ languages: ['en'] })],
    ['noSharedLanguage', withFour({ languages: [] })],
    ['noSharedSlot', withFour({ slots: ['fre-kveld'] })],
    ['themeTooFew', withFour({ themes: ['sorg'] })],
    ['themeTooFew', withFour({ themes: [] })],
    ['noCoordinator', withFour({}, { coordinators: [] })],
    ['noCoordinator', withFour({}, { coordinators: [{ ...leads, capacity: 0 }] })],
    ['noCoordinator', withFour({}, { coordinators: [{ ...leads, slots: ['fre-kveld'] }] })],
    ['avoid', withFour({}, { avoid: [['odd', 'p01']] })],
    ['leftOver', problem([...people(8), person('odd', { waitingDays: 1 })])],
    ['leftOver', problem([...people(8), person('odd', { waitingDays: 1 })], { coordinators: [leads] })],
  ])('%s (%#)', (code, given) => {
    expect(reasonOf(given, 'odd')).toBe(code);
  });

  it('is a missing coordinator where people enough are left and nobody can lead them', () => {
    const given = problem([...people(12), person('odd', { waitingDays: 1 })], { coordinators: [leads] });
    expect(reasonOf(given, 'odd')).toBe('noCoordinator');
  });

  it('looks at what is accepted together, not at each list alone', () => {
    // Five share the area and five the evening, but not the same five.
    const all = [
      ...people(4, () => ({ slots: ['fre-kveld'] })),
      ...Array.from({ length: 4 }, (_, index) => person(`q${index}`, { areas: { arna: 5 } })),
      person('odd'),
    ];
    expect(reasonOf(problem(all), 'odd')).toBe('noSharedSlot');
  });
});

/** How many share the choices of this person at some place, by the first so many rules: tried one by one. */
const sharing = (all: ReturnType<typeof people>, index: number, depth: number): number => {
  const one = all[index]!;
  const places = Object.keys(one.areas).flatMap((area) =>
    one.languages.flatMap((language) =>
      one.slots.flatMap((slot) => one.themes.map((theme) => ({ area, language, slot, theme }))),
    ),
  );
  const counts = places.map(
    ({ area, language, slot, theme }) =>
      all.filter((other) =>
        [
          area in other.areas,
          other.languages.includes(language),
          other.slots.includes(slot),
          other.themes.includes(theme),
        ]
          .slice(0, depth)
          .every((accepts) => accepts),
      ).length,
  );
  return Math.max(0, ...counts);
};

describe('the reason', () => {
  it('is the first rule at which no place has people enough, as trying every place finds', () => {
    const codes = ['tooFewNearby', 'noSharedLanguage', 'noSharedSlot', 'themeTooFew'];
    const seen = new Set<string>();
    const given = anyProblem({
      mostPeople: 14,
      sizes: fc.constantFrom({ min: 3, max: 5 }, { min: 5, max: 8 }),
    });
    fc.assert(
      fc.property(given, ({ people: all, sizes }) => {
        const reasonOf = reasonsFor(problem(all, { sizes }), {
          waits: () => true,
          isViable: () => true,
          lacksOnlyCoordinator: () => false,
        });
        all.forEach((_, index) => {
          const short = [1, 2, 3, 4].find((depth) => sharing(all, index, depth) < sizes.min);
          const code = short === undefined ? 'leftOver' : codes[short - 1]!;
          expect(reasonOf(index)).toBe(code);
          seen.add(code);
        });
      }),
      { seed: 8, numRuns: 60 },
    );
    expect(seen.size).toBe(5);
  });
});

describe('its sentence', () => {
  it.each(Object.entries(REASON_SENTENCES))('%s: counts nobody and is one sentence', (_, sentence) => {
    expect(sentence).toMatch(/^[A-Z][^.!\d]+\.$/);
    expect(sentence).not.toMatch(/\b(one|two|three|four|avoid)\b/i);
  });

  it('does not tell somebody who must be avoided from somebody left over', () => {
    expect(REASON_SENTENCES.avoid).toBe(REASON_SENTENCES.leftOver);
    expect(REASON_SENTENCES.avoid).toMatch(/ in line\.$/);
  });
});
