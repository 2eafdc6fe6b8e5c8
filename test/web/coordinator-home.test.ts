import { describe, expect, it } from 'vitest';
import { instant } from '../../shared/domain/time.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { putCoordinator, putPeople, putTask } from '../use-cases/support/table.ts';
import { textOf } from './support/html.ts';
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

  it('has the way around, which tells what page this is, and leads only for leads', async () => {
    const web = await openStaffWeb();
    const around = async (coordinator: typeof web.anna) => {
      const page = await (await web.browserOf(coordinator)).page('/nb/coordinator/talks');
      const here = page.all('a').filter(({ attributes }) => attributes.get('aria-current') === 'page');
      return { here: here.map(textOf), toLead: page.links.includes('/nb/lead') };
    };
    expect(await around(web.anna)).toEqual({ here: ['Samtaler'], toLead: false });
    expect(await around(web.liv)).toEqual({ here: ['Samtaler'], toLead: true });
  });

  it('names a question without names of people, and leads to its answer', async () => {
    const web = await openStaffWeb();
    const { group } = await web.groupIn('asked');
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    expect(page.text).toContain('Kan du starte en gruppe? Bergenhus (sentrum), tirsdag kveld');
    expect(page.text).toContain('Siden 23. november 2026');
    expect(page.links).toContain(`/nb/coordinator/asks/${group.id}`);
    for (const name of sixNames) expect(page.text).not.toContain(name);
    const others = await (await web.browserOf(web.olav)).page('/nb/coordinator');
    expect(others.text).not.toContain('Kan du starte en gruppe');
  });

  it.each([
    ['complete', 'Velg dato og rom:', 0],
    ['scheduled', 'Ble det første møtet holdt?', 16],
    ['meeting', 'Klar for overlevering?', 29],
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

  it('does not ask for the handover before it is due', async () => {
    const web = await openStaffWeb();
    const { path } = await web.groupIn('meeting');
    web.kit.clock.forward({ days: 16 });
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    expect(page.text).toContain('Ingenting venter på deg akkurat nå.');
    expect(page.links.filter((link) => link === path)).toHaveLength(1);
  });

  it('asks for the calls before a first meeting, as long as somebody has not been called', async () => {
    const web = await openStaffWeb();
    const { group, people } = await web.groupIn('scheduled');
    const anna = await web.browserOf(web.anna);
    expect((await anna.page('/nb/coordinator')).text).toContain('Ring 6 personer før første møte: Bergenhus');
    for (const { id } of people)
      await anna.post(`/nb/coordinator/groups/${group.id}/called`, { participantId: id, called: 'yes' });
    expect((await anna.page('/nb/coordinator')).text).not.toContain('før første møte');
  });

  it('puts first what has waited longest', async () => {
    const web = await openStaffWeb();
    const since = (day: string) => instant(`2026-11-${day}T09:00:00.000Z`);
    await putPeople(web.kit, [
      personNamed('New', { state: 'talk', talk: 'wanted', stateSince: since('22') }),
      personNamed('Old', { state: 'talk', talk: 'wanted', stateSince: since('12') }),
    ]);
    await web.groupIn('complete', { stateSince: since('15') });
    const asks = [{ coordinatorId: web.anna.id, at: since('10'), outcome: 'open' as const, people: 6 }];
    await web.groupIn('asked', { asks, seats: [] });
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    const places = ['Kan du starte', '2 personer venter på en samtale', 'Velg dato'].map((words) =>
      page.text.indexOf(words),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(page.text).toContain('Siden 12. november 2026');
    expect(page.text).not.toContain('Siden 22. november 2026');
  });

  it.each([
    ['inviting', 'Invitasjoner'],
    ['complete', 'Dato'],
    ['scheduled', 'Første møte'],
    ['meeting', 'Overlevering'],
  ] as const)('shows how far a group that is %s has come: %s', async (state, step) => {
    const web = await openStaffWeb();
    await web.groupIn(state);
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    const items = page.all('li');
    const now = items.filter((item) => item.attributes.get('aria-current') === 'step');
    expect(now).toHaveLength(1);
    expect(now[0]?.children[0]).toBe(step);
    expect(page.text).toContain(`${step} (nå)`);
    expect(page.text).toContain('Spørsmål (ferdig)');
  });

  it('says in short what I take on, and how much of it is taken', async () => {
    const web = await openStaffWeb();
    await web.groupIn('asked');
    await web.groupIn('complete', { seats: [] });
    const page = await (await web.browserOf(web.anna)).page('/nb/coordinator');
    expect(page.text).toContain(`2 av ${web.anna.capacity}`);
    expect(page.text).toContain('Bergenhus (sentrum)');
    expect(page.links).toContain('/nb/coordinator/availability');
  });

  it('tells a lead of groups that stand still, and nobody else', async () => {
    const web = await openStaffWeb();
    await web.groupIn('asked', { leadToldAt: web.kit.clock.now() });
    expect((await (await web.browserOf(web.liv)).page('/nb/coordinator')).text).toContain(
      'En gruppe står stille: Bergenhus (sentrum), tirsdag kveld',
    );
    expect((await (await web.browserOf(web.anna)).page('/nb/coordinator')).text).not.toContain('står stille');
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
