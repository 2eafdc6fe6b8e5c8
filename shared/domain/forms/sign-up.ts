import type { Organisation } from '../../organisation/schema.ts';
import { done, type Result } from '../problem.ts';
import { email, firstName, mustTick, optional, phone } from './fields.ts';
import { formKey } from './form-key.ts';
import type { FormValues } from './form-values.ts';
import { type Practical, practicalFields, practicalOf } from './preferences.ts';
import { field, parseForm } from './read.ts';

export type SignUp = {
  readonly formKey: string | undefined;
  readonly firstName: string;
  readonly email: string;
  readonly phone: string | undefined;
  readonly practical: Practical;
};

/** A field that people do not see and programs fill in. */
export const isTrapped = ({ website }: FormValues): boolean =>
  website !== undefined && (typeof website !== 'string' || website.trim() !== '');

/** The first page. That somebody is 18 is asked and not stored (B15). */
export const parseSignUp = (values: FormValues, organisation: Organisation): Result<SignUp> => {
  const shape = {
    formKey: field(formKey),
    firstName: field(firstName),
    email: field(email),
    phone: field(optional(phone)),
    ...practicalFields(organisation),
    adult: field(mustTick),
  };
  const parsed = parseForm(shape, values);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  return done({
    formKey: value.formKey,
    firstName: value.firstName,
    email: value.email,
    phone: value.phone,
    practical: practicalOf(value),
  });
};
