import { existsSync, readFileSync } from 'node:fs';

const top = new URL('../../', import.meta.url);

export const readPage = (path: string): string => readFileSync(new URL(path, top), 'utf8');

/** The part below a heading of any depth, up to the next heading of the same depth or above. */
export const below = (page: string, heading: string): string => {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
  if (start === -1) throw new Error(`no heading "${heading}"`);
  const depth = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => (/^#+(?= )/.exec(line)?.[0].length ?? 99) <= depth);
  return rest.slice(0, end === -1 ? undefined : end).join('\n');
};

/** The cells of every table row in a text, without heads and rules. */
export const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter(
      (line, at, all) =>
        line.startsWith('|') && !/^\|[ -]+\|/.test(line) && !/^\|[ |-]+\|$/.test(all[at + 1] ?? ''),
    )
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** What stands in backticks. */
export const quoted = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner);

/** Links of a page in `folder` (as `docs/`) to files that are not there. */
export const deadLinks = (page: string, folder: string): string[] =>
  [...page.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(new URL(path, new URL(folder, top))));
