import type { Change } from '../domain/change.ts';
import { type Agreed, confirmed, mayChangeWishes, renewal } from '../domain/confirmation.ts';
import { parseConfirmation } from '../domain/forms/confirm.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { tell } from '../domain/notify.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { localDate } from '../domain/time.ts';
import type { TalkRule } from '../organisation/schema.ts';
import type { ConfirmView } from '../views/participant.ts';
import { type Afterwards, attemptAll } from './act.ts';
import { type Decision, decided } from './attempt.ts';
import { contactHash } from './contact-hash.ts';
import { withNewWishes } from './new-wishes.ts';
import { openParticipant } from './open-link.ts';
import { newPlaceLink } from './place-link.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';
import { shownTexts } from './shown-texts.ts';

export type Confirmed = {
  readonly placeToken: string;
  /** `updated`: the owner of the address had a place, which now has what was typed anew; `already`: nothing changed. */
  readonly outcome: 'waiting' | 'talk' | 'updated' | 'already';
};
type Deciding = Promise<Decision<Confirmed & Afterwards>>;

type View = ConfirmView & { readonly organisationTalk: TalkRule; readonly alreadyConfirmed: boolean };

/** What the confirm page shows: 1 read. The link stays good after confirming, so that a second visit is answered kindly. */
export const viewConfirm = async (deps: Deps, token: string): Promise<Result<View>> => {
  const opened = await openParticipant(deps, { purpose: 'confirm', token });
  if (!opened.ok) return opened;
  const { firstName, state } = opened.value.subject;
  const organisationTalk = deps.organisation.talk;
  return done({ firstName, organisationTalk, alreadyConfirmed: state !== 'unconfirmed' });
};

/** A new way to a place that stays as it is; a second sign-up for it goes. */
const already = (deps: Deps, placeId: string, more: readonly Change[] = []): Decision<Confirmed> => {
  const link = newPlaceLink(deps, placeId);
  return decided({ placeToken: link.token, outcome: 'already' }, [link.change, ...more]);
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
  const year = localDate(posting.now, organisation.timeZone).slice(0, 4);
  return decided({ placeToken: link.token, outcome: talk ? 'talk' : 'waiting' }, [
    { type: 'participant', before: person, after: after.value },
    ...lockOf(person),
    ...tell(after.value, { kind: 'welcome', talk }, posting),
    { type: 'count', year, add: { signUps: 1 } },
    link.change,
  ]);
};

type Second = { readonly fresh: ActiveParticipant; readonly agreed: Agreed };

/** The proven owner of the address has a place already: it gets the new wishes, and the second sign-up goes. */
const renew = async (deps: Deps, old: ActiveParticipant, { fresh, agreed }: Second): Deciding => {
  const gone: Change = { type: 'participant', before: fresh };
  if (!mayChangeWishes(old)) return already(deps, old.id, [gone]);
  const { organisation, posting } = settingOf(deps);
  const patch = renewal(old, { fresh, agreed }, { now: posting.now, organisation });
  if (!patch.ok) return patch;
  const written = await withNewWishes(deps, old, { patch: patch.value, back: true });
  if (!written.ok) return written;
  const { value, changes } = written.value;
  const link = newPlaceLink(deps, old.id);
  const welcome = tell({ ...old, ...patch.value }, { kind: 'welcome', talk: false }, posting);
  return decided({ ...value, placeToken: link.token, outcome: 'updated' }, [
    ...changes,
    gone,
    ...welcome,
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

/**
 * Proves the address and takes the place in the queue: 1 read and 1 commit for a new one. Pressed
 * again it answers `already`, with a fresh link to the same place.
 */
export const confirm = async (deps: Deps, { token, values, locale }: Pressed): Promise<Result<Confirmed>> => {
  let tried = false;
  const result = await attemptAll(deps, async (): Deciding => {
    const opened = await openParticipant(deps, { purpose: 'confirm', token });
    if (!opened.ok) return opened;
    const person = opened.value.subject;
    if (person.state !== 'unconfirmed') return already(deps, person.id);
    const form = parseConfirmation(values, deps.organisation);
    if (!form.ok) return form;
    const guard = form.value.guard.map((entry) => contactHash(deps, entry));
    const agreed = { ...form.value, guard, texts: shownTexts(deps, locale ?? person.locale) };
    if (tried) return decide(deps, person, agreed);
    tried = true;
    return place(deps, person, agreed);
  });
  if (!result.ok) return result;
  const { placeToken, outcome } = result.value;
  return done({ placeToken, outcome });
};
