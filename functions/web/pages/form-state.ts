import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import type { FieldProblem } from '../../../shared/domain/problem.ts';
import { type Locale, problemText } from '../../../shared/i18n/index.ts';

export type FieldErrors = Readonly<Record<string, FieldProblem>>;

/** A form as it is shown: what stands in its fields, and what is wrong with them. */
export type FormState = {
  readonly locale: Locale;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** Typed before the language was changed: it must be in sight, also where the form is folded away. */
  readonly kept?: boolean;
  /** Own words for a problem of a field, where the usual ones would mislead. */
  readonly words?: Readonly<Record<string, Readonly<Partial<Record<FieldProblem, string>>>>>;
};

export const freshForm = (locale: Locale, values: FormValues = {}): FormState => ({
  locale,
  values,
  errors: {},
});

/** A form as it came back. A tick that was set for something else than stands on the page now is not set any more. */
export const formAgain = ({ locale, values, errors }: FormState): FormState => {
  const fresh = Object.entries(values).filter(([name]) => errors[name] !== 'shownChanged');
  return { locale, values: Object.fromEntries(fresh), errors };
};

/** The single value of a field, empty when nothing was given. */
export const fieldValue = ({ values }: FormState, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

/** All values of a field that takes several. */
export const chosenIn = ({ values }: FormState, name: string): readonly string[] => {
  const value = values[name];
  return typeof value === 'string' ? [value] : (value ?? []);
};

/** What is wrong with a field, in words; undefined when nothing is. */
export const problemWords = ({ locale, errors, words }: FormState, name: string): string | undefined => {
  const problem = errors[name];
  return problem && (words?.[name]?.[problem] ?? problemText(locale).fields[problem]);
};
