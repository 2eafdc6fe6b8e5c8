import ical, { ICalEventStatus } from 'ical-generator';
import type { Instant } from '../domain/time.ts';
import type { Locale } from '../organisation/locale.ts';
import type { OwnMeeting } from '../views/coordinator.ts';
import { meetingEvent, productId } from './meeting-event.ts';

/** A date that moves is mailed at once; a calendar that asks more often would learn nothing from it. */
const secondsBetweenLooks = 4 * 3600;

type Facts = {
  /** What the calendar is called. */
  readonly name: string;
  readonly locale: Locale;
  readonly at: Instant;
};

/**
 * A calendar to subscribe to (RFC 5545), always whole: what is not in it any more has been called off. No METHOD and no
 * organiser, since nobody is invited by it.
 */
export const meetingsFeed = (meetings: readonly OwnMeeting[], { name, locale, at }: Facts): string => {
  const calendar = ical({ name, ttl: secondsBetweenLooks, prodId: productId(locale) });
  for (const { uid, meeting } of meetings)
    calendar.createEvent({
      ...meetingEvent(meeting, { uid, locale, at }),
      status: ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
};
