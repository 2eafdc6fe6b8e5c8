import { domainToASCII } from 'node:url';

/** The address as mail servers want it: the domain in its ASCII form (`blåbær.no` → `xn--blbr-roah.no`). */
export const asciiAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return at < 1 || domain === '' ? address : `${address.slice(0, at)}@${domain}`;
};

/** The domain part, in ASCII. */
export const domainOf = (address: string): string => {
  const ascii = asciiAddress(address);
  return ascii.slice(ascii.lastIndexOf('@') + 1);
};
