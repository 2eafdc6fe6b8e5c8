import * as z from 'zod';

/** What may be told of an error: an SDK error's message and body can hold a whole item of the table. */
export type ErrorFacts = {
  readonly errorName: string;
  readonly errorCode?: string;
  readonly requestId?: string;
};

/** Names and codes are identifiers; anything else might be text that somebody typed. */
const identifier = () =>
  z
    .string()
    .regex(/^[\w.:/-]{1,100}$/)
    .optional()
    .catch(undefined);

const errorSchema = z.lazy(() =>
  z.object({
    name: identifier(),
    code: identifier(),
    $metadata: z.object({ requestId: identifier() }).optional().catch(undefined),
  }),
);

/** Name, code and AWS request id of whatever was thrown; nothing else of it. Never throws. */
export const problemOf = (error: unknown): ErrorFacts => {
  const read = errorSchema.safeParse(error);
  if (!read.success) return { errorName: 'Error' };
  const { name, code, $metadata } = read.data;
  return {
    errorName: name ?? 'Error',
    ...(code !== undefined && { errorCode: code }),
    ...($metadata?.requestId !== undefined && { requestId: $metadata.requestId }),
  };
};
