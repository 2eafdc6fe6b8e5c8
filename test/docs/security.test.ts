import { describe, expect, it } from 'vitest';
import { bergen } from '../use-cases/support/test-deps.ts';
import { below, deadLinks, readPage, rowsOf } from './pages.ts';

const page = readPage('docs/security.md');

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they come first in every section. */
const sections: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2 },
  ...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
  ...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
  ...{ '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
};
const requirements = Object.entries(sections).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
);

const rows = rowsOf(below(page, 'ASVS 5.0, level 2')).map(([ids = '', what = '', heldBy = '']) => ({
  ids: ids.split(' '),
  what,
  heldBy,
}));
const deviating = rows.filter(({ heldBy }) => heldBy.startsWith('**Deviation**: '));

describe('the table of requirements', () => {
  it('has one row for every requirement of the chapters it covers, and no other', () => {
    expect(rows.flatMap(({ ids }) => ids).toSorted()).toEqual(requirements.toSorted());
  });

  it('stands under the right chapter', () => {
    for (const [, heading = '', chapter = ''] of page.matchAll(/^### (V(\d+) .+)$/gm)) {
      const ids = rowsOf(below(page, heading)).flatMap(([cell = '']) => cell.split(' '));
      expect(ids.filter((id) => !id.startsWith(`${chapter}.`))).toEqual([]);
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  it('names a test for each, or says why there is none', () => {
    const reasons = /^(Not there: |By construction: |AWS: |\*\*Deviation\*\*: )\S.{8,}$/;
    const without = rows.filter(({ heldBy }) => !/\(\.\.\/test\/[\w/.-]+\.ts\)/.test(heldBy));
    expect(without.filter(({ heldBy }) => !reasons.test(heldBy))).toEqual([]);
    const tested = rows.filter((row) => !without.includes(row));
    expect(tested.filter(({ what }) => what.length < 5)).toEqual([]);
    expect(tested.length).toBeGreaterThan(without.length);
  });

  it('explains every deviation, among them the two of links', () => {
    const explained = rowsOf(below(page, 'Deviations')).filter(([, why = '']) => why.length > 20);
    const ids = deviating.flatMap((row) => row.ids);
    expect(explained.map(([id]) => id)).toEqual(ids);
    expect(ids).toEqual(expect.arrayContaining(['14.2.1', '6.5.5']));
  });
});

describe('the pages', () => {
  it('name no test and no file that is not there', () => {
    expect(page.match(/\.\.\/test\//g)?.length).toBeGreaterThan(100);
    expect(deadLinks(page, 'docs/')).toEqual([]);
    expect(deadLinks(readPage('SECURITY.md'), './')).toEqual([]);
    expect(deadLinks(readPage('README.md'), './')).toEqual([]);
    expect(deadLinks(readPage('docs/dependencies.md'), 'docs/')).toEqual([]);
  });

  it('say where to report: to the organisation of the file', () => {
    expect(readPage('SECURITY.md')).toContain(`\`${bergen.id}\`: ${bergen.contact.email}`);
  });
});
