import * as z from 'zod';
import { hasHiddenCharacters, tidy } from './plain-text.ts';
import { unicode } from './unicode.ts';

/** An e-mail address or an E.164 phone number, in the one form that is stored, mailed to and compared. */
export type Contact = { readonly kind: 'email' | 'phone'; readonly value: string };

const longestAddress = 254;
const longestLocalPart = 64;
/** Of nearly all domains. */
const plainDomain = /^[A-Za-z0-9.-]+$/;
/** Of all of them. */
const domainOfLetters = unicode(String.raw`^[\p{L}\p{M}\p{N}.-]+$`);

/** Lower case, and as it stands in DNS: `blåbær.no` is `xn--blbr-roah.no`. */
const asciiDomain = (domain: string): string | undefined => {
  const known = plainDomain.test(domain) || domainOfLetters().test(domain);
  if (!known || !URL.canParse(`http://${domain}`)) return undefined;
  return new URL(`http://${domain}`).hostname;
};

/** The address with its domain in ASCII; undefined when nothing can be mailed there (RFC 5321 lengths). */
export const readEmail = (text: string): string | undefined => {
  const typed = tidy(text);
  const at = typed.lastIndexOf('@');
  const domain = asciiDomain(typed.slice(at + 1));
  if (at < 1 || at > longestLocalPart || domain === undefined) return undefined;
  const address = `${typed.slice(0, at)}@${domain}`;
  return address.length <= longestAddress && z.email().safeParse(address).success ? address : undefined;
};

const zeros = [0x30, 0x660, 0x6f0, 0xff10] as const;

/** Arabic and full-width keyboards type other digits; they dial the same number. */
const latinDigits = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const zero = zeros.find((first) => code >= first && code <= first + 9);
      return zero === undefined ? character : String(code - zero);
    })
    .join('');

const separators = unicode(String.raw`[\p{Zs}\p{Pd}\p{Cf}()./]`, 'gu');
const norwegian = /^[2-9][0-9]{7}$/;
const international = /^[1-9][0-9]{6,14}$/;

/**
 * E.164: eight digits are Norwegian, anything else says its country by `+` or `00`. Marks around a
 * number that was pasted from a contact list (they cannot be seen) and separators are left out.
 */
export const readPhone = (text: string): string | undefined => {
  const typed = latinDigits(text.trim()).replace(/\(0\)/g, '').replace(separators(), '');
  if (norwegian.test(typed)) return `+47${typed}`;
  const abroad = /^(?:\+|00)([0-9]*)$/.exec(typed)?.[1] ?? '';
  const wrongNorwegian = abroad.startsWith('47') && !norwegian.test(abroad.slice(2));
  return international.test(abroad) && !wrongNorwegian ? `+${abroad}` : undefined;
};

const mobile = /^\+47([489][0-9]{2})([0-9]{2})([0-9]{3})$/;
const landline = /^\+47([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})$/;

/** A stored number as Norwegians write theirs, `900 00 010` and `55 00 00 10`; of other countries as it is. */
export const spacedPhone = (phone: string): string =>
  phone.replace(mobile, '$1 $2 $3').replace(landline, '$1 $2 $3 $4');

/** One line that is either; undefined when it is neither. */
export const readContact = (text: string): Contact | undefined => {
  const kind = text.includes('@') ? 'email' : 'phone';
  if (kind === 'email' && hasHiddenCharacters(tidy(text))) return undefined;
  const value = kind === 'email' ? readEmail(text) : readPhone(text);
  return value === undefined ? undefined : { kind, value };
};

/** What is hashed: mail providers treat capitals alike, so two spellings are one person. */
export const comparable = ({ kind, value }: Contact): string =>
  kind === 'email' ? value.toLowerCase() : value;
