import type { LinkPurpose, Subject } from '../domain/link.ts';
import type { Message } from '../domain/message.ts';
import type { ReplyPurpose } from '../domain/reply-address.ts';
import { addHours, type Instant } from '../domain/time.ts';
import { localeOf } from '../organisation/labels.ts';
import type { Organisation } from '../organisation/schema.ts';
import type { LinksFor, MailOwner, WantedLink } from '../use-cases/mail-port.ts';
import { mailKinds } from './kinds.ts';

/** Paths of the pages that links open; a link of one purpose opens no other page. */
const paths = {
  confirm: '/confirm',
  place: '/place',
  seat: '/invitation',
  unsubscribe: '/unsubscribe',
  ask: '/ask',
  signIn: '/coordinator/sign-in',
} as const satisfies Partial<Record<LinkPurpose, string>>;

type MailedPurpose = keyof typeof paths;
type Base = { readonly baseUrl: string; readonly locale: string };

const isMailed = (purpose: LinkPurpose): purpose is MailedPurpose => Object.hasOwn(paths, purpose);

const pageUrl = ({ baseUrl, locale }: Base, path: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/${locale}${path}`;

/** The address that a mail shows; undefined for a purpose that is never mailed. */
export const linkUrl = (base: Base, purpose: LinkPurpose, token: string): string | undefined =>
  isMailed(purpose) ? pageUrl(base, `${paths[purpose]}/${token}`) : undefined;

/** Where a group that was handed over asks for help. */
export const recallUrl = (base: Base): string => pageUrl(base, '/recall');

const days = (count: number): number => count * 24;

/** How long links are good for, in hours from the moment of sending. */
const validHours = {
  place: days(400),
  unsubscribe: days(400),
  ask: days(30),
  /** Asked for a moment ago. */
  signInAsked: days(1),
  /** In a mail that may lie some days before it is read. */
  signInSent: days(3),
} as const;

/** Past the deadline the page explains that it is too late, which is kinder than an unknown link. */
const afterDeadlineHours = days(30);

type Wish = {
  readonly message: Message;
  readonly owner: MailOwner;
  readonly now: Instant;
  readonly organisation: Organisation;
};

const ownerSubject = (owner: MailOwner): Subject | undefined => {
  if (owner.type === 'participant') return { type: 'participant', id: owner.participant.id };
  return owner.type === 'coordinator' ? { type: 'coordinator', id: owner.coordinator.id } : undefined;
};

const signInLink = ({ message, now }: Wish, subject: Subject): WantedLink => {
  const asked = message.kind === 'signIn';
  const group = 'groupId' in message ? `/coordinator/groups/${message.groupId}` : '/coordinator';
  const next = message.kind === 'signIn' ? (message.next ?? '/coordinator') : group;
  const expiresAt = addHours(now, asked ? validHours.signInAsked : validHours.signInSent);
  return { subject, purpose: 'signIn', expiresAt, next };
};

const seatLink = ({ message, owner, now }: Wish, subject: Subject): WantedLink | undefined => {
  const round = owner.type === 'participant' ? owner.participant.seat?.round : undefined;
  if (round === undefined) return undefined;
  const deadline = 'answerBy' in message ? message.answerBy : now;
  return { subject, purpose: 'seat', expiresAt: addHours(deadline, afterDeadlineHours), round };
};

const askLink = ({ message, owner, now }: Wish): WantedLink | undefined =>
  'groupId' in message && owner.type === 'coordinator'
    ? {
        subject: { type: 'group', id: message.groupId },
        purpose: 'ask',
        expiresAt: addHours(now, validHours.ask),
        coordinatorId: owner.coordinator.id,
      }
    : undefined;

const wantedLink = (wish: Wish, purpose: MailedPurpose, subject: Subject): WantedLink | undefined => {
  const { now, organisation } = wish;
  switch (purpose) {
    case 'confirm':
      return { subject, purpose, expiresAt: addHours(now, organisation.retention.unconfirmedHours) };
    case 'place':
    case 'unsubscribe':
      return { subject, purpose, expiresAt: addHours(now, validHours[purpose]) };
    case 'seat':
      return seatLink(wish, subject);
    case 'ask':
      return askLink(wish);
    case 'signIn':
      return signInLink(wish, subject);
  }
};

/** What the mail shows of it, in the language it is shown in. */
const promiseOf = ({ owner, organisation }: Wish) => {
  const asked = owner.type === 'participant' ? owner.participant.locale : '';
  return { version: organisation.confidentiality.version, locale: localeOf(organisation, asked) };
};

/** The address to answer to: for the same question as the link beside it, and as long. */
const replyLink = (wish: Wish, purpose: ReplyPurpose, subject: Subject): WantedLink | undefined => {
  switch (purpose) {
    case 'replySeat': {
      const link = seatLink(wish, subject);
      return link && { ...link, purpose, promise: promiseOf(wish) };
    }
    case 'replyAsk': {
      const link = askLink(wish);
      return link && { ...link, purpose };
    }
    case 'replyPlace':
      return { subject, purpose, expiresAt: addHours(wish.now, validHours.place) };
  }
};

type Answering = { readonly organisation: Organisation; readonly answers: boolean };

/**
 * The links a message needs: those of its buttons, and one for leaving the queue where it is about
 * waiting, and where answers by mail are on, the address to answer to. A bare address gets none, because
 * nobody is behind it who could use them.
 */
export const createLinksFor =
  ({ organisation, answers }: Answering): LinksFor =>
  (wish) => {
    const subject = ownerSubject(wish.owner);
    if (subject === undefined) return [];
    const { links, stop, answer } = mailKinds[wish.message.kind];
    const full = { ...wish, organisation };
    const purposes = stop === 'pause' ? [...links, 'unsubscribe' as const] : links;
    const wanted = [
      ...purposes.filter(isMailed).map((purpose) => wantedLink(full, purpose, subject)),
      ...(answers && answer !== undefined ? [replyLink(full, answer, subject)] : []),
    ];
    const complete = wanted.filter((link) => link !== undefined);
    return complete.length === wanted.length ? complete : undefined;
  };
