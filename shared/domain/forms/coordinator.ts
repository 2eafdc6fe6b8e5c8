import type { Organisation } from '../../organisation/schema.ts';
import type { Coordinator } from '../coordinator.ts';
import type { Result } from '../problem.ts';
import { choice, email, firstName, line, optional } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { reachFields } from './reach.ts';
import { field, parseForm } from './read.ts';

/** A coordinator as a lead writes one; no `id`: a new one. */
export type CoordinatorForm = { readonly id: string | undefined } & Pick<
  Coordinator,
  'firstName' | 'email' | 'role' | 'locale' | 'areas' | 'video' | 'slots' | 'languages' | 'capacity'
>;

export const parseCoordinator = (values: FormValues, organisation: Organisation): Result<CoordinatorForm> => {
  const shape = {
    id: field(optional(line(64))),
    firstName: field(firstName),
    email: field(email),
    role: field(choice(['coordinator', 'lead'])),
    locale: field(choice<string>(organisation.locales)),
    ...reachFields(organisation),
  };
  return parseForm(shape, values);
};
