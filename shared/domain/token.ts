/**
 * The secret part of a link as it stands in its address: whose it is, and 32 random bytes; in an address to
 * answer to it is shorter, see `reply-address.ts`.
 */
export type Token = { readonly id: string; readonly secret: string };

const idLength = 22;
const shape = /^[A-Za-z0-9_-]{22}\.([A-Za-z0-9_-]{43}|[0-9a-v]{28})$/;

/** Undefined for anything that could not be one of ours; the table is not asked then. */
export const parseToken = (text: string): Token | undefined =>
  shape.test(text) ? { id: text.slice(0, idLength), secret: text.slice(idLength + 1) } : undefined;

export const formatToken = ({ id, secret }: Token): string => `${id}.${secret}`;
