/** Everything that is counted and so must have a price in `prices.json`. */
export const kinds = [
  'writeUnits',
  'readUnits',
  'streamReads',
  'tableGbMonths',
  'backupGbMonths',
  'lambdaRequests',
  'lambdaGbSeconds',
  'apiRequests',
  'transferGb',
  'mails',
  'kmsKeyMonths',
  'kmsRequests',
  'logGb',
  'logGbMonths',
  'alarmMetrics',
  'customMetrics',
  'dashboards',
  'schedulerCalls',
  'topicMessages',
  'queueRequests',
  'assetGbMonths',
] as const;
export type Kind = (typeof kinds)[number];

/** How many of what; what is left out is none. */
export type Counts = Readonly<Partial<Record<Kind, number>>>;

/** Kind by kind: `one + times × other`. Subtract with -1. */
export const plus = (one: Counts, other: Counts, times = 1): Counts =>
  Object.fromEntries(
    kinds.flatMap((kind) => {
      const sum = (one[kind] ?? 0) + times * (other[kind] ?? 0);
      return sum === 0 ? [] : [[kind, sum]];
    }),
  );

export const scaled = (counts: Counts, times: number): Counts => plus({}, counts, times);
