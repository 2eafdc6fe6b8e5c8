import { type Contact, comparable } from '../domain/contact.ts';
import type { Deps } from './ports.ts';

type Hasher = Pick<Deps, 'hashContact'>;

/** The only form in which a contact is compared or looked up. */
export const contactHash = ({ hashContact }: Hasher, contact: Contact): string =>
  hashContact(contact.kind, comparable(contact));

/** The hashes of an address and a number that somebody gave, either of which may be missing. */
export const hashesOf = (
  deps: Hasher,
  { email, phone }: { readonly email: string | undefined; readonly phone: string | undefined },
) => ({
  emailHash: email === undefined ? undefined : contactHash(deps, { kind: 'email', value: email }),
  phoneHash: phone === undefined ? undefined : contactHash(deps, { kind: 'phone', value: phone }),
});
