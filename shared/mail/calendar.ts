import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { meetingEvent, productId } from '../calendar/meeting-event.ts';
import type { Message } from '../domain/message.ts';
import type { Meeting } from '../domain/participant.ts';
import type { Instant } from '../domain/time.ts';
import type { Locale } from '../organisation/locale.ts';
import type { Organisation } from '../organisation/schema.ts';
import type { RenderedMail } from '../use-cases/mail-port.ts';
import { asciiAddress } from './address.ts';

type Entry = { readonly method: 'REQUEST' | 'CANCEL'; readonly meeting: Meeting; readonly uid: string };

/** What a message does to the reader's calendar; undefined for most. */
export const calendarEntryOf = (message: Message): Entry | undefined => {
  switch (message.kind) {
    case 'meetingSet':
    case 'meetingMoved':
      return { method: 'REQUEST', meeting: message.meeting, uid: message.uid };
    case 'coordinatorMeeting':
      return { method: message.method, meeting: message.meeting, uid: message.uid };
    case 'meetingCancelled':
    case 'outOfGroup':
    case 'backInQueue':
    case 'erased':
    case 'groupDissolved':
      return message.meeting === undefined || message.uid === undefined
        ? undefined
        : { method: 'CANCEL', meeting: message.meeting, uid: message.uid };
    default:
      return undefined;
  }
};

type Facts = {
  readonly organisation: Organisation;
  readonly locale: Locale;
  /** The one attendee. */
  readonly email: string;
  /** When the message was written (DTSTAMP), the same for every copy of it. */
  readonly at: Instant;
};

/**
 * An iTIP message (RFC 5546) with one event. The one attendee has accepted already and is asked for
 * no reply, because the answer belongs on the page and not in the sender's mailbox.
 */
export const calendarPart = (
  { method, meeting, uid }: Entry,
  { organisation, locale, email, at }: Facts,
): NonNullable<RenderedMail['calendar']> => {
  const cancelled = method === 'CANCEL';
  const { name, address } = organisation.sender;
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: productId(locale),
  });
  calendar.createEvent({
    ...meetingEvent(meeting, { uid, locale, at }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name, email: asciiAddress(address) },
    attendees: [{ email: asciiAddress(email), rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
  });
  return { method, content: calendar.toString() };
};
