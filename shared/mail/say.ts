import type { GroupFacts } from '../domain/message.ts';
import type { Meeting } from '../domain/participant.ts';
import { addHours, addLocalDays, type Instant } from '../domain/time.ts';
import { isolated } from '../i18n/direction.ts';
import { day, shortDayAndClock, span } from '../i18n/format.ts';
import { oneLine } from '../i18n/one-line.ts';
import { slotName } from '../i18n/slot-name.ts';
import { areaName, languageName } from '../organisation/labels.ts';
import type { Locale } from '../organisation/locale.ts';
import type { Organisation } from '../organisation/schema.ts';

/** Everything a template may put into words, ready in the reader's language. */
export type Say = {
  readonly organisation: string;
  /** `tirsdag 1. desember kl. 18.00`, in the organisation's time zone. */
  readonly moment: (at: Instant) => string;
  /** `1. desember 2028`, so many local days after a moment. */
  readonly dayAfter: (at: Instant, days: number) => string;
  /** `tirsdag 1. desember kl. 18.00–20.00`. */
  readonly period: (meeting: Meeting) => string;
  readonly place: (meeting: Meeting) => string;
  readonly area: (id: string) => string;
  readonly slot: (group: GroupFacts) => string;
  readonly language: (id: string) => string;
  /** Somebody's own words (a name, a contact) on one line. */
  readonly typed: (text: string) => string;
  /** The numbers of the organisation file that mails mention. */
  readonly rules: Pick<Organisation, 'retention' | 'ladder' | 'invitation'>;
  /** Where a group that was handed over asks for help. */
  readonly recallUrl: string;
};

type Wording = { readonly organisation: Organisation; readonly locale: Locale; readonly recallUrl: string };

const endOf = ({ startsAt, lengthMinutes }: Meeting): Instant => addHours(startsAt, lengthMinutes / 60);

/** The words for one reader. What comes from elsewhere is kept from turning the sentence around. */
export const sayer = ({ organisation, locale, recallUrl }: Wording): Say => {
  const { timeZone } = organisation;
  const reader = { locale, timeZone };
  const line = (text: string): string => isolated(oneLine(text), locale);
  return {
    organisation: isolated(organisation.name, locale),
    moment: (at) => shortDayAndClock(at, reader),
    dayAfter: (at, days) => day(addLocalDays(at, days, timeZone), reader),
    period: (meeting) => span({ from: meeting.startsAt, to: endOf(meeting) }, reader),
    place: ({ place }) => line(place),
    area: (id) => line(areaName(organisation, id, locale)),
    slot: ({ slot }) => oneLine(slotName(slot, locale)),
    language: (id) => oneLine(languageName(organisation, id, locale)),
    typed: line,
    rules: organisation,
    recallUrl,
  };
};
