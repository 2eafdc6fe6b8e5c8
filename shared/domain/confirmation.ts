import type { Organisation } from '../organisation/schema.ts';
import { guardPatch, withGuard } from './guard.ts';
import type { ActiveParticipant } from './participant.ts';
import { stepParticipant } from './participant-step.ts';
import { failed, type Result } from './problem.ts';
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
  ({ interestConfirmedAt: now, interestAskedAt: undefined }) satisfies Partial<ActiveParticipant>;

/** These texts, agreed to now. */
const agreements = ({ consent, confidentiality }: ShownTexts, at: Instant) => ({
  consent: { ...consent, at },
  confidentiality: { ...confidentiality, at },
});

const talksFirst = ({ talk }: Organisation, wantsTalk: boolean): boolean =>
  talk === 'required' || (talk === 'offered' && wantsTalk);

const tooManyGuarded = failed({ kind: 'invalid', fields: { guard: 'tooMany' } });

/** The place in the queue counts from here, so that a talk beforehand costs nobody their place. */
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

/** Wanted before, or wanted now by somebody who comes back and can still be called first. */
const talkOnReturn = (old: ActiveParticipant, wanted: boolean): ActiveParticipant['talk'] =>
  old.talk === 'none' && wanted && old.state === 'paused' ? 'wanted' : old.talk;

/**
 * What a second, proven sign-up changes in the first one of the same person: all that was typed anew.
 * Guard entries are added, none is lost. The date in the queue and the state are not in it.
 */
export const renewal = (
  old: ActiveParticipant,
  { fresh, agreed }: { readonly fresh: ActiveParticipant; readonly agreed: Agreed },
  when: When,
): Result<Partial<ActiveParticipant>> => {
  const { firstName, locale, email, phone, phoneHash } = fresh;
  const guard = withGuard({ ...old, phoneHash }, agreed.guard);
  if (guard === undefined) return tooManyGuarded;
  const value = {
    ...agreements(agreed.texts, when.now),
    ...signOfLife(when.now),
    ...{ firstName, locale, email, phone, phoneHash },
    ...guardPatch(old, guard, when.now),
    preferences: { ...fresh.preferences, themes: [...agreed.themes] },
    talk: talkOnReturn(old, talksFirst(when.organisation, agreed.wantsTalk)),
    mailTrouble: undefined,
  };
  return { ok: true, value };
};

/** Back into the queue, or to the call that was still to come. Legal after a pause and after a lapse. */
export const returned = (
  person: ActiveParticipant,
  { patch = {}, ...when }: When & { readonly patch?: Partial<ActiveParticipant> },
): Result<ActiveParticipant> => {
  const { talk } = { ...person, ...patch };
  const called = person.state === 'paused' && talk === 'wanted';
  // The coordinators hear of a call that is wanted again.
  const again = called ? { ...patch, talkToldAt: undefined } : patch;
  return stepParticipant(person, called ? 'resumeForTalk' : 'resume', { ...when, patch: again });
};
