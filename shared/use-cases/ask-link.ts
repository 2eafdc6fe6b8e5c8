import { openAsk } from '../domain/ask.ts';
import { type ActiveGroup, type Ask, isActiveGroup } from '../domain/group.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { openLink } from './open-link.ts';
import type { Deps } from './ports.ts';

/** The group a coordinator was asked for, while the answer still counts. */
export type OpenQuestion = { readonly group: ActiveGroup; readonly coordinatorId: string; readonly ask: Ask };

/**
 * Opens the link of a question: 1 read. A late answer still counts while nobody else is being asked;
 * otherwise it is `alreadyTaken`.
 */
export const openQuestion = async (deps: Deps, token: string): Promise<Result<OpenQuestion>> => {
  const opened = await openLink(deps, { type: 'group', purpose: 'ask', token });
  if (!opened.ok) return opened;
  const { subject: group, link } = opened.value;
  if (!isActiveGroup(group) || link.coordinatorId === undefined) return failed({ kind: 'unknownLink' });
  const { coordinatorId } = link;
  if (group.coordinatorId === coordinatorId)
    return failed({ kind: 'wrongState', state: 'took', event: 'take' });
  const asked = openAsk(group);
  const mine = asked?.coordinatorId === coordinatorId;
  const ask = group.asks.find((one) => one.coordinatorId === coordinatorId);
  const counts = ask !== undefined && (mine || asked === undefined);
  if (group.state !== 'asked' || !counts) return failed({ kind: 'alreadyTaken' });
  return done({ group, coordinatorId, ask });
};
