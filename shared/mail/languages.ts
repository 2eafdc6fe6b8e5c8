import type { Locale } from '../organisation/locale.ts';
import { ar } from './templates/ar/all.ts';
import { en } from './templates/en/all.ts';
import { es } from './templates/es/all.ts';
import { nb } from './templates/nb/all.ts';
import { nn } from './templates/nn/all.ts';
import type { MailLanguage } from './templates/template.ts';

/** Every language that mails are written in; one that is in the list of languages and not here does not compile. */
export const mailLanguages: Readonly<Record<Locale, MailLanguage>> = { nb, nn, en, es, ar };
