import type { LinkPurpose } from './link.ts';
import { formatToken, type Token } from './token.ts';

/** What can be answered by mail, by the letter that stands for it in the address. */
const letters = { replySeat: 'i', replyAsk: 'a', replyPlace: 's' } as const;

export type ReplyPurpose = Extract<LinkPurpose, keyof typeof letters>;
export const replyPurposes: readonly ReplyPurpose[] = ['replySeat', 'replyAsk', 'replyPlace'];
export const isReplyPurpose = (purpose: LinkPurpose): purpose is ReplyPurpose =>
  Object.hasOwn(letters, purpose);

/** An address that a mail may be answered to: what it answers, and the token of a link of that purpose. */
export type ReplyAddress = { readonly purpose: ReplyPurpose; readonly token: string };

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const idLength = 22;
const shortLength = 28;
/** 22 letters of 6 bits are at most 27 of 5. */
const shownIdLength = 27;

/**
 * A secret for an address: at least 138 of the random bits, in letters that survive a mail server which
 * takes capitals for small ones, and few enough for the 64 characters before the `@` (RFC 5321).
 */
export const shortSecret = (secret: string): string =>
  [...secret]
    .slice(-shortLength)
    .map((letter) => (base64url.indexOf(letter) % 32).toString(32))
    .join('');

const shownId = (id: string): string =>
  [...id]
    .reduce((sum, letter) => sum * 64n + BigInt(base64url.indexOf(letter)), 0n)
    .toString(32)
    .padStart(shownIdLength, '0');

const idOf = (shown: string): string => {
  let left = [...shown].reduce((sum, letter) => sum * 32n + BigInt(Number.parseInt(letter, 32)), 0n);
  let id = '';
  while (id.length < idLength) {
    id = `${base64url[Number(left % 64n)]}${id}`;
    left /= 64n;
  }
  return id;
};

/** `svar+i…@svar.example.org`. `secret` is a short one. */
export const replyAddress = (purpose: ReplyPurpose, { id, secret }: Token, domain: string): string =>
  `svar+${letters[purpose]}${shownId(id)}${secret}@${domain}`;

const shape = /^svar\+([ias])([0-9a-v]{27})([0-9a-v]{28})$/;

/** Undefined for anything but an address of ours on this domain; the table is not asked then. */
export const parseReplyAddress = (text: string, domain: string): ReplyAddress | undefined => {
  const at = text.lastIndexOf('@');
  if (text.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return undefined;
  const [, letter, shown = '', secret = ''] = shape.exec(text.slice(0, at).toLowerCase()) ?? [];
  const purpose = replyPurposes.find((one) => letters[one] === letter);
  return purpose && { purpose, token: formatToken({ id: idOf(shown), secret }) };
};
