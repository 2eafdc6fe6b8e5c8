import type { Change } from '../domain/change.ts';
import { type Agreed, confirmed } from '../domain/confirmation.ts';
import { parseConfirmation } from '../domain/forms/confirm.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { tell } from '../domain/notify.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { localYear } from '../domain/time.ts';
import type { TalkRule } from '../organisation/schema.ts';
import type { ConfirmView } from '../views/participant.ts';
import { type Afterwards, attemptAll } from './act.ts';
import { type Decision, decided } from './attempt.ts';
import { contactHash } from './contact-hash.ts';
import { openParticipant } from './open-link.ts';
import { newPlaceLink } from './place-link.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';
import { already, type Heard, hearAgain, renew } from './second-sign-up.ts';
import { changedSince, shownMark, shownTexts, unchanged } from './shown-texts.ts';

export type Confirmed = {
  readonly placeToken: string;
  /** `waiting` and `talk` are new places; the others say what became of the words of somebody who had one. */
  readonly outcome: 'waiting' | 'talk' | Heard;
};
type Deciding = Promise<Decision<Confirmed & Afterwards>>;

type View = ConfirmView & { readonly organisationTalk: TalkRule; readonly alreadyConfirmed: boolean };

/** What the page of a sign-up shows and has agreed to; anybody may have put it right since by going back in the form. */
const seenBy = (person: ActiveParticipant, locale = person.locale) => ({
  locale,
  facts: [person.firstName, person.phone, person.preferences],
});

/** What the confirm page shows: 1 read. The link stays good after confirming, so that a second visit is answered kindly. */
export const viewConfirm = async (deps: Deps, token: string, locale?: string): Promise<Result<View>> => {
  const opened = await openParticipant(deps, { purpose: 'confirm', token });
  if (!opened.ok) return opened;
  const person = opened.value.subject;
  const { firstName, phone, preferences, state } = person;
  return done({
    firstName,
    preferences,
    ...(phone !== undefined && { phone }),
    shown: shownMark(deps, seenBy(person, locale)),
    organisationTalk: deps.organisation.talk,
    alreadyConfirmed: state !== 'unconfirmed',
  });
};

const lockOf = ({ id, emailHash }: ActiveParticipant): readonly Change[] =>
  emailHash === undefined
    ? []
    : [{ type: 'contactLock', op: 'take', hash: emailHash, owner: { type: 'participant', id } }];

/** A new place in the queue, its address locked for it. */
const place = (deps: Deps, person: ActiveParticipant, agreed: Agreed): Decision<Confirmed> => {
  const { organisation, posting } = settingOf(deps);
  const after = confirmed(person, agreed, { now: posting.now, organisation });
  if (!after.ok) return after;
  const talk = after.value.state === 'talk';
  const link = newPlaceLink(deps, person.id);
  const year = localYear(posting.now, organisation.timeZone);
  return decided({ placeToken: link.token, outcome: talk ? 'talk' : 'waiting' }, [
    { type: 'participant', before: person, after: after.value },
    ...lockOf(person),
    ...tell(after.value, { kind: 'welcome', talk }, posting),
    { type: 'count', year, add: { signUps: 1 } },
    link.change,
  ]);
};

/** Only looked for after a conflict: almost always the address is new, and a read is saved. */
const ownerOf = async (deps: Deps, person: ActiveParticipant) =>
  person.emailHash === undefined ? undefined : deps.store.contactOwner(person.emailHash);

const decide = async (deps: Deps, person: ActiveParticipant, agreed: Agreed): Deciding => {
  const owner = await ownerOf(deps, person);
  if (owner === undefined || owner.id === person.id) return place(deps, person, agreed);
  // Only participants lock this kind of hash; any other owner is nobody to be written over.
  if (owner.type !== 'participant') return failed({ kind: 'addressInUse' });
  const old = await deps.store.participant(owner.id);
  return old !== undefined && isActive(old)
    ? renew(deps, old, { fresh: person, agreed })
    : place(deps, person, agreed);
};

type Pressed = {
  readonly token: string;
  readonly values: FormValues;
  /** Language of the page that was shown; the person's own where it is not said. */
  readonly locale?: string;
};

/** Opened again and pressed, the page has no fields any more; with some, it is the form, sent once more by going back. */
const saysSomething = ({ guard }: FormValues): boolean => guard !== undefined;

const agreedIn = (deps: Deps, person: ActiveParticipant, { values, locale }: Pressed): Result<Agreed> => {
  const isNew = person.state === 'unconfirmed';
  const changed = isNew ? changedSince(deps, values, seenBy(person, locale)) : {};
  const form = unchanged(parseConfirmation(values, deps.organisation), changed);
  if (!form.ok) return form;
  const guard = form.value.guard.map((entry) => contactHash(deps, entry));
  return done({ ...form.value, guard, texts: shownTexts(deps, locale ?? person.locale) });
};

/**
 * Proves the address and takes the place in the queue: 1 read and 1 commit for a new one. Pressed
 * again it adds what is new in the form, else answers `already`; with a fresh link to the same place.
 */
export const confirm = async (deps: Deps, pressed: Pressed): Promise<Result<Confirmed>> => {
  let tried = false;
  const result = await attemptAll(deps, async (): Deciding => {
    const opened = await openParticipant(deps, { purpose: 'confirm', token: pressed.token });
    if (!opened.ok) return opened;
    const person = opened.value.subject;
    const isNew = person.state === 'unconfirmed';
    if (!isNew && !saysSomething(pressed.values)) return already(deps, person.id);
    const agreed = agreedIn(deps, person, pressed);
    if (!agreed.ok) return agreed;
    if (!isNew) return hearAgain(deps, person, agreed.value);
    if (tried) return decide(deps, person, agreed.value);
    tried = true;
    return place(deps, person, agreed.value);
  });
  if (!result.ok) return result;
  const { placeToken, outcome } = result.value;
  return done({ placeToken, outcome });
};
