import type { Context } from 'hono';
import { type Locale, participantText } from '../../shared/i18n/index.ts';
import { openTheme, themeName } from '../../shared/organisation/labels.ts';
import type { LocalizedText, Organisation } from '../../shared/organisation/schema.ts';
import { dayParts, weekdays } from '../../shared/organisation/slot-id.ts';
import { offeredSlots } from '../../shared/organisation/slots.ts';
import { type Filled, standInLanguage } from '../../shared/organisation/stand-in.ts';
import { choiceMap } from './drawn-map.ts';
import { pageBehind } from './page-behind.ts';
import type { Choice, Choices, SlotTable } from './pages/choices.ts';
import type { PageContext, Site } from './pages/page-context.ts';
import type { WebDeps, WebEnv } from './web-deps.ts';

/** For the texts of an organisation: in which language one is, where it stands in for one in this language. */
export const standInsOf =
  ({ defaultLocale }: Pick<Organisation, 'defaultLocale'>, locale: Locale) =>
  (texts: Filled): Locale | undefined =>
    standInLanguage(texts, { locale, defaultLocale });

const helpNowOf = (organisation: Organisation, locale: Locale): Site['helpNow'] => {
  const standsIn = standInsOf(organisation, locale);
  return organisation.helpNow.map(({ name, phone, about }) => ({
    name: name[locale],
    nameLang: standsIn(name),
    phone,
    about: about[locale],
    aboutLang: standsIn(about),
  }));
};

/** What every page shows of the organisation, in one language. */
export const siteOf = (organisation: Organisation, locale: Locale): Site => ({
  name: organisation.name,
  shortName: organisation.sender.name,
  about: organisation.texts.about[locale],
  website: organisation.contact.website,
  email: organisation.contact.email,
  ...(organisation.contact.phone !== undefined && { phone: organisation.contact.phone }),
  ...(organisation.contact.address !== undefined && { address: organisation.contact.address }),
  locales: organisation.locales,
  timeZone: organisation.timeZone,
  helpNow: helpNowOf(organisation, locale),
});

/** What every page needs to know of itself. */
export const pageContext = (c: Context<WebEnv>, web: WebDeps): PageContext => {
  const locale = c.get('locale');
  const site = siteOf(web.deps.organisation, locale);
  const path = c.req.path.replace(/^\/[^/]+/, '');
  return { locale, site, path: c.req.method === 'POST' ? pageBehind(path) : path };
};

const slotTable = (organisation: Organisation): SlotTable => {
  const offered = offeredSlots(organisation);
  return {
    weekdays: weekdays.filter((weekday) => offered.some((slot) => slot.weekday === weekday)),
    parts: dayParts.flatMap((part) => offered.find((slot) => slot.part === part) ?? []),
    offered: new Set(offered.map((slot) => slot.id)),
  };
};

type Named = { readonly id: string; readonly name: LocalizedText };

/** Everything that the forms of an organisation let people choose from, in one language. */
export const choicesOf = (organisation: Organisation, locale: Locale): Choices => {
  const named = (entries: readonly Named[]): Choice[] =>
    entries.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const standsIn = standInsOf(organisation, locale);
  const spokenAs = (entries: readonly Named[]): Choice[] =>
    entries.map(({ id, name }) => {
      const lang = standsIn(name);
      return { value: id, label: name[locale], ...(lang !== undefined && { lang }) };
    });
  const text = participantText(locale);
  return {
    areas: named(organisation.areas),
    map: choiceMap(organisation, locale),
    minutes: organisation.travel.choices.map((minutes) => ({
      value: String(minutes),
      label: text.signUp.minutes(minutes),
    })),
    slots: slotTable(organisation),
    languages: spokenAs(organisation.languages),
    themes: [
      { value: openTheme, label: themeName(organisation, openTheme, locale) },
      ...spokenAs(organisation.themes),
    ],
    video: organisation.video,
  };
};
