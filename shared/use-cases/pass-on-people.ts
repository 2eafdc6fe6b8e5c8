import type { Change } from '../domain/change.ts';
import { isActive } from '../domain/participant.ts';
import { amendParticipant } from '../domain/participant-step.ts';
import type { Result } from '../domain/problem.ts';
import { attempt, decided } from './attempt.ts';
import type { Deps } from './ports.ts';

const inOneCommit = 50;

/**
 * People without e-mail are called by whoever signed them up; when that coordinator leaves, another
 * lead takes over, so that somebody hears of the calls to come. Can be repeated.
 */
export const passOnPeople = async (deps: Deps, leaverId: string): Promise<Result<unknown>> => {
  for (;;) {
    const outcome = await attempt(deps.store, async () => {
      const [people, coordinators] = await Promise.all([
        deps.store.signedUpBy(leaverId),
        deps.store.coordinators(),
      ]);
      const lead = coordinators.find(({ id, active, role }) => active && role === 'lead' && id !== leaverId);
      if (lead === undefined) return decided({ done: true });
      const living = people.filter(isActive);
      const changes = living.slice(0, inOneCommit).map((before): Change => {
        const after = amendParticipant(before, { assistedBy: lead.id }, deps.organisation);
        return { type: 'participant', before, after };
      });
      return decided({ done: living.length <= inOneCommit }, changes);
    });
    if (!outcome.ok || outcome.value.done) return outcome;
  }
};
