import type { Change } from '../domain/change.ts';
import type { MessageKind } from '../domain/message.ts';
import { addHours, type Instant, instant, localDate } from '../domain/time.ts';
import type { Organisation } from '../organisation/schema.ts';

type Cap = Extract<Change, { readonly type: 'mailCap' }>;
type Limit = { readonly hours: number; readonly limit: number };

/** How many overlapping windows a stretch of time is cut into, less one. */
const parts = 3;
const hourMilliseconds = 3_600_000;

/**
 * Counters that hold a limit in every stretch of `hours`, not only between two midnights. Windows
 * begin every third of the stretch and are a third longer than it, so that any stretch lies whole in
 * one of them; the price is that the limit may last up to a third longer than promised.
 */
const windows = (key: string, { hours, limit }: Limit, now: Instant): readonly Cap[] => {
  const stride = hours / parts;
  const current = Math.floor(Date.parse(now) / hourMilliseconds / stride);
  return Array.from({ length: parts + 1 }, (_, back): Cap => {
    const start = instant(new Date((current - back) * stride * hourMilliseconds));
    const expiresAt = addHours(start, hours + stride);
    return { type: 'mailCap', key: `${key}:${hours}h:${hourOf(start)}`, limit, expiresAt };
  });
};

const hourOf = (at: Instant): string => at.slice(0, 13);

/** One counter that begins with the first press and is forgotten after so many hours. */
export const capOf = (key: string, { hours, limit }: Limit, now: Instant): Cap => ({
  type: 'mailCap',
  key,
  limit,
  expiresAt: addHours(now, hours),
});

/** Sign-in links are for people the centre knows, so they get more; still nobody's inbox is flooded. */
const signInsPerDay = 10;

const limitsOf = (kind: MessageKind, { mail }: Organisation): readonly Limit[] => {
  switch (kind) {
    case 'confirm':
    case 'placeLink':
      return [
        { hours: 24, limit: mail.perAddressPerDay },
        { hours: 30 * 24, limit: mail.perAddressPer30Days },
      ];
    case 'signIn':
      return [{ hours: 24, limit: signInsPerDay }];
    default:
      return [];
  }
};

type Wish = {
  readonly kind: MessageKind;
  /** What stands for the address: its keyed hash. */
  readonly address: string;
  readonly now: Instant;
};

/** Caps of the mails that a stranger can order to an address by typing it into a form. */
export const addressCaps = ({ kind, address, now }: Wish, organisation: Organisation): readonly Cap[] =>
  limitsOf(kind, organisation).flatMap((limit) => windows(`${kind}:${address}`, limit, now));

/** The daily stop for mails to unproven addresses, over all of them. */
export const breaker = (kind: MessageKind, now: Instant, organisation: Organisation): readonly Cap[] => {
  if (kind !== 'confirm') return [];
  const day = localDate(now, organisation.timeZone);
  const limit = organisation.mail.confirmationsPerDay;
  return [capOf(`breaker:${day}`, { limit, hours: 48 }, now)];
};
