import type { Change } from '../domain/change.ts';
import { mayChangeWishes, signOfLife } from '../domain/confirmation.ts';
import { samePreferences } from '../domain/explained.ts';
import {
  type AnyTime,
  type Changed,
  parseAnyTime,
  parseChange,
  type Reachable,
} from '../domain/forms/change.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { invalid } from '../domain/forms/read.ts';
import { guardPatch, withGuard } from '../domain/guard.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { amendParticipant } from '../domain/participant-step.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { type Act, type Afterwards, actOn } from './act.ts';
import { type Decision, decided } from './attempt.ts';
import { contactHash, hashesOf } from './contact-hash.ts';
import { withNewWishes } from './new-wishes.ts';
import { linkOwner } from './open-link.ts';
import type { Deps } from './ports.ts';

type Changing = Promise<Decision<Afterwards>>;

const reachablePatch = (deps: Deps, { firstName, phone, locale }: Reachable) => ({
  ...signOfLife(deps.now()),
  firstName,
  phone,
  ...(locale !== undefined && { locale }),
  phoneHash: hashesOf(deps, { email: undefined, phone }).phoneHash,
});

/**
 * Whoever has no e-mail is known by their phone number: the lock moves with it. `addressInUse` when
 * the new number is somebody else's.
 */
const movedLock = async (
  { store }: Deps,
  person: ActiveParticipant,
  phoneHash: string | undefined,
): Promise<Result<readonly Change[]>> => {
  if (person.emailHash !== undefined || person.phoneHash === phoneHash) return done([]);
  if (phoneHash === undefined) return invalid({ phone: 'required' });
  const owner = { type: 'participant', id: person.id } as const;
  const holder = await store.contactOwner(phoneHash);
  if (holder !== undefined && holder.id !== person.id) return failed({ kind: 'addressInUse' });
  const released = person.phoneHash;
  return done([
    { type: 'contactLock', op: 'take', hash: phoneHash, owner },
    ...(released === undefined
      ? []
      : [{ type: 'contactLock', op: 'release', hash: released, owner } as const]),
  ]);
};

/** How to call and reach a person, and whom they must not meet. */
const anyTimePatch = (deps: Deps, person: ActiveParticipant, form: AnyTime) => {
  const reachable = reachablePatch(deps, form);
  const hashes = form.guardAdd.map((entry) => contactHash(deps, entry));
  const guard = withGuard({ ...person, phoneHash: reachable.phoneHash }, hashes);
  // Somebody was heard from: a call in vain, maybe to a wrong number, counts no longer.
  const heard = person.seat?.call ? { seat: { ...person.seat, call: undefined } } : {};
  return guard && { ...reachable, ...guardPatch(person, guard, deps.now()), ...heard };
};

const tooManyGuarded = invalid({ guardAdd: 'tooMany' });

/** Others count on this person already: what they do not count on may change. */
const changeAnyTime = async (deps: Deps, person: ActiveParticipant, form: AnyTime): Changing => {
  const patch = anyTimePatch(deps, person, form);
  if (patch === undefined) return tooManyGuarded;
  const lock = await movedLock(deps, person, patch.phoneHash);
  if (!lock.ok) return lock;
  const after = amendParticipant(person, patch, deps.organisation);
  return decided({}, [{ type: 'participant', before: person, after }, ...lock.value]);
};

const changeAll = async (deps: Deps, person: ActiveParticipant, form: Changed): Changing => {
  const anyTime = anyTimePatch(deps, person, form);
  if (anyTime === undefined) return tooManyGuarded;
  const lock = await movedLock(deps, person, anyTime.phoneHash);
  if (!lock.ok) return lock;
  const patch = { ...anyTime, preferences: form.preferences };
  const written = await withNewWishes(deps, person, { patch, back: false });
  if (!written.ok) return written;
  const { value, changes } = written.value;
  return decided(value, [...changes, ...lock.value]);
};

const change = async (deps: Deps, person: ActiveParticipant, values: FormValues): Changing => {
  const refused = failed({ kind: 'wrongState', state: person.state, event: 'change' });
  const { home } = values;
  if (person.state === 'unconfirmed') return refused;
  if (!mayChangeWishes(person) && home === undefined) {
    const form = parseAnyTime(values, deps.organisation);
    return form.ok ? changeAnyTime(deps, person, form.value) : form;
  }
  const form = parseChange(values, deps.organisation);
  if (!form.ok) return form;
  if (mayChangeWishes(person)) return changeAll(deps, person, form.value);
  const asBefore = samePreferences(form.value.preferences, person.preferences);
  return asBefore ? changeAnyTime(deps, person, form.value) : refused;
};

/** What a form with these fields changes in whoever it is about; see `changePlace`. */
export const changing =
  (deps: Deps, values: FormValues): Act =>
  (person) =>
    change(deps, person, values);

/**
 * Changes what somebody told about themselves. Once they are invited, only name, phone, language
 * of the mails and whom not to meet; a post with other wishes is `wrongState` then, and stores nothing. Gives up a reserved seat that no longer fits.
 */
export const changePlace = (
  deps: Deps,
  { token, values }: { readonly token: string; readonly values: FormValues },
): Promise<Result<Readonly<Record<never, never>>>> =>
  actOn(deps, () => linkOwner(deps, { purpose: 'place', token }), changing(deps, values));
