import { describe, expect, it } from 'vitest';
import { confirmed, mayChangeWishes, renewal, returned } from '../../shared/domain/confirmation.ts';
import { instant } from '../../shared/domain/time.ts';
import type { TalkRule } from '../../shared/organisation/schema.ts';
import { newPlaceLink } from '../../shared/use-cases/place-link.ts';
import { shownTexts } from '../../shared/use-cases/shown-texts.ts';
import { livingStates } from '../use-cases/participant/stage.ts';
import { emailHash, personNamed, phoneHash } from '../use-cases/support/entities.ts';
import { bergen, createTestDeps, hashSecret } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const earlier = instant('2026-10-01T09:00:00.000Z');
const { deps } = createTestDeps({ now });
const texts = shownTexts(deps, 'en');
const when = (talk: TalkRule = 'off') => ({ now, organisation: { ...bergen, talk } });
const agreed = (patch = {}) => ({ themes: ['sorg'], wantsTalk: false, guard: [], texts, ...patch });
const unconfirmed = personNamed('Ada', {
  state: 'unconfirmed',
  waitingSince: undefined,
  consent: undefined,
  confidentiality: undefined,
  mailTrouble: 'bounced',
});
const tooMany = Array.from({ length: 51 }, (_, index) => `hash ${index}`);

describe('what is kept of a yes', () => {
  it('is version, language and hash of the very words, in the language they were shown in', () => {
    for (const name of ['consent', 'confidentiality'] as const) {
      const { version, text } = bergen[name];
      expect(texts[name]).toEqual({ version, locale: 'en', hash: hashSecret(text.en ?? '') });
    }
    expect(shownTexts(deps, 'nowhere').consent.locale).toBe(bergen.locales[0]);
  });

  it('is both texts, and the moment', () => {
    const after = confirmed(unconfirmed, agreed(), when());
    expect(after).toMatchObject({
      ok: true,
      value: {
        state: 'waiting',
        waitingSince: now,
        consent: { ...texts.consent, at: now },
        confidentiality: { ...texts.confidentiality, at: now },
        talk: 'none',
      },
    });
    expect(after.ok && after.value.preferences).toEqual({ ...unconfirmed.preferences, themes: ['sorg'] });
    expect(after.ok && after.value.mailTrouble).toBeUndefined();
  });

  it('takes nobody who names too many', () => {
    const refused = { ok: false, problem: { kind: 'invalid', fields: { guard: 'tooMany' } } };
    expect(confirmed(unconfirmed, agreed({ guard: tooMany }), when())).toEqual(refused);
    const parts = { fresh: unconfirmed, agreed: agreed({ guard: tooMany }) };
    expect(renewal(personNamed('Ada'), parts, when())).toEqual(refused);
  });

  it.each([
    ['off', true, 'waiting', 'none'],
    ['offered', false, 'waiting', 'none'],
    ['offered', true, 'talk', 'wanted'],
    ['required', false, 'talk', 'wanted'],
  ] as const)('with talks %s, wanted %s: %s', (...[rule, wantsTalk, state, talk]) => {
    const after = confirmed(unconfirmed, agreed({ wantsTalk }), when(rule));
    expect(after).toMatchObject({ ok: true, value: { state, talk } });
  });
});

describe('a second sign-up of the same person', () => {
  const phone = '+4791234567';
  const fresh = personNamed('Ada', {
    firstName: 'Ada Marie',
    locale: 'en',
    phone,
    guard: ['not of the form'],
  });
  const old = personNamed('Ada', {
    guard: ['eva'],
    interestAskedAt: earlier,
    mailTrouble: 'bounced',
    waitingSince: earlier,
  });

  it('changes what was typed anew, keeps who is not to be met, and is a sign of life', () => {
    const parts = {
      fresh,
      agreed: agreed({ guard: ['per', phoneHash(phone), emailHash('ada@example.org')] }),
    };
    const patch = renewal(old, parts, when());
    expect(patch).toEqual({
      ok: true,
      value: {
        consent: { ...texts.consent, at: now },
        confidentiality: { ...texts.confidentiality, at: now },
        interestConfirmedAt: now,
        interestAskedAt: undefined,
        firstName: 'Ada Marie',
        locale: 'en',
        email: 'ada@example.org',
        phone,
        phoneHash: phoneHash(phone),
        guard: ['eva', 'per'],
        guardAddedAt: now,
        preferences: { ...fresh.preferences, themes: ['sorg'] },
        talk: 'none',
        mailTrouble: undefined,
      },
    });
  });

  it.each([
    ['paused', 'none', true, 'wanted'],
    ['paused', 'none', false, 'none'],
    ['paused', 'done', true, 'done'],
    ['waiting', 'none', true, 'wanted'],
  ] as const)('when %s with talk %s, wanted %s: %s', (...[state, talk, wantsTalk, then]) => {
    const before = personNamed('Ada', { state, talk });
    const patch = renewal(before, { fresh, agreed: agreed({ wantsTalk }) }, when('offered'));
    expect(patch).toMatchObject({ ok: true, value: { talk: then } });
  });

  it('may change wishes as long as nobody counts on them', () => {
    const may = livingStates.filter((state) => mayChangeWishes(personNamed('Ada', { state })));
    expect(may).toEqual(['talk', 'waiting', 'proposed', 'paused', 'lapsed']);
  });
});

describe('coming back', () => {
  const toldAt = { talkToldAt: earlier };

  it.each([
    ['paused', 'wanted', 'talk', undefined],
    ['paused', 'none', 'waiting', earlier],
    ['paused', 'done', 'waiting', earlier],
    ['lapsed', 'wanted', 'talk', undefined],
  ] as const)('from %s with talk %s is to %s', (...[state, talk, then, told]) => {
    const after = returned(personNamed('Ada', { state, talk, ...toldAt }), when());
    expect(after).toMatchObject({ ok: true, value: { state: then, talk } });
    expect(after.ok && after.value.talkToldAt).toBe(told);
  });

  it('goes by what is wanted now, and is refused to whoever is not away', () => {
    const paused = personNamed('Ada', { state: 'paused', ...toldAt });
    const after = returned(paused, { ...when(), patch: { talk: 'wanted', firstName: 'A' } });
    expect(after).toMatchObject({
      ok: true,
      value: { state: 'talk', firstName: 'A', talkToldAt: undefined },
    });
    expect(returned(personNamed('Ada'), when())).toMatchObject({ problem: { kind: 'wrongState' } });
  });
});

describe('a fresh link to a place', () => {
  it('is stored as a hash, bound to person and purpose, and good for 400 local days', () => {
    const { token, change } = newPlaceLink(deps, 'a'.repeat(22));
    const [id, secret = ''] = token.split('.');
    expect(id).toBe('a'.repeat(22));
    expect(change).toEqual({
      type: 'link',
      op: 'add',
      link: {
        subject: { type: 'participant', id },
        hash: hashSecret(secret),
        purpose: 'place',
        expiresAt: instant('2027-12-28T09:00:00.000Z'),
      },
    });
  });
});
