import { Parser } from 'htmlparser2';

/** Parts that are not shown, or that quote. */
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'blockquote', 'noscript']);
const quoting = /\bgmail_quote\b|\byahoo_quoted\b|\bmoz-cite-prefix\b|^divRplyFwdMsg$|^appendonsend$/;
const lines = new Set(['p', 'div', 'br', 'tr', 'li', 'hr', 'h1', 'h2', 'h3', 'table', 'pre', 'section']);

/**
 * The text of an HTML part as it is read, line by line. Stops where Outlook or Gmail begin to quote:
 * what they put there is not marked in any other way.
 */
export const textOfHtml = (html: string): string => {
  let text = '';
  let silence = 0;
  let over = false;
  const parser = new Parser({
    onopentag: (name, { class: names = '', id = '' }) => {
      if (quoting.test(names) || quoting.test(id)) over = true;
      if (silent.has(name)) silence += 1;
      if (lines.has(name)) text += '\n';
    },
    ontext: (piece) => {
      if (!over && silence === 0) text += piece.replace(/\s+/g, ' ');
    },
    onclosetag: (name) => {
      if (silent.has(name)) silence -= 1;
      if (lines.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
};
