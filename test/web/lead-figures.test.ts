import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../functions/web/pages/lead/figures-csv.ts';
import { addLocalDays } from '../../shared/domain/time.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { putPeople } from '../use-cases/support/table.ts';
import { openStaffWeb } from './support/staff.ts';

type Crowd = {
  readonly home: string;
  readonly theme: string;
  readonly count: number;
  readonly weeks?: number;
};

const opened = async (crowds: readonly Crowd[] = []) => {
  const web = await openStaffWeb();
  for (const { home, theme, count, weeks = 0 } of crowds)
    await putPeople(
      web.kit,
      Array.from({ length: count }, (_, index) => {
        const person = personNamed(`${home}-${theme}-${weeks}-${index}`);
        const waitingSince = addLocalDays(web.kit.clock.now(), -7 * weeks, 'Europe/Oslo');
        return { ...person, waitingSince, preferences: { ...person.preferences, home, themes: [theme] } };
      }),
    );
  return { ...web, livs: await web.browserOf(web.liv) };
};

const crowds: readonly Crowd[] = [
  { home: 'bergenhus', theme: 'open', count: 14, weeks: 1 },
  { home: 'bergenhus', theme: 'angst', count: 16, weeks: 6 },
  { home: 'bergenhus', theme: 'sorg', count: 12, weeks: 6 },
  { home: 'fana', theme: 'open', count: 12, weeks: 20 },
  { home: 'fana', theme: 'angst', count: 13, weeks: 20 },
  { home: 'fana', theme: 'sorg', count: 15, weeks: 20 },
  { home: 'asane', theme: 'sorg', count: 3, weeks: 20 },
];

describe('the figures', () => {
  it('show what is big by area and theme, with its sums, and leave out the small', async () => {
    const { livs } = await opened(crowds);
    const page = await livs.page('/nb/lead/figures');
    const numbers = page.all('td').flatMap((cell) => Number(cell.children.join('')) || []);
    expect(numbers).toContain(85);
    expect(numbers.every((number) => number >= 5)).toBe(true);
    for (const words of ['Tall', 'Hvor lenge de har ventet', '12 uker eller mer', 'Angst'])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain('Sorg');
    expect(page.text).not.toContain('Åsane');
    expect(page.all('td').some((cell) => /^heat-[1-4]$/.test(cell.attributes.get('class') ?? ''))).toBe(true);
    expect(page.title).not.toContain('Angst');
  });

  it('show month by month how long people waited and how many still did, and nothing of few', async () => {
    const { livs, kit } = await opened();
    expect((await livs.page('/nb/lead/figures')).text).toContain('Her kommer det tall etter hvert.');
    await kit.store.commit([
      { type: 'monthStarts', month: '2026-09', bin: 'under8', people: 7 },
      { type: 'monthQueue', month: '2026-09', waiting: 23 },
      { type: 'monthStarts', month: '2026-10', bin: 'under2', people: 5 },
      { type: 'monthQueue', month: '2026-10' },
    ]);
    const { text } = await livs.page('/nb/lead/figures');
    expect(text).toContain('september 20264 til 8 uker23oktober 2026–vises ikke–vises ikke');
    expect((await livs.page('/es/lead/figures')).text).toContain('septiembre de 2026');
    const file = await (await livs.get('/nb/lead/figures.csv')).text();
    expect(file).toContain('Ventet til første møte;Til sammen;2026-09;4 til 8 uker\r\n');
    expect(file).toContain('Ventet ved slutten av måneden;Til sammen;2026-10;vises ikke\r\n');
  });

  it('say so where nothing can be shown', async () => {
    const { livs } = await opened([{ home: 'fana', theme: 'sorg', count: 4 }]);
    const page = await livs.page('/nb/lead/figures');
    expect(page.text.split('Tallene er for små til å vises.')).toHaveLength(4);
    expect(page.text).not.toContain('Sorg');
    expect(page.all('td')).toEqual([]);
  });

  it('of groups are shown by theme only where enough people are in them', async () => {
    const few = await opened();
    await few.groupIn('inviting', { theme: 'sorg' });
    expect((await few.livs.page('/nb/lead/figures')).text).not.toContain('Sorg');
  });

  it('name nobody, on the page and in the file', async () => {
    const web = await opened(crowds);
    await web.groupIn('scheduled');
    const file = await (await web.livs.get('/nb/lead/figures.csv')).text();
    const page = await web.livs.page('/nb/lead/figures');
    for (const secret of ['bergenhus-', '@', 'Berit', 'Olav', 'Storgata'])
      expect(file.includes(secret) || page.all('main').join('').includes(secret)).toBe(false);
  });
});

describe('the file', () => {
  it('is UTF-8 with its mark, kept by nobody, and named by its day', async () => {
    const { livs } = await opened(crowds);
    const response = await livs.get('/nb/lead/figures.csv');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="2026-11-23.csv"');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each([
    ['nb', ';', 'Venter på gruppe;Til sammen;Til sammen;85'],
    ['en', ',', 'Waiting for a group,In total,In total,85'],
  ])('has in %s one figure a line, taken apart by "%s"', async (locale, separator, total) => {
    const { livs } = await opened(crowds);
    const lines = (await (await livs.get(`/${locale}/lead/figures.csv`)).text()).trim().split('\r\n');
    expect(lines).toContain(total);
    for (const line of lines) expect(line.split(separator)).toHaveLength(4);
    const numbers = lines.slice(1).flatMap((line) => Number(line.split(separator).at(-1)) || []);
    expect(numbers.length).toBeGreaterThan(3);
  });

  it('runs nothing in a spreadsheet', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ';', ''),
        fc.string({ maxLength: 20 }),
        (first, rest) => {
          const text = `${first}${rest}`;
          const cell = csvOf([[text]], 'nb').slice(1, -2);
          const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
          expect(read).not.toMatch(/^[=+\-@\t\r]/);
          expect(read === text || read === `'${text}`).toBe(true);
          if (!cell.startsWith('"')) expect(cell).not.toMatch(/[;"\r\n]/);
        },
      ),
    );
  });

  it('keeps numbers numbers', () => {
    expect(csvOf([['a;b', 12, '-x', 'c"d']], 'nb')).toBe('\uFEFF"a;b";12;\'-x;"c""d"\r\n');
    expect(csvOf([['a;b', 12]], 'en')).toBe('\uFEFFa;b,12\r\n');
  });
});
