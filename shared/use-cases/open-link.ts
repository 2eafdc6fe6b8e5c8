import type { Link, LinkPurpose, Subject } from '../domain/link.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { isPast } from '../domain/time.ts';
import { parseToken } from '../domain/token.ts';
import type { Deps, SubjectOf } from './ports.ts';

type Opener = Pick<Deps, 'store' | 'now' | 'hashSecret'>;

/** Who has ended is nobody whom a link could belong to. */
type Living<Owner> = Exclude<Owner, { readonly endedAt: unknown }>;

export type Opened<Owner> = { readonly subject: Owner; readonly link: Link };

const lives = <Owner extends object>(owner: Owner): owner is Living<Owner> => !('endedAt' in owner);

/**
 * Whose link this is: 1 read. `unknownLink` for anything but a link of this purpose whose owner still
 * lives; `goneLink` when it has expired, or its owner's row went into another one.
 * Rounds and coordinators that a link is bound to are for the caller to compare.
 */
export const openLink = async <Type extends Subject['type']>(
  { store, now, hashSecret }: Opener,
  { type, purpose, token }: { readonly type: Type; readonly purpose: LinkPurpose; readonly token: string },
): Promise<Result<Opened<Living<SubjectOf[Type]>>>> => {
  const parsed = parseToken(token);
  if (parsed === undefined) return failed({ kind: 'unknownLink' });
  const { subject, link } = await store.byLink(type, parsed.id, hashSecret(parsed.secret));
  if (link?.purpose !== purpose) return failed({ kind: 'unknownLink' });
  if (subject === undefined) return failed({ kind: 'goneLink' });
  if (!lives(subject)) return failed({ kind: 'unknownLink' });
  if (isPast(link.expiresAt, now())) return failed({ kind: 'goneLink' });
  return done({ subject, link });
};

/** The same for a participant's link. */
export const openParticipant = (
  deps: Opener,
  wanted: { readonly purpose: LinkPurpose; readonly token: string },
): Promise<Result<Opened<ActiveParticipant>>> => openLink(deps, { type: 'participant', ...wanted });

/** Whose link this is, where nothing else of the link matters. */
export const linkOwner = async (
  deps: Opener,
  wanted: { readonly purpose: LinkPurpose; readonly token: string },
): Promise<Result<ActiveParticipant>> => {
  const opened = await openParticipant(deps, wanted);
  return opened.ok ? done(opened.value.subject) : opened;
};
