import PostalMime, { type Email } from 'postal-mime';
import { readEmail } from '../domain/contact.ts';
import { textOfHtml } from './html-text.ts';
import { visibleText } from './visible-text.ts';

/** All that is read of a mail: who says that they wrote it, whether a machine did, and their own words. */
export type ReadMail = {
  /** Exactly one address in exactly one `From` header; undefined otherwise. */
  readonly from: string | undefined;
  readonly automatic: boolean;
  readonly text: string;
};

type Headers = ReadonlyMap<string, readonly string[]>;

const headersOf = ({ headers }: Email): Headers => {
  const found = new Map<string, string[]>();
  for (const { key, value } of headers) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
};

/** Two `From` headers, or two people in one: which of them a check was about cannot be known. */
const fromOf = ({ from }: Email, headers: Headers): string | undefined => {
  const [value = '', ...more] = headers.get('from') ?? [];
  if (more.length > 0 || from?.address === undefined) return undefined;
  return value.split('@').length === 2 || value.endsWith(`<${from.address}>`)
    ? readEmail(from.address)
    : undefined;
};

const machineHeaders = ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'list-id', 'list-unsubscribe'];
const machineNames = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+=-]|@)/i;

/** RFC 3834 and what mail programs do besides: holidays, bounces, lists. They get no answer, so nothing can go round. */
const isAutomatic = (email: Email, headers: Headers): boolean => {
  const first = (name: string): string => (headers.get(name)?.[0] ?? '').trim().toLowerCase();
  const submitted = first('auto-submitted').split(';')[0]?.trim() ?? '';
  return (
    (submitted !== '' && submitted !== 'no') ||
    /^(bulk|junk|list|auto[_-]?reply)$/.test(first('precedence')) ||
    machineHeaders.some((name) => headers.has(name)) ||
    /^multipart\/report\b/.test(first('content-type')) ||
    first('return-path') === '<>' ||
    machineNames.test(email.from?.address ?? '')
  );
};

const lineFeed = 0x0a;
const mostBytes = 160 * 1024;
const mostLines = 4000;
const mostHeaderLines = 300;

/**
 * What a mail program writes, quote and pictures in the signature included. The parser takes time by the
 * square of the lines it reads: 37,000 headers in 150 kB took half a minute.
 */
const isModest = (raw: Uint8Array): boolean => {
  let lines = 0;
  let headers: number | undefined;
  let start = 0;
  for (let at = raw.indexOf(lineFeed); at >= 0 && lines <= mostLines; at = raw.indexOf(lineFeed, at + 1)) {
    if (at - start < 2) headers ??= lines;
    lines += 1;
    start = at + 1;
  }
  return raw.byteLength <= mostBytes && lines <= mostLines && (headers ?? lines) <= mostHeaderLines;
};

/**
 * Reads a mail as it came; undefined for what no mail program writes. `ownAddresses` are those that our
 * own mails come from.
 */
export const readMail = async (
  raw: Uint8Array,
  ownAddresses: readonly string[],
): Promise<ReadMail | undefined> => {
  if (!isModest(raw)) return undefined;
  const parsing = PostalMime.parse(raw, { maxNestingDepth: 20, maxHeadersSize: mostBytes });
  const email = await parsing.catch(() => undefined);
  if (email === undefined) return undefined;
  const headers = headersOf(email);
  const text = email.text?.trim() ? email.text : textOfHtml(email.html ?? '');
  return {
    from: fromOf(email, headers),
    automatic: isAutomatic(email, headers),
    text: visibleText(text, ownAddresses),
  };
};
