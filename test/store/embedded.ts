import { afterAll, beforeAll } from 'vitest';
import { type LocalTable, startTableEmulator } from '../../infra/local/table-emulator.ts';

/** One embedded table server for all tests of a file; its endpoint is known when they run. */
export const useEmbedded = (): { readonly endpoint: () => string } => {
  let emulator: LocalTable | undefined;
  beforeAll(async () => {
    emulator = await startTableEmulator();
  });
  afterAll(() => emulator?.stop());
  return { endpoint: () => emulator?.endpoint ?? '' };
};
