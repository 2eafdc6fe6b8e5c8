import type { Change } from '../domain/change.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { amendParticipant } from '../domain/participant-step.ts';
import type { Result } from '../domain/problem.ts';
import { attempt, decided } from './attempt.ts';
import type { Deps } from './ports.ts';
import { livingGroups, waitingPeople } from './scene.ts';

const inOneCommit = 50;

/** Everybody this coordinator signed up who waits, is to be talked with, or has a seat. */
const signedUpBy = async (deps: Deps, coordinatorId: string): Promise<readonly ActiveParticipant[]> => {
  const [waiting, talk, groups] = await Promise.all([
    waitingPeople(deps),
    deps.store.participantsIn('talk'),
    livingGroups(deps),
  ]);
  const ids = groups.flatMap(({ seats }) => seats.map(({ participantId }) => participantId));
  const seated = ids.length === 0 ? [] : await deps.store.participants(ids);
  const people = [...waiting, ...talk, ...seated].filter(isActive);
  const theirs = people.filter(({ assistedBy }) => assistedBy === coordinatorId);
  return [...new Map(theirs.map((person) => [person.id, person])).values()];
};

/**
 * People without e-mail are called by whoever signed them up; when that coordinator leaves, another
 * lead takes over, so that somebody hears of the calls to come. Can be repeated.
 */
export const passOnPeople = async (deps: Deps, leaverId: string): Promise<Result<unknown>> => {
  for (;;) {
    const outcome = await attempt(deps.store, async () => {
      const [people, coordinators] = await Promise.all([
        signedUpBy(deps, leaverId),
        deps.store.coordinators(),
      ]);
      const lead = coordinators.find(({ id, active, role }) => active && role === 'lead' && id !== leaverId);
      if (lead === undefined) return decided({ done: true });
      const changes = people.slice(0, inOneCommit).map((before): Change => {
        const after = amendParticipant(before, { assistedBy: lead.id }, deps.organisation);
        return { type: 'participant', before, after };
      });
      return decided({ done: people.length <= inOneCommit }, changes);
    });
    if (!outcome.ok || outcome.value.done) return outcome;
  }
};
