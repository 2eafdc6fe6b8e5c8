import { configDefaults, defineConfig } from 'vitest/config';
import { closingLine } from './test/closing-line.ts';

/** The store's contract on another DynamoDB; `npm run test:dynamodb-local` names one. */
const elsewhere =
  process.env['DYNAMODB_ENDPOINT'] === undefined ? ['test/store/contract-endpoint.test.ts'] : [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, ...elsewhere],
    // Every test of the shared fakes is a test of what leaves the process, too.
    setupFiles: ['test/canaries/setup.ts'],
    // Real emulators, browsers and syntheses on noisy machines: generous, since tests assert outcomes, not seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    globalSetup: ['test/temporary-folder.ts'],
    reporters: [['default', { summary: false }], closingLine],
  },
});
