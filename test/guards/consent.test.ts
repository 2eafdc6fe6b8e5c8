import { describe, expect, it } from 'vitest';
import {
  confirmed,
  guardedMore,
  mayChangeWishes,
  renewal,
  returned,
  saidAgain,
} from '../../shared/domain/confirmation.ts';
import { invalid } from '../../shared/domain/forms/read.ts';
import { done, failed } from '../../shared/domain/problem.ts';
import { instant } from '../../shared/domain/time.ts';
import type { TalkRule } from '../../shared/organisation/schema.ts';
import { newPlaceLink } from '../../shared/use-cases/place-link.ts';
import { changedSince, shownMark, shownTexts, unchanged } from '../../shared/use-cases/shown-texts.ts';
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
const refused = { ok: false, problem: { kind: 'invalid', fields: { guard: 'tooMany' } } };

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

describe('a yes to a page that would show something else by now', () => {
  const page = { locale: 'en', facts: ['Tuesday'] };
  const shown = shownMark(deps, page);
  const both = { consent: 'shownChanged', confidentiality: 'shownChanged' } as const;

  it('is to texts and facts as they were, in their language', () => {
    const markOf = (facts: unknown) => hashSecret(JSON.stringify([texts, facts]));
    expect([shown, shownMark(deps, { locale: 'en' })]).toEqual([markOf(['Tuesday']), markOf([])]);
  });

  it('has to be given anew, unless the form was opened before there was a mark', () => {
    expect([changedSince(deps, { shown }, page), changedSince(deps, {}, page)]).toEqual([{}, {}]);
    for (const now of [
      { ...page, facts: ['Monday'] },
      { ...page, locale: 'nb' },
    ])
      expect(changedSince(deps, { shown }, now)).toEqual(both);
    expect(changedSince(deps, { shown: '' }, page)).toEqual(both);
  });

  it('is said beside what else is wrong with the form', () => {
    const form = done('a form');
    const wrong = invalid({ themes: 'required' });
    expect([unchanged(form, {}), unchanged(wrong, {})]).toEqual([form, wrong]);
    expect(unchanged(form, both)).toEqual(invalid(both));
    expect(unchanged(wrong, both)).toEqual(invalid({ themes: 'required', ...both }));
    const busy = failed({ kind: 'busy' });
    expect(unchanged(busy, both)).toEqual(busy);
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

describe('the confirm page pressed once more', () => {
  const themesOf = (...themes: string[]) => ({ ...unconfirmed.preferences, themes });
  const ada = personNamed('Ada', { guard: ['eva'], preferences: themesOf('sorg', 'open'), talk: 'none' });
  const again = (patch: object, before = ada, rule: TalkRule = 'offered') =>
    saidAgain(before, agreed({ themes: ['sorg', 'open'], ...patch }), when(rule));
  const alive = { interestConfirmedAt: now, interestAskedAt: undefined, interestCall: undefined };
  const kept = { ...alive, guard: ['eva'], preferences: ada.preferences, talk: 'none' };

  it('says nothing new with the same themes, people and talk', () => {
    expect(again({})).toEqual({ ok: true, value: undefined });
    expect(again({ guard: ['eva'], wantsTalk: true }, { ...ada, talk: 'done' })).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it.each<[string, object, object]>([
    ['other themes', { themes: ['open'] }, { preferences: themesOf('open') }],
    ['somebody not to meet', { guard: ['per'] }, { guard: ['eva', 'per'], guardAddedAt: now }],
    ['a talk', { wantsTalk: true }, { talk: 'wanted' }],
  ])('adds %s, and is a sign of life', (_, patch, value) => {
    expect(again(patch)).toStrictEqual({ ok: true, value: { ...kept, ...value } });
  });

  it('does not take two themes for one that is called like both', () => {
    const themed = (...themes: string[]) => ({ ...ada, preferences: themesOf(...themes) });
    for (const [before, themes] of [
      [themed('ab'), ['a', 'b']],
      [themed('a', 'b'), ['ab']],
    ] as const)
      expect(again({ themes }, before)).toMatchObject({ value: { preferences: { themes } } });
  });

  it('by somebody with a seat adds whom not to meet, and nothing else', () => {
    const more = guardedMore(ada, ['per'], when());
    expect(more).toEqual({ ok: true, value: { ...ada, guard: ['eva', 'per'], guardAddedAt: now } });
    const none = guardedMore(ada, ['eva'], when());
    expect(none.ok && none.value).toBe(ada);
  });

  it('takes no more than there is room for', () => {
    expect([again({ guard: tooMany }), guardedMore(ada, tooMany, when())]).toEqual([refused, refused]);
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
