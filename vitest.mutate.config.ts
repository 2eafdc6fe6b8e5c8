import { configDefaults, defineConfig } from 'vitest/config';

/**
 * For `npm run mutate:matching`: the matching tests, run by Node itself. Vitest's own loader turns imports into getters,
 * which makes the search several times slower. Left out is what takes longest and finds what others find as well.
 */
export default defineConfig({
  test: {
    include: ['test/matching/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/instances.test.ts', '**/explain-properties.test.ts'],
    testTimeout: 120_000,
    maxWorkers: 1,
    isolate: false,
    experimental: { viteModuleRunner: false },
  },
});
