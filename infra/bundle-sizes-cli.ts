import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import budgets from './bundle-budgets.json' with { type: 'json' };
import { bundleFunction, functionNames } from './constructs/bundle.ts';
import { startBytes } from './constructs/start-files.ts';

/** Minified bytes of every function beside the budget that test/bundles holds it to. */
const folder = mkdtempSync(join(tmpdir(), 'krets-bundles-'));
const sizes = functionNames.map((name) => {
  const { outputs } = bundleFunction(name, join(folder, name));
  const files = Object.entries(outputs);
  const bytes = files.reduce((sum, [, output]) => sum + output.bytes, 0);
  const atStart = startBytes({ outputs });
  const budget = budgets[name];
  return { name, atStart, bytes, budget, percent: Math.round((100 * bytes) / budget), files: files.length };
});
rmSync(folder, { recursive: true });
console.table(sizes);
