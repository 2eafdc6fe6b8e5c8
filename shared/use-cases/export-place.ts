import type { ActiveGroup } from '../domain/group.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { done, type Result } from '../domain/problem.ts';
import { linkOwner } from './open-link.ts';
import type { Deps } from './ports.ts';
import { livingGroups } from './scene.ts';

/** What the row of a group says of one person, and nothing of the others in it. */
const inGroup = ({ id, seats, notAgain }: ActiveGroup, personId: string) => {
  const seat = seats.find(({ participantId }) => participantId === personId);
  const notOfferedAgain = notAgain.includes(personId);
  if (seat === undefined && !notOfferedAgain) return [];
  return [{ groupId: id, notOfferedAgain, ...(seat === undefined ? {} : { seat }) }];
};

export type Held = Readonly<Record<string, unknown>>;

/**
 * Everything that is held about a person, for them to keep (GDPR art. 15 and 20). Links are named
 * without their hashes, which would be of no use to them and only to others.
 */
export const heldAbout = async (deps: Deps, person: ActiveParticipant): Promise<Held> => {
  const [beside, tasks, groups] = await Promise.all([
    deps.store.partition({ type: 'participant', id: person.id }),
    deps.store.tasks(),
    livingGroups(deps),
  ]);
  return {
    exportedAt: deps.now(),
    organisation: deps.organisation.name,
    signUp: { ...person },
    groups: groups.flatMap((group) => inGroup(group, person.id)),
    links: beside.links,
    mailsNotYetSent: beside.outbox,
    callsNotYetMade: tasks.filter(({ participantId }) => participantId === person.id),
  };
};

/** The same for the owner of this link. */
export const exportPlace = async (deps: Deps, token: string): Promise<Result<Held>> => {
  const opened = await linkOwner(deps, { purpose: 'place', token });
  return opened.ok ? done(await heldAbout(deps, opened.value)) : opened;
};
