import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';

/** The one script that a page has: `functions/web/browser/draft.ts` with what it imports, in one small file. */
const options: BuildOptions = {
  absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
  entryPoints: { draft: 'functions/web/browser/draft.ts' },
  bundle: true,
  minify: true,
  format: 'iife',
  // The same browsers as for the style.
  target: ['chrome111', 'firefox113', 'safari16.4'],
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'silent',
};

/** Writes `draft.js` into `outdir`. Throws esbuild's error, which names file and line. */
export const writeBrowserScript = (outdir: string): void => {
  buildSync({ ...options, outdir });
};

/** The same as a value, for the local system and tests; built when it is asked for. */
export const builtBrowserScript = async (): Promise<string> =>
  buildSync({ ...options, outdir: '.', write: false }).outputFiles?.[0]?.text ?? '';
