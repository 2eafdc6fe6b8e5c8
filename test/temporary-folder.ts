import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Everything temporary of a run lies in one folder, which goes with it: CDK makes one for each `App`, and
 * a test that fails half-way leaves its own. Workers and what they start inherit the variable.
 */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'krets-test-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
