import * as z from 'zod';

/** A strict object whose messages name the fields it may have. */
export function record<Shape extends z.core.$ZodShape>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `this field is not known; the fields here are ${names}`
        : `write an object in braces with the fields ${names}`,
  });
}

/** One line, as in names and mail headers. */
export function line(what: string, longest = 120) {
  const error = `write ${what} as one line of text, 1 to ${longest} characters`;
  return z
    .string({ error })
    .refine((value) => value.trim() !== '' && value.length <= longest && !/\p{Cc}/u.test(value), { error });
}

export function prose(what: string, longest = 4000) {
  const error = `write ${what} as text, 1 to ${longest} characters`;
  return z.string({ error }).refine((value) => value.trim() !== '' && value.length <= longest, { error });
}

export type Range = { readonly from: number; readonly to: number };

export function whole(what: string, { from, to }: Range) {
  const error = `write ${what} as a whole number from ${from} to ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error });
}

export function decimal(what: string, { from, to }: Range) {
  const error = `write ${what} as a number from ${from} to ${to}`;
  return z.number({ error }).min(from, { error }).max(to, { error });
}

export function yesOrNo(what: string) {
  return z.boolean({ error: `write true or false: ${what}` });
}

export function oneOf<const Options extends readonly string[]>(what: string, options: Options) {
  return z.enum(options, { error: `write ${what} as one of ${options.join(', ')}` });
}

export function listOf<Item extends z.ZodType>(what: string, item: Item) {
  return z.array(item, { error: `write ${what} as a list in square brackets` });
}

export function fullListOf<Item extends z.ZodType>(what: string, item: Item) {
  return listOf(what, item).min(1, { error: `write at least one entry: ${what}` });
}

/** Ids are stored in keys and addresses, so they stay plain. */
export function id(what: string) {
  const error = `write ${what} with the letters a to z, digits and hyphens, starting with a letter, at most 40 characters`;
  return z.string({ error }).regex(/^[a-z][a-z0-9-]{0,39}$/, { error });
}

export function clockTime(what: string) {
  const error = `write ${what} as HH:MM, for example "18:00"`;
  return z.string({ error }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error });
}

export function phoneNumber(what: string) {
  const error = `write ${what} with digits and spaces, for example "116 123"`;
  return z.string({ error }).regex(/^\+?\d[\d ]{1,18}\d$/, { error });
}

export function webAddress(what: string) {
  const error = `write ${what} as an address that starts with https://`;
  return z.url({ protocol: /^https$/, error });
}

function isTimeZone(value: string): boolean {
  try {
    // An offset such as +02:00 is also accepted by Intl, but would be wrong for half of the year.
    return /^[A-Za-z]/.test(value) && new Intl.DateTimeFormat('en', { timeZone: value }) !== undefined;
  } catch {
    return false;
  }
}

export const timeZone = z
  .string({ error: 'write the time zone, for example "Europe/Oslo"' })
  .refine(isTimeZone, { error: 'this time zone is not known; write one such as "Europe/Oslo"' });
