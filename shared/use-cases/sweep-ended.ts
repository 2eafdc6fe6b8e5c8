import type { Change } from '../domain/change.ts';
import { isActiveGroup } from '../domain/group.ts';
import type { Subject } from '../domain/link.ts';
import { isActive } from '../domain/participant.ts';
import type { Deps } from './ports.ts';

type Sweeper = Pick<Deps, 'store'>;

/** Takes the mark of something that has ended off the list of due things; undefined while it lives, or once done. */
const settled = async ({ store }: Sweeper, { type, id }: Subject): Promise<Change | undefined> => {
  if (type === 'participant') {
    const before = await store.participant(id);
    if (before === undefined || isActive(before) || before.dueAt === undefined) return undefined;
    return { type, before, after: { ...before, dueAt: undefined } };
  }
  if (type !== 'group') return undefined;
  const before = await store.group(id);
  if (before === undefined || isActiveGroup(before) || before.dueAt === undefined) return undefined;
  return { type, before, after: { ...before, dueAt: undefined } };
};

/**
 * Clears away what lies beside a person or group that has ended: links, and mails addressed by id.
 * Until it has run to the end, follow-up finds the mark due and calls it again; a second call does
 * nothing, and a living subject keeps everything.
 */
export const sweepEnded = async (deps: Sweeper, subject: Subject): Promise<void> => {
  const change = await settled(deps, subject);
  if (change === undefined) return;
  await deps.store.sweepPartition(subject);
  // A conflict means that another sweep was quicker with the same.
  await deps.store.commit([change]);
};
