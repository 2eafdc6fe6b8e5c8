import { answerableAsk } from '../domain/ask.ts';
import { type ActiveGroup, type Ask, isActiveGroup } from '../domain/group.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { openLink } from './open-link.ts';
import type { Deps } from './ports.ts';

/** The group a coordinator was asked for, while the answer still counts. */
export type OpenQuestion = { readonly group: ActiveGroup; readonly coordinatorId: string; readonly ask: Ask };

/** How somebody comes to a question: by the link of the mail, by answering it, or signed in, from their own overview. */
export type AskedBy =
  | { readonly token: string }
  | { readonly replyToken: string }
  | { readonly groupId: string; readonly coordinatorId: string };

/** Whose question it is, whether or not it can still be answered. */
type Found = { readonly group: ActiveGroup; readonly coordinatorId: string };

const byLink = async (deps: Deps, purpose: 'ask' | 'replyAsk', token: string): Promise<Result<Found>> => {
  const opened = await openLink(deps, { type: 'group', purpose, token });
  if (!opened.ok) return opened;
  const { subject: group, link } = opened.value;
  if (link.coordinatorId === undefined) return failed({ kind: 'unknownLink' });
  return done({ group, coordinatorId: link.coordinatorId });
};

/** Nobody reaches a question that was not put to them: for them there is none. */
const bySession = async (
  { store }: Deps,
  { groupId, coordinatorId }: { readonly groupId: string; readonly coordinatorId: string },
): Promise<Result<Found>> => {
  const group = await store.group(groupId);
  const wasAsked =
    group !== undefined &&
    isActiveGroup(group) &&
    group.asks.some((ask) => ask.coordinatorId === coordinatorId);
  return wasAsked ? done({ group, coordinatorId }) : failed({ kind: 'notFound' });
};

const find = (deps: Deps, by: AskedBy): Promise<Result<Found>> => {
  if ('token' in by) return byLink(deps, 'ask', by.token);
  return 'replyToken' in by ? byLink(deps, 'replyAsk', by.replyToken) : bySession(deps, by);
};

/**
 * Opens a question: 1 read. `alreadyTaken` when an answer does not count any more; `unknownLink` or `goneLink` by link,
 * `notFound` for whoever was not asked.
 */
export const openQuestion = async (deps: Deps, by: AskedBy): Promise<Result<OpenQuestion>> => {
  const found = await find(deps, by);
  if (!found.ok) return found;
  const { group, coordinatorId } = found.value;
  if (group.coordinatorId === coordinatorId)
    return failed({ kind: 'wrongState', state: 'took', event: 'take' });
  const ask = answerableAsk(group, coordinatorId);
  return ask === undefined ? failed({ kind: 'alreadyTaken' }) : done({ group, coordinatorId, ask });
};
