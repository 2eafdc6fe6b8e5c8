import { directionOf } from '../../../shared/i18n/direction.ts';
import type { Locale } from '../../../shared/i18n/index.ts';

type Spoken = { readonly lang?: Locale; readonly dir?: 'ltr' | 'rtl' };

/** Attributes of a text in another language than its page, so that it is read aloud and set as what it is. */
export const spoken = (lang: Locale | undefined): Spoken =>
  lang === undefined ? {} : { lang, dir: directionOf(lang) };
