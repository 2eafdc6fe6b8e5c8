import { type Finding, type Rule, repeatedAt } from './finding.ts';
import { openTheme, videoArea } from './labels.ts';

type Named = { readonly id: string };

function repeatedIds(field: string, entries: readonly Named[]): Finding[] {
  return repeatedAt(entries.map((entry) => entry.id)).map((index) => ({
    path: [field, index, 'id'],
    message: `the id "${entries[index]?.id}" is used twice; give each entry its own`,
  }));
}

export const idsAreUsedOnce: Rule = ({ areas, themes, languages }) => [
  ...repeatedIds('areas', areas),
  ...repeatedIds('themes', themes),
  ...repeatedIds('languages', languages),
];

function reserved(field: string, entries: readonly Named[], word: string): Finding[] {
  return entries.flatMap((entry, index) =>
    entry.id === word
      ? [
          {
            path: [field, index, 'id'],
            message: `"${word}" is built in; remove this entry or choose another id`,
          },
        ]
      : [],
  );
}

export const builtInIdsAreFree: Rule = ({ areas, themes }) => [
  ...reserved('areas', areas, videoArea),
  ...reserved('themes', themes, openTheme),
];

function repeatedValues(path: readonly string[], values: readonly string[]): Finding[] {
  return repeatedAt(values).map((index) => ({
    path: [...path, index],
    message: `"${values[index]}" is listed twice; remove one of them`,
  }));
}

export const listsHaveNoRepeats: Rule = ({ locales, slots }) => [
  ...repeatedValues(['locales'], locales),
  ...repeatedValues(['slots', 'weekdays'], slots.weekdays),
  ...repeatedValues(['slots', 'except'], slots.except),
];

/** Two leads with one address could not be told apart when they sign in. */
export const leadsHaveTheirOwnAddress: Rule = ({ leads }) =>
  repeatedAt(leads.map((lead) => lead.email.toLowerCase())).map((index) => ({
    path: ['leads', index, 'email'],
    message: `"${leads[index]?.email}" is used by two leads; give each lead their own address`,
  }));

export const defaultLocaleIsOffered: Rule = ({ locales, defaultLocale }) =>
  locales.includes(defaultLocale)
    ? []
    : [
        {
          path: ['defaultLocale'],
          message: `write one of the languages in "locales": ${locales.join(', ')}`,
        },
      ];
