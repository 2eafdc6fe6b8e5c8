import { describe, expect, it } from 'vitest';
import { addHours, instant } from '../../shared/domain/time.ts';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { atPlace, see } from './support/at-place.ts';
import { textOf } from './support/html.ts';
import { openStaffWeb } from './support/staff.ts';

const lookingUntil = instant('2026-11-27T09:00:00.000Z');
const seat = {
  groupId: 'some-group',
  round: 1,
  area: 'bergenhus',
  slot: 'tue-evening',
  language: 'no',
  themed: false,
  coordinatorName: 'Anne',
};

describe('at my place, while the group looks for one more', () => {
  it('is said until when, and what becomes of the place if nobody is found', async () => {
    const { web, path } = await atPlace({ state: 'accepted', seat: { ...seat, lookingUntil } });
    const { text } = await see(web, path);
    expect(text).toMatch(/Vi ser etter flere fram til fredag 27\. november.* kl\. 10.00/);
    expect(text).toContain('går du tilbake i køen med plassen du hadde, og du får beskjed');
    expect(text).not.toContain('Igangsetteren avtaler det første møtet');
  });

  it('nothing of it otherwise', async () => {
    const { web, path } = await atPlace({ state: 'accepted', seat });
    const { text } = await see(web, path);
    expect(text).not.toContain('Vi ser etter flere');
    expect(text).toContain('Igangsetteren avtaler det første møtet');
  });

  it.each(knownLocales)('in %s the day and no other number, so no count', async (locale) => {
    const places = [{ ...seat, lookingUntil }, seat].map(async (own) => {
      const { web, path } = await atPlace({ state: 'accepted', seat: own });
      return (await see(web, path.replace('/nb/', `/${locale}/`))).text;
    });
    const [looking = '', settled = ''] = await Promise.all(places);
    const numbers = (text: string) => text.match(/\d+/g) ?? [];
    expect(numbers(looking).length).toBeGreaterThan(numbers(settled).length);
    expect(looking).not.toBe(settled);
    expect(numbers(looking).filter((number) => ['4', '5', '1', '٤', '٥'].includes(number))).toEqual(
      numbers(settled).filter((number) => ['4', '5', '1', '٤', '٥'].includes(number)),
    );
  });
});

describe('for its coordinator', () => {
  const opened = async () => {
    const web = await openStaffWeb();
    const belowMinSince = addHours(web.kit.clock.now(), -24);
    const { path } = await web.groupIn('scheduled', { belowMinSince });
    return { web, path };
  };

  it('the page says what comes, and has the way to close the group now', async () => {
    const { web, path } = await opened();
    const page = await (await web.browserOf(web.anna)).page(path);
    expect(page.text).toContain('Gruppen er nå for liten til å møtes');
    expect(page.text).not.toContain('Ring gjerne alle før det første møtet');
    expect(page.links).toContain(`${path}/close`);
  });

  it('the form for the date says which dates end it, and says nothing while nobody is missing', async () => {
    const { web, path } = await opened();
    const hint = async (at: typeof web, of: string) =>
      (await (await at.browserOf(at.anna)).page(of)).byId('date-hint');
    expect(textOf((await hint(web, path))!)).toContain(
      'Er datoen nærmere enn 48 timer, rekker vi ikke å finne noen',
    );
    const whole = await openStaffWeb();
    expect(await hint(whole, (await whole.groupIn('scheduled')).path)).toBeUndefined();
  });

  it('is said in the overview and to leads, and nothing is to be done', async () => {
    const { web } = await opened();
    const home = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    expect(home.text).toContain('For liten til å møtes. Vi ser etter flere fram til');
    expect(home.text).not.toMatch(/Ring \d/);
    const lead = await (await web.browserOf(web.liv)).page('/nb/lead');
    expect(lead.text).toContain('For liten til å møtes. Vi ser etter flere fram til');
  });
});
