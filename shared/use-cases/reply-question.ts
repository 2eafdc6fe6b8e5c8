import { comparable } from '../domain/contact.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { isActiveGroup } from '../domain/group.ts';
import type { Link } from '../domain/link.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import type { ReplyAddress } from '../domain/reply-address.ts';
import { parseToken } from '../domain/token.ts';
import { coordinatorHash } from './coordinator-contact.ts';
import type { Deps } from './ports.ts';

type Reached = { readonly token: string; readonly link: Link };

/** What an answer by mail is about, and whom it was put to. It may be late: the answer finds out. */
export type ReplyQuestion =
  | (Reached & { readonly about: 'replySeat' | 'replyPlace'; readonly person: ActiveParticipant })
  | (Reached & { readonly about: 'replyAsk'; readonly groupId: string; readonly coordinator: Coordinator });

type Opener = Pick<Deps, 'store' | 'hashSecret'>;
type Parts = { readonly id: string; readonly hash: string; readonly token: string };

const askOf = async ({ store }: Opener, { id, hash, token }: Parts): Promise<ReplyQuestion | undefined> => {
  const { subject: group, link } = await store.byLink('group', id, hash);
  if (link?.purpose !== 'replyAsk' || link.coordinatorId === undefined) return undefined;
  if (group === undefined || !isActiveGroup(group)) return undefined;
  const coordinator = await store.coordinator(link.coordinatorId);
  return coordinator?.active ? { about: 'replyAsk', groupId: id, coordinator, link, token } : undefined;
};

/**
 * Whom an address to answer to was made for: 1 read, 2 for a coordinator. Undefined for an invented one,
 * one of another purpose, and whoever has gone; so nothing of a mail to it needs to be read.
 */
export const openReply = async (
  deps: Opener,
  { purpose, token }: ReplyAddress,
): Promise<ReplyQuestion | undefined> => {
  const parsed = parseToken(token);
  if (parsed === undefined) return undefined;
  const parts = { id: parsed.id, hash: deps.hashSecret(parsed.secret), token };
  if (purpose === 'replyAsk') return askOf(deps, parts);
  const { subject: person, link } = await deps.store.byLink('participant', parts.id, parts.hash);
  if (link?.purpose !== purpose || person === undefined || !isActive(person)) return undefined;
  return { about: purpose, person, link, token };
};

/** Whether this proven address is the one that the question was sent to. */
export const isTheirs = (deps: Pick<Deps, 'hashContact'>, question: ReplyQuestion, from: string): boolean =>
  question.about === 'replyAsk'
    ? coordinatorHash(deps, from) === question.coordinator.emailHash
    : deps.hashContact('email', comparable({ kind: 'email', value: from })) === question.person.emailHash;
