import type { Change } from '../domain/change.ts';
import type { Subject } from '../domain/link.ts';
import type { Message, Outbox } from '../domain/message.ts';
import { isActive } from '../domain/participant.ts';
import { isReplyPurpose, shortSecret } from '../domain/reply-address.ts';
import type { Instant } from '../domain/time.ts';
import { formatToken } from '../domain/token.ts';
import { addressCaps, breaker } from './mail-caps.ts';
import type {
  LinksFor,
  MailOwner,
  MailRecipient,
  OutgoingMail,
  Render,
  Sender,
  WantedLink,
} from './mail-port.ts';
import {
  claimed,
  parked,
  readiness,
  released,
  stored,
  tooOld,
  triedTooOften,
  untilMorning,
} from './outbox-step.ts';
import type { Deps, OutboxKey } from './ports.ts';
import { stillTrue } from './still-true.ts';

/**
 * `gone`: nothing to do any more, or another mailer is at it; `held`: dropped, the address has had
 * its share; `parked`: given up; `stopped`: the day's number of mails to unproven addresses is reached, the
 * row waits for the morning; `later`: the row waits for the sweep.
 */
export type DeliverOutcome = 'sent' | 'gone' | 'held' | 'parked' | 'stopped' | 'later';

export type DeliverDeps = Pick<Deps, 'store' | 'organisation' | 'now' | 'newSecret' | 'hashSecret'> & {
  readonly linksFor: LinksFor;
  readonly render: Render;
  readonly send: Sender;
  /** Hears why a mail could not be built; for the log, which picks what it may tell. */
  readonly onFailure?: (error: unknown) => void;
};

type Addressee = {
  readonly owner: MailOwner;
  readonly recipient: MailRecipient;
  readonly subject?: Subject;
  /** Stands for the address where mails to it are counted. */
  readonly addressKey: string;
};

type Due = Addressee & {
  readonly row: Outbox;
  /** What is to be said by now. */
  readonly message: Message;
  readonly links: readonly WantedLink[];
  readonly now: Instant;
};
type MintedLink = { readonly link: WantedLink; readonly secret: string };

/** The newest address; undefined when there is nobody to write to any more. */
const addresseeOf = async ({ store }: DeliverDeps, { to }: Outbox): Promise<Addressee | undefined> => {
  if (to.type === 'address') return { owner: { type: 'none' }, recipient: to, addressKey: to.type };
  if (to.type === 'coordinator') {
    const coordinator = await store.coordinator(to.id);
    if (coordinator === undefined || !coordinator.active) return undefined;
    const owner = { type: to.type, coordinator } as const;
    return { owner, recipient: coordinator, subject: to, addressKey: coordinator.emailHash };
  }
  const participant = await store.participant(to.id);
  if (participant === undefined || !isActive(participant) || participant.email === undefined)
    return undefined;
  const { email, firstName, locale, emailHash } = participant;
  const owner = { type: to.type, participant } as const;
  return { owner, recipient: { email, firstName, locale }, subject: to, addressKey: emailHash ?? to.id };
};

/** Undefined for a mail that has nobody to go to any more, or nothing left to say. */
const dueOf = async (deps: DeliverDeps, row: Outbox, now: Instant): Promise<Due | undefined> => {
  const addressee = await addresseeOf(deps, row);
  if (addressee === undefined) return undefined;
  const { owner } = addressee;
  const message = await stillTrue(deps, row, owner);
  if (message === undefined) return undefined;
  const links = deps.linksFor({ message, owner, now });
  return links && { ...addressee, row, message, links, now };
};

/** A conflict means that the row was erased or taken over meanwhile, and that is fine. */
const write = async ({ store }: DeliverDeps, before: Outbox, after?: Outbox): Promise<void> => {
  await store.commit([{ type: 'outbox', before, ...(after && { after }) }]);
};

/**
 * A bare address is somebody who has been erased: it is not kept for anyone to look at. A link that its
 * reader orders is one row per reader: kept, it would stand in the way of every later order.
 */
const giveUp = async (deps: DeliverDeps, row: Outbox): Promise<DeliverOutcome> => {
  const goes = row.to.type === 'address' || row.message.kind === 'placeLink';
  await write(deps, row, goes ? undefined : parked(row));
  return 'parked';
};

/** Links are made only now, so that no usable one is ever stored; the table gets the hashes. */
const mint = (deps: DeliverDeps, links: readonly WantedLink[]): readonly MintedLink[] =>
  links.map((link) => {
    const secret = deps.newSecret();
    return { link, secret: isReplyPurpose(link.purpose) ? shortSecret(secret) : secret };
  });

const adding = (deps: DeliverDeps, minted: readonly MintedLink[]): readonly Change[] =>
  minted.map(({ link, secret }) => ({
    type: 'link',
    op: 'add',
    link: { ...link, hash: deps.hashSecret(secret) },
  }));

type Claim =
  | { readonly ok: true; readonly row: Outbox }
  | { readonly ok: false; readonly outcome: DeliverOutcome };

/** Claim, links and counts in one transaction: of two mailers exactly one gets it. */
const claim = async (deps: DeliverDeps, due: Due, minted: readonly MintedLink[]): Promise<Claim> => {
  const { row, now, addressKey } = due;
  const { kind } = row.message;
  // Counted once per mail, not once per try.
  const untried = row.attempts === 0;
  const caps = untried ? addressCaps({ kind, address: addressKey, now }, deps.organisation) : [];
  const stops = untried ? breaker(kind, now, deps.organisation) : [];
  const taken = claimed(row, now);
  const change: Change = { type: 'outbox', before: row, after: taken };
  const commit = await deps.store.commit([change, ...caps, ...stops, ...adding(deps, minted)]);
  if (commit.ok) return { ok: true, row: stored(taken) };
  // Mails to one address or of one day count on the same rows: who only met another mail has not had its share.
  if (commit.passing) return { ok: false, outcome: 'later' };
  // The row comes first, then the caps, the day's stop and the links: the first of them that stood in the way decides.
  const first = Math.min(...commit.conflicts);
  if (first === 0) return { ok: false, outcome: 'gone' };
  if (first <= caps.length) {
    await write(deps, row);
    return { ok: false, outcome: 'held' };
  }
  if (first <= caps.length + stops.length) {
    await write(deps, row, untilMorning(row, now, deps.organisation.timeZone));
    return { ok: false, outcome: 'stopped' };
  }
  return { ok: false, outcome: 'later' };
};

const mailOf = (deps: DeliverDeps, due: Due, minted: readonly MintedLink[]): OutgoingMail => {
  const { row, message, recipient, subject } = due;
  const tokens = Object.fromEntries(
    minted.map(({ link, secret }) => [link.purpose, formatToken({ id: link.subject.id, secret })]),
  );
  const rendered = deps.render({ message, recipient, tokens, at: row.createdAt });
  return {
    ...rendered,
    id: row.id,
    to: recipient.email,
    at: deps.now(),
    ...(subject && { subjectOf: subject }),
  };
};

/** What comes of one try. A mail that cannot be built counts as a try without an answer. */
const attemptSend = async (
  deps: DeliverDeps,
  due: Due,
  minted: readonly MintedLink[],
): Promise<'sent' | 'later' | 'refused' | 'broken'> => {
  try {
    return await deps.send(mailOf(deps, due, minted));
  } catch (error) {
    deps.onFailure?.(error);
    return 'broken';
  }
};

const sendClaimed = async (
  deps: DeliverDeps,
  due: Due,
  minted: readonly MintedLink[],
): Promise<DeliverOutcome> => {
  const { row } = due;
  const result = await attemptSend(deps, due, minted);
  if (result === 'sent') {
    await write(deps, row);
    return 'sent';
  }
  const now = deps.now();
  const hopeless = result === 'refused' || (result === 'broken' && triedTooOften(row));
  if (hopeless || tooOld(row, now)) return giveUp(deps, row);
  await write(deps, row, released(row, now, result === 'later'));
  return 'later';
};

/**
 * Sends one mail that is due: 2 reads (3 for a question to a coordinator), claim, send, delete. A crash at any point
 * loses nothing; after the send it costs one extra copy. Calling it again, late or at the same time sends nothing twice.
 * Throws only when the table cannot be reached.
 */
export const deliver = async (deps: DeliverDeps, key: OutboxKey): Promise<DeliverOutcome> => {
  const row = await deps.store.outbox(key);
  const now = deps.now();
  if (row === undefined) return 'gone';
  const ready = readiness(row, now);
  if (ready !== 'free') return ready === 'taken' ? 'gone' : 'later';
  if (triedTooOften(row)) return giveUp(deps, row);
  const due = await dueOf(deps, row, now);
  if (due === undefined) {
    await write(deps, row);
    return 'gone';
  }
  const minted = mint(deps, due.links);
  const result = await claim(deps, due, minted);
  return result.ok ? sendClaimed(deps, { ...due, row: result.row }, minted) : result.outcome;
};
