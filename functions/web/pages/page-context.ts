import type { Locale } from '../../../shared/i18n/index.ts';

/** `nameLang`, `aboutLang`: where the words stand in for some in the reader's language. */
export type HelpLine = {
  readonly name: string;
  readonly nameLang: Locale | undefined;
  readonly phone: string;
  readonly about: string;
  readonly aboutLang: Locale | undefined;
};

/** What every page shows of the organisation, in the reader's language. */
export type Site = {
  readonly name: string;
  /** Of the sender; for titles, which stay in the history of a browser that others may use. */
  readonly shortName: string;
  readonly about: string;
  readonly website: string;
  readonly email: string;
  readonly phone?: string;
  readonly address?: string;
  readonly locales: readonly Locale[];
  readonly timeZone: string;
  readonly helpNow: readonly HelpLine[];
};

/** `path` is the address after the language at which this page can be asked for again, for the language switch; missing where that would lose what is shown. */
export type PageContext = {
  readonly locale: Locale;
  readonly site: Site;
  readonly path?: string;
};
