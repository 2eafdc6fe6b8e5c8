import type { Fields } from '../mail-fields.ts';
import { addresses, alone, placeholder } from './placeholder.ts';
import type { WrittenMail } from './read-markdown.ts';

const otherwise = 'otherwise';

const textsOf = ({ preview, body }: WrittenMail): readonly string[] => [
  preview,
  ...body.flatMap((written) => {
    if (written.type === 'button') return [];
    return written.type === 'facts' ? written.rows.map(({ value }) => value) : [written.text];
  }),
];

/** What stands where no placeholder is filled in. */
const fixedOf = ({ subject, body }: WrittenMail): readonly string[] => [
  subject,
  ...body.flatMap((written) => (written.type === 'button' ? [written.label] : [])),
];

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(placeholder)].map(([, name = '']) => name);

const list = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ') || 'none';

const placeholders = (mail: WrittenMail, { says = [], maybe = [] }: Fields): readonly string[] => {
  const known: readonly string[] = [...says, ...maybe];
  const used = textsOf(mail).flatMap(namesIn);
  const unknown = used.filter((name) => !known.includes(name));
  return [
    ...unknown.map((name) => `{${name}} is no placeholder of this mail; it has ${list(known)}`),
    ...fixedOf(mail)
      .flatMap(namesIn)
      .map((name) => `{${name}} cannot stand in a subject or on a button`),
    ...known.filter((name) => !used.includes(name)).map((name) => `{${name}} is not said anywhere`),
    ...textsOf(mail)
      .filter((text) => /[{}]/.test(text.replace(placeholder, '')))
      .map((text) => `a brace is missing in "${text}"`),
  ];
};

const optional = (mail: WrittenMail, { maybe = [] }: Fields): readonly string[] => {
  const rows = mail.body.flatMap((written) => (written.type === 'facts' ? written.rows : []));
  const mixed = rows.map(({ value }) => value).filter((value) => alone(value) === undefined);
  return [
    ...namesIn(mail.preview)
      .filter((name) => maybe.includes(name))
      .map((name) => `{${name}} may be missing and cannot stand in the preview`),
    ...mixed
      .flatMap(namesIn)
      .filter((name) => maybe.includes(name))
      .map((name) => `{${name}} may be missing, so nothing else can stand in its row`),
  ];
};

const cases = (mail: WrittenMail, { cases: known = [] }: Fields): readonly string[] => {
  const used = mail.body.flatMap((written) => ('only' in written && written.only ? [written.only] : []));
  return [
    ...used
      .filter((name) => !known.includes(name))
      .map((name) => `{if ${name}} is no case of this mail; it has ${known.join(', ') || 'none'}`),
    ...known
      .filter((name) => name !== otherwise && !used.includes(name))
      .map((name) => `nothing is said for {if ${name}}`),
  ];
};

const buttons = (mail: WrittenMail, { link }: Fields): readonly string[] => {
  const targets = mail.body.flatMap((written) => (written.type === 'button' ? [written.target] : []));
  const wanted = link === undefined ? [] : [`{${link}}`];
  return targets.join() === wanted.join()
    ? []
    : [`the mail has ${link === undefined ? 'no button' : `one button: a line [Words]({${link}})`}`];
};

const alonePlaceholders = (mail: WrittenMail): readonly string[] =>
  mail.body
    .flatMap((written) => (written.type === 'paragraph' ? [written] : []))
    .filter(({ text, only }) => {
      const name = namesIn(text).find((one) => addresses.includes(one));
      return name !== undefined && (alone(text) !== name || only !== undefined);
    })
    .map(({ text }) => `"${text}": an address stands in a paragraph of its own`);

/** What is wrong with a text, in words; empty when nothing is. */
export const problemsIn = (mail: WrittenMail, fields: Fields): readonly string[] => [
  ...placeholders(mail, fields),
  ...optional(mail, fields),
  ...cases(mail, fields),
  ...buttons(mail, fields),
  ...alonePlaceholders(mail),
];
