import * as z from 'zod';

const reasonSchema = z.lazy(() =>
  z.object({
    Code: z.string().default('None'),
    /** Only of rows that were asked for: counts, see `transaction.ts`. */
    Item: z.object({ expiresAt: z.object({ S: z.string() }).optional() }).optional(),
  }),
);
const cancelledSchema = z.lazy(() =>
  z.object({
    name: z.literal('TransactionCanceledException'),
    CancellationReasons: z.array(reasonSchema),
    $metadata: z.object({ requestId: z.string().optional() }).optional(),
  }),
);

/** Why each write of a transaction was or would have been refused, in the order of the writes. */
export type Cancellation = {
  readonly codes: readonly string[];
  /** When the row's time is over, for the writes that ask for it. */
  readonly expiries: readonly (string | undefined)[];
  readonly requestId: string | undefined;
};

/** Undefined for any error that is not a cancelled transaction. */
export const cancellationOf = (error: unknown): Cancellation | undefined => {
  const parsed = cancelledSchema.safeParse(error);
  if (!parsed.success) return undefined;
  const { CancellationReasons, $metadata } = parsed.data;
  return {
    codes: CancellationReasons.map(({ Code }) => Code),
    expiries: CancellationReasons.map(({ Item }) => Item?.expiresAt?.S),
    requestId: $metadata?.requestId,
  };
};

export const conditionFailed = 'ConditionalCheckFailed';
export const transactionConflict = 'TransactionConflict';

/** Reasons that pass by themselves; `None` is of a write that only shared its transaction's fate. */
const passing: ReadonlySet<string> = new Set([
  'None',
  transactionConflict,
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

export const passesByItself = ({ codes }: Cancellation): boolean => codes.every((code) => passing.has(code));

/** The writes that were refused for this reason, by index. */
export const refused = ({ codes }: Cancellation, reason: string): readonly number[] =>
  codes.flatMap((code, index) => (code === reason ? [index] : []));
