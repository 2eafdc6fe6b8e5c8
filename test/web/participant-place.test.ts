import { describe, expect, it } from 'vitest';
import { instant } from '../../shared/domain/time.ts';
import { preferences } from '../use-cases/support/entities.ts';
import { personIn } from '../use-cases/support/table.ts';
import { atPlace, see } from './support/at-place.ts';
import { type PageReader, readPage } from './support/html.ts';
import { meetingAt, otherNames, seatIn, tableText } from './support/people.ts';

/** What can be pressed on a page, by the last part of the address it leads to. */
const offered = (page: PageReader, path: string): readonly string[] =>
  page.links.filter((link) => link.startsWith(`${path}/`)).map((link) => link.slice(path.length + 1));

const states = [
  { state: 'unconfirmed', nb: 'Du har ikke bekreftet ennå', en: 'You have not confirmed yet', acts: [] },
  {
    state: 'talk',
    nb: 'En igangsetter tar kontakt',
    en: 'A coordinator will contact you',
    acts: ['change', 'pause'],
  },
  {
    state: 'waiting',
    nb: 'Du venter på en gruppe',
    en: 'You are waiting for a group',
    acts: ['change', 'pause'],
  },
  {
    state: 'proposed',
    nb: 'Du venter på en gruppe',
    en: 'You are waiting for a group',
    acts: ['change', 'pause'],
  },
  {
    state: 'invited',
    nb: 'Det er en plass til deg',
    en: 'There is a place for you',
    acts: ['answer', 'answer', 'answer', 'change', 'pause'],
  },
  {
    state: 'accepted',
    nb: 'Du har sagt ja til en plass',
    en: 'You have said yes to a place',
    acts: ['change', 'pause', 'leave'],
  },
  { state: 'inGroup', nb: 'Du er med i en gruppe', en: 'You are in a group', acts: ['change', 'leave'] },
  {
    state: 'paused',
    nb: 'Plassen din er på pause',
    en: 'Your place is paused',
    acts: ['change', 'resume'],
  },
  {
    state: 'lapsed',
    nb: 'Plassen gikk til en annen',
    en: 'The place went to someone else',
    acts: ['change', 'resume', 'pause'],
  },
] as const;

describe('my place', () => {
  it.each(states)(
    '$state: tells where I stand in both languages, and offers what can be done',
    async (case_) => {
      const { state, nb, en, acts } = case_;
      const { web, token } = await atPlace({ state });
      for (const [locale, words] of [
        ['nb', nb],
        ['en', en],
      ] as const) {
        const response = await web.get(`/${locale}/place/${token}`);
        const page = readPage(await response.text());
        expect(response.status).toBe(200);
        expect(page.text).toContain(words);
        expect(page.title).toBe(`${locale === 'nb' ? 'Min plass' : 'My place'} – Krets`);
        expect(offered(page, `/${locale}/place/${token}`).toSorted()).toEqual(
          [...acts, 'withdraw', 'data.json'].toSorted(),
        );
      }
    },
  );

  it.each(states)('$state: says no theme, no address and nobody else’s name', async ({ state }) => {
    const { web, path } = await atPlace({ state, preferences: { ...preferences, themes: ['sorg', 'open'] } });
    const html = await (await web.get(path)).text();
    expect(html).not.toMatch(/\bsorg\b/i);
    for (const word of ['kari@example.org', ...otherNames]) expect(html).not.toContain(word);
  });

  it('shows a reserved seat to nobody', async () => {
    const { web, path } = await atPlace({ state: 'proposed', seat: seatIn({ id: 'g'.repeat(22) }) });
    expect((await see(web, path)).byId('seat')).toBeUndefined();
  });

  it('shows the group as soon as there is an invitation, and time and place when they are set', async () => {
    const invited = await atPlace({ state: 'invited' });
    const before = await see(invited.web, invited.path);
    expect(before.text).toContain('Bergenhus (sentrum)');
    expect(before.text).toContain('tirsdag kveld');
    expect(before.text).toContain('Ingrid');
    expect(before.text).toContain('mandag 30. november 2026');
    expect(before.text).toContain('Tid og sted er ikke avtalt ennå');
    const seat = { ...seatIn({ id: '' }), meeting: meetingAt };
    const accepted = await atPlace({ state: 'accepted', seat: { ...seat, groupId: 'g'.repeat(22) } });
    const after = await see(accepted.web, accepted.path);
    expect(after.text).toContain('tirsdag 8. desember 2026 kl. 18.00 til 20.00');
    expect(after.text).toContain('Gata 1, andre etasje');
    expect(after.text).toContain('Tid og sted er avtalt');
  });

  it('says what is missing, without a word or a number about others', async () => {
    const { web, path } = await atPlace({ stateSince: instant('2026-11-01T09:00:00.000Z') });
    const page = await see(web, path);
    expect(page.text).toContain('Vi har ikke funnet en gruppe ennå');
    expect(page.text).toContain('søndag 1. november 2026');
  });

  it('asks "still interested?" when the time has come, and one press answers', async () => {
    const { web, path, person } = await atPlace({ interestAskedAt: instant('2026-11-20T09:00:00.000Z') });
    const page = await see(web, path);
    expect(page.text).toContain('Vil du fortsatt være med?');
    expect(offered(page, path)).toContain('interested');
    const response = await web.post(`${path}/interested`);
    expect([response.status, response.headers.get('Location')]).toEqual([303, path]);
    expect((await personIn(web.kit, person)).interestAskedAt).toBeUndefined();
    expect((await see(web, path)).text).not.toContain('Vil du fortsatt være med?');
  });
});

describe('what I can do at my place', () => {
  it('pause and resume keep the date', async () => {
    const { web, path, person } = await atPlace();
    const paused = await web.post(`${path}/pause`);
    expect([paused.status, paused.headers.get('Location')]).toEqual([303, path]);
    expect((await personIn(web.kit, person)).state).toBe('paused');
    expect((await web.post(`${path}/resume`)).status).toBe(303);
    expect(await personIn(web.kit, person)).toMatchObject({
      state: 'waiting',
      waitingSince: person.waitingSince,
    });
  });

  it.each(['invited', 'accepted'] as const)(
    'pause asks first when %s, and says what is given up',
    async (state) => {
      const { web, path, person } = await atPlace({ state });
      const before = tableText(web);
      const page = await see(web, `${path}/pause`);
      expect(page.text).toContain('Plassen i gruppen gir du fra deg nå');
      expect(page.links).toEqual(expect.arrayContaining([path, `${path}/pause`]));
      expect(tableText(web)).toBe(before);
      expect((await web.post(`${path}/pause`)).status).toBe(303);
      expect((await personIn(web.kit, person)).state).toBe('paused');
    },
  );

  it.each(['waiting', 'inGroup'] as const)('pause has no page of its own when %s', async (state) => {
    const { web, path } = await atPlace({ state });
    const response = await web.get(`${path}/pause`);
    expect([response.status, response.headers.get('Location')]).toEqual([303, path]);
  });

  it('leave asks once more, then puts back into the queue', async () => {
    const { web, path, person } = await atPlace({ state: 'inGroup' });
    const before = tableText(web);
    const page = await see(web, `${path}/leave`);
    expect(page.text).toContain('trenger ikke å si hvorfor');
    expect(tableText(web)).toBe(before);
    const response = await web.post(`${path}/leave`);
    expect([response.status, response.headers.get('Location')]).toEqual([303, path]);
    expect((await personIn(web.kit, person)).state).toBe('waiting');
  });

  it('withdraw asks once more, then erases, and the link is unknown from then on', async () => {
    const { web, path, person } = await atPlace();
    expect((await see(web, `${path}/withdraw`)).text).toContain('Det kan ikke angres');
    const response = await web.post(`${path}/withdraw`);
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/nb/place/erased']);
    expect((await see(web, '/nb/place/erased')).text).toContain('Alt er slettet');
    expect((await web.get(path)).status).toBe(404);
    expect((await web.post(`${path}/withdraw`)).status).toBe(404);
    const naming = web.kit.store.dump().filter((row) => JSON.stringify(row).includes('kari@example.org'));
    expect(naming).toHaveLength(1);
    expect(naming[0]).toMatchObject({ message: { kind: 'erased', reason: 'own' } });
    expect(await web.kit.store.participant(person.id)).toMatchObject({ state: 'withdrawn' });
  });

  it('everything about me can be taken along as a file', async () => {
    const { web, path, person } = await atPlace();
    const response = await web.get(`${path}/data.json`);
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="mine-opplysninger.json"');
    expect(await response.json()).toMatchObject({ signUp: { firstName: 'Kari', email: person.email } });
  });

  it.each([
    ['leave', 'waiting-not-in-a-group', 'paused'],
    ['resume', 'invited', 'invited'],
    ['pause', 'running group', 'inGroup'],
    ['interested', 'unconfirmed', 'unconfirmed'],
  ] as const)(
    '%s in the wrong state (%s) is told as such, with the way back to my place',
    async (act, _, state) => {
      const { web, path } = await atPlace({ state });
      const before = tableText(web);
      const response = await web.post(`${path}/${act}`);
      expect(response.status).toBe(409);
      expect(readPage(await response.text()).links).toContain(path);
      expect(tableText(web)).toBe(before);
    },
  );

  it('who has no times left is asked for some before going back to the queue', async () => {
    const { web, path, person } = await atPlace({
      state: 'paused',
      preferences: { ...preferences, slots: [] },
    });
    const response = await web.post(`${path}/resume`);
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.links).toEqual(expect.arrayContaining(['#slots', `${path}/change`]));
    const saved = await web.post(`${path}/change`, { ...page.fields('change'), slots: ['mon-evening'] });
    expect(saved.status).toBe(303);
    expect((await web.post(`${path}/resume`)).status).toBe(303);
    expect((await personIn(web.kit, person)).state).toBe('waiting');
  });
});
