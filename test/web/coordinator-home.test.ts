import { describe, expect, it } from 'vitest';
import { instant } from '../../shared/domain/time.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { putCoordinator, putPeople, putTask } from '../use-cases/support/table.ts';
import { openStaffWeb, sixNames } from './support/staff.ts';

const waitingPeople = (count: number) =>
  Array.from({ length: count }, (_, index) => personNamed(`Waiting${index}`));

describe('the overview', () => {
  it('says when nothing waits', async () => {
    const web = await openStaffWeb();
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    expect(page.text).toContain('Hei, Anna');
    expect(page.text).toContain('Ingenting venter på deg akkurat nå.');
    expect(page.text).toContain('Du har ingen grupper nå.');
  });

  it('names a question without names of people, and where to answer it', async () => {
    const web = await openStaffWeb();
    await web.groupIn('asked');
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    expect(page.text).toContain('Kan du starte en gruppe? Bergenhus (sentrum), tirsdag kveld');
    expect(page.text).toContain('Svar med lenken i e-posten fra 23. november 2026.');
    for (const name of sixNames) expect(page.text).not.toContain(name);
    const others = await (await web.browserOf(web.olav)).page('/nb/coordinator');
    expect(others.text).not.toContain('Kan du starte en gruppe');
  });

  it.each([
    ['complete', 'Velg dato og rom:', 0],
    ['scheduled', 'Ble det første møtet holdt?', 16],
    ['meeting', 'Klar for overlevering?', 16],
  ] as const)('a group that is %s asks: %s', async (state, question, days) => {
    const web = await openStaffWeb();
    const { path } = await web.groupIn(state);
    web.kit.clock.forward({ days });
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    expect(page.text).toContain(question);
    expect(page.links.filter((link) => link === path)).toHaveLength(2);
  });

  it('does not ask whether a meeting was held that is still to come', async () => {
    const web = await openStaffWeb();
    await web.groupIn('scheduled');
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    expect(page.text).not.toContain('Ble det første møtet holdt?');
    expect(page.text).toContain('tirsdag 8. desember 2026 kl. 18.00');
  });

  it('shows only my own groups', async () => {
    const web = await openStaffWeb();
    const { path } = await web.groupIn('complete');
    const page = await (await web.browserOf(web.olav)).page('/nb/coordinator');
    expect(page.links).not.toContain(path);
    expect(page.text).toContain('Du har ingen grupper nå.');
  });

  it('counts talks and calls, and leads to their lists', async () => {
    const web = await openStaffWeb();
    const called = personNamed('Kari', { email: undefined, phone: '+4740000099', assistedBy: web.anna.id });
    await putPeople(web.kit, [personNamed('Tor', { state: 'talk', talk: 'wanted' }), called]);
    const message = { kind: 'welcome', talk: false } as const;
    const createdAt = web.kit.clock.now();
    await putTask(web.kit, { id: 'A'.repeat(22), version: 1, participantId: called.id, message, createdAt });
    const page = await (await web.browserOf(web.anna)).page('/en/coordinator');
    expect(page.text).toContain('1 person is waiting for a conversation');
    expect(page.text).toContain('1 phone call to make');
    expect(page.links).toEqual(expect.arrayContaining(['/en/coordinator/talks', '/en/coordinator/tasks']));
  });

  it.each([
    [5, false],
    [6, true],
  ])('of %i waiting people the number is shown: %s', async (count, shown) => {
    const web = await openStaffWeb();
    await putPeople(web.kit, waitingPeople(count));
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    expect(page.text.includes(`${count} personer venter på gruppe.`)).toBe(shown);
    for (let index = 0; index < count; index += 1) expect(page.text).not.toContain(`Waiting${index}`);
  });

  it('tells of a break, and of having chosen no place', async () => {
    const web = await openStaffWeb();
    await putCoordinator(web.kit, {
      ...web.anna,
      id: 'P'.repeat(22),
      areas: [],
      pausedUntil: instant('2027-01-09T23:00:00.000Z'),
    });
    const page = await (await web.browserOf({ id: 'P'.repeat(22) })).page('/nb/coordinator');
    expect(page.text).toContain('Vi spør deg ikke før 10. januar 2027.');
    expect(page.text).toContain('Du har ikke valgt noe område ennå');
    web.kit.clock.forward({ days: 60 });
    const later = await (await web.browserOf({ id: 'P'.repeat(22) })).page('/nb/coordinator');
    expect(later.text).not.toContain('Du tar pause');
  });

  it('shows what was just done, and nothing else that stands in the address', async () => {
    const web = await openStaffWeb();
    const anna = await web.browserOf(web.anna);
    expect((await anna.page('/nb/coordinator?done=closed')).text).toContain('Gruppen er avsluttet');
    expect((await anna.page('/nb/coordinator?done=%3Cb%3Ehi')).text).not.toContain('hi</b>');
    expect((await anna.page('/nb/coordinator?done=constructor')).all('div').length).toBe(
      (await anna.page('/nb/coordinator')).all('div').length,
    );
  });

  it('leads a lead to the lead pages, and nobody else', async () => {
    const web = await openStaffWeb();
    expect((await (await web.browserOf(web.liv)).page('/nb/coordinator')).links).toContain('/nb/lead');
    expect((await (await web.browserOf(web.anna)).page('/nb/coordinator')).links).not.toContain('/nb/lead');
  });
});

describe('the sheet for the first meeting', () => {
  it.each(['nb', 'en'] as const)('holds the promise and the start pack in %s', async (locale) => {
    const web = await openStaffWeb();
    const { confidentiality, texts } = web.kit.deps.organisation;
    const page = await (await web.browserOf(web.anna)).page(`/${locale}/coordinator/sheet`);
    expect(page.text).toContain(confidentiality.text[locale]);
    for (const paragraph of texts.startPack[locale]) expect(page.text).toContain(paragraph);
    expect(page.all('input')).toEqual([]);
  });
});
