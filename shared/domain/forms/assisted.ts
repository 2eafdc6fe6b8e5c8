import type { Organisation } from '../../organisation/schema.ts';
import type { Contact } from '../contact.ts';
import type { Preferences } from '../participant.ts';
import { done, type Result } from '../problem.ts';
import { email, firstName, mustTick, optional, phone, tick } from './fields.ts';
import { formKey } from './form-key.ts';
import type { FormValues } from './form-values.ts';
import { guardList } from './guard-list.ts';
import { practicalFields, practicalOf } from './preferences.ts';
import { field, parseForm } from './read.ts';
import { themeFields, themesOf } from './themes.ts';

/** Told on the phone and written down by a coordinator. Consent and confidentiality were agreed there. */
export type Assisted = {
  readonly formKey: string | undefined;
  readonly firstName: string;
  readonly email: string | undefined;
  readonly phone: string;
  readonly preferences: Preferences;
  readonly wantsTalk: boolean;
  readonly guard: readonly Contact[];
};

export const parseAssisted = (values: FormValues, organisation: Organisation): Result<Assisted> => {
  const shape = {
    formKey: field(formKey),
    firstName: field(firstName),
    email: field(optional(email)),
    phone: field(phone),
    ...practicalFields(organisation),
    ...themeFields(organisation),
    adult: field(mustTick),
    consent: field(mustTick),
    confidentiality: field(mustTick),
    wantsTalk: field(tick),
    guard: field(guardList),
  };
  const parsed = parseForm(shape, values);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const themes = themesOf(value);
  if (!themes.ok) return themes;
  return done({
    formKey: value.formKey,
    firstName: value.firstName,
    email: value.email,
    phone: value.phone,
    preferences: { ...practicalOf(value), themes: themes.value },
    wantsTalk: value.wantsTalk,
    guard: value.guard,
  });
};
