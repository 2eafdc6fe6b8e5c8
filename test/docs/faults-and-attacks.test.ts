import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { below, deadLinks, readPage, rowsOf } from './pages.ts';

const page = readPage('docs/faults-and-attacks.md');

/** How many rows each table has. */
const sections: Readonly<Record<string, number>> = {
  '1.1 Lost or doubled data': 13,
  '1.2 Mail': 21,
  '1.3 At the same time': 9,
  '1.4 By the clock': 7,
  '1.5 Forms and HTTP': 15,
  '1.6 Links': 13,
  '1.7 Privacy': 17,
  '1.8 Deploying': 12,
};

describe('faults and attacks', () => {
  it.each(Object.entries(sections))('%s: %i rows, each with what holds and its test', (heading, count) => {
    const rows = rowsOf(below(page, heading));
    expect(rows).toHaveLength(count);
    const reasons = /^(Not there: |By construction: |Not yet: )\S.{8,}$/;
    const held = /^\[\w+\]\(\.\.\/test\/[\w/.-]+\.ts\)(, \[\w+\]\(\.\.\/test\/[\w/.-]+\.ts\))*$/;
    for (const [what = '', then = '', by = ''] of rows) {
      expect(what.length, what).toBeGreaterThan(5);
      expect(held.test(by) ? then.length > 2 : reasons.test(by), what).toBe(true);
    }
  });

  it('names no test that is not there', () => {
    expect(page.match(/\.\.\/test\//g)?.length).toBeGreaterThan(120);
    expect(deadLinks(page, 'docs/')).toEqual([]);
  });

  it('names every test of the attack suite', () => {
    const files = readdirSync(new URL('../attack', import.meta.url)).filter((name) =>
      name.endsWith('.test.ts'),
    );
    expect(files.filter((name) => !page.includes(`/attack/${name})`))).toEqual([]);
  });
});
