/** Small SVG pictures: text stays text, colours follow light and dark, nothing is fetched. */

/** Colours are classes, so that each has a value for light and one for dark. */
const STYLE = [
  ':root{--page:#ffffff;--ink:#1b1f24;--soft:#5b6470;--line:#d6dae0;--s0:#0b6e4f;--s1:#b4540a;--s2:#7a4fb5;--s3:#1f6fb2;--s4:#6b7280}',
  '@media (prefers-color-scheme:dark){:root{--page:#15191e;--ink:#eef1f4;--soft:#aab3be;--line:#3a424c;--s0:#4cc79a;--s1:#f2a65a;--s2:#bfa2ee;--s3:#79b8f0;--s4:#aab3be}}',
  '.page{fill:var(--page)}text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-size:14px;fill:var(--ink)}',
  '.title{font-size:17px;font-weight:600}.soft{fill:var(--soft)}.end{text-anchor:end}.middle{text-anchor:middle}.rule{stroke:var(--line);stroke-width:1}',
  '.curve{fill:none;stroke-width:2.5}',
  ...[0, 1, 2, 3, 4].map(
    (n) => `.f${n}{fill:var(--s${n})}.c${n}{stroke:var(--s${n})}.t${n}{fill:var(--s${n});font-weight:600}`,
  ),
].join('');

const DASHES = ['', '7 4', '2 4', '10 4 2 4', '4 3'];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const number = (value: number): string => String(Math.round(value * 10) / 10);

export type Point = readonly [number, number];

export const text = ([x, y]: Point, content: string, kind = ''): string =>
  `<text x="${number(x)}" y="${number(y)}" class="${kind}">${escaped(content)}</text>`;

export const rule = ([x1, y1]: Point, [x2, y2]: Point): string =>
  `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" class="rule"/>`;

export const bar = (
  [x, y]: Point,
  [width, height]: Point,
  { series, faint }: { series: number; faint?: boolean },
): string =>
  `<rect x="${number(x)}" y="${number(y)}" width="${number(Math.max(0, width))}" height="${number(height)}" rx="2" class="f${series % 5}"${faint ? ' opacity="0.45"' : ''}/>`;

/** Curves differ by dashes as well as by colour. */
export const curve = (points: readonly Point[], series: number): string =>
  `<polyline points="${points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')}" class="curve c${series % 5}" stroke-dasharray="${DASHES[series % 5] ?? ''}"/>`;

/** A whole picture; `title` and `says` are also what a screen reader tells. */
export const picture = (
  { title, says }: { readonly title: string; readonly says: string },
  [width, height]: Point,
  parts: readonly string[],
): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(`${title}. ${says}`)}">`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="${width}" height="${height}" rx="8"/>`,
    text([24, 34], title, 'title'),
    text([24, 56], says, 'soft'),
    ...parts,
    '</svg>',
    '',
  ].join('\n');
