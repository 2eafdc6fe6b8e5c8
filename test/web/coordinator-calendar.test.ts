import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type ActiveGroup, isActiveGroup } from '../../shared/domain/group.ts';
import { instant } from '../../shared/domain/time.ts';
import { type PageReader, readPage, textOf } from './support/html.ts';
import { inventedToken } from './support/routes.ts';
import { meeting, openStaffWeb, type StaffWeb } from './support/staff.ts';

const path = '/nb/coordinator/calendar';

const addressOn = (page: PageReader): string => {
  const field = page.byId('address');
  return field === undefined ? '' : textOf(field);
};

/** Path of the address that the page shows. */
const made = async (web: StaffWeb, locale = 'nb'): Promise<string> => {
  const annas = await web.browserOf(web.anna);
  const response = await annas.post(path.replace('nb', locale));
  expect(response.status).toBe(200);
  const shown = addressOn(readPage(await response.text()));
  expect(shown).toMatch(/^https:\/\/krets\.example\.org\//);
  return new URL(shown).pathname;
};

const eventsIn = async (response: Response) => {
  const text = await response.text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, calendar, events: calendar.getAllSubcomponents('vevent') };
};

/** What a calendar has after asking: the whole of it, each time. */
const subscribed = async (web: StaffWeb, address: string) => {
  const { events } = await eventsIn(await web.get(address));
  return events.map((event) => {
    const { uid, sequence, startDate, location } = new ICAL.Event(event);
    return { uid, sequence, at: startDate.toJSDate().toISOString(), location };
  });
};

const amend = async ({ kit }: StaffWeb, { id }: ActiveGroup, patch: Partial<ActiveGroup>): Promise<void> => {
  const before = await kit.store.group(id);
  if (before === undefined || !isActiveGroup(before)) throw new Error('no living group');
  await kit.store.commit([{ type: 'group', before, after: { ...before, ...patch } }]);
};

describe('the calendar page', () => {
  it('tells what stands in the calendar, and makes an address that is shown once', async () => {
    const web = await openStaffWeb();
    const annas = await web.browserOf(web.anna);
    expect((await annas.page('/nb/coordinator')).links).toContain(path);
    const before = await annas.page(path);
    expect(before.text).toContain('Aldri navn, antall eller tema');
    expect(before.links).not.toContain(`${path}/remove`);
    const address = await made(web);
    const after = await annas.page(path);
    expect(after.text).toContain('Du har en adresse som virker til 28. desember 2027');
    expect(after.text).not.toContain(address.split('/')[3] ?? '');
  });

  it('offers the address to a calendar on the same device, and to copy', async () => {
    const web = await openStaffWeb();
    const annas = await web.browserOf(web.anna);
    const page = readPage(await (await annas.post(path)).text());
    const address = addressOn(page);
    expect(page.links).toContain(address.replace('https:', 'webcal:'));
    expect(page.byId('address')?.attributes.has('name')).toBe(false);
  });

  it('takes the address away, and says so', async () => {
    const web = await openStaffWeb();
    const annas = await web.browserOf(web.anna);
    const address = await made(web);
    const response = await annas.post(`${path}/remove`);
    expect(response.headers.get('Location')).toBe(`${path}?done=removed`);
    expect((await annas.page(`${path}?done=removed`)).text).toContain('Adressen er tatt bort');
    expect((await web.get(address)).status).toBe(404);
  });

  it('ends one address with the next', async () => {
    const web = await openStaffWeb();
    const [first, second] = [await made(web), await made(web)];
    expect([(await web.get(first)).status, (await web.get(second)).status]).toEqual([404, 200]);
  });
});

describe('the calendar itself', () => {
  it('is one that a parser takes, with a neutral word, when and where, and nothing else', async () => {
    const web = await openStaffWeb();
    const { group, people } = await web.groupIn('scheduled');
    const response = await web.get(await made(web));
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const { text, calendar, events } = await eventsIn(response);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('method')).toBeNull();
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Krets');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT4H');
    const [event] = events;
    expect(
      event
        ?.getAllProperties()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['class', 'dtend', 'dtstamp', 'dtstart', 'location', 'sequence', 'status', 'summary', 'uid']);
    expect(event?.getFirstPropertyValue('summary')).toBe('Møte');
    expect(event?.getFirstPropertyValue('class')).toBe('PRIVATE');
    const lines = text.replace(/\r\n$/, '').split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
    const said = [group.theme, group.area, web.anna.firstName, ...people.map(({ firstName }) => firstName)];
    for (const word of said) expect(text, word).not.toContain(word);
  });

  it('follows a date that is moved and one that is taken away, as one meeting', async () => {
    const web = await openStaffWeb();
    const { group } = await web.groupIn('scheduled');
    const address = await made(web);
    const first = { uid: group.id, sequence: 0, at: meeting.startsAt, location: meeting.place };
    expect(await subscribed(web, address)).toEqual([first]);
    const startsAt = instant('2026-12-15T17:00:00.000Z');
    await amend(web, group, { meeting: { ...meeting, startsAt, place: 'Rom 3', sequence: 1 } });
    expect(await subscribed(web, address)).toEqual([
      { ...first, sequence: 1, at: startsAt, location: 'Rom 3' },
    ]);
    await amend(web, group, { state: 'complete', meeting: undefined });
    expect(await subscribed(web, address)).toEqual([]);
  });

  it('has the right moment in summer and in winter', async () => {
    const web = await openStaffWeb();
    const { group } = await web.groupIn('scheduled');
    const address = await made(web);
    const times = [];
    for (const [day, utc] of [
      ['2026-12-08', '17'],
      ['2027-06-08', '16'],
    ]) {
      await amend(web, group, {
        meeting: { ...meeting, startsAt: instant(`${day}T${utc}:00:00.000Z`) },
      });
      const [event] = await subscribed(web, address);
      times.push(new Date(event?.at ?? '').toLocaleTimeString('nb', { timeZone: 'Europe/Oslo' }));
    }
    expect(times).toEqual(['18:00:00', '18:00:00']);
  });

  it.each([
    ['nn', 'Møte'],
    ['en', 'Meeting'],
    ['es', 'Reunión'],
    ['ar', 'لقاء'],
  ])('speaks the language of its address: %s', async (locale, word) => {
    const web = await openStaffWeb();
    await web.groupIn('scheduled');
    const { events } = await eventsIn(await web.get(await made(web, locale)));
    expect(events[0]?.getFirstPropertyValue('summary')).toBe(word);
  });

  it('answers a HEAD, and nothing that could change anything', async () => {
    const web = await openStaffWeb();
    const address = await made(web);
    expect((await web.app.request(address, { method: 'HEAD' })).status).toBe(200);
    expect((await web.post(address)).status).toBe(405);
  });

  it('is refused alike for an unknown owner and a wrong secret', async () => {
    const web = await openStaffWeb();
    const [id = ''] = (await made(web)).split('/')[3]?.split('.') ?? [];
    const wrong = [inventedToken, `${id}.${'B'.repeat(43)}`];
    const answers = [];
    for (const token of wrong) {
      const response = await web.get(`/nb/calendar/${token}/meetings.ics`);
      const body = (await response.text()).replaceAll(token, 'T');
      answers.push([response.status, [...response.headers].join(), body]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(404);
  });
});
