import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { preferences } from '../use-cases/support/entities.ts';
import { personIn } from '../use-cases/support/table.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { atPlace, see } from './support/at-place.ts';
import { expectFormAgain, hostile } from './support/forms.ts';
import { readPage } from './support/html.ts';
import { personWithLink, tableText } from './support/people.ts';
import { openWeb } from './support/visitor.ts';

describe('changing what I said', () => {
  const rich: Partial<ActiveParticipant> = {
    phone: '+4741234567',
    preferences: {
      ...preferences,
      themes: ['sorg', 'angst'],
      video: true,
      slots: ['mon-evening', 'fri-morning'],
    },
  };

  it('shows what was said, and saving it as shown changes nothing of it', async () => {
    const { web, path, person } = await atPlace(rich);
    const page = await see(web, `${path}/change`);
    expect(page.fields('change')).toEqual({
      firstName: 'Kari',
      phone: '+4741234567',
      locale: 'nb',
      home: 'bergenhus',
      maxMinutes: '30',
      slots: ['mon-evening', 'fri-morning'],
      languages: ['no'],
      mode: ['inPerson', 'video'],
      theme1: 'sorg',
      theme2: 'angst',
      theme3: '',
      theme4: '',
      onlyThemed: 'yes',
      guardAdd: '',
    });
    const response = await web.post(`${path}/change`, page.fields('change'));
    expect([response.status, response.headers.get('Location')]).toEqual([303, path]);
    const { firstName, phone, preferences: after, waitingSince } = await personIn(web.kit, person);
    expect({ firstName, phone, preferences: after, waitingSince }).toEqual({
      firstName: 'Kari',
      phone: '+4741234567',
      preferences: person.preferences,
      waitingSince: person.waitingSince,
    });
  });

  it.each([
    ['open'],
    ['sorg', 'open'],
    ['open', 'sorg'],
    ['sorg'],
    ['sorg', 'angst', 'ensomhet', 'utmattelse', 'open'],
  ])('keeps the ranking %s %s %s %s %s through the form', async (...themes) => {
    const { web, path, person } = await atPlace({ preferences: { ...preferences, themes } });
    await web.post(`${path}/change`, (await see(web, `${path}/change`)).fields('change'));
    expect((await personIn(web.kit, person)).preferences.themes).toEqual(themes);
  });

  it('takes new wishes', async () => {
    const { web, path, person } = await atPlace();
    const fields = (await see(web, `${path}/change`)).fields('change');
    await web.post(`${path}/change`, {
      ...fields,
      firstName: 'Ka',
      home: 'fana',
      maxMinutes: '60',
      guardAdd: 'x@example.org',
    });
    expect(await personIn(web.kit, person)).toMatchObject({
      firstName: 'Ka',
      preferences: { home: 'fana', maxMinutes: 60 },
    });
    expect((await personIn(web.kit, person)).guard).toHaveLength(1);
    expect((await see(web, path)).text).toContain('Personer du ikke vil møte');
  });

  it.each([
    [{ firstName: '' }, ['firstName']],
    [{ phone: hostile }, ['phone']],
    [{ slots: [] }, ['slots']],
    [{ languages: [], mode: [] }, ['languages', 'mode']],
    [{ guardAdd: hostile }, ['guardAdd']],
    [{ home: '' }, ['home']],
  ])('with %o: shows the form again, keeps what was typed, changes nothing', async (patch, wrong) => {
    const { web, path } = await atPlace();
    const typed = { ...(await see(web, `${path}/change`)).fields('change'), ...patch };
    const before = tableText(web);
    await expectFormAgain(await web.post(`${path}/change`, typed), { wrong, typed, action: 'change' });
    expect(tableText(web)).toBe(before);
  });

  it.each(['invited', 'accepted', 'inGroup'] as const)(
    '%s: only name, phone, language of the mails and whom not to meet',
    async (state) => {
      const { web, path, person } = await atPlace({ state });
      const page = await see(web, `${path}/change`);
      expect(Object.keys(page.fields('change'))).toEqual(['firstName', 'phone', 'locale', 'guardAdd']);
      const response = await web.post(`${path}/change`, { firstName: 'Ka', phone: '41234567', locale: 'es' });
      expect(response.status).toBe(303);
      expect(await personIn(web.kit, person)).toMatchObject({
        firstName: 'Ka',
        phone: '+4741234567',
        locale: 'es',
        state,
      });
    },
  );

  it('says what still can be stored when an invitation came while the form was open, and stores that', async () => {
    const { web, path, person } = await atPlace({ state: 'invited' });
    const old = {
      firstName: 'Kari M',
      phone: '',
      home: 'fana',
      maxMinutes: '30',
      slots: ['mon-evening'],
      languages: ['no'],
      mode: ['inPerson'],
      theme1: 'open',
      locale: 'nb',
      guardAdd: 'eva@example.org',
    };
    const before = tableText(web);
    const response = await web.post(`${path}/change`, old);
    const page = readPage(await response.text());
    expect(response.status).toBe(409);
    expect(tableText(web)).toBe(before);
    expect(page.text).toContain('Fana');
    expect(page.links).toContain(path);
    const kept = { firstName: 'Kari M', phone: '', locale: 'nb', guardAdd: 'eva@example.org' };
    expect(page.fields('change')).toEqual(kept);
    expect((await web.post(`${path}/change`, page.fields('change'))).status).toBe(303);
    const { firstName, guard, preferences: same } = await personIn(web.kit, person);
    expect([firstName, guard.length, same]).toEqual(['Kari M', 1, person.preferences]);
  });

  it('has no choice of video where the organisation has none', async () => {
    const web = openWeb({ organisation: { ...bergen, video: false } });
    const { token } = await personWithLink(web, 'place');
    const page = await see(web, `/nb/place/${token}/change`);
    expect(page.byId('mode')).toBeUndefined();
    expect(page.fields('change')['mode']).toEqual(['inPerson']);
  });
});
