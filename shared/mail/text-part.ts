import type { Foot } from './foot.ts';
import type { Page, ShownBlock } from './page.ts';

const block = (shown: ShownBlock): string => {
  switch (shown.type) {
    case 'paragraph':
    case 'small':
      return shown.text;
    case 'button':
      return `${shown.label}:\n${shown.url}`;
    case 'facts':
      return shown.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'phrase':
      return `    ${shown.text}`;
    case 'address':
      return shown.url;
  }
};

const helpOf = (help: NonNullable<Foot['help']>): string =>
  [`${help.title}:`, ...help.lines.map(({ name, phone, about }) => `${phone}  ${name}. ${about}`)].join('\n');

const footOf = ({ help, greeting, contact, stop, reason }: Foot): readonly string[] => [
  ...(help ? [helpOf(help)] : []),
  [greeting, ...contact].join('\n'),
  ...(stop ? [`${stop.label}:\n${stop.url}`] : []),
  ...(reason ? [reason] : []),
];

/** The plain part of a mail. Paragraphs are not wrapped: each reader has another width. */
export const textPart = ({ greeting, body, foot }: Page): string =>
  `${[`${greeting},`, ...body.map(block), '--', ...footOf(foot)].join('\n\n')}\n`;
