import * as z from 'zod';

/** The environment of a process, as `process.env` is. */
export type EnvSource = Readonly<Record<string, string | undefined>>;

/** The variables that functions know; each has one meaning and one check everywhere. */
export const envFields = {
  TABLE_NAME: z.string().min(3),
  /** Table of the erasure journal; only functions that erase have it. */
  JOURNAL_NAME: z.string().min(3),
  /** Id of an organisation file, see `organisation/registry.ts`. */
  ORGANISATION: z.string().min(1),
  /** Where the pages are reached, without a slash at the end; every link in a mail begins with it. */
  BASE_URL: z.url({ protocol: /^https?$/ }).refine((value) => !value.endsWith('/')),
  /** ARN or id of the KMS key that guards the key behind the hashes of addresses and phones. */
  CONTACT_KEY_ID: z.string().min(1),
  /** SES configuration set, through which bounces and complaints come back. */
  CONFIGURATION_SET: z.string().min(1),
  /** ARN of what the clock starts for a matching: the matcher, or the state machine that shares it out. */
  MATCHING: z.string().startsWith('arn:'),
  /** Mail domain that answers by mail arrive at; they are off without it. */
  REPLY_DOMAIN: z.string().min(3),
  /** How long the matcher searches, in moves: bounded by count, so that a night can be repeated exactly. */
  MATCHING_MOVES: z.coerce.number().int().positive(),
} as const;

/** What the stack must set for a function, by name; a variable without which the function works may be left out. */
export type VariablesOf<Schema extends z.ZodType> = {
  readonly [Name in keyof z.input<Schema>]: string;
};

/** A missing variable and an empty one are the same mistake. */
const named = (source: EnvSource, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = source[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

/**
 * Reads the variables of a schema. Throws one `Error` that names all the missing ones and all those
 * that cannot be used; values are never in it.
 */
export const parseEnv = <Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  source: EnvSource,
): z.output<z.ZodObject<Shape>> => {
  const given = named(source, Object.keys(schema.shape));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const wrong = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
  const missing = wrong.filter((name) => given[name] === undefined);
  const unusable = wrong.filter((name) => given[name] !== undefined);
  throw new Error(
    [
      missing.length > 0 && `Missing environment variables: ${missing.join(', ')}.`,
      unusable.length > 0 && `Not usable as they are: ${unusable.join(', ')}.`,
    ]
      .filter((sentence) => sentence !== false)
      .join(' '),
  );
};
