import type { Link, LinkPurpose, Subject } from '../domain/link.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { isPast } from '../domain/time.ts';
import { parseToken } from '../domain/token.ts';
import type { Deps, SubjectOf } from './ports.ts';

type Opener = Pick<Deps, 'store' | 'now' | 'hashSecret'>;

export type Opened<Owner> = { readonly subject: Owner; readonly link: Link };

/**
 * Whose link this is: 1 read. `unknownLink` for anything but a link of this purpose whose owner still
 * lives; `goneLink` when it has expired, or its owner's row went into another one.
 * Rounds and coordinators that a link is bound to are for the caller to compare.
 */
export const openLink = async <Type extends Subject['type']>(
  { store, now, hashSecret }: Opener,
  { type, purpose, token }: { readonly type: Type; readonly purpose: LinkPurpose; readonly token: string },
): Promise<Result<Opened<SubjectOf[Type]>>> => {
  const parsed = parseToken(token);
  if (parsed === undefined) return failed({ kind: 'unknownLink' });
  const { subject, link } = await store.byLink(type, parsed.id, hashSecret(parsed.secret));
  if (link?.purpose !== purpose || (subject !== undefined && 'endedAt' in subject)) {
    return failed({ kind: 'unknownLink' });
  }
  if (subject === undefined || isPast(link.expiresAt, now())) return failed({ kind: 'goneLink' });
  return done({ subject, link });
};

/** The same for a participant's link. */
export const openParticipant = async (
  deps: Opener,
  { purpose, token }: { readonly purpose: LinkPurpose; readonly token: string },
): Promise<Result<Opened<ActiveParticipant>>> => {
  const opened = await openLink(deps, { type: 'participant', purpose, token });
  if (!opened.ok) return opened;
  const { subject, link } = opened.value;
  return isActive(subject) ? done({ subject, link }) : failed({ kind: 'unknownLink' });
};

/** Whose link this is, where nothing else of the link matters. */
export const linkOwner = async (
  deps: Opener,
  wanted: { readonly purpose: LinkPurpose; readonly token: string },
): Promise<Result<ActiveParticipant>> => {
  const opened = await openParticipant(deps, wanted);
  return opened.ok ? done(opened.value.subject) : opened;
};
