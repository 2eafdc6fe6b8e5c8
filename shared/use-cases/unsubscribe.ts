import { done, type Result } from '../domain/problem.ts';
import { type Act, actOn } from './act.ts';
import { decided } from './attempt.ts';
import { linkOwner } from './open-link.ts';
import { pausing } from './person-acts.ts';
import type { Deps } from './ports.ts';

type Nothing = Readonly<Record<never, never>>;

const open = (deps: Deps, token: string) => linkOwner(deps, { purpose: 'unsubscribe', token });

/** Whether the link is good: 1 read. */
export const viewUnsubscribe = async (deps: Deps, token: string): Promise<Result<Nothing>> => {
  const opened = await open(deps, token);
  return opened.ok ? done({}) : opened;
};

/**
 * The mails about waiting have stopped by themselves for these: the unconfirmed are gone soon, the others
 * have said yes to a group, and must not lose it because a mail program pressed this in an old mail.
 */
const settled: ReadonlySet<string> = new Set(['unconfirmed', 'accepted', 'inGroup']);

const quiet =
  (deps: Deps): Act =>
  async (person) =>
    settled.has(person.state) ? decided({}) : pausing(deps)(person);

/** No more mails until resumed: a pause, never an erasure, because mail programs press this by themselves. */
export const unsubscribe = (deps: Deps, token: string): Promise<Result<Nothing>> =>
  actOn(deps, () => open(deps, token), quiet(deps));
