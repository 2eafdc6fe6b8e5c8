import { calendarDate, calendarMonth, clockTime, day, dayAndClock } from '../../../shared/i18n/format.ts';
import { frameText, type Locale } from '../../../shared/i18n/index.ts';
import { slotName } from '../../../shared/i18n/slot-name.ts';
import { areaName, languageName, themeName } from '../../../shared/organisation/labels.ts';
import type { Organisation } from '../../../shared/organisation/schema.ts';
import { startTime } from '../../../shared/organisation/slots.ts';
import type { Labels } from '../pages/coordinator/labels.ts';

/** The organisation's words for ids, and its local time for moments. */
export const labelsOf = (organisation: Organisation, locale: Locale): Labels => {
  const reader = { locale, timeZone: organisation.timeZone };
  const slot = (id: string): string => slotName(id, locale);
  return {
    area: (id) => areaName(organisation, id, locale),
    theme: (id) => themeName(organisation, id, locale),
    slot,
    when: (id) => {
      const start = startTime(organisation, id);
      return start === undefined
        ? slot(id)
        : `${slot(id)} ${frameText(locale).from(clockTime(start, locale))}`;
    },
    language: (id) => languageName(organisation, id, locale),
    day: (at) => day(at, reader),
    moment: (at) => dayAndClock(at, reader),
    date: (date) => calendarDate(date, locale),
    month: (month) => calendarMonth(month, locale),
  };
};
