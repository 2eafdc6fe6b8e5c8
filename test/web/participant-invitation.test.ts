import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { preferences } from '../use-cases/support/entities.ts';
import { personIn } from '../use-cases/support/table.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { readPage } from './support/html.ts';
import { otherNames, personWithLink, tableText } from './support/people.ts';
import { openWeb } from './support/visitor.ts';

const yes = { answer: 'accept', confidentiality: 'yes' } as const;

const invited = async (patch: Partial<ActiveParticipant> = {}) => {
  const web = openWeb();
  const { person, token } = await personWithLink(web, 'seat', { state: 'invited', ...patch });
  return { web, person, path: `/nb/invitation/${token}`, token };
};

describe('an invitation', () => {
  it.each(['nb', 'en'] as const)(
    'in %s shows the group, the promise and three answers; no theme and no other name',
    async (locale) => {
      const { web, token } = await invited({ preferences: { ...preferences, themes: ['sorg', 'open'] } });
      const response = await web.get(`/${locale}/invitation/${token}`);
      const html = await response.text();
      const page = readPage(html);
      expect(response.status).toBe(200);
      expect(page.title).toBe(`${locale === 'nb' ? 'Invitasjon' : 'Invitation'} – Krets`);
      expect(page.text).toContain(bergen.confidentiality.text[locale]);
      expect(page.text).toContain('Ingrid');
      expect(page.text).toContain(locale === 'nb' ? 'tirsdag kveld' : 'Tuesday evening');
      const answers = page.all('input').filter((input) => input.attributes.get('name') === 'answer');
      expect(answers.map((input) => input.attributes.get('value'))).toEqual([
        'accept',
        'decline',
        'timeDoesNotFit',
      ]);
      expect(html).not.toMatch(/\bsorg\b/i);
      for (const name of otherNames) expect(html).not.toContain(name);
    },
  );

  it('yes needs the promise again; without it nothing changes and the tick is pointed out', async () => {
    const { web, path } = await invited();
    const before = tableText(web);
    const response = await web.post(path, { answer: 'accept' });
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.links).toContain('#confidentiality');
    expect(page.byId('confidentiality')?.attributes.get('aria-invalid')).toBe('true');
    expect(tableText(web)).toBe(before);
  });

  it('yes with the promise takes the place, and the same page leads to giving it back', async () => {
    const { web, path, person } = await invited();
    const response = await web.post(path, yes);
    expect([response.status, response.headers.get('Location')]).toEqual([303, path]);
    expect((await personIn(web.kit, person)).state).toBe('accepted');
    const page = readPage(await (await web.get(path)).text());
    expect(page.text).toContain('Takk, plassen er din');
    expect(page.all('form')).toEqual([]);
    expect(page.links).toContain(`${path}/give-back`);
  });

  it('asks before an accepted place is given back, and the yes there gives it back once', async () => {
    const { web, path, person } = await invited();
    expect((await web.get(`${path}/give-back`)).headers.get('Location')).toBe(path);
    await web.post(path, yes);
    const page = readPage(await (await web.get(`${path}/give-back`)).text());
    expect(page.text).toContain('Vil du gi fra deg plassen?');
    expect(page.links).toContain(path);
    expect(page.all('form').map(({ attributes }) => attributes.get('action'))).toContain(`${path}/give-back`);
    expect((await personIn(web.kit, person)).state).toBe('accepted');
    for (const _ of ['one press', 'the same again'])
      expect((await web.post(`${path}/give-back`, {})).headers.get('Location')).toBe('/nb/answered/declined');
    expect(await personIn(web.kit, person)).toMatchObject({
      state: 'waiting',
      waitingSince: person.waitingSince,
    });
  });

  it.each(['decline', 'timeDoesNotFit'] as const)(
    '%s from a page that was left open takes no place that has been accepted since: it is asked about',
    async (answer) => {
      const { web, path, person } = await invited();
      await web.post(path, yes);
      const before = tableText(web);
      const response = await web.post(path, { answer });
      expect([response.status, response.headers.get('Location')]).toEqual([303, `${path}/give-back`]);
      expect(tableText(web)).toBe(before);
      expect((await personIn(web.kit, person)).state).toBe('accepted');
    },
  );

  it('no keeps the date in the queue', async () => {
    const { web, path, person } = await invited();
    const response = await web.post(path, { answer: 'decline' });
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/nb/answered/declined']);
    expect((await web.get('/nb/answered/declined')).status).toBe(200);
    expect(await personIn(web.kit, person)).toMatchObject({
      state: 'waiting',
      waitingSince: person.waitingSince,
    });
  });

  it('"the time does not fit" takes that time away', async () => {
    const { web, path, person } = await invited();
    const response = await web.post(path, { answer: 'timeDoesNotFit' });
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/nb/answered/other-time']);
    expect((await web.get('/nb/answered/other-time')).status).toBe(200);
    expect((await personIn(web.kit, person)).preferences.slots).toEqual(['wed-evening']);
  });

  it('20 yeses at once are one', async () => {
    const { web, path, person } = await invited();
    const answers = await Promise.all(Array.from({ length: 20 }, () => web.post(path, yes)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect((await personIn(web.kit, person)).state).toBe('accepted');
  });

  it.each([[{}], [{ answer: '' }], [{ answer: 'maybe' }], [{ answer: 'constructor' }]])(
    '%o is no answer',
    async (fields) => {
      const { web, path } = await invited();
      const before = tableText(web);
      expect((await web.post(path, fields)).status).toBe(422);
      expect(tableText(web)).toBe(before);
    },
  );

  it('is gone when the place is: 409, and the date is kept', async () => {
    const { web, path } = await invited();
    await web.post(path, { answer: 'decline' });
    const seen = await web.get(path);
    expect(seen.status).toBe(409);
    expect(readPage(await seen.text()).text).toContain('Du har fortsatt plassen din i køen');
    expect((await web.post(path, yes)).status).toBe(409);
    expect((await web.post(path, { answer: 'decline' })).status).toBe(303);
  });

  it('of an earlier place is 410 once there is a new one', async () => {
    const { web, path } = await invited({ rounds: 2, seat: { ...(await invited()).person.seat!, round: 2 } });
    expect((await web.get(path)).status).toBe(410);
    expect((await web.post(path, yes)).status).toBe(410);
  });

  it('cannot be answered any more when the group has met; opened, it says how things stand', async () => {
    const { web, path } = await invited({ state: 'inGroup' });
    const page = readPage(await (await web.get(path)).text());
    expect(page.text).toContain('Du er med i en gruppe');
    expect(page.links).toContain('/nb/link');
    expect((await web.post(path, { answer: 'decline' })).status).toBe(409);
  });
});
