import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../shared/domain/message.ts';
import { instant } from '../../shared/domain/time.ts';
import { buildMessage } from '../../shared/mail/mime.ts';
import { everyMessage, locales, outgoing, rendered } from './rendering.ts';
import { samplesOf, typed } from './samples.ts';

/** The calendar as it arrives: once among the alternatives, once as a file, both with their types. */
const arrived = async (message: Message, locale = 'nb') => {
  const raw = (await buildMessage(outgoing(rendered(message, locale)))).toString('utf8');
  const { attachments } = await simpleParser(raw);
  const calendars = attachments.map(({ content, contentType }) => ({
    contentType,
    text: content.toString('utf8'),
  }));
  const [method] = /(?<=^Content-Type: text\/calendar; charset=utf-8; method=)\w+/m.exec(raw) ?? [];
  return { calendars, method };
};

const withCalendar = everyMessage().filter((message) => rendered(message).calendar !== undefined);

/** What RFC 5546 (3.2.2, 3.2.5) asks of a request and of a cancellation. */
const asked = ['uid', 'dtstamp', 'dtstart', 'sequence', 'organizer', 'attendee', 'summary', 'status'];

describe('calendar entries on the wire', () => {
  it.each(locales)(
    'are accepted by a parser, with all that RFC 5545 and 5546 ask for, in %s',
    async (locale) => {
      for (const message of withCalendar) {
        const { calendars, method } = await arrived(message, locale);
        expect(calendars.map(({ contentType }) => contentType)).toEqual(['text/calendar', 'application/ics']);
        expect(calendars[1]?.text).toBe(calendars[0]?.text);
        const calendar = new ICAL.Component(ICAL.parse(calendars[0]?.text ?? ''));
        expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
        expect(String(calendar.getFirstPropertyValue('prodid'))).not.toBe('');
        expect(calendar.getFirstPropertyValue('method')).toBe(method);
        const events = calendar.getAllSubcomponents('vevent');
        expect(events).toHaveLength(1);
        for (const name of asked) expect(events[0]?.getAllProperties(name), name).toHaveLength(1);
        expect(events[0]?.getFirstPropertyValue('status')).toBe(
          method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
        );
      }
      expect(withCalendar.length).toBeGreaterThan(5);
    },
  );

  it('have lines of at most 75 bytes that end as RFC 5545 says, and lose no letter by it', async () => {
    const places = [
      'Møterommet på Åsane, 3. etasje '.repeat(20),
      'ساحة المكتبة، '.repeat(30),
      '🏠'.repeat(90),
    ];
    for (const place of places) {
      const [message] = samplesOf({ ...typed, place }).meetingSet;
      const { calendars } = await arrived(message!, 'ar');
      const text = calendars[0]?.text ?? '';
      const lines = text.replace(/\r\n$/, '').split('\r\n');
      expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      expect(event?.getFirstPropertyValue('location')).toBe(place.trim());
    }
  });
});

type Kept = ReadonlyMap<string, { readonly sequence: number; readonly startsAt: string }>;

/** A calendar that does as RFC 5546 says: the higher sequence wins, and a cancellation takes away. */
const received = async (kept: Kept, message: Message): Promise<Kept> => {
  const { calendars } = await arrived(message);
  const calendar = new ICAL.Component(ICAL.parse(calendars[0]?.text ?? ''));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  const known = kept.get(event.uid);
  if (known !== undefined && event.sequence < known.sequence) return kept;
  const gone = calendar.getFirstPropertyValue('method') === 'CANCEL';
  const startsAt = gone ? 'gone' : event.startDate.toJSDate().toISOString();
  return new Map([...kept, [event.uid, { sequence: event.sequence, startsAt }]]);
};

describe('a calendar that gets them', () => {
  const [set] = samplesOf(typed).meetingSet;
  const [moved] = samplesOf(typed).meetingMoved;
  const [cancelled] = samplesOf(typed).meetingCancelled;
  const later = instant('2026-12-08T17:00:00.000Z');
  const move = { ...moved!, meeting: { ...moved!.meeting, startsAt: later } } as const;
  const cancel = { ...cancelled!, meeting: { ...move.meeting, sequence: 2 } } as const;

  const after = async (...messages: readonly Message[]): Promise<Kept> => {
    let kept: Kept = new Map();
    for (const message of messages) kept = await received(kept, message);
    return kept;
  };

  it.each([
    ['an invitation', [set!], '2026-12-01T17:00:00.000Z'],
    ['an update', [set!, move], later],
    ['a cancellation', [set!, move, cancel], 'gone'],
    ['an update that is late', [set!, cancel, move], 'gone'],
    ['everything twice', [set!, set!, move, move, set!], later],
  ] as const)('has one meeting after %s', async (_name, messages, startsAt) => {
    expect([...(await after(...messages))]).toMatchObject([['meeting-1', { startsAt }]]);
  });
});
