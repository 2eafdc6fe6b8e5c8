import { describe, expect, it } from 'vitest';
import { mailsIn, personIn } from '../use-cases/support/table.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { expectFormAgain, goodConfirmation, goodSignUp, hostile } from './support/forms.ts';
import { readPage } from './support/html.ts';
import { linkFor, personWithLink, putPerson, tableText, unconfirmed } from './support/people.ts';
import { type Fields, openWeb } from './support/visitor.ts';

const signedUp = async (organisation = bergen) => {
  const web = openWeb({ organisation });
  return { web, ...(await personWithLink(web, 'confirm', unconfirmed)) };
};

describe('confirming', () => {
  it.each(['nb', 'en'] as const)(
    'asks in %s for kind of group and consent, with the open group chosen',
    async (locale) => {
      const { web, token } = await signedUp();
      const response = await web.get(`/${locale}/confirm/${token}`);
      const page = readPage(await response.text());
      expect(response.status).toBe(200);
      expect(page.title).not.toMatch(/sorg|grief/i);
      expect(page.text).toContain('Kari');
      expect(page.text).toContain(bergen.consent.text[locale]);
      expect(page.text).toContain(bergen.confidentiality.text[locale]);
      const { shown, ...fields } = page.fields();
      expect(shown).toMatch(/^[\w-]{43}$/);
      expect(fields).toEqual({ theme1: 'open', theme2: '', theme3: '', theme4: '', guard: '' });
      expect(page.all('details').map(({ attributes }) => attributes.has('open'))).toEqual([false, false]);
    },
  );

  it('shows what is confirmed, as it stands in the row of this link and no other', async () => {
    const web = openWeb();
    const { token } = await personWithLink(web, 'confirm', { ...unconfirmed, phone: '+4741234567' });
    await web.post('/nb/sign-up', { ...goodSignUp, email: 'kari@example.org', firstName: 'En annen' });
    const { text } = readPage(await (await web.get(`/nb/confirm/${token}`)).text());
    for (const words of ['Kari', '+4741234567', 'Bergenhus', 'Inntil 30 minutter'])
      expect(text).toContain(words);
    expect(text).not.toContain('En annen');
    // A name of its own, not the question of the form.
    expect(text).toMatch(/Navn\s*Kari/);
    expect(text).not.toContain('eller det du vil bli kalt');
  });

  it('leads to my place, where the person waits', async () => {
    const { web, token, person } = await signedUp();
    const response = await web.post(`/nb/confirm/${token}`, goodConfirmation);
    expect(response.status).toBe(303);
    const place = response.headers.get('Location')!;
    expect(place).toMatch(/^\/nb\/place\/[\w-]{22}\.[\w-]{43}$/);
    expect(readPage(await (await web.get(place)).text()).text).toContain('Du venter på en gruppe');
    const stored = await personIn(web.kit, person);
    expect(stored.preferences.themes).toEqual(['sorg', 'open']);
    expect(mailsIn(web.kit).map(({ message }) => message.kind)).toEqual(['welcome']);
  });

  it('keeps which text it was that was agreed to, in the language of the page, which mails then have', async () => {
    const { web, token, person } = await signedUp();
    await web.post(`/en/confirm/${token}`, goodConfirmation);
    const { consent, locale } = await personIn(web.kit, person);
    const hash = web.kit.deps.hashSecret(bergen.consent.text.en);
    expect([locale, consent]).toMatchObject(['en', { version: bergen.consent.version, locale: 'en', hash }]);
  });

  it('takes a form as it was shown, with the two ticks set', async () => {
    const { web, token, person } = await signedUp();
    const shown = readPage(await (await web.get(`/nb/confirm/${token}`)).text()).fields();
    await web.post(`/nb/confirm/${token}`, { ...shown, consent: 'yes', confidentiality: 'yes' });
    expect((await personIn(web.kit, person)).preferences.themes).toEqual(['open']);
  });

  it('tells who wants a talk that it comes first', async () => {
    const { web, token } = await signedUp();
    const response = await web.post(`/nb/confirm/${token}`, { ...goodConfirmation, wantsTalk: 'yes' });
    const page = readPage(await (await web.get(response.headers.get('Location')!)).text());
    expect(page.text).toContain('En igangsetter tar kontakt');
  });

  it.each([
    ['off', false, false],
    ['offered', true, false],
    ['required', false, true],
  ] as const)('with the talk %s: asked for is %s, announced is %s', async (talk, asked, announced) => {
    const { web, token } = await signedUp({ ...bergen, talk });
    const page = readPage(await (await web.get(`/nb/confirm/${token}`)).text());
    expect(page.byId('wantsTalk') !== undefined).toBe(asked);
    expect(page.text.includes('for en kort samtale før du får en invitasjon')).toBe(announced);
  });

  it('has no choice of kind where an organisation has no themes', async () => {
    const { web, token } = await signedUp({ ...bergen, themes: [] });
    const page = readPage(await (await web.get(`/nb/confirm/${token}`)).text());
    expect(page.all('select')).toEqual([]);
    expect(page.fields()['theme1']).toBe('open');
  });

  it('pressed again, 20 times at once, it is the same place', async () => {
    const { web, token, person } = await signedUp();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => web.post(`/nb/confirm/${token}`, goodConfirmation)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 303));
    expect((await personIn(web.kit, person)).state).toBe('waiting');
    expect(mailsIn(web.kit)).toHaveLength(1);
  });

  it('opened again later, it leads on by one press', async () => {
    const { web, token } = await signedUp();
    await web.post(`/nb/confirm/${token}`, goodConfirmation);
    const page = readPage(await (await web.get(`/nb/confirm/${token}`)).text());
    expect(page.text).toContain('Du har allerede bekreftet');
    const response = await web.post(`/nb/confirm/${token}`, page.fields());
    expect((await web.get(response.headers.get('Location')!)).status).toBe(200);
  });

  it('sent once more by going back with somebody not to meet, it keeps them and says so', async () => {
    const { web, token, person } = await signedUp();
    await web.post(`/nb/confirm/${token}`, goodConfirmation);
    const more = { ...goodConfirmation, guard: 'eva@example.org' };
    const place = (await web.post(`/nb/confirm/${token}`, more)).headers.get('Location')!;
    expect((await personIn(web.kit, person)).guard).toHaveLength(1);
    expect(readPage(await (await web.get(place)).text()).text).toContain('Takk, det er lagret');
  });

  it('with a seat, a second sign-up says what of it is stored and what is not', async () => {
    for (const [guard, words] of [
      ['eva@example.org', 'Alt annet er som før, fordi du har en plass i en gruppe'],
      ['', 'Derfor har vi ikke lagret det du skrev nå'],
    ] as const) {
      const web = openWeb();
      await putPerson(web, { id: 'f'.repeat(22), email: 'same@example.org', state: 'accepted' });
      const second = await putPerson(web, { ...unconfirmed, id: 's'.repeat(22), email: 'same@example.org' });
      const link = `/nb/confirm/${await linkFor(web, second, 'confirm')}`;
      const place = (await web.post(link, { ...goodConfirmation, guard })).headers.get('Location')!;
      expect(readPage(await (await web.get(place)).text()).text).toContain(words);
    }
  });

  const wrongs: readonly (readonly [string, Fields, readonly string[]])[] = [
    ['no consent', { consent: '' }, ['consent']],
    ['no promise', { confidentiality: '' }, ['confidentiality']],
    ['neither', { consent: '', confidentiality: '' }, ['consent', 'confidentiality']],
    ['only themed without a theme', { theme1: 'open', theme2: '', onlyThemed: 'yes' }, ['theme1']],
    ['a line in the guard that is no contact', { guard: 'min bror' }, ['guard']],
    ['hostile text in the guard', { guard: `${hostile}\r\nx` }, ['guard']],
    [
      'eleven in the guard',
      { guard: Array.from({ length: 11 }, (_, n) => `p${n}@example.org`).join('\n') },
      ['guard'],
    ],
    ['a guard that is too long', { guard: 'x'.repeat(4000) }, ['guard']],
  ];

  it.each(wrongs)(
    'with %s: shows the form again, keeps what was typed, changes nothing',
    async (_, patch, wrong) => {
      const { web, token } = await signedUp();
      const before = tableText(web);
      const typed = { ...goodConfirmation, ...patch };
      const page = await expectFormAgain(await web.post(`/nb/confirm/${token}`, typed), { wrong, typed });
      const open = page.all('details').map(({ attributes }) => attributes.has('open'));
      expect(open).toEqual([[typed.theme2, typed.theme3, typed.theme4].some(Boolean), typed.guard !== '']);
      expect(tableText(web)).toBe(before);
    },
  );

  it.each([
    ['theme1', { theme1: 'astrologi' }],
    ['theme3', { theme3: hostile }],
    ['theme4', { theme4: 'constructor' }],
    ['onlyThemed', { onlyThemed: 'kanskje' }],
    ['wantsTalk', { wantsTalk: 'kanskje' }],
    ['consent', { consent: 'no' }],
  ])('with a %s that is not on offer', async (name, patch) => {
    const { web, token } = await signedUp();
    const before = tableText(web);
    const response = await web.post(`/nb/confirm/${token}`, { ...goodConfirmation, ...patch });
    expect(response.status).toBe(422);
    expect(readPage(await response.text()).links).toContain(`#${name}`);
    expect(tableText(web)).toBe(before);
  });

  it('keeps nothing readable of whom one does not want to meet', async () => {
    const { web, token, person } = await signedUp();
    await web.post(`/nb/confirm/${token}`, {
      ...goodConfirmation,
      guard: 'aldri@example.org\r\n+47 400 00 000\r\n',
    });
    expect((await personIn(web.kit, person)).guard).toHaveLength(2);
    expect(tableText(web)).not.toMatch(/aldri|400 ?00 ?000/);
  });

  it('a second sign-up with the same address leads to the place there was', async () => {
    const web = openWeb();
    const first = await putPerson(web, { id: 'f'.repeat(22), email: 'same@example.org' });
    const second = await putPerson(web, { ...unconfirmed, id: 's'.repeat(22), email: 'same@example.org' });
    const response = await web.post(`/nb/confirm/${await linkFor(web, second, 'confirm')}`, goodConfirmation);
    expect(response.headers.get('Location')).toContain(`/nb/place/${first.id}.`);
    expect(await web.kit.store.participant(second.id)).toBeUndefined();
  });
});
