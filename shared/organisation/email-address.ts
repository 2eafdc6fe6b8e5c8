import * as z from 'zod';

const longestAddress = 254;
const domainCharacters = /^[\p{L}\p{M}\p{N}.-]+$/u;

function asciiDomain(domain: string): string | undefined {
  if (!domainCharacters.test(domain) || !URL.canParse(`http://${domain}`)) return undefined;
  return new URL(`http://${domain}`).hostname;
}

/** True for an address that can be mailed to; Norwegian domains such as blåbær.no count by their ASCII form. */
export function isEmailAddress(value: string): boolean {
  const at = value.lastIndexOf('@');
  const domain = asciiDomain(value.slice(at + 1));
  if (at < 1 || domain === undefined) return false;
  const address = `${value.slice(0, at)}@${domain}`;
  return address.length <= longestAddress && z.email().safeParse(address).success;
}

export const emailAddress = z
  .string({ error: 'write an e-mail address, for example post@example.org' })
  .refine(isEmailAddress, { error: 'write an e-mail address, for example post@example.org' });

const sender = 'write the address that mails come from, at a domain of yours, for example krets@example.org';

/** SES wants the sender's domain as it stands in DNS, so a letter such as å is told apart here, not when mail fails. */
export const senderAddress = z
  .string({ error: sender })
  .refine(isEmailAddress, { error: sender, abort: true })
  .refine((value) => !/[^\x20-\x7e]/.test(value), {
    error: 'write the domain in its ASCII form, for example xn--blbr-roah.no for blåbær.no',
  });
