import type { Change } from '../domain/change.ts';
import type { Link } from '../domain/link.ts';
import { formatToken } from '../domain/token.ts';
import type { Deps } from './ports.ts';

/** The token for its address (or cookie), and the row that makes it valid. */
export type FreshLink = { readonly token: string; readonly change: Change };

/** A link with a new secret, of which only the hash goes into the row. */
export const freshLink = (
  { newSecret, hashSecret }: Pick<Deps, 'newSecret' | 'hashSecret'>,
  link: Omit<Link, 'hash'>,
): FreshLink => {
  const secret = newSecret();
  return {
    token: formatToken({ id: link.subject.id, secret }),
    change: { type: 'link', op: 'add', link: { ...link, hash: hashSecret(secret) } },
  };
};
