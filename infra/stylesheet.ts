import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';

/** The style of the pages: `functions/web/style.css` with all that it imports, in one small file. */
const options: BuildOptions = {
  absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
  entryPoints: { style: 'functions/web/style.css' },
  bundle: true,
  minify: true,
  // Phones of some years ago: what they cannot read, such as nested rules, is written out.
  target: ['chrome111', 'firefox113', 'safari16.4'],
  legalComments: 'none',
  logLevel: 'silent',
};

/** Writes `style.css` into `outdir`. Throws esbuild's error, which names file and line. */
export const writeStylesheet = (outdir: string): void => {
  buildSync({ ...options, outdir });
};

/** The same as a value, for the local system and tests; built when it is first asked for. */
export const builtStylesheet = (): (() => Promise<string>) => {
  let text: string | undefined;
  return async () => {
    text ??= buildSync({ ...options, outdir: '.', write: false }).outputFiles?.[0]?.text ?? '';
    return text;
  };
};
