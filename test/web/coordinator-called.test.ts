import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { personIn, putPeople } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { openStaffWeb } from './support/staff.ts';

const list = '/nb/coordinator/called';

/** Kari, without e-mail, whom Anna calls. */
const opened = async (patch: Partial<ActiveParticipant> = {}) => {
  const web = await openStaffWeb();
  const kari = personNamed('Kari', {
    email: undefined,
    emailHash: undefined,
    phone: '+4740000088',
    assistedBy: web.anna.id,
    ...patch,
  });
  await putPeople(web.kit, [kari]);
  return { ...web, kari, path: `${list}/${kari.id}`, annas: await web.browserOf(web.anna) };
};

describe('people without e-mail', () => {
  it('are linked from the overview where there is somebody, and nowhere else', async () => {
    const { annas, browserOf, olav, liv } = await opened();
    expect((await annas.page('/nb/coordinator')).text).toContain('De uten e-post (1)');
    expect((await (await browserOf(olav)).page('/nb/coordinator')).text).not.toContain('De uten e-post');
    const livs = await browserOf(liv);
    expect((await livs.page('/nb/lead')).text).toContain('De uten e-post');
    expect((await livs.page(list)).text).toContain('Anna ringer');
  });

  it('have a number that can be read and pressed, from left to right in every language', async () => {
    const { annas, path } = await opened();
    for (const at of [list, path, path.replace('nb', 'ar')]) {
      const page = await annas.page(at);
      const link = page.all('a').find(({ attributes }) => attributes.get('href') === 'tel:+4740000088');
      expect([link?.children, link?.attributes.get('dir')], at).toEqual([['400 00 088'], 'ltr']);
    }
  });

  it('are forgotten by two presses from the list', async () => {
    const { annas, kit, kari, path } = await opened({ state: 'paused' });
    const page = await annas.page(list);
    expect(page.all('a').map(({ attributes }) => attributes.get('href'))).toContain(`${path}/withdraw`);
    expect((await annas.page(`${path}/withdraw`)).text).toContain('Det kan ikke angres');
    expect(await personIn(kit, kari)).toMatchObject({ state: 'paused' });
    const response = await annas.post(`${path}/withdraw`);
    expect(response.headers.get('Location')).toBe(`${list}?done=erased`);
    expect(await kit.store.participant(kari.id)).toMatchObject({ state: 'withdrawn' });
    const after = await annas.page(`${list}?done=erased`);
    expect(after.text).toContain('Alt er slettet');
    expect(after.text).not.toContain('Kari');
    expect((await annas.post(`${path}/withdraw`)).status).toBe(404);
  });

  it('pause, come back, and have everything read out', async () => {
    const { annas, kit, kari, path } = await opened();
    expect((await annas.post(`${path}/pause`)).headers.get('Location')).toBe(`${path}?done=saved`);
    expect((await personIn(kit, kari)).state).toBe('paused');
    const page = await annas.page(`${path}?done=saved`);
    expect(page.text).toContain('Tilbake i køen');
    expect(page.text).toContain('Bergenhus');
    await annas.post(`${path}/resume`);
    expect((await personIn(kit, kari)).state).toBe('waiting');
    const file = await annas.get(`${path}/data.json`);
    expect(await file.json()).toMatchObject({ signUp: { firstName: 'Kari', phone: '+4740000088' } });
  });

  it('pause while a coordinator is asked about their group, as whoever has e-mail does', async () => {
    const { annas, kit, kari, path } = await opened({ state: 'proposed' });
    expect((await annas.page(path)).text).toContain('Ta pause');
    expect((await annas.post(`${path}/pause`)).status).toBe(303);
    expect((await personIn(kit, kari)).state).toBe('paused');
  });

  it('leave a place they had said yes to only after a second press', async () => {
    const { annas, path } = await opened({ state: 'accepted', rounds: 1 });
    const page = await annas.page(path);
    const hrefs = page.all('a').map(({ attributes }) => attributes.get('href'));
    expect(hrefs).toContain(`${path}/leave`);
    expect(page.text).not.toContain('Ta pause');
    expect((await annas.page(`${path}/leave`)).text).toContain('Skal Kari slutte i gruppen?');
  });

  it('change by the form of my place; without a number, or with another’s, it says so and keeps what was typed', async () => {
    const { annas, kit, kari, path } = await opened();
    await putPeople(kit, [
      personNamed('Bo', { email: undefined, emailHash: undefined, phone: '+4740000077' }),
    ]);
    const { language: _, ...form } = (await annas.page(`${path}/change`)).fields('/change');
    const missing = await annas.post(`${path}/change`, { ...form, firstName: 'Kåre', phone: '' });
    expect(missing.status).toBe(422);
    expect(readPage(await missing.text()).fields('/change')['firstName']).toBe('Kåre');
    const taken = await annas.post(`${path}/change`, { ...form, phone: '40 00 00 77' });
    expect(taken.status).toBe(409);
    expect(await taken.text()).toContain('En annen er påmeldt');
    const right = await annas.post(`${path}/change`, {
      ...form,
      firstName: 'Kåre',
      guardAdd: 'x@example.org',
    });
    expect(right.headers.get('Location')).toBe(`${path}?done=saved`);
    expect(await personIn(kit, kari)).toMatchObject({ firstName: 'Kåre' });
    expect((await personIn(kit, kari)).guard.length).toBe(kari.guard.length + 1);
  });

  it('who get a place while the form is open: the wishes wait, whom they must not meet can be stored', async () => {
    const { annas, kit, kari, path } = await opened();
    const { language: _, ...form } = (await annas.page(`${path}/change`)).fields('/change');
    const after = { ...kari, state: 'accepted', rounds: 1 } as const;
    await kit.store.commit([{ type: 'participant', before: kari, after }]);
    const typed = { ...form, maxMinutes: '60', guardAdd: 'x@example.org' };
    const response = await annas.post(`${path}/change`, typed);
    expect(response.status).toBe(409);
    const page = readPage(await response.text());
    expect(page.text).toContain('mens skjemaet var åpent');
    const { language: __, ...again } = page.fields('/change');
    expect(again['guardAdd']).toBe('x@example.org');
    expect((await annas.post(`${path}/change`, again)).headers.get('Location')).toBe(`${path}?done=saved`);
    expect((await personIn(kit, kari)).guard.length).toBe(kari.guard.length + 1);
  });

  it('are told why they wait, and where and when they meet', async () => {
    const waiting = await opened();
    expect((await waiting.annas.page(waiting.path)).text).toContain('Hva mangler?');
    const web = await openStaffWeb();
    const { people } = await web.groupIn('scheduled');
    const before = people[0]!;
    const called = { ...before, email: undefined, emailHash: undefined, assistedBy: web.anna.id };
    await web.kit.store.commit([{ type: 'participant', before, after: called }]);
    const page = await (await web.browserOf(web.anna)).page(`${list}/${called.id}`);
    expect(page.text).toContain('Rom 2, Storgata 1');
  });

  it('without a time left come back by saying one', async () => {
    const { annas, kari, path } = await opened({ state: 'paused' });
    const none = { ...kari.preferences, slots: [] };
    const other = await opened({ state: 'paused', preferences: none });
    const response = await other.annas.post(`${other.path}/resume`);
    expect(response.status).toBe(422);
    expect(readPage(await response.text()).text).toContain('Endre for personen');
    expect((await annas.post(`${path}/resume`)).status).toBe(303);
  });

  it('stand beside the call that is made to them', async () => {
    const { annas, kit, kari, path } = await opened();
    await kit.store.commit([
      {
        type: 'task',
        after: {
          id: 't'.repeat(22),
          version: 1,
          participantId: kari.id,
          message: { kind: 'welcome', talk: false },
          createdAt: kit.clock.now(),
        },
      },
    ]);
    const hrefs = (await annas.page('/nb/coordinator/tasks'))
      .all('a')
      .map(({ attributes }) => attributes.get('href'));
    expect(hrefs).toContain(path);
  });
});
