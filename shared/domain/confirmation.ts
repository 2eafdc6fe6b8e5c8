import type { Organisation } from '../organisation/schema.ts';
import { guardPatch, withGuard } from './guard.ts';
import type { ActiveParticipant } from './participant.ts';
import { amendParticipant, stepParticipant } from './participant-step.ts';
import { done, failed, type Result } from './problem.ts';
import type { Instant } from './time.ts';

type When = { readonly now: Instant; readonly organisation: Organisation };

/** What somebody says on the second page, contacts as keyed hashes. */
export type Agreed = {
  readonly themes: readonly string[];
  readonly wantsTalk: boolean;
  readonly guard: readonly string[];
  readonly texts: ShownTexts;
};

/** A text as it was shown: version, language, and the SHA-256 of its words. */
export type ShownText = { readonly version: string; readonly locale: string; readonly hash: string };
export type ShownTexts = { readonly consent: ShownText; readonly confidentiality: ShownText };

/** Everything a person does shows that they are still there. */
export const signOfLife = (now: Instant) =>
  ({
    interestConfirmedAt: now,
    interestAskedAt: undefined,
    interestCall: undefined,
  }) satisfies Partial<ActiveParticipant>;

/** These texts, agreed to now. */
const agreements = ({ consent, confidentiality }: ShownTexts, at: Instant) => ({
  consent: { ...consent, at },
  confidentiality: { ...confidentiality, at },
});

const talksFirst = ({ talk }: Organisation, wantsTalk: boolean): boolean =>
  talk === 'required' || (talk === 'offered' && wantsTalk);

const tooManyGuarded = failed({ kind: 'invalid', fields: { guard: 'tooMany' } });

/** Mails come in the language that was agreed in. The place in the queue counts from here, so that a talk beforehand costs nobody their place. */
export const confirmed = (
  person: ActiveParticipant,
  { themes, wantsTalk, guard, texts }: Agreed,
  when: When,
): Result<ActiveParticipant> => {
  const guarded = withGuard(person, guard);
  if (guarded === undefined) return tooManyGuarded;
  const first = talksFirst(when.organisation, wantsTalk);
  const talk: ActiveParticipant['talk'] = first ? 'wanted' : 'none';
  const patch = {
    ...agreements(texts, when.now),
    locale: texts.consent.locale,
    waitingSince: when.now,
    preferences: { ...person.preferences, themes: [...themes] },
    guard: guarded,
    talk,
    mailTrouble: undefined,
  };
  return stepParticipant(person, first ? 'confirmForTalk' : 'confirm', { ...when, patch });
};

/** States in which wishes can be changed: nobody else counts on them yet. */
export const mayChangeWishes = ({ state }: ActiveParticipant): boolean =>
  ['talk', 'waiting', 'proposed', 'paused', 'lapsed'].includes(state);

/** As before, or wanted now by somebody who has had none. */
const talkAfter = (old: ActiveParticipant, { organisation }: When, { wantsTalk }: Agreed) =>
  old.talk === 'none' && talksFirst(organisation, wantsTalk) ? 'wanted' : old.talk;

const sameThemes = ({ preferences }: ActiveParticipant, { themes }: Agreed): boolean =>
  preferences.themes.join('\n') === themes.join('\n');

/** What the confirm page, pressed once more, changes in somebody with a place; undefined when it says nothing new. */
export const saidAgain = (
  person: ActiveParticipant,
  agreed: Agreed,
  when: When,
): Result<Partial<ActiveParticipant> | undefined> => {
  const guard = withGuard(person, agreed.guard);
  if (guard === undefined) return tooManyGuarded;
  const talk = talkAfter(person, when, agreed);
  const same = sameThemes(person, agreed) && guard.length === person.guard.length && talk === person.talk;
  if (same) return done(undefined);
  return done({
    ...signOfLife(when.now),
    ...guardPatch(person, guard, when.now),
    preferences: { ...person.preferences, themes: [...agreed.themes] },
    talk,
  });
};

/** The only thing that somebody with a seat can add to it, since it takes nothing from anybody: whom not to meet. */
export const guardedMore = (
  person: ActiveParticipant,
  hashes: readonly string[],
  when: When,
): Result<ActiveParticipant> => {
  const guard = withGuard(person, hashes);
  if (guard === undefined) return tooManyGuarded;
  if (guard.length === person.guard.length) return done(person);
  return done(amendParticipant(person, guardPatch(person, guard, when.now), when.organisation));
};

/**
 * What a second, proven sign-up changes in the first one of the same person: all that was typed anew.
 * Guard entries are added, none is lost. The date in the queue and the state are not in it.
 */
export const renewal = (
  old: ActiveParticipant,
  { fresh, agreed }: { readonly fresh: ActiveParticipant; readonly agreed: Agreed },
  when: When,
): Result<Partial<ActiveParticipant>> => {
  const { firstName, email, phone, phoneHash } = fresh;
  const { locale } = agreed.texts.consent;
  const guard = withGuard({ ...old, phoneHash }, agreed.guard);
  if (guard === undefined) return tooManyGuarded;
  const value = {
    ...agreements(agreed.texts, when.now),
    ...signOfLife(when.now),
    ...{ firstName, locale, email, phone, phoneHash },
    ...guardPatch(old, guard, when.now),
    preferences: { ...fresh.preferences, themes: [...agreed.themes] },
    talk: talkAfter(old, when, agreed),
    mailTrouble: undefined,
  };
  return done(value);
};

/** Back into the queue, or to the call that was still to come. Legal after a pause and after a lapse. */
export const returned = (
  person: ActiveParticipant,
  { patch = {}, ...when }: When & { readonly patch?: Partial<ActiveParticipant> },
): Result<ActiveParticipant> => {
  const { talk } = { ...person, ...patch };
  const called = talk === 'wanted';
  // The coordinators hear of a call that is wanted again.
  const again = called ? { ...patch, talkToldAt: undefined } : patch;
  return stepParticipant(person, called ? 'resumeForTalk' : 'resume', { ...when, patch: again });
};
