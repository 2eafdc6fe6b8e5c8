import { lexer } from 'marked';
import * as z from 'zod';

/** A piece of a mail as it is written; text still has its placeholders. */
export type Written =
  | { readonly type: 'paragraph' | 'small' | 'phrase'; readonly text: string; readonly only?: string }
  | { readonly type: 'button'; readonly label: string; readonly target: string }
  | { readonly type: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] };

export type WrittenMail = {
  readonly subject: string;
  readonly preview: string;
  readonly body: readonly Written[];
};

/** What a file has that no mail can show; its message is for whoever wrote it. */
export class NotAMail extends Error {}

const inlineSchema = z.object({
  type: z.string(),
  raw: z.string(),
  text: z.string().default(''),
  href: z.string().default(''),
  tokens: z.unknown().optional(),
});
type Inline = z.infer<typeof inlineSchema>;

const itemSchema = z.object({ tokens: z.array(z.object({ type: z.string(), tokens: z.unknown() })) });
const blockSchema = z.object({
  type: z.string(),
  raw: z.string(),
  ordered: z.boolean().optional(),
  tokens: z.unknown().optional(),
  items: z.array(itemSchema).optional(),
});
type Block = z.infer<typeof blockSchema>;

const inlines = (tokens: unknown): readonly Inline[] => z.array(inlineSchema).parse(tokens);

const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();

const plain = (tokens: readonly Inline[]): string =>
  onOneLine(
    tokens
      .map(({ type, text, raw }) => {
        if (type === 'text' || type === 'escape') return text;
        if (type === 'br') return ' ';
        throw new NotAMail(`"${raw.trim()}" stands inside a sentence, where only plain words can be shown`);
      })
      .join(''),
  );

const condition = /^\{if ([A-Za-z]+)\} (?=\S)/;

const paragraph = (tokens: readonly Inline[]): Written => {
  const [first] = tokens;
  if (tokens.length === 1 && first?.type === 'link')
    return { type: 'button', label: plain(inlines(first.tokens)), target: first.href };
  if (tokens.length === 1 && first?.type === 'em')
    return { type: 'small', text: plain(inlines(first.tokens)) };
  const text = plain(tokens);
  const only = condition.exec(text)?.[1];
  return only === undefined
    ? { type: 'paragraph', text }
    : { type: 'paragraph', text: text.replace(condition, ''), only };
};

const row = ({ tokens }: z.infer<typeof itemSchema>) => {
  const [first] = tokens;
  // Rows with an empty line between them are paragraphs.
  if (tokens.length !== 1 || (first?.type !== 'text' && first?.type !== 'paragraph'))
    throw new NotAMail('a row of a list holds one line and nothing below it');
  const text = plain(inlines(first.tokens));
  const [, label, value] = /^([^:{}]+): (.+)$/.exec(text) ?? [];
  if (label === undefined || value === undefined)
    throw new NotAMail(`"- ${text}" is not a row: write "- What it is: {placeholder}"`);
  return { label, value };
};

const block = ({ type, raw, ordered, tokens, items }: Block): readonly Written[] => {
  if (type === 'space') return [];
  if (type === 'paragraph') return [paragraph(inlines(tokens))];
  if (type === 'list' && ordered === false) return [{ type: 'facts', rows: (items ?? []).map(row) }];
  if (type === 'blockquote') {
    const [inside, ...more] = z.array(blockSchema).parse(tokens);
    if (inside?.type === 'paragraph' && more.length === 0)
      return [{ type: 'phrase', text: plain(inlines(inside.tokens)) }];
  }
  throw new NotAMail(`"${raw.trim().slice(0, 40)}" is a ${type}, which a mail does not have`);
};

const file = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/;
const heads = ['subject', 'preview'] as const;

const headOf = (text: string): Readonly<Record<(typeof heads)[number], string>> => {
  const found = new Map(
    text.split('\n').map((line) => {
      const [, name = line, value = ''] = /^([a-z]+): (.*)$/.exec(line) ?? [];
      return [name, value.trim()] as const;
    }),
  );
  const [subject = '', preview = ''] = heads.map((name) => found.get(name));
  if (subject === '' || preview === '' || found.size !== heads.length)
    throw new NotAMail('between the lines "---" stand "subject: …" and "preview: …", each on one line');
  return { subject, preview };
};

/** Reads one file. @throws NotAMail */
export const readMarkdown = (text: string): WrittenMail => {
  const { head, body } = file.exec(text.replaceAll('\r\n', '\n'))?.groups ?? {};
  if (head === undefined || body === undefined)
    throw new NotAMail('a mail begins with a line "---", its subject and its preview, and a line "---"');
  const blocks = z.array(blockSchema).parse(lexer(body, { gfm: false }));
  return { ...headOf(head), body: blocks.flatMap(block) };
};
