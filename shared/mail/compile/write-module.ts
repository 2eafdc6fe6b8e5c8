import type { Fields } from '../mail-fields.ts';
import { addresses, alone } from './placeholder.ts';
import type { Written, WrittenMail } from './read-markdown.ts';

/** A text that has been found right, and the name of its subject. */
export type NamedMail = { readonly name: string; readonly subject: string; readonly mail: WrittenMail };

const quoted = (text: string): string => (/['\\]/.test(text) ? `\`${escaped(text)}\`` : `'${text}'`);

const escaped = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/** The text as an expression. */
const expression = (text: string): string => {
  const only = alone(text);
  if (only !== undefined) return `told.${only}`;
  const parts = text.split(/\{([A-Za-z]+)\}/);
  if (parts.length === 1) return quoted(text);
  return `\`${parts.map((part, index) => (index % 2 === 0 ? escaped(part) : `\${told.${part}}`)).join('')}\``;
};

const maybeIn = (text: string, { maybe = [] }: Fields): readonly string[] =>
  maybe.filter((name) => text.includes(`{${name}}`));

/** A paragraph that falls away for another case, or when there is nothing to say. */
const guarded = (written: Written & { readonly text: string }, made: string, fields: Fields): string => {
  const only =
    'only' in written && written.only !== undefined ? [`told.situation === '${written.only}'`] : [];
  const there = maybeIn(written.text, fields).map((name) => `told.${name} !== undefined`);
  return [...only, ...there, made].join(' && ');
};

const block = (written: Written, fields: Fields): string => {
  switch (written.type) {
    case 'button':
      return `button(${quoted(written.label)}, '${fields.link}')`;
    case 'facts':
      return `facts(${written.rows.map(({ label, value }) => `[${quoted(label)}, ${expression(value)}]`).join(', ')})`;
    case 'paragraph':
    case 'small':
    case 'phrase': {
      const name = addresses.includes(alone(written.text) ?? '') ? 'address' : written.type;
      return guarded(written, `${name}(${expression(written.text)})`, fields);
    }
  }
};

const entry = ({ name, subject, mail }: NamedMail, fields: Fields): string => {
  const head = `{ subject: '${subject}', preview: ${expression(mail.preview)} }`;
  const lines = [head, ...mail.body.map((written) => block(written, fields))];
  const body = lines.map((line) => `    ${line},\n`).join('');
  const told = fields.says ?? fields.maybe ?? fields.cases;
  return `  ${name}: (${told === undefined ? '' : 'told'}) => mail(\n${body}  ),\n`;
};

const makers = ['address', 'button', 'facts', 'mail', 'paragraph', 'phrase', 'small'];

type Module = {
  readonly part: string;
  readonly locale: string;
  readonly fields: Readonly<Record<string, Fields>>;
};

/** The TypeScript of one part of one language. */
export const writeModule = ({ part, locale, fields }: Module, mails: readonly NamedMail[]): string => {
  const body = mails.map((one) => entry(one, fields[one.name] ?? {})).join('');
  const used = makers.filter((maker) => body.includes(`${maker}(`));
  const type = `${part.slice(0, 1).toUpperCase()}${part.slice(1)}Texts`;
  return `// biome-ignore-all format: made by \`npm run mails\` from ../../texts/${locale}/${part}/*.md; change those.
import type { ${type} } from '../../mail-fields.ts';
import { ${used.join(', ')} } from '../../mail-text.ts';

export const ${part}: ${type} = {
${body}};
`;
};
