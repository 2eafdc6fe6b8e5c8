import { loadLanguage } from '../shared/i18n/index.ts';
import { knownLocales } from '../shared/organisation/locale.ts';

/** For tests that look texts up themselves, where no request has come that would have loaded them. */
for (const locale of knownLocales) await loadLanguage(locale);
