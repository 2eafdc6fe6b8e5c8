import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { hasHiddenCharacters, tidy } from '../../shared/domain/plain-text.ts';
import { buildMessage } from '../../shared/mail/mime.ts';
import type { OutgoingMail } from '../../shared/use-cases/mail-port.ts';
import { goodSignUp } from '../web/support/forms.ts';
import { readPage } from '../web/support/html.ts';
import { linkFor } from '../web/support/people.ts';
import { openStaffWeb } from '../web/support/staff.ts';
import { createMailing } from './mailing.ts';

/** Every text that a person can type and that is shown to somebody, typed where it is typed. */
const typeEverywhere = async (text: string) => {
  const web = await openStaffWeb();
  const { group, path } = await web.groupIn('complete');
  const [annas, livs] = [await web.browserOf(web.anna), await web.browserOf(web.liv)];
  const { inbox, run } = createMailing(web.kit);
  const reach = { areas: ['bergenhus'], slots: ['tue-evening'], languages: ['no'], capacity: '2' };
  const form = { email: 'new@example.org', role: 'coordinator', locale: 'nb', ...reach };
  const { website, ...applicant } = goodSignUp;
  const agreed = { consent: 'yes', confidentiality: 'yes', theme1: 'open', email: 'assisted@example.org' };
  const meeting = { date: '2026-12-08', time: '18:00', roomId: '' };
  const room = { area: 'bergenhus', seats: '12', slots: ['tue-evening'], active: 'yes' };
  const posts = [
    await livs.post('/nb/lead/coordinators/new', { ...form, firstName: text }),
    await livs.post('/nb/lead/rooms/new', { ...room, name: text, address: text }),
    await annas.post(`${path}/meeting`, { ...meeting, place: text }),
    await web.post('/nb/sign-up', { ...applicant, website, firstName: text }),
    await annas.post('/nb/coordinator/assisted', {
      ...applicant,
      ...agreed,
      formKey: 'l'.repeat(22),
      firstName: text,
    }),
  ];
  await run();
  const person = { id: goodSignUp.formKey };
  const shown = [
    await web.get(`/nb/confirm/${await linkFor(web, person, 'confirm')}`),
    await web.get(`/nb/place/${await linkFor(web, { id: group.seats[0]?.participantId ?? '' }, 'place')}`),
    await annas.get(path),
    await livs.get('/nb/lead'),
    await livs.get('/nb/lead/rooms/new'),
  ];
  const pages = await Promise.all(shown.map(async (response) => readPage(await response.text())));
  const csv = await (await livs.get('/nb/lead/figures.csv')).text();
  return { statuses: posts.map(({ status }) => status), inbox, pages, csv };
};

/** What is the same about a mail whatever somebody typed: headers, tags, lines and the shape of its calendar entry. */
const shapeOf = async (mail: OutgoingMail) => {
  const raw = (await buildMessage(mail)).toString('utf8');
  const shapeIn = (part: ICAL.Component): unknown => [
    part.name,
    part.getAllProperties().map(({ name }) => name),
    part.getAllSubcomponents().map(shapeIn),
  ];
  return {
    headers: raw.split('\r\n\r\n')[0]?.replace(/boundary="[^"]*"/, ''),
    tags: mail.html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/href="[^"]*"/, 'href')),
    lines: mail.text.split('\n').length,
    calendar: mail.calendar && shapeIn(new ICAL.Component(ICAL.parse(mail.calendar.content))),
  };
};

const shapes = async (text: string) => {
  const { statuses, inbox, pages, csv } = await typeEverywhere(text);
  return {
    statuses,
    mails: await Promise.all(inbox.map(shapeOf)),
    pages: pages.map(({ skeleton, title }) => [skeleton, title]),
    csv,
  };
};

const texts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></head><body onload=alert(1)>',
  '<!--',
  '=HYPERLINK("https://evil.example.com","x")',
  '+1+cmd|calc!A1',
  '@SUM(1)',
  '-2+3',
  'a; Bcc: b@example.org',
  'a%0d%0aBcc: b@example.org',
  '\\nEND:VEVENT\\nBEGIN:VALARM',
  'a;b,c:d\\',
  '=?utf-8?Q?a=0D=0ABcc=3A_b?=',
  '{{7*7}}<%= 7*7 %>#{7*7}',
  '&lt;b&gt;&amp;#60;',
  "'; DROP TABLE krets; --",
  '$ne',
  '../../../etc/passwd',
  '%s%s%n',
];

describe('whatever somebody types', () => {
  it.each(texts)('%s changes no page, mail, header, calendar entry or file', async (text) => {
    expect(await shapes(text)).toEqual(await shapes('x'));
  });

  it('is shown as it was typed, where it is shown', async () => {
    const text = '<b>"A" & \'B\'; =1+1, \\n</b>';
    const { inbox, pages } = await typeEverywhere(text);
    const locations = inbox.flatMap(({ calendar }) => {
      if (calendar === undefined) return [];
      const [event] = new ICAL.Component(ICAL.parse(calendar.content)).getAllSubcomponents('vevent');
      return [event?.getFirstPropertyValue('location')];
    });
    expect(locations.length).toBeGreaterThanOrEqual(6);
    expect(new Set(locations)).toEqual(new Set([text]));
    expect(pages.filter((page) => page.text.includes(text)).length).toBeGreaterThanOrEqual(4);
  });

  it('any line of any letters does neither', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => tidy(text) !== '' && !hasHiddenCharacters(tidy(text)));
    const plain = await shapes('x');
    expect(plain.statuses).toEqual([303, 303, 303, 303, 303]);
    expect(plain.mails.length).toBeGreaterThanOrEqual(9);
    await fc.assert(
      fc.asyncProperty(line, async (text) => {
        expect(await shapes(text)).toEqual(plain);
      }),
      { numRuns: 12 },
    );
  });

  it('is in no mail to an address that nobody has proven: the same bytes but for the link', async () => {
    const confirmOf = async (firstName: string) => {
      const { inbox } = await typeEverywhere(firstName);
      const mail = inbox.find(({ text }) => text.includes('/nb/confirm/'));
      const secret = /[\w-]{22}\.[\w-]{43}/g;
      return {
        text: mail?.text.replaceAll(secret, 'T'),
        html: mail?.html.replaceAll(secret, 'T'),
        subject: mail?.subject,
      };
    };
    expect((await confirmOf('x')).text).toContain('/nb/confirm/T');
    expect(await confirmOf('Buy at https://evil.example.com now')).toEqual(await confirmOf('x'));
  });

  it('the instrument sees a formula, a tag and a line that got through', async () => {
    const [mail] = (await typeEverywhere('x')).inbox;
    const usual = await shapeOf(mail!);
    expect(await shapeOf({ ...mail!, html: mail!.html.replace('</body>', '<b>x</b></body>') })).not.toEqual(
      usual,
    );
    expect(await shapeOf({ ...mail!, text: `${mail!.text}\nx` })).not.toEqual(usual);
    expect(await shapeOf({ ...mail!, replyTo: 'b@example.org' })).not.toEqual(usual);
  });
});
