import type { Place } from './fixtures/organisations.ts';

/** One mistake in the Bergen file: what is written where, and the one problem that must come of it. */
export type BrokenVariant = {
  readonly at: Place;
  readonly value: unknown;
  /** Where the problem is reported, when that is another place than the mistake. */
  readonly place: string;
  readonly says: RegExp;
};

const nb = { nb: 'Navn', en: 'Name' };

export const brokenFields: readonly BrokenVariant[] = [
  { at: ['id'], value: 'LINK Bergen', place: 'id', says: /letters a to z/ },
  { at: ['name'], value: ' ', place: 'name', says: /name of the centre/ },
  { at: ['name'], value: 'LINK\nBcc: a@example.org', place: 'name', says: /one line/ },
  { at: ['name'], value: undefined, place: 'name', says: /name of the centre/ },
  { at: ['colour'], value: 'blue', place: 'colour', says: /not known; the fields here are id, name/ },
  {
    at: ['areas', 3, 'latitude'],
    value: 60,
    place: 'areas[3].latitude',
    says: /fields here are id, name, lat, lon/,
  },
  { at: ['locales'], value: [], place: 'locales', says: /at least one/ },
  { at: ['locales', 1], value: 'sv', place: 'locales[1]', says: /one of nb, nn, en, es, ar/ },
  { at: ['timeZone'], value: 'Europe/Bergen', place: 'timeZone', says: /"Europe\/Oslo"/ },
  { at: ['timeZone'], value: '+02:00', place: 'timeZone', says: /"Europe\/Oslo"/ },
  { at: ['contact', 'email'], value: 'post at example.org', place: 'contact.email', says: /e-mail address/ },
  { at: ['contact', 'email'], value: 'post@example', place: 'contact.email', says: /e-mail address/ },
  { at: ['contact', 'phone'], value: 'ring oss', place: 'contact.phone', says: /digits/ },
  { at: ['contact', 'website'], value: 'javascript:alert(1)', place: 'contact.website', says: /https/ },
  { at: ['sender', 'address'], value: 'krets@blåbær.no', place: 'sender.address', says: /xn--/ },
  { at: ['leads'], value: [], place: 'leads', says: /at least one/ },
  {
    at: ['leads', 0, 'email'],
    value: `${'a'.repeat(250)}@example.org`,
    place: 'leads[0].email',
    says: /e-mail/,
  },
  { at: ['areas', 3, 'lat'], value: 95, place: 'areas[3].lat', says: /from -90 to 90/ },
  { at: ['areas', 3, 'lon'], value: '5.29', place: 'areas[3].lon', says: /from -180 to 180/ },
  { at: ['areas', 3, 'name', 'nb'], value: undefined, place: 'areas[3].name.nb', says: /area in bokmål/ },
  { at: ['themes', 0, 'name', 'nb'], value: '', place: 'themes[0].name.nb', says: /theme in bokmål/ },
  { at: ['languages', 1, 'name'], value: 'Engelsk', place: 'languages[1].name', says: /fields nb, nn, en/ },
  { at: ['travel', 'minutesPerKm'], value: 0, place: 'travel.minutesPerKm', says: /from 0.1/ },
  { at: ['travel', 'choices'], value: [], place: 'travel.choices', says: /at least one/ },
  {
    at: ['travel', 'overrides', 0, 'between'],
    value: ['askoy'],
    place: 'travel.overrides[0].between',
    says: /two/,
  },
  {
    at: ['travel', 'overrides', 0, 'minutes'],
    value: 2.5,
    place: 'travel.overrides[0].minutes',
    says: /whole/,
  },
  { at: ['video'], value: 'yes', place: 'video', says: /true or false/ },
  { at: ['slots', 'weekdays', 0], value: 'man', place: 'slots.weekdays[0]', says: /mon, tue/ },
  { at: ['slots', 'parts', 'evening'], value: '25:00', place: 'slots.parts.evening', says: /HH:MM/ },
  { at: ['slots', 'parts', 'morning'], value: '9:30', place: 'slots.parts.morning', says: /HH:MM/ },
  { at: ['slots', 'except'], value: ['sat'], place: 'slots.except[0]', says: /"mon-evening"/ },
  { at: ['talk'], value: 'maybe', place: 'talk', says: /off, offered, required/ },
  { at: ['group', 'min'], value: 2, place: 'group.min', says: /from 3/ },
  { at: ['meeting', 'supported'], value: 0, place: 'meeting.supported', says: /from 1/ },
  { at: ['retention', 'pausedDays'], value: -1, place: 'retention.pausedDays', says: /pause/ },
  { at: ['helpNow'], value: [], place: 'helpNow', says: /at least one/ },
  { at: ['helpNow', 0, 'phone'], value: '116-123', place: 'helpNow[0].phone', says: /"116 123"/ },
  { at: ['consent', 'version'], value: '', place: 'consent.version', says: /version of the consent text/ },
  { at: ['consent', 'text', 'en'], value: undefined, place: 'consent.text.en', says: /in English/ },
  { at: ['texts', 'startPack', 'nb'], value: [], place: 'texts.startPack.nb', says: /paragraph/ },
  { at: ['texts', 'startPack', 'nb', 1], value: '', place: 'texts.startPack.nb[1]', says: /paragraph/ },
];

export const brokenRules: readonly BrokenVariant[] = [
  { at: ['themes', 1, 'id'], value: 'angst', place: 'themes[1].id', says: /used twice/ },
  { at: ['languages', 2, 'id'], value: 'no', place: 'languages[2].id', says: /used twice/ },
  { at: ['themes', 2, 'id'], value: 'open', place: 'themes[2].id', says: /built in/ },
  {
    at: ['areas', 16],
    value: { id: 'video', name: nb, lat: 60, lon: 5 },
    place: 'areas[16].id',
    says: /built in/,
  },
  { at: ['locales'], value: ['nb', 'en', 'nb'], place: 'locales[2]', says: /listed twice/ },
  { at: ['slots', 'weekdays', 6], value: 'mon', place: 'slots.weekdays[6]', says: /listed twice/ },
  { at: ['slots', 'except', 1], value: 'sat-evening', place: 'slots.except[1]', says: /listed twice/ },
  {
    at: ['leads', 1],
    value: { firstName: 'To', email: 'Lead@example.org' },
    place: 'leads[1].email',
    says: /two leads/,
  },
  { at: ['locales'], value: ['en'], place: 'defaultLocale', says: /one of the languages in "locales": en/ },
  {
    at: ['travel', 'overrides', 0, 'between', 1],
    value: 'voss',
    place: 'travel.overrides[0].between[1]',
    says: /"voss"/,
  },
  {
    at: ['travel', 'overrides', 0, 'between'],
    value: ['fana', 'fana'],
    place: 'travel.overrides[0].between',
    says: /two different/,
  },
  { at: ['travel', 'choices', 2], value: 30, place: 'travel.choices[2]', says: /above 30/ },
  {
    at: ['travel', 'overrides', 4, 'minutes'],
    value: 10,
    place: 'travel.overrides[4].minutes',
    says: /longer than one within an area, which is 10/,
  },
  { at: ['travel', 'choices', 0], value: 9, place: 'travel.withinAreaMinutes', says: /at most 9/ },
  {
    at: ['slots', 'parts', 'afternoon'],
    value: '09:00',
    place: 'slots.parts.afternoon',
    says: /after 10:00/,
  },
  { at: ['slots', 'parts', 'evening'], value: '22:00', place: 'slots.parts.evening', says: /midnight/ },
  { at: ['slots', 'except', 0], value: 'sun-evening', place: 'slots.except[0]', says: /not offered anyway/ },
  { at: ['group', 'startAt'], value: 4, place: 'group.startAt', says: /from "min" \(5\) to "max" \(8\)/ },
  { at: ['group', 'startAt'], value: 9, place: 'group.startAt', says: /from "min" \(5\) to "max" \(8\)/ },
  { at: ['ladder', 'nextAfterDays'], value: 3, place: 'ladder.nextAfterDays', says: /above 3/ },
  { at: ['ladder', 'leadAfterDays'], value: 7, place: 'ladder.leadAfterDays', says: /above 7/ },
  { at: ['invitation', 'answerDays'], value: 3, place: 'invitation.answerDays', says: /above 3/ },
  {
    at: ['meeting', 'handoverOverdueDays'],
    value: 28,
    place: 'meeting.handoverOverdueDays',
    says: /above 28/,
  },
  { at: ['retention', 'groupDays'], value: 56, place: 'retention.groupDays', says: /above 56/ },
  { at: ['mail', 'perAddressPerDay'], value: 4, place: 'mail.perAddressPer30Days', says: /at least 4/ },
];
