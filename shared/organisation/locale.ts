/**
 * The languages that Krets itself speaks; an organisation offers one or more of them. A new language
 * starts here: from this list the compiler names everything that is missing elsewhere, which is its
 * entry below, a folder in `shared/i18n`, one in `shared/mail/templates` and one in `shared/mail/texts`.
 */
export const knownLocales = ['nb', 'nn', 'en', 'es', 'ar'] as const;
export type Locale = (typeof knownLocales)[number];

type Language = {
  /** In English, for messages to whoever writes an organisation file. */
  readonly called: string;
  /** BCP 47, for Intl. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether names of languages have a small letter inside a sentence. */
  readonly smallLanguageNames: boolean;
  /** The forms that counted words have (CLDR); those that no count of ours can reach are left out. */
  readonly plurals: readonly Intl.LDMLPluralRule[];
  /** Whose texts serve instead where an organisation has none in this language, the nearest first. */
  readonly standIns: readonly Locale[];
  /** The names of the theme and of the area that every organisation has. */
  readonly openGroup: string;
  readonly video: string;
};

const two = ['one', 'other'] as const;

/** English is for readers in Europe: day before month and a 24-hour clock. Arabic has the digits of the signs here. */
export const languages = {
  nb: {
    called: 'bokmål',
    tag: 'nb-NO',
    direction: 'ltr',
    smallLanguageNames: true,
    plurals: two,
    standIns: ['nn', 'en'],
    openGroup: 'Åpen gruppe',
    video: 'Video',
  },
  nn: {
    called: 'nynorsk',
    tag: 'nn-NO',
    direction: 'ltr',
    smallLanguageNames: true,
    plurals: two,
    standIns: ['nb', 'en'],
    openGroup: 'Open gruppe',
    video: 'Video',
  },
  en: {
    called: 'English',
    tag: 'en-GB',
    direction: 'ltr',
    smallLanguageNames: false,
    plurals: two,
    standIns: ['nb', 'nn'],
    openGroup: 'Open group',
    video: 'Video',
  },
  es: {
    called: 'Spanish',
    tag: 'es-ES',
    direction: 'ltr',
    smallLanguageNames: true,
    plurals: two,
    standIns: ['en', 'nb', 'nn'],
    openGroup: 'Grupo abierto',
    video: 'Videollamada',
  },
  ar: {
    called: 'Arabic',
    tag: 'ar-u-nu-latn',
    direction: 'rtl',
    smallLanguageNames: false,
    plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
    standIns: ['en', 'nb', 'nn'],
    openGroup: 'مجموعة مفتوحة',
    video: 'مكالمة فيديو',
  },
} as const satisfies Record<Locale, Language>;

/** One value for each language. */
export const inEveryLanguage = <Value>(of: (locale: Locale) => Value): Record<Locale, Value> => ({
  nb: of('nb'),
  nn: of('nn'),
  en: of('en'),
  es: of('es'),
  ar: of('ar'),
});

/** Where to look for a text, the best place first: the only word on which language stands in for which. */
export const lookedFor = (locale: Locale, last: Locale): readonly Locale[] => [
  locale,
  ...languages[locale].standIns,
  last,
];

/** A text in every known language: where the file leaves out a language, another one fills in. */
export type LocalizedText = Record<Locale, string>;
export type LocalizedParagraphs = Record<Locale, string[]>;
