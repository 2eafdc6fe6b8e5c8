import { type Locale, languages } from '../organisation/locale.ts';

type PluralForm<Of extends Locale> = (typeof languages)[Of]['plurals'][number];

/** Every form that the language has: a form that is missing does not compile. */
export type Forms<Of extends Locale> = Readonly<Record<PluralForm<Of>, string>> & { readonly other: string };

/** Makes the picker of one language: `plural(2, { one: 'dag', other: 'dager' })`. */
export const pluralIn = <Of extends Locale>(locale: Of) => {
  // Made when first asked: not every page counts something, and the rules take milliseconds to make.
  let rules: Intl.PluralRules | undefined;
  return (count: number, forms: Forms<Of>): string => {
    rules ??= new Intl.PluralRules(languages[locale].tag);
    const written = new Map<string, string>(Object.entries(forms));
    return written.get(rules.select(count)) ?? forms.other;
  };
};
