import type { World } from '../../infra/operations/integrity/world.ts';
import { isActiveGroup } from '../../shared/domain/group.ts';
import { isActive } from '../../shared/domain/participant.ts';
import { addHours, isPast } from '../../shared/domain/time.ts';
import type { Posted } from './mail-ledger.ts';
import type { System } from './system.ts';

/** Mails that a stranger can order by typing an address: only so many, so the others may be dropped. */
const capped: ReadonlySet<string> = new Set(['confirm', 'placeLink', 'signIn']);

const isGone = ({ row: { to } }: Posted, world: World): boolean => {
  if (to.type === 'address') return false;
  if (to.type === 'coordinator') return world.coordinators.get(to.id)?.active !== true;
  const person = world.people.get(to.id);
  return person === undefined || !isActive(person) || person.email === undefined;
};

/**
 * An invitation to a seat that has been answered, or has gone, or about a date that has changed; a later seat, and
 * another date, have mails of their own.
 */
const isOfNoPlace = ({ row: { to, message, createdAt } }: Posted, world: World): boolean => {
  if (to.type !== 'participant' || !('answerBy' in message) || message.kind === 'stillInterested')
    return false;
  const person = world.people.get(to.id);
  if (person === undefined || !isActive(person) || person.state !== 'invited') return true;
  const { meeting, invitedAt = createdAt } = person.seat ?? {};
  if (invitedAt > createdAt) return true;
  const dates = message.kind === 'invitationDated' || message.kind === 'invitationReminder';
  return dates && message.meeting?.sequence !== meeting?.sequence;
};

/** A question that has been answered, or cannot be: its group has ended or been taken, or somebody else is being asked. */
const isOfNoQuestion = ({ row: { to, message } }: Posted, world: World): boolean => {
  if (to.type !== 'coordinator' || (message.kind !== 'ask' && message.kind !== 'askReminder')) return false;
  const group = world.groups.get(message.groupId);
  if (group === undefined || !isActiveGroup(group) || group.state !== 'asked') return true;
  const own = group.asks.find(({ coordinatorId }) => coordinatorId === to.id)?.outcome;
  if (own !== 'open' && own !== 'silent') return true;
  return group.asks.some(({ outcome, coordinatorId }) => outcome === 'open' && coordinatorId !== to.id);
};

/** Given up after all tries; a bare address or an ordered link is not kept for anybody to look at. */
const isGivenUp = ({ row, gone, refused }: Posted, { now }: System): boolean => {
  if (row.to.type !== 'address' && row.message.kind !== 'placeLink') return false;
  return refused || (gone?.attempts ?? 0) >= 5 || isPast(addHours(row.createdAt, 7 * 24), now());
};

const addressOf = ({ row: { to } }: Posted, world: World): string | undefined => {
  if (to.type === 'address') return to.email;
  const one = to.type === 'coordinator' ? world.coordinators.get(to.id) : world.people.get(to.id);
  return one !== undefined && 'email' in one ? one.email : undefined;
};

/** Another one of its kind was on its way to this address in the days before, sent or not. */
const isOverCap = (posted: Posted, { ledger }: System, world: World): boolean => {
  if (!capped.has(posted.row.message.kind)) return false;
  const address = addressOf(posted, world);
  return [...ledger.all.values()].some(
    (other) =>
      other !== posted &&
      other.row.message.kind === posted.row.message.kind &&
      (addressOf(other, world) === address || addressOf(other, world) === undefined),
  );
};

/** Whether a mail went away unsent without any of the reasons for which it may. */
export const unjustified = (posted: Posted, system: System, world: World): boolean =>
  !isGone(posted, world) &&
  !isOfNoPlace(posted, world) &&
  !isOfNoQuestion(posted, world) &&
  !isGivenUp(posted, system) &&
  !isOverCap(posted, system, world);
