import type { Change } from '../domain/change.ts';
import { confirmed } from '../domain/confirmation.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { tellByMail } from '../domain/departure.ts';
import { type Assisted, parseAssisted } from '../domain/forms/assisted.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { failed, type Result } from '../domain/problem.ts';
import { unconfirmed } from '../domain/sign-up.ts';
import { localYear } from '../domain/time.ts';
import { attempt, type Decision, decided } from './attempt.ts';
import { contactHash, hashesOf } from './contact-hash.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';
import { changedSince, shownTexts, unchanged } from './shown-texts.ts';

type SignedUp = { readonly participantId: string };
type Caller = { readonly id: string; readonly actor: Coordinator };

/** Agreed on the phone, so there is nothing left to confirm. */
const personOf = (deps: Deps, form: Assisted, { id, actor }: Caller): Result<ActiveParticipant> => {
  const when = { now: deps.now(), organisation: deps.organisation };
  const { firstName, email, phone, wantsTalk } = form;
  const { themes, ...practical } = form.preferences;
  const { locale } = actor;
  const applicant = { id, locale, firstName, email, phone, practical, ...hashesOf(deps, form) };
  const person = { ...unconfirmed(applicant, when), assistedBy: actor.id };
  const guard = form.guard.map((entry) => contactHash(deps, entry));
  return confirmed(person, { themes, wantsTalk, guard, texts: shownTexts(deps, locale) }, when);
};

const changesFor = (deps: Deps, person: ActiveParticipant): readonly Change[] => {
  const { organisation, posting } = settingOf(deps);
  const hash = person.emailHash ?? person.phoneHash;
  const owner = { type: 'participant', id: person.id } as const;
  const welcome = { kind: 'welcome', talk: person.state === 'talk' } as const;
  const year = localYear(posting.now, organisation.timeZone);
  return [
    { type: 'participant', after: person },
    ...(hash === undefined ? [] : [{ type: 'contactLock', op: 'take', hash, owner } as const]),
    { type: 'count', year, add: { signUps: 1 } },
    ...tellByMail(person, welcome, posting),
  ];
};

/**
 * A coordinator signs somebody up on the phone (B29), reading the texts out in their own language: 1 commit. `addressInUse` when the e-mail (or,
 * without one, the number) has a place already. The same form again gets the same answer.
 */
export const assistedSignUp = async (
  deps: Deps,
  actor: Coordinator,
  values: FormValues,
): Promise<Result<SignedUp>> => {
  const changed = changedSince(deps, values, { locale: actor.locale });
  const form = unchanged(parseAssisted(values, deps.organisation), changed);
  if (!form.ok) return form;
  const id = form.value.formKey ?? deps.newId();
  const person = personOf(deps, form.value, { id, actor });
  if (!person.ok) return person;
  const hash = person.value.emailHash ?? person.value.phoneHash;
  // Put right by going back: the key is taken by the form as it was, so the corrected one gets an id of its own.
  const corrected = deps.hashSecret(`${id} ${hash}`).slice(0, 22);
  let tried = false;
  return attempt(deps.store, async (): Promise<Decision<SignedUp>> => {
    const owner = tried && hash !== undefined ? await deps.store.contactOwner(hash) : undefined;
    const participantId = owner?.id ?? (tried ? corrected : id);
    tried = true;
    if (participantId !== id && participantId !== corrected) return failed({ kind: 'addressInUse' });
    if (owner !== undefined) return decided({ participantId });
    return decided({ participantId }, changesFor(deps, { ...person.value, id: participantId }));
  });
};
