import type { ShownText, ShownTexts } from '../domain/confirmation.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { invalid } from '../domain/forms/read.ts';
import type { FieldProblem, Result } from '../domain/problem.ts';
import { localeOf } from '../organisation/labels.ts';
import type { Deps } from './ports.ts';

type Texts = Pick<Deps, 'organisation' | 'hashSecret'>;

const shown = (deps: Texts, name: keyof ShownTexts, asked: string): ShownText => {
  const { version, text } = deps.organisation[name];
  const locale = localeOf(deps.organisation, asked);
  // A plain SHA-256: the words are public, only their exactness is to be proven.
  return { version, locale, hash: deps.hashSecret(text[locale]) };
};

/** The two texts as a page in this language shows them now. Version, language and hash are the proof of consent. */
export const shownTexts = (deps: Texts, locale: string): ShownTexts => ({
  consent: shown(deps, 'consent', locale),
  confidentiality: shown(deps, 'confidentiality', locale),
});

type Shown = { readonly locale: string; readonly facts?: unknown };

/**
 * Goes unseen with a form that asks for consent, as `shown`: the SHA-256 of the two texts with version and language, and
 * of the facts on the page that are agreed to with them.
 */
export const shownMark = (deps: Texts, { locale, facts }: Shown): string =>
  deps.hashSecret(JSON.stringify([shownTexts(deps, locale), facts ?? []]));

/** Both ticks, where the page that they were set on showed something else than it would now; else nothing. */
export const changedSince = (
  deps: Texts,
  values: FormValues,
  now: Shown,
): Readonly<Record<string, FieldProblem>> => {
  const { shown } = values;
  // Nothing at all comes from forms that were opened before there was such a mark.
  const same = shown === undefined || shown === shownMark(deps, now);
  return same ? {} : { consent: 'shownChanged', confidentiality: 'shownChanged' };
};

/** A form's answer together with what has changed since it was shown. */
export const unchanged = <Value>(
  form: Result<Value>,
  changed: Readonly<Record<string, FieldProblem>>,
): Result<Value> => {
  if (Object.keys(changed).length === 0) return form;
  if (form.ok) return invalid(changed);
  return form.problem.kind === 'invalid' ? invalid({ ...form.problem.fields, ...changed }) : form;
};
