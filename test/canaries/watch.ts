import { shortSecret } from '../../shared/domain/reply-address.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import type { Rows } from '../../shared/store/rows.ts';
import type { Item } from '../../shared/store/writes.ts';
import type { OutgoingMail } from '../../shared/use-cases/mail-port.ts';

/**
 * Whatever personal text the shared fakes of the tests are given becomes a canary by itself: what is written of
 * people into a table, and every secret of a link. It may be seen in the rows and in mails to that person. In all
 * else that leaves a process (keys, logs, failures, the console, mails to others) it fails the test (`setup.ts`).
 */

const escapedAs = (text: string, entities: Readonly<Record<string, string>>): string =>
  text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

const html = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;

/** Base64 of a text wherever in a longer one it stands: what is the same for each of the three beginnings. */
const base64Of = (text: string, encoding: 'base64' | 'base64url'): readonly string[] =>
  ['', 'x', 'xx'].map((before) => {
    const bytes = Buffer.from(before + text);
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString(encoding);
    // The first four letters depend on what stands before.
    return before === '' ? whole : whole.slice(4);
  });

const jsonOf = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `typed` is meant for one reader: a contact that a group leaves for its coordinator. */
type Kind = 'secret' | 'name' | 'address' | 'theme' | 'typed';
type Known = { readonly kind: Kind; readonly text: string };

/** Shorter than this, a text is found by chance in what is random. */
const leastLength = 6;

/** Forms by how they begin, so that a text is looked through once, however many are known. */
const known = new Map<string, Map<string, Known>>();
const beginning = (text: string, at = 0): string => text.slice(at, at + leastLength);
const short = new Map<string, Known>();
const hits: string[] = [];

/** The next test has people of its own. */
export const forgetCanaries = (): void => {
  known.clear();
  short.clear();
};

/** A text in every form that it may leave in: as it is, in small letters, and as base64, in addresses, JSON and HTML. */
export const formsOf = (text: string): readonly string[] => {
  const plain = [text, text.toLowerCase()];
  const written = plain.flatMap((one) => [
    one,
    ...base64Of(one, 'base64'),
    ...base64Of(one, 'base64url'),
    encodeURIComponent(one),
    new URLSearchParams({ x: one }).toString().slice(2),
    JSON.stringify(one).slice(1, -1),
    jsonOf(one),
    escapedAs(one, html),
  ]);
  return [...new Set(written)].filter((form) => form.length >= leastLength);
};

const remember = (form: string, one: Known): void => {
  const alike = known.get(beginning(form)) ?? new Map<string, Known>();
  known.set(beginning(form), alike.set(form, one));
};

/** Thousands of histories would make millions: then what was learnt long ago is forgotten. */
const mostTexts = 2_000;

/** Makes a text a canary from here on. */
export const learn = (kind: Kind, text: unknown): void => {
  if (typeof text !== 'string' || text.length < 2 || short.has(text)) return;
  if (short.size > mostTexts) forgetCanaries();
  const one = { kind, text };
  short.set(text, one);
  for (const form of formsOf(text)) remember(form, one);
};

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const learnFrom = (item: Item): void => {
  learn('name', item['firstName']);
  learn('address', item['email']);
  learn('address', item['phone']);
  const { preferences, message } = item;
  if (isRecord(preferences)) for (const theme of strings(preferences['themes'])) learn('theme', theme);
  if (isRecord(message)) learn('typed', message['contact']);
};

/** Which canaries stand in a text; short ones only as a word of their own. */
export const canariesIn = (text: string): readonly Known[] => {
  const found = new Set<Known>();
  for (let at = 0; at + leastLength <= text.length; at += 1)
    for (const [form, one] of known.get(beginning(text, at)) ?? [])
      if (text.startsWith(form, at)) found.add(one);
  for (const word of text.split(/[^\p{L}\p{N}@.+-]+/u)) {
    const alone = short.get(word);
    if (alone !== undefined) found.add(alone);
  }
  return [...found];
};

/** Words of our own keys and ids, whoever is named like them. */
const ordinary: ReadonlySet<string> = new Set(['open', 'waiting', 'text', 'x']);

const note = (where: string, found: readonly Known[]): void => {
  for (const { kind, text } of found)
    if (!ordinary.has(text.toLowerCase())) hits.push(`${where}: ${kind} (${text})`);
};

/** For a fake that stands where something leaves a process. */
export const leaves = (where: string, ...what: readonly unknown[]): void => {
  for (const one of what)
    note(where, canariesIn(typeof one === 'string' ? one : (JSON.stringify(one) ?? '')));
};

/** Rows whose items are where personal data may be, and whose keys, also in indexes, are not. */
export const watchedRows = <Table extends Rows>(rows: Table): Table => ({
  ...rows,
  transact: (writes) => {
    for (const write of writes) {
      if (write.kind === 'put') learnFrom(write.item);
      const item = write.kind === 'put' ? write.item : {};
      const indexed = [item['list'], item['near'], item['due'], item['assistedBy']];
      leaves('a key', write.key.pk, write.key.sk, ...indexed.filter((one) => one !== undefined));
    }
    return rows.transact(writes);
  },
});

export const watchedSecrets = (newSecret: () => string) => (): string => {
  const secret = newSecret();
  learn('secret', secret);
  // As it stands in an address to answer to.
  learn('secret', shortSecret(secret));
  return secret;
};

export const watchedLog =
  (log: Log): Log =>
  (event, fields) => {
    leaves('a line of the log', JSON.stringify(fields));
    log(event, fields);
  };

/** A mail may hold its own reader's address and links, and nobody else's address. */
export const watchMail = ({
  to,
  subject,
  text,
  html: page,
}: Pick<OutgoingMail, 'to' | 'subject' | 'text' | 'html'>): void => {
  leaves('a subject', subject);
  const others = canariesIn(`${text}\n${page}`).filter(
    ({ kind, text: own }) => kind === 'address' && own !== to,
  );
  note('a mail to somebody else', others);
};

/** What was seen where it must not be since the last time it was asked. */
export const takeHits = (): readonly string[] => hits.splice(0);
