import * as z from 'zod';

const priceSchema = z.strictObject({
  usd: z.number().nonnegative(),
  per: z.number().positive(),
  /** What an account has for nothing every month, for good; offers of the first year do not count. */
  freePerMonth: z.number().positive().optional(),
  /** Costs the same in every region, so no reserve is added. */
  sameEverywhere: z.literal(true).optional(),
  source: z.string().startsWith('https://'),
});

const listSchema = z.strictObject({
  /** When the list was put together. */
  compiled: z.iso.date(),
  region: z.string(),
  deployedIn: z.string(),
  /** Times the price, where regions differ. */
  reserve: z.number().min(1),
  check: z.string().min(1),
  prices: z.record(z.string(), priceSchema),
});
export type PriceList = z.infer<typeof listSchema>;

/** Throws zod's error when the file is not a price list. */
export const readPriceList = (json: unknown): PriceList => listSchema.parse(json);

export type BillLine = {
  readonly kind: string;
  readonly count: number;
  /** Dollars, before and after what is free every month. */
  readonly usd: number;
  readonly usdAfterFree: number;
};

export type Bill = {
  readonly lines: readonly BillLine[];
  readonly usd: number;
  readonly usdAfterFree: number;
};

/**
 * What these counts cost, dearest first. Throws for a kind that has no price: nothing that is counted may be left out
 * of a sum.
 */
export const bill = (counts: Readonly<Record<string, number>>, list: PriceList): Bill => {
  const lines = Object.entries(counts).map(([kind, count]) => {
    const price = list.prices[kind];
    if (price === undefined) throw new Error(`There is no price for ${kind} in the price list.`);
    const each = (price.usd / price.per) * (price.sameEverywhere ? 1 : list.reserve);
    const paid = Math.max(0, count - (price.freePerMonth ?? 0));
    return { kind, count, usd: count * each, usdAfterFree: paid * each };
  });
  const sum = (what: 'usd' | 'usdAfterFree') => lines.reduce((total, line) => total + line[what], 0);
  return {
    lines: lines.toSorted((one, other) => other.usd - one.usd),
    usd: sum('usd'),
    usdAfterFree: sum('usdAfterFree'),
  };
};
