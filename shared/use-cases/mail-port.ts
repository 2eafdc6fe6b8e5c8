import type { Coordinator } from '../domain/coordinator.ts';
import type { Link, LinkPurpose, Subject } from '../domain/link.ts';
import type { Message } from '../domain/message.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import type { Instant } from '../domain/time.ts';

/** Who a mail goes to, as known at the moment of sending; `none` for a bare address without an owner. */
export type MailOwner =
  | { readonly type: 'participant'; readonly participant: ActiveParticipant }
  | { readonly type: 'coordinator'; readonly coordinator: Coordinator }
  | { readonly type: 'none' };

export type MailRecipient = { readonly email: string; readonly firstName: string; readonly locale: string };

/** A link that a mail needs, before it has a secret. */
export type WantedLink = Omit<Link, 'hash'>;

/** The links of a message; undefined when the message has lost its point, such as an invitation to a seat that is gone. */
export type LinksFor = (wish: {
  readonly message: Message;
  readonly owner: MailOwner;
  readonly now: Instant;
}) => readonly WantedLink[] | undefined;

export type RenderedMail = {
  /** Neutral, one line, from a fixed list. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
  /** Address that takes a one-click POST (RFC 8058). */
  readonly unsubscribeUrl?: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
};

/**
 * Puts a message into words; pure. `tokens` holds one token per purpose of the links asked for,
 * `at` is when the message was written. Throws for a button without its link.
 */
export type Render = (wish: {
  readonly message: Message;
  readonly recipient: MailRecipient;
  readonly tokens: Readonly<Partial<Record<LinkPurpose, string>>>;
  readonly at: Instant;
}) => RenderedMail;

/** One mail to one address. `id` is the same for every attempt, so that a second copy can be recognised. */
export type OutgoingMail = RenderedMail & {
  readonly id: string;
  readonly to: string;
  /** When this attempt is made. */
  readonly at: Instant;
  /** Comes back with bounces and complaints; missing when nobody is behind the address any more. */
  readonly subjectOf?: Subject;
};

/** `later`: nothing wrong with this mail, try again; `refused`: never for this mail. */
export type SendOutcome = 'sent' | 'later' | 'refused';

/**
 * Makes exactly one attempt. Outcomes of the service are answers; throws only for a mail that cannot
 * be built.
 */
export type Sender = (mail: OutgoingMail) => Promise<SendOutcome>;
