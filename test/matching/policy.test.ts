import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPass, passesOf } from '../../shared/matching/policy.ts';

const policy = { min: 5, startAt: 6, startAtMinAfterDays: 28 };

describe('the runs of one night', () => {
  it('start with groups that can bear a no, then make smaller ones of those who have waited', () => {
    expect(passesOf(policy)).toEqual([
      { min: 6, waitingDays: 0 },
      { min: 5, waitingDays: 28 },
    ]);
  });

  it('are one where the smallest group is enough at once', () => {
    expect(passesOf({ ...policy, startAt: 5 })).toEqual([{ min: 5, waitingDays: 0 }]);
  });

  it('never go below the smallest group', () => {
    expect(passesOf({ ...policy, startAt: 3 })).toEqual([{ min: 5, waitingDays: 0 }]);
  });

  it('look at everybody first, and at nobody in the smallest groups who has waited less', () => {
    const people = fc.array(fc.record({ waitingDays: fc.nat(400) }), { maxLength: 30 });
    fc.assert(
      fc.property(people, fc.nat(400), (waiting, startAtMinAfterDays) => {
        const [first, second] = passesOf({ ...policy, startAtMinAfterDays });
        expect(inPass(waiting, first)).toEqual(waiting);
        const left = second ? inPass(waiting, second) : [];
        expect(left.every(({ waitingDays }) => waitingDays >= startAtMinAfterDays)).toBe(true);
        const newer = waiting.filter(({ waitingDays }) => waitingDays < startAtMinAfterDays);
        expect(left.length + newer.length).toBe(waiting.length);
      }),
    );
  });

  it('leave nobody to the smallest groups where that is never enough', () => {
    const never = { min: 5, waitingDays: Number.POSITIVE_INFINITY };
    expect(inPass([{ waitingDays: 10_000 }], never)).toEqual([]);
  });
});
