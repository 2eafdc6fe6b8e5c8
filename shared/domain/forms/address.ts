import type { Result } from '../problem.ts';
import { email } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { field, parseForm } from './read.ts';

/** A form that asks for an address only: for a new link, or to sign in. */
export const parseAddress = (values: FormValues): Result<{ readonly email: string }> =>
  parseForm({ email: field(email) }, values);
