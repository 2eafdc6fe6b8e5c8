import { describe, expect, it } from 'vitest';
import type { MatchPerson, MatchProblem } from '../../shared/matching/problem.ts';
import { REASON_SENTENCES } from '../../shared/matching/reasons.ts';
import { solve } from '../../shared/matching/solve.ts';
import { people, person, problem } from './problems.ts';

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

describe('its sentence', () => {
  it.each(Object.entries(REASON_SENTENCES))('%s: counts nobody and is one sentence', (_, sentence) => {
    expect(sentence).toMatch(/^[A-Z][^.!\d]+\.$/);
    expect(sentence).not.toMatch(/\b(one|two|three|four|avoid)\b/i);
  });

  it('does not tell somebody who must be avoided from somebody left over', () => {
    expect(REASON_SENTENCES.avoid).toBe(REASON_SENTENCES.leftOver);
  });
});
