import { mkdtempSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundleFunction, type FunctionName } from '../../infra/constructs/bundle.ts';
import { startFiles } from '../../infra/constructs/start-files.ts';

/** A function as it is deployed, in a folder of its own. */
export const build = (name: FunctionName) => {
  const folder = mkdtempSync(join(tmpdir(), `krets-${name}-`));
  const metafile = bundleFunction(name, folder);
  return {
    folder,
    entry: join(folder, 'index.mjs'),
    metafile,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** Bytes of everything that is deployed. */
export const totalBytes = ({ outputs }: Metafile): number =>
  Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);

/** Source files with bytes in the given outputs, relative to the repository. */
const inputsOf = ({ outputs }: Metafile, files: Iterable<string>): string[] =>
  [...files].flatMap((path) =>
    Object.entries(outputs[path]?.inputs ?? {}).flatMap(([input, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [input] : [],
    ),
  );

/** What the code asks for when it runs that is neither in the bundle nor part of Node. */
export const foreignImports = ({ outputs }: Metafile): string[] =>
  Object.values(outputs)
    .flatMap(({ imports }) => imports.flatMap(({ external, path }) => (external ? [path] : [])))
    .filter((path) => !isBuiltin(path));

export const allInputs = (metafile: Metafile): string[] => inputsOf(metafile, Object.keys(metafile.outputs));
export const startInputs = (metafile: Metafile): string[] => inputsOf(metafile, startFiles(metafile));
