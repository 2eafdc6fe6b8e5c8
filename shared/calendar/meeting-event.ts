import { ICalEventClass } from 'ical-generator';
import type { Meeting } from '../domain/participant.ts';
import { addHours, type Instant } from '../domain/time.ts';
import { frameText } from '../i18n/frames.ts';
import { oneLine } from '../i18n/one-line.ts';
import type { Locale } from '../organisation/locale.ts';

/** Who has made a calendar (RFC 5545 PRODID). */
export const productId = (locale: Locale) => ({
  company: 'krets',
  product: 'krets',
  language: locale.toUpperCase(),
});

type Facts = {
  /** The same for as long as the meeting is the same one, however often it moves. */
  readonly uid: string;
  readonly locale: Locale;
  /** When this was written (DTSTAMP). */
  readonly at: Instant;
};

/**
 * What every calendar holds of a meeting: one neutral word, when and where. Times are in UTC: a single meeting needs no
 * zone definition, and every client shows it in its own.
 */
export const meetingEvent = (
  { startsAt, lengthMinutes, place, sequence }: Meeting,
  { uid, locale, at }: Facts,
) => ({
  id: uid,
  sequence,
  stamp: new Date(at),
  start: new Date(startsAt),
  end: new Date(addHours(startsAt, lengthMinutes / 60)),
  summary: frameText(locale).meeting,
  location: oneLine(place),
  class: ICalEventClass.PRIVATE,
});
