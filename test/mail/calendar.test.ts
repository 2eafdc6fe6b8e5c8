import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../shared/domain/message.ts';
import { everyMessage, locales, rendered, samples } from './rendering.ts';
import { samplesOf, typed } from './samples.ts';

const calendarOf = (message: Message, locale = 'nb') => {
  const { calendar } = rendered(message, locale);
  if (calendar === undefined) throw new Error(`${message.kind} has no calendar part`);
  const root = new ICAL.Component(ICAL.parse(calendar.content));
  const events = root.getAllSubcomponents('vevent');
  const [event] = events;
  if (event === undefined) throw new Error('no event');
  return { calendar, root, events, event, parsed: new ICAL.Event(event) };
};

const [set] = samples.meetingSet;
const [moved] = samples.meetingMoved;
const [cancelled] = samples.meetingCancelled;

describe('the calendar part', () => {
  it('is one event at the right moment, with the place and nothing else', () => {
    const { root, events, event, parsed } = calendarOf(set!);
    expect(events).toHaveLength(1);
    expect(root.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(parsed.startDate.toJSDate().toISOString()).toBe('2026-12-01T17:00:00.000Z');
    expect(parsed.endDate.toJSDate().toISOString()).toBe('2026-12-01T19:00:00.000Z');
    expect(parsed.startDate.zone.tzid).toBe('UTC');
    expect(parsed.location).toBe('Møterommet, Øvregaten 1');
    expect(event.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(event.getFirstPropertyValue('description')).toBeNull();
  });

  it.each([
    ['nb', 'Møte'],
    ['nn', 'Møte'],
    ['en', 'Meeting'],
    ['es', 'Reunión'],
    ['ar', 'لقاء'],
  ])('is neutral in %s', (locale, summary) => {
    expect(calendarOf(set!, locale).parsed.summary).toBe(summary);
  });

  it('has one attendee, the reader, and the neutral sender as organiser', () => {
    for (const message of [set!, moved!, cancelled!]) {
      const { event } = calendarOf(message);
      const attendees = event.getAllProperties('attendee');
      expect(attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toEqual([
        'mailto:ase@example.com',
      ]);
      expect(attendees[0]?.getParameter('rsvp')).toBe('FALSE');
      expect(event.getFirstPropertyValue('organizer')).toBe('mailto:krets@example.org');
      expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe('Krets');
    }
  });

  it('keeps its UID while the sequence counts up, and is taken away by a cancellation', () => {
    const first = calendarOf(set!);
    const second = calendarOf(moved!);
    const last = calendarOf(cancelled!);
    expect([first, second, last].map(({ parsed }) => parsed.uid)).toEqual(Array(3).fill('meeting-1'));
    expect(first.parsed.sequence).toBe(0);
    expect(second.parsed.sequence).toBe(1);
    expect(last.root.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(last.event.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('is the same for the same message, so that a second copy changes nothing', () => {
    expect(calendarOf(set!).calendar).toEqual(calendarOf(set!).calendar);
    expect(calendarOf(set!).event.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-22T08:00:00Z');
  });

  it('comes with exactly the mails that change a date', () => {
    const withPart = everyMessage().filter((message) => rendered(message).calendar !== undefined);
    expect(withPart.map((message) => `${message.kind} ${rendered(message).calendar?.method}`)).toEqual([
      'meetingSet REQUEST',
      'meetingMoved REQUEST',
      'meetingCancelled CANCEL',
      'outOfGroup CANCEL',
      'backInQueue CANCEL',
      'erased CANCEL',
      'groupDissolved CANCEL',
      'coordinatorMeeting REQUEST',
      'coordinatorMeeting CANCEL',
      'coordinatorMeeting CANCEL',
    ]);
  });

  it('stays one event whatever is typed as the place', () => {
    const places = [
      'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x',
      'a;b,c\\n',
      '"quoted": place',
      'x'.repeat(500),
      'på åsen 🎈',
    ];
    for (const place of places) {
      for (const locale of locales) {
        const [message] = samplesOf({ ...typed, place }).meetingSet;
        const { events, root, parsed } = calendarOf(message!, locale);
        expect(events).toHaveLength(1);
        expect(root.getAllSubcomponents()).toHaveLength(1);
        expect(parsed.uid).toBe('meeting-1');
        expect(parsed.location).toBe(place.replace(/[\r\n]+/g, ' '));
      }
    }
  });
});
