import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitBins } from '../../shared/domain/figures.ts';
import { monthFigures, queueAt, startedWith } from '../../shared/domain/months.ts';
import { addHours, instant } from '../../shared/domain/time.ts';

const when = { now: instant('2026-11-30T23:30:00.000Z'), timeZone: 'Europe/Oslo' };
const waited = (...days: readonly number[]) =>
  days.map((count) => ({ createdAt: addHours(when.now, -24 * count) }));

describe('how long a group waited', () => {
  it('is the wait of the one in the middle, for all of them, in the month of the local clock', () => {
    expect(startedWith(waited(300, 40, 3, 90, 1, 200), { ...when, least: 6 })).toEqual([
      { type: 'monthStarts', month: '2026-12', bin: 'under8', people: 6 },
    ]);
  });

  it('is not kept of fewer than a group', () => {
    expect(startedWith(waited(1, 2, 3, 4), { ...when, least: 5 })).toEqual([]);
    expect(startedWith([], { ...when, least: 5 })).toEqual([]);
  });
});

describe('what is kept and shown of months', () => {
  it('has no number of one to five people, in the row or on the page', () => {
    for (let waiting = 0; waiting < 12; waiting += 1) {
      const change = queueAt(waiting, when);
      expect(change).toStrictEqual({
        type: 'monthQueue',
        month: '2026-12',
        ...(waiting > 5 && { waiting }),
      });
    }
  });

  it('shows the wait that half had at most, from six people on', () => {
    const counts = fc.tuple(...waitBins.map(() => fc.nat({ max: 9 })));
    fc.assert(
      fc.property(counts, (many) => {
        const [under2 = 0, under4 = 0, under8 = 0, under12 = 0, longer = 0] = many;
        const people = { under2, under4, under8, under12, longer };
        const total = many.reduce((sum, one) => sum + one, 0);
        const [shown] = monthFigures({ starts: [{ month: '2026-11', people }], queues: [] });
        expect(shown?.wait === undefined).toBe(total < 6);
        if (total < 6) return;
        const place = waitBins.indexOf(shown?.wait ?? 'under2');
        const upTo = (end: number) => many.slice(0, end).reduce((sum, one) => sum + one, 0);
        expect(upTo(place + 1)).toBeGreaterThanOrEqual(total / 2);
        expect(upTo(place)).toBeLessThan(total / 2);
      }),
    );
  });

  it('puts both kinds of a month together, the last twelve, oldest first', () => {
    const queues = Array.from({ length: 14 }, (_, index) => ({
      month: `20${25 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      waiting: 10 + index,
    }));
    const people = { under2: 7, under4: 0, under8: 0, under12: 0, longer: 0 };
    const shown = monthFigures({ queues, starts: [{ month: '2026-02', people }] });
    expect(shown).toHaveLength(12);
    expect(shown[0]).toStrictEqual({ month: '2025-03', waiting: 12 });
    expect(shown.at(-1)).toStrictEqual({ month: '2026-02', wait: 'under2', waiting: 23 });
    const [few] = monthFigures({
      queues: [],
      starts: [{ month: '2026-02', people: { ...people, under2: 5 } }],
    });
    expect(few).toStrictEqual({ month: '2026-02' });
  });
});
