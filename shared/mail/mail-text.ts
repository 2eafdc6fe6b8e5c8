import type { LinkPurpose } from '../domain/link.ts';
import type { SubjectName } from './subjects.ts';

export type Row = { readonly label: string; readonly value: string };

/** A piece of a mail's body; both parts (text, HTML) are made from the same pieces. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'button'; readonly label: string; readonly to: LinkPurpose }
  | { readonly type: 'facts'; readonly rows: readonly Row[] }
  /** Words to keep, standing by themselves. */
  | { readonly type: 'phrase'; readonly text: string }
  /** An open page of our own, shown as its address so that it can be written down. */
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'small'; readonly text: string };

/**
 * What one mail says in one language. `subject` is chosen from the fixed neutral list; `preview` is
 * what an inbox shows beside it, so both must tell a stranger nothing.
 */
export type MailText = {
  readonly subject: SubjectName;
  readonly preview: string;
  readonly body: readonly Block[];
};

export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const button = (label: string, to: LinkPurpose): Block => ({ type: 'button', label, to });
export const phrase = (text: string): Block => ({ type: 'phrase', text });
export const address = (url: string): Block => ({ type: 'address', url });
export const small = (text: string): Block => ({ type: 'small', text });

/** Label and value; rows without a value are left out. */
export const facts = (...rows: readonly (readonly [label: string, value: string | undefined])[]): Block => ({
  type: 'facts',
  rows: rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
});

type Words = Pick<MailText, 'subject' | 'preview'>;

/** Pieces that do not belong to the case at hand are `false` and left out. */
export const mail = (words: Words, ...pieces: readonly (Block | false)[]): MailText => ({
  ...words,
  body: pieces.filter((piece) => piece !== false),
});
