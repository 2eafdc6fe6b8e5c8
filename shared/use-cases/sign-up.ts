import type { Change } from '../domain/change.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { isTrapped, parseSignUp, type SignUp } from '../domain/forms/sign-up.ts';
import { tell } from '../domain/notify.ts';
import { type ActiveParticipant, isActive, type Participant } from '../domain/participant.ts';
import { done, type Result } from '../domain/problem.ts';
import { unconfirmed } from '../domain/sign-up.ts';
import { attempt, decided } from './attempt.ts';
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

/** What a new sign-up writes. */
const adding = (deps: Deps, person: ActiveParticipant): readonly Change[] => [
  { type: 'participant', after: person },
  ...tell(person, { kind: 'confirm' }, settingOf(deps).posting),
];

const sameWishes = (one: ActiveParticipant, other: ActiveParticipant): boolean =>
  [one.firstName, one.phoneHash, JSON.stringify(one.preferences)].join('\n') ===
  [other.firstName, other.phoneHash, JSON.stringify(other.preferences)].join('\n');

const sameAddress = (one: Participant, other: ActiveParticipant): one is ActiveParticipant =>
  isActive(one) && one.emailHash === other.emailHash;

/** What a corrected form changes of the sign-up that it corrects. */
const correcting = (before: ActiveParticipant, person: ActiveParticipant): readonly Change[] => {
  if (before.state !== 'unconfirmed' || sameWishes(before, person)) return [];
  const { firstName, phone, phoneHash, preferences } = person;
  return [{ type: 'participant', before, after: { ...before, firstName, phone, phoneHash, preferences } }];
};

/**
 * The same form again. Mostly a second press; but whoever went back to put something right must not
 * be told "thank you" while it is dropped: what they corrected is taken over, and a corrected address
 * gets a mail of its own. Its row's id follows from key and address, so that this can be repeated too.
 */
const postedAgain = async (deps: Deps, person: ActiveParticipant): Promise<readonly Change[]> => {
  const before = await deps.store.participant(person.id);
  // Nothing is there: the first try only met another transaction.
  if (before === undefined) return adding(deps, person);
  if (sameAddress(before, person)) return correcting(before, person);
  const id = deps.hashSecret(`${person.id} ${person.emailHash}`).slice(0, 22);
  const corrected = await deps.store.participant(id);
  if (corrected === undefined) return adding(deps, { ...person, id });
  return sameAddress(corrected, person) ? correcting(corrected, person) : [];
};

/**
 * Takes a sign-up and sends a mail to confirm it: 1 commit, no read, and the same answer whether the
 * address is known or not. A form posted again is answered alike (1 read more, 2 with another address).
 * `invalid` with the fields that are wrong; nothing is stored then, nor for a program that filled in the
 * hidden field. `busy` when others kept writing: never "thank you" for what is not stored.
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
  let tried = false;
  return attempt(deps.store, async () => {
    const changes = tried ? await postedAgain(deps, person) : adding(deps, person);
    tried = true;
    return decided({ participantId }, changes);
  });
};
