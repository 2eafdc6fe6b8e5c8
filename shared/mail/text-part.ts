import { leftToRight } from '../i18n/direction.ts';
import type { Locale } from '../organisation/locale.ts';
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

const helpOf = ({ title, lines }: NonNullable<Foot['help']>, locale: Locale): string => {
  const said = lines.map(({ name, phone, about }) => `${leftToRight(phone, locale)}  ${name}. ${about}`);
  return [`${title}:`, ...said].join('\n');
};

const footOf = ({ help, greeting, contact, stop, reason }: Foot, locale: Locale): readonly string[] => [
  ...(help ? [helpOf(help, locale)] : []),
  [greeting, ...contact].join('\n'),
  ...(stop ? [`${stop.label}:\n${stop.url}`] : []),
  ...(reason ? [reason] : []),
];

/** The plain part of a mail. Paragraphs are not wrapped: each reader has another width. */
export const textPart = ({ locale, greeting, body, foot }: Page): string =>
  `${[greeting, ...body.map(block), '--', ...footOf(foot, locale)].join('\n\n')}\n`;
