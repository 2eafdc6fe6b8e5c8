import { describe, expect, it } from 'vitest';
import { coldRows, warmRows } from '../../../bench/web/summary.ts';

const starts = (...milliseconds: number[]) => milliseconds.map((wall) => ({ wall, cpu: 2 * wall }));

describe('summary of the web bench', () => {
  it('takes what Node alone needs off both before comparing', () => {
    const cold = new Map([
      ['bare', starts(140, 160, 150)],
      ['web', starts(250, 200, 900)],
    ]);
    const [bare, web] = coldRows(cold, { node: starts(50, 40, 60), bare: 'bare' });
    expect(bare).toEqual({ name: 'bare', wall: 100, cpu: 200, times: 1, cpuTimes: 1 });
    expect(web).toEqual({ name: 'web', wall: 200, cpu: 400, times: 2, cpuTimes: 2 });
  });

  it('compares each level with the bare handler at the same level', () => {
    const calls = (name: string, parallel: number, milliseconds: number[]) => ({
      name,
      parallel,
      milliseconds,
    });
    const rows = warmRows(
      [calls('bare', 1, [2, 2, 4]), calls('web', 1, [3, 6, 8]), calls('web', 8, [1])],
      'bare',
    );
    expect(rows[1]).toMatchObject({ name: 'web', parallel: 1, p50: 6, times50: 3 });
    expect(rows[1]?.times99).toBeCloseTo(7.96 / 3.96, 5);
    expect(rows[2]?.times50).toBeNaN();
  });
});
