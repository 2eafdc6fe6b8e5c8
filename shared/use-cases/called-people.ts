import type { Coordinator } from '../domain/coordinator.ts';
import { type ActiveParticipant, hasNoEmail } from '../domain/participant.ts';
import { done, type Result } from '../domain/problem.ts';
import type { CalledPersonView, CalledView } from '../views/coordinator.ts';
import { type Act, actOn } from './act.ts';
import { changing } from './change-place.ts';
import { type Held, heldAbout } from './export-place.ts';
import { calledPerson } from './own-people.ts';
import { leaving, pausing, resuming, withdrawing } from './person-acts.ts';
import { placeOf } from './place.ts';
import type { Deps } from './ports.ts';

type Answer = Promise<Result<Readonly<Record<never, never>>>>;

const viewOf = (person: ActiveParticipant, callers?: ReadonlyMap<string, string>): CalledView => {
  const { id, firstName, phone = '', state, assistedBy = '' } = person;
  const caller = callers?.get(assistedBy);
  return { participantId: id, firstName, phone, state, ...(caller === undefined ? {} : { caller }) };
};

const byName = (one: CalledView, other: CalledView): number => one.firstName.localeCompare(other.firstName);

/** The people without e-mail whom this coordinator calls, by name: 1 list. Leads see everybody's, and who calls. */
export const calledPeople = async (
  { store }: Pick<Deps, 'store'>,
  actor: Coordinator,
): Promise<readonly CalledView[]> => {
  if (actor.role !== 'lead')
    return (await store.signedUpBy(actor.id))
      .filter(hasNoEmail)
      .map((person) => viewOf(person))
      .toSorted(byName);
  const coordinators = await store.coordinators();
  // The name of whoever has left is erased.
  const active = coordinators.filter((one) => one.active);
  const names = new Map(active.map(({ id, firstName }) => [id, firstName]));
  const people = await Promise.all(coordinators.map(({ id }) => store.signedUpBy(id)));
  return people
    .flat()
    .filter(hasNoEmail)
    .map((person) => viewOf(person, names))
    .toSorted(byName);
};

/** Where somebody without e-mail stands, and what is held about them: 1 read. */
export const viewCalled = async (
  deps: Deps,
  actor: Coordinator,
  id: string,
): Promise<Result<CalledPersonView>> => {
  const found = await calledPerson(deps, actor, id);
  if (!found.ok) return found;
  const { consent } = found.value;
  const consentAt = consent === undefined ? {} : { consentAt: consent.at };
  return done({ ...viewOf(found.value), place: placeOf(deps, found.value), ...consentAt });
};

/** The file that everybody with e-mail can download, for somebody who asks for it on the phone. */
export const exportCalled = async (deps: Deps, actor: Coordinator, id: string): Promise<Result<Held>> => {
  const found = await calledPerson(deps, actor, id);
  return found.ok ? done(await heldAbout(deps, found.value)) : found;
};

const acting =
  (act: (deps: Deps) => Act) =>
  (deps: Deps, actor: Coordinator, id: string): Answer =>
    actOn(deps, () => calledPerson(deps, actor, id), act(deps));

/** What my place does by a press, done at the person's word. */
export const pauseCalled = acting(pausing);
export const resumeCalled = acting(resuming);
export const leaveForCalled = acting(leaving);
export const withdrawCalled = acting(withdrawing);

/** Name, number, wishes and whom they must not meet, with the same form as at my place. */
export const changeCalled = (
  deps: Deps,
  actor: Coordinator,
  { id, values }: { readonly id: string; readonly values: Parameters<typeof changing>[1] },
): Answer => actOn(deps, () => calledPerson(deps, actor, id), changing(deps, values));
