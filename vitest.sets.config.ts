import { defineConfig } from 'vitest/config';

/**
 * For `npm run mutate:guards` and its like: the tests that `mutate-cli.ts` names, each file in a process of its own, so
 * that also what is made once at the start is made anew, with the mutant in it.
 */
export default defineConfig({
  test: {
    include: (process.env['MUTATE_BY'] ?? '').split(','),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
