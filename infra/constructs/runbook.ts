import { readFileSync } from 'node:fs';

const file = new URL('../../docs/runbook.md', import.meta.url);

/** The headings of docs/runbook.md, one per alarm, in their order. Throws when the file is not there. */
export const runbookHeadings = (): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('## ') ? [line.slice(3).trim()] : []));
