import type { Organisation } from '../../organisation/schema.ts';
import type { Contact } from '../contact.ts';
import { done, type Result } from '../problem.ts';
import { mustTick, tick } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { guardList } from './guard-list.ts';
import { field, parseForm } from './read.ts';
import { themeFields, themesOf } from './themes.ts';

/** What is asked only when the address is proven. Both ticks were set, or there is no value. */
export type Confirmation = {
  readonly themes: readonly string[];
  readonly wantsTalk: boolean;
  readonly guard: readonly Contact[];
};

export const parseConfirmation = (values: FormValues, organisation: Organisation): Result<Confirmation> => {
  const shape = {
    ...themeFields(organisation),
    consent: field(mustTick),
    confidentiality: field(mustTick),
    wantsTalk: field(tick),
    guard: field(guardList),
  };
  const parsed = parseForm(shape, values);
  if (!parsed.ok) return parsed;
  const themes = themesOf(parsed.value);
  if (!themes.ok) return themes;
  const { wantsTalk, guard } = parsed.value;
  return done({ themes: themes.value, wantsTalk, guard });
};
