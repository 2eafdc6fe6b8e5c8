import type { Organisation } from './shape.ts';

/** Something in the file that does not fit with something else in it, and what to write instead. */
export type Finding = { readonly path: readonly (string | number)[]; readonly message: string };

export type Rule = (organisation: Organisation) => readonly Finding[];

/** Positions whose value already stood earlier in the list. */
export function repeatedAt(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
