import { describe, expect, it } from 'vitest';
import { type Applicant, inventApplicants } from '../../bench/simulate/applicant.ts';
import { clairvoyant } from '../../bench/simulate/bound.ts';
import { fatesOf } from '../../bench/simulate/measure.ts';
import type { PolicyName } from '../../bench/simulate/policies.ts';
import { runYear } from '../../bench/simulate/year.ts';
import { started, worldOf } from './worlds.ts';

const policies: readonly PolicyName[] = ['default', 'five', 'default+0', 'eight'];

const offer = { areas: { fana: 10 }, themes: ['open'], slots: ['wed-evening'], languages: ['no'] };

const person = (index: number, changed: Partial<Applicant> = {}): Applicant => ({
  index,
  id: `p${index}`,
  home: 'fana',
  signUpDay: 0,
  readyDay: 0,
  leaveDay: 1000,
  offer,
  wider: offer,
  widerDay: Number.POSITIVE_INFINITY,
  ...changed,
});

const daysOf = (people: readonly Applicant[]) => clairvoyant(worldOf(1), people).map(({ days }) => days);

describe('the clairvoyant bound', () => {
  it.each(policies)('is never later than what a policy reached: %s', (policy) => {
    for (const seed of [21, 22]) {
      const world = worldOf(seed, { widenAfterDays: 7 });
      const bound = clairvoyant(world, inventApplicants(world, 15));
      const reached = fatesOf(runYear(started(world, policy)));
      expect(reached.map(({ applicant }) => applicant.id)).toEqual(
        bound.map(({ applicant }) => applicant.id),
      );
      expect(reached.some(({ days }) => Number.isFinite(days))).toBe(true);
      expect(reached.filter(({ days }, index) => days < (bound[index]?.days ?? 0))).toEqual([]);
    }
  });

  it('is the first weekday on which five who fit could meet, after the notice of a date', () => {
    // Ready on a Monday; ten days of notice: the Wednesday of the week after next is day 16.
    expect(daysOf([0, 1, 2, 3, 4].map((index) => person(index)))).toEqual([16, 16, 16, 16, 16]);
  });

  it('waits for the fifth, who may join late, and never comes where there are four', () => {
    expect(daysOf([0, 1, 2, 3].map((index) => person(index)))).toEqual(
      Array(4).fill(Number.POSITIVE_INFINITY),
    );
    const fifth = person(4, { signUpDay: 12, readyDay: 12 });
    expect(daysOf([0, 1, 2, 3].map((index) => person(index)).concat(fifth))).toEqual([23, 23, 23, 23, 11]);
  });

  it('does not count on somebody who has left by then, or who never offered it', () => {
    const four = [0, 1, 2, 3].map((index) => person(index));
    expect(daysOf([...four, person(4, { leaveDay: 16 })])[0]).toBe(Number.POSITIVE_INFINITY);
    const elsewhere = { ...offer, slots: ['thu-evening'] };
    expect(daysOf([...four, person(4, { offer: elsewhere, wider: elsewhere })])[0]).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(daysOf([...four, person(4, { offer: elsewhere, widerDay: 20 })])[0]).toBe(30);
  });
});
