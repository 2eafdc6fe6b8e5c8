import { expect, it } from 'vitest';
import { below, readPage, rowsOf } from './pages.ts';

it('every promise of the README names a test', () => {
  const promises = rowsOf(below(readPage('README.md'), 'What is promised, and the tests that hold it'));
  expect(promises.length).toBeGreaterThan(35);
  for (const [promise, by] of promises) expect(by, promise).toMatch(/\]\(test\/[\w/.-]+\)/);
});
