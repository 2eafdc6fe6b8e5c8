import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunction, functionNames } from './constructs/bundle.ts';

/** Minified bytes of every function: what is read at start, and all there is. */
const folder = mkdtempSync(join(tmpdir(), 'krets-bundles-'));
const sizes = functionNames.map((name) => {
  const { outputs } = bundleFunction(name, join(folder, name));
  const files = Object.entries(outputs);
  const kilobytes = (bytes: number) => Math.round(bytes / 1000);
  return { name, kB: kilobytes(files.reduce((sum, [, { bytes }]) => sum + bytes, 0)), files: files.length };
});
rmSync(folder, { recursive: true });
console.table(sizes);
