import type { GroupFacts } from '../domain/message.ts';
import type { Meeting } from '../domain/participant.ts';
import { addHours, addLocalDays, type Instant } from '../domain/time.ts';
import { slotName } from '../i18n/slot-name.ts';
import { areaName, languageName } from '../organisation/labels.ts';
import type { Locale } from '../organisation/locale.ts';
import type { Organisation } from '../organisation/schema.ts';
import { oneLine } from './one-line.ts';

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

type Reader = { readonly organisation: Organisation; readonly locale: Locale; readonly recallUrl: string };

const tags = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** Parts are put together here, so that the wording does not move with the version of Intl's data. */
const partsOf = (at: Instant, { locale, organisation: { timeZone } }: Reader) => {
  const format = new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = format.formatToParts(new Date(at));
  return (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
};

const clock = (at: Instant, reader: Reader): string => {
  const part = partsOf(at, reader);
  return `${part('hour')}${reader.locale === 'nb' ? '.' : ':'}${part('minute')}`;
};

const moment = (at: Instant, reader: Reader): string => {
  const part = partsOf(at, reader);
  const [ordinal, before] = reader.locale === 'nb' ? ['.', 'kl.'] : ['', 'at'];
  return `${part('weekday')} ${part('day')}${ordinal} ${part('month')} ${before} ${clock(at, reader)}`;
};

const date = (at: Instant, reader: Reader): string => {
  const part = partsOf(at, reader);
  return `${part('day')}${reader.locale === 'nb' ? '.' : ''} ${part('month')} ${part('year')}`;
};

const endOf = ({ startsAt, lengthMinutes }: Meeting): Instant => addHours(startsAt, lengthMinutes / 60);

/** The words for one reader. */
export const sayer = (reader: Reader): Say => {
  const { organisation, locale, recallUrl } = reader;
  return {
    organisation: organisation.name,
    moment: (at) => moment(at, reader),
    dayAfter: (at, days) => date(addLocalDays(at, days, organisation.timeZone), reader),
    period: (meeting) => `${moment(meeting.startsAt, reader)}–${clock(endOf(meeting), reader)}`,
    place: ({ place }) => oneLine(place),
    area: (id) => oneLine(areaName(organisation, id, locale)),
    slot: ({ slot }) => oneLine(slotName(slot, locale)),
    language: (id) => oneLine(languageName(organisation, id, locale)),
    typed: oneLine,
    rules: organisation,
    recallUrl,
  };
};
