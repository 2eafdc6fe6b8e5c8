import type { FormValues } from '../domain/forms/form-values.ts';
import { isTrapped, parseSignUp, type SignUp } from '../domain/forms/sign-up.ts';
import { tell } from '../domain/notify.ts';
import { type ActiveParticipant, isActive, type Participant } from '../domain/participant.ts';
import { done, type Result } from '../domain/problem.ts';
import { unconfirmed } from '../domain/sign-up.ts';
import { hashesOf } from './contact-hash.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';

type Input = { readonly values: FormValues; readonly locale: string };

const personOf = (
  deps: Deps,
  form: SignUp,
  { id, locale }: { readonly id: string; readonly locale: string },
) => {
  const { firstName, email, phone, practical } = form;
  const applicant = { id, locale, firstName, email, phone, practical, ...hashesOf(deps, { email, phone }) };
  return unconfirmed(applicant, { now: deps.now(), organisation: deps.organisation });
};

/** False when there is a row of this id already. */
const added = async (deps: Deps, person: ActiveParticipant): Promise<boolean> => {
  const { posting } = settingOf(deps);
  const mail = tell(person, { kind: 'confirm' }, posting);
  return (await deps.store.commit([{ type: 'participant', after: person }, ...mail])).ok;
};

const sameWishes = (one: ActiveParticipant, other: ActiveParticipant): boolean =>
  [one.firstName, one.phoneHash, JSON.stringify(one.preferences)].join('\n') ===
  [other.firstName, other.phoneHash, JSON.stringify(other.preferences)].join('\n');

/**
 * The same form again. Mostly a second press; but whoever went back to put something right must not
 * be told "thank you" while it is dropped: what they corrected is taken over, and a corrected address
 * gets a mail of its own. Its row's id follows from key and address, so that this can be repeated too.
 */
const postedAgain = async (deps: Deps, person: ActiveParticipant, before: Participant | undefined) => {
  if (before !== undefined && isActive(before) && before.emailHash === person.emailHash) {
    if (before.state !== 'unconfirmed' || sameWishes(before, person)) return;
    const { firstName, phone, phoneHash, preferences } = person;
    const after = { ...before, firstName, phone, phoneHash, preferences };
    await deps.store.commit([{ type: 'participant', before, after }]);
    return;
  }
  const id = deps.hashSecret(`${person.id} ${person.emailHash}`).slice(0, 22);
  await added(deps, { ...person, id });
};

/**
 * Takes a sign-up and sends a mail to confirm it: 1 commit, no read, and the same answer whether the
 * address is known or not. A form posted again is answered alike (1 read more). `invalid` with the
 * fields that are wrong; nothing is stored then, nor for a program that filled in the hidden field.
 */
export const signUp = async (
  deps: Deps,
  { values, locale }: Input,
): Promise<Result<{ readonly participantId: string }>> => {
  const form = parseSignUp(values, deps.organisation);
  if (isTrapped(values)) return done({ participantId: deps.newId() });
  if (!form.ok) return form;
  const participantId = form.value.formKey ?? deps.newId();
  const person = personOf(deps, form.value, { id: participantId, locale });
  if (!(await added(deps, person))) {
    await postedAgain(deps, person, await deps.store.participant(participantId));
  }
  return done({ participantId });
};
