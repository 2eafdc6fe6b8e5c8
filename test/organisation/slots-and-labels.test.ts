import { describe, expect, it } from 'vitest';
import { areaName, languageName, localeOf, themeName } from '../../shared/organisation/labels.ts';
import { parseOrganisation } from '../../shared/organisation/parse.ts';
import { isSlotId, slotParts } from '../../shared/organisation/slot-id.ts';
import { isOfferedSlot, offeredSlots, startTime } from '../../shared/organisation/slots.ts';
import { bergenJson, litenByJson, readOrganisation } from './fixtures/organisations.ts';

const bergen = readOrganisation(bergenJson);
const litenBy = readOrganisation(litenByJson);

describe('slots', () => {
  it('are six days of three parts in Bergen, but not Saturday evening', () => {
    const ids = offeredSlots(bergen).map((slot) => slot.id);
    expect(ids).toHaveLength(17);
    expect(ids.slice(0, 4)).toEqual(['mon-morning', 'mon-afternoon', 'mon-evening', 'tue-morning']);
    expect(isOfferedSlot(bergen, 'sat-afternoon')).toBe(true);
    expect(isOfferedSlot(bergen, 'sat-evening')).toBe(false);
    expect(isOfferedSlot(bergen, 'sun-morning')).toBe(false);
  });

  it('are four evenings at half past seven in the small town', () => {
    expect(offeredSlots(litenBy)).toEqual([
      { id: 'mon-evening', weekday: 'mon', part: 'evening', start: '19:30' },
      { id: 'tue-evening', weekday: 'tue', part: 'evening', start: '19:30' },
      { id: 'wed-evening', weekday: 'wed', part: 'evening', start: '19:30' },
      { id: 'thu-evening', weekday: 'thu', part: 'evening', start: '19:30' },
    ]);
  });

  it('start when the file says, also a slot that is not offered any more', () => {
    expect(startTime(bergen, 'mon-morning')).toBe('10:00');
    expect(startTime(bergen, 'sat-evening')).toBe('18:00');
    expect(startTime(litenBy, 'mon-morning')).toBeUndefined();
    expect(startTime(bergen, 'man-kveld')).toBeUndefined();
  });

  it('are told apart from other words', () => {
    expect(isSlotId('sun-evening')).toBe(true);
    for (const word of ['', 'mon', 'mon-', 'mon-evening ', 'Mon-evening', 'mon-night', 'toString']) {
      expect(isSlotId(word)).toBe(false);
      expect(parseOrganisation({ ...bergenJson, slots: { ...bergenJson.slots, except: [word] } }).ok).toBe(
        false,
      );
      expect(slotParts(word)).toBeUndefined();
    }
    expect(slotParts('wed-afternoon')).toEqual({ id: 'wed-afternoon', weekday: 'wed', part: 'afternoon' });
  });
});

describe('labels', () => {
  it('are in the language of the reader', () => {
    expect(areaName(bergen, 'asane', 'nb')).toBe('Åsane');
    expect(themeName(bergen, 'ensomhet', 'nb')).toBe('Ensomhet');
    expect(themeName(bergen, 'ensomhet', 'en')).toBe('Loneliness');
    expect(languageName(bergen, 'uk', 'nb')).toBe('Ukrainsk');
    expect(languageName(bergen, 'uk', 'en')).toBe('Ukrainian');
  });

  it('know the mixed group and video in every organisation', () => {
    expect(themeName(litenBy, 'open', 'nb')).toBe('Åpen gruppe');
    expect(themeName(bergen, 'open', 'en')).toBe('Open group');
    expect(areaName(bergen, 'video', 'en')).toBe('Video');
  });

  it('are in the default language where another one is not offered', () => {
    expect(localeOf(bergen, 'en')).toBe('en');
    expect(localeOf(bergen, 'de')).toBe('nb');
    expect(localeOf(litenBy, 'en')).toBe('nb');
    const western = { locales: ['nn', 'en'], defaultLocale: 'en' } as const;
    expect(
      ['nb', 'nn', 'es', 'ar', 'de'].map((wanted) =>
        localeOf({ ...western, locales: [...western.locales] }, wanted),
      ),
    ).toEqual(['nn', 'nn', 'en', 'en', 'en']);
    expect(themeName(litenBy, 'open', 'en')).toBe('Åpen gruppe');
  });

  it('fall back on the id when the file no longer has it', () => {
    expect(areaName(bergen, 'voss', 'nb')).toBe('voss');
    expect(themeName(bergen, 'gammelt-tema', 'nb')).toBe('gammelt-tema');
  });
});

describe('what the Bergen file promises in words', () => {
  it('is what its numbers say', () => {
    const { stillInterestedDays, stillInterestedAnswerDays } = bergen.retention;
    for (const text of Object.values(bergen.consent.text)) {
      expect(text.match(/\d+/g)?.map(Number)).toEqual([stillInterestedDays, stillInterestedAnswerDays]);
    }
  });

  it('has the same parts in every language', () => {
    for (const pack of Object.values(bergen.texts.startPack)) {
      expect(pack).toHaveLength(bergen.texts.startPack.nb.length);
      for (const { phone } of bergen.helpNow) expect(pack.at(-1)).toContain(phone);
    }
  });

  it('has no address that could reach a stranger', () => {
    const addresses = [
      bergen.contact.email,
      bergen.sender.address,
      ...bergen.leads.map((lead) => lead.email),
    ];
    expect(addresses.filter((address) => !address.endsWith('@example.org'))).toEqual([]);
    expect(bergen.contact.phone).toBeUndefined();
  });
});
