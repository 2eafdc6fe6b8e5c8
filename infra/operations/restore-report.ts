import { type FindingCode, meanings } from './integrity/finding.ts';
import type { Report } from './mend.ts';

const isCode = (code: string): code is FindingCode => Object.hasOwn(meanings, code);
const line = (count: number, code: string): string =>
  `  ${String(count).padStart(6)}  ${code.padEnd(20)}${isCode(code) ? meanings[code] : ''}`;

/** The report as lines for a person: counts, and the keys of what is left. Ids and hashes only. */
export const restoreReport = (
  report: Report & { readonly erasures: number },
  apply: boolean,
): readonly string[] => {
  const mended = Object.entries(report.mended).toSorted(([one], [other]) => one.localeCompare(other));
  return [
    `${report.rows} rows read, ${report.erasures} erasures in the journal.`,
    mended.length === 0
      ? 'Nothing to mend.'
      : apply
        ? 'Mended:'
        : 'Would be mended (nothing was written; add --apply):',
    ...mended.map(([code, count]) => line(count, code)),
    ...(report.left.length === 0 ? [] : ['Left for a person to look at:']),
    ...report.left.map(({ code, what }) => `  ${what}  ${code}: ${meanings[code]}`),
  ];
};
