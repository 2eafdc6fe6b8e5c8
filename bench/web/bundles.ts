import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, bundleFunction, functionNames } from '../../infra/constructs/bundle.ts';
import { bare, type Target } from './targets.ts';

/** Every function, the bare handler and one that does nothing, built as they would be deployed. */
export type Built = {
  readonly entry: (bundle: Target['bundle']) => string;
  /** Node and nothing else: what is subtracted. */
  readonly nothing: string;
  readonly remove: () => void;
};

export const buildAll = (): Built => {
  const folder = mkdtempSync(join(tmpdir(), 'krets-bench-web-'));
  for (const name of functionNames) bundleFunction(name, join(folder, name));
  bundle({ entryPoints: { index: 'bench/web/bare-handler.ts' }, outdir: join(folder, bare) });
  const nothing = join(folder, 'nothing.mjs');
  writeFileSync(nothing, 'export const handler = async () => ({ statusCode: 200 });\n');
  return {
    entry: (bundle) => join(folder, bundle, 'index.mjs'),
    nothing,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
