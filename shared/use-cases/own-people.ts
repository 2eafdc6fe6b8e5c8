import type { Coordinator } from '../domain/coordinator.ts';
import { type ActiveParticipant, hasNoEmail } from '../domain/participant.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import type { Deps } from './ports.ts';

/** Whoever signed somebody up calls them; leads too, so that no call is left undone. */
export const isCaller = (actor: Coordinator, { assistedBy }: ActiveParticipant): boolean =>
  actor.role === 'lead' || assistedBy === actor.id;

/** Somebody without e-mail, for who calls them: 1 read. Anybody else's is `notFound`, as is an id that nobody has. */
export const calledPerson = async (
  { store }: Pick<Deps, 'store'>,
  actor: Coordinator,
  id: string,
): Promise<Result<ActiveParticipant>> => {
  const person = await store.participant(id);
  const theirs = person !== undefined && hasNoEmail(person) && isCaller(actor, person);
  return theirs && actor.active ? done(person) : failed({ kind: 'notFound' });
};
