import * as z from 'zod';
import { emailAddress, senderAddress } from './email-address.ts';
import {
  clockTime,
  decimal,
  fullListOf,
  id,
  line,
  listOf,
  oneOf,
  phoneNumber,
  record,
  timeZone,
  webAddress,
  whole,
  yesOrNo,
} from './fields.ts';
import { knownLocales } from './locale.ts';
import { localizedAgreement, localizedLine, localizedParagraphs, localizedProse } from './localized.ts';
import { group, invitation, ladder, mail, meeting, retention } from './numbers.ts';
import { dayParts, weekdays } from './slot-id.ts';
import type { WantedLocales } from './wanted-locales.ts';

const minutes = { from: 1, to: 600 };

const contact = record({
  email: emailAddress,
  phone: phoneNumber('the phone number of the centre').optional(),
  address: line('the postal address or the town of the centre', 200),
  website: webAddress('the website of the centre'),
});

const between = z.tuple([id('an area id'), id('an area id')], {
  error: 'write two area ids in square brackets, for example ["askoy", "bergenhus"]',
});

const travel = record({
  baseMinutes: whole('the minutes that any trip to another area takes before the distance counts', {
    from: 0,
    to: 120,
  }),
  minutesPerKm: decimal('the minutes per kilometre in a straight line', { from: 0.1, to: 60 }),
  withinAreaMinutes: whole('the minutes of a trip within one area', { from: 0, to: 120 }),
  choices: fullListOf('the longest travel times to choose from', whole('a travel time in minutes', minutes)),
  overrides: listOf(
    'the trips that differ from the straight line',
    record({ between, minutes: whole('the minutes of this trip', minutes) }),
  ),
});

const slotId = z.templateLiteral([z.enum(weekdays), '-', z.enum(dayParts)], {
  error: 'write a weekday and a part of the day, for example "mon-evening"',
});

const slots = record({
  weekdays: fullListOf('the weekdays on which groups can meet', oneOf('a weekday', weekdays)),
  parts: record({
    morning: clockTime('the start of a morning meeting').optional(),
    afternoon: clockTime('the start of an afternoon meeting').optional(),
    evening: clockTime('the start of an evening meeting').optional(),
  }),
  except: listOf('the times that are not offered after all', slotId),
});

function areaIn(wanted: WantedLocales) {
  return record({
    id: id('a short id of the area'),
    name: localizedLine(wanted, 'the name of the area'),
    lat: decimal('the latitude in degrees', { from: -90, to: 90 }),
    lon: decimal('the longitude in degrees', { from: -180, to: 180 }),
  });
}

function namedIn(wanted: WantedLocales, what: string) {
  return record({
    id: id(`a short id of the ${what}`),
    name: localizedLine(wanted, `the name of the ${what}`),
  });
}

function helpLineIn(wanted: WantedLocales) {
  return record({
    name: localizedLine(wanted, 'the name of the help line'),
    phone: phoneNumber('the phone number of the help line'),
    about: localizedLine(wanted, 'when to call the help line'),
  });
}

function agreementIn(wanted: WantedLocales, what: string) {
  return record({
    version: line(`the version of the ${what}, for example its date,`, 20),
    text: localizedAgreement(wanted, `the ${what}`),
  });
}

function textsIn(wanted: WantedLocales) {
  return record({
    about: localizedProse(wanted, 'the introduction on the first page'),
    startPack: localizedParagraphs(wanted, 'the start pack'),
  });
}

/** The fields of an organisation file, each checked by itself; what must fit together is in `rules.ts`. */
export function organisationShape(wanted: WantedLocales) {
  return record({
    id: id('a short id of the organisation'),
    name: line('the name of the centre'),
    locales: fullListOf('the languages of the pages and mails', oneOf('a language', knownLocales)),
    defaultLocale: oneOf('the language that is used first', knownLocales),
    timeZone,
    contact,
    sender: record({ name: line('the neutral name that mails come from', 60), address: senderAddress }),
    leads: fullListOf(
      'the leads, who manage the coordinators',
      record({ firstName: line('the first name of the lead', 60), email: emailAddress }),
    ),
    areas: fullListOf('the areas', areaIn(wanted)),
    travel,
    video: yesOrNo('whether groups may meet by video'),
    themes: listOf('the themes', namedIn(wanted, 'theme')),
    slots,
    languages: fullListOf('the languages that groups speak', namedIn(wanted, 'language')),
    talk: oneOf('whether there is a talk before the first group', ['off', 'offered', 'required']),
    group,
    ladder,
    invitation,
    meeting,
    retention,
    mail,
    helpNow: fullListOf('the help lines for those who need help now', helpLineIn(wanted)),
    consent: agreementIn(wanted, 'consent text'),
    confidentiality: agreementIn(wanted, 'confidentiality text'),
    texts: textsIn(wanted),
  });
}

export type Organisation = z.output<ReturnType<typeof organisationShape>>;
