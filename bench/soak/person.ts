import { createHash } from 'node:crypto';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { offeredSlots } from '../../shared/organisation/slots.ts';

/** Somebody who signs up; every tenth presses twice, every tenth withdraws. */
export type SoakPerson = {
  readonly index: number;
  readonly email: string;
  readonly formKey: string;
  readonly pressesTwice: boolean;
  readonly withdraws: boolean;
  readonly signUp: string;
  readonly confirmation: string;
};

const drawn = (seed: number, index: number): Buffer =>
  createHash('sha256').update(`${seed} ${index}`).digest();

const encoded = (fields: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString();

/** Person number `index` of this seed: the same in every run. */
export const soakPerson = (organisation: Organisation, seed: number, index: number): SoakPerson => {
  const bytes = drawn(seed, index);
  const formKey = bytes.subarray(0, 16).toString('base64url');
  const email = `p${index}@example.org`;
  const slots = offeredSlots(organisation).map(({ id }) => id);
  const one = <T>(list: readonly T[], at: number): T | undefined => list[(bytes[at] ?? 0) % list.length];
  return {
    index,
    email,
    formKey,
    pressesTwice: index % 10 === 1,
    withdraws: index % 10 === 3,
    signUp: encoded([
      ['formKey', formKey],
      ['firstName', 'Alma'],
      ['email', email],
      ['phone', ''],
      ['home', one(organisation.areas, 16)?.id ?? ''],
      ['maxMinutes', String(one(organisation.travel.choices, 17))],
      ...[18, 19, 20].map((at) => ['slots', one(slots, at) ?? ''] as const),
      ['languages', 'no'],
      ['mode', 'inPerson'],
      ['website', ''],
      ['adult', 'yes'],
    ]),
    confirmation: encoded([
      ['theme1', 'open'],
      ['theme2', ''],
      ['theme3', ''],
      ['theme4', ''],
      ['consent', 'yes'],
      ['confidentiality', 'yes'],
      ['guard', ''],
    ]),
  };
};
