import { done, type Result } from '../domain/problem.ts';
import { linkOwner } from './open-link.ts';
import type { Deps } from './ports.ts';

/**
 * Everything that is held about the owner of this link, for them to keep (GDPR art. 15 and 20). Links
 * are named without their hashes, which would be of no use to them and only to others.
 */
export const exportPlace = async (
  deps: Deps,
  token: string,
): Promise<Result<Readonly<Record<string, unknown>>>> => {
  const opened = await linkOwner(deps, { purpose: 'place', token });
  if (!opened.ok) return opened;
  const person = opened.value;
  const [beside, tasks] = await Promise.all([
    deps.store.partition({ type: 'participant', id: person.id }),
    person.email === undefined ? deps.store.tasks() : [],
  ]);
  return done({
    exportedAt: deps.now(),
    organisation: deps.organisation.name,
    signUp: { ...person },
    links: beside.links.map(({ purpose, expiresAt, round }) => ({ purpose, expiresAt, round })),
    mailsNotYetSent: beside.outbox,
    callsNotYetMade: tasks.filter(({ participantId }) => participantId === person.id),
  });
};
