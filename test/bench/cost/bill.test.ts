import { describe, expect, it } from 'vitest';
import { bill, type PriceList, readPriceList } from '../../../bench/cost/bill.ts';
import { kinds, plus, scaled } from '../../../bench/cost/kinds.ts';
import prices from '../../../bench/cost/prices.json' with { type: 'json' };

const source = 'https://example.org/prices';
const list: PriceList = {
  compiled: '2026-11-23',
  region: 'here',
  deployedIn: 'there',
  reserve: 1.5,
  check: 'made up',
  prices: {
    apples: { usd: 2, per: 10, freePerMonth: 15, source },
    keys: { usd: 1, per: 1, sameEverywhere: true, source },
  },
};

describe('a bill', () => {
  it('multiplies counts with prices, adds the reserve where regions differ, and takes off what is free', () => {
    const { lines, usd, usdAfterFree } = bill({ keys: 2, apples: 20 }, list);
    expect(lines.map(({ kind }) => kind)).toEqual(['apples', 'keys']);
    expect(lines[0]?.usd).toBeCloseTo(6);
    expect(lines[0]?.usdAfterFree).toBeCloseTo(1.5);
    expect([usd, usdAfterFree]).toEqual([expect.closeTo(8), expect.closeTo(3.5)]);
  });

  it('never owes money for what is free', () => {
    expect(bill({ apples: 3 }, list).usdAfterFree).toBe(0);
  });

  it('refuses what has no price instead of leaving it out', () => {
    expect(() => bill({ apples: 1, pears: 1 }, list)).toThrow('There is no price for pears');
  });
});

describe('the price list', () => {
  it('has a price with a source for everything that is counted, and for nothing else', () => {
    expect(Object.keys(readPriceList(prices).prices).sort()).toEqual([...kinds].sort());
  });

  it.each([
    ['a price without a source', { ...list, prices: { apples: { usd: 2, per: 10 } } }],
    ['a negative price', { ...list, prices: { apples: { usd: -2, per: 10, source } } }],
    ['a list without a date', { ...list, compiled: 'lately' }],
  ])('is refused: %s', (_, wrong) => {
    expect(() => readPriceList(wrong)).toThrow();
  });
});

describe('counts', () => {
  it('are added and taken off kind by kind', () => {
    expect(plus({ mails: 3, readUnits: 1 }, { mails: 1, writeUnits: 2 }, -1)).toEqual({
      mails: 2,
      readUnits: 1,
      writeUnits: -2,
    });
    expect(plus({ mails: 3 }, { mails: 3 }, -1)).toEqual({});
    expect(scaled({ mails: 3 }, 10)).toEqual({ mails: 30 });
  });
});
