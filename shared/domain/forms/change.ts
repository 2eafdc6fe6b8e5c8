import type { Organisation } from '../../organisation/schema.ts';
import type { Contact } from '../contact.ts';
import type { Preferences } from '../participant.ts';
import { done, type Result } from '../problem.ts';
import { choice, firstName, optional, phone } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { guardList } from './guard-list.ts';
import { practicalFields, practicalOf } from './preferences.ts';
import { field, parseForm } from './read.ts';
import { themeFields, themesOf } from './themes.ts';

/** How others call and reach somebody: can be changed at any time. */
export type Reachable = {
  readonly firstName: string;
  readonly phone: string | undefined;
  /** Of the mails; undefined leaves it as it is. */
  readonly locale: string | undefined;
};
/** Whom not to meet goes with it: one more only protects. */
export type AnyTime = Reachable & { readonly guardAdd: readonly Contact[] };
export type Changed = AnyTime & { readonly preferences: Preferences };

const anyTimeFields = ({ locales }: Organisation) => ({
  firstName: field(firstName),
  phone: field(optional(phone)),
  locale: field(optional(choice<string>(locales))),
  guardAdd: field(guardList),
});

/** What may change in every state, also while others count on a person. */
export const parseAnyTime = (values: FormValues, organisation: Organisation): Result<AnyTime> =>
  parseForm(anyTimeFields(organisation), values);

export const parseChange = (values: FormValues, organisation: Organisation): Result<Changed> => {
  const shape = {
    ...anyTimeFields(organisation),
    ...practicalFields(organisation),
    ...themeFields(organisation),
  };
  const parsed = parseForm(shape, values);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const themes = themesOf(value);
  if (!themes.ok) return themes;
  return done({
    firstName: value.firstName,
    phone: value.phone,
    locale: value.locale,
    preferences: { ...practicalOf(value), themes: themes.value },
    guardAdd: value.guardAdd,
  });
};
