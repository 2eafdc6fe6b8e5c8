import type { FormValues } from '../../shared/domain/forms/form-values.ts';
import type { Locale } from '../../shared/i18n/index.ts';
import type { WebDeps } from './web-deps.ts';

/** What most people would choose, so that most have little to do; everything can be changed. */
export const signUpDefaults = ({ deps }: WebDeps, locale: Locale): FormValues => {
  const { travel, languages } = deps.organisation;
  const spoken = languages.find(({ id }) => id === locale) ?? languages[0];
  return {
    formKey: deps.newId(),
    maxMinutes: String(travel.choices[Math.floor(travel.choices.length / 2)] ?? ''),
    languages: spoken === undefined ? [] : [spoken.id],
    mode: ['inPerson'],
  };
};
