import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundleFunction, type FunctionName } from '../../infra/constructs/bundle.ts';

/** A function as it is deployed, in a folder of its own. */
export const build = (name: FunctionName) => {
  const folder = mkdtempSync(join(tmpdir(), `krets-${name}-`));
  const metafile = bundleFunction(name, folder);
  return {
    entry: join(folder, 'index.mjs'),
    metafile,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** Bytes of everything that is deployed. */
export const totalBytes = ({ outputs }: Metafile): number =>
  Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);

/** Output files that are read when the function starts: the entry and all it imports statically. */
const startFiles = ({ outputs }: Metafile): ReadonlySet<string> => {
  const entry = Object.keys(outputs).find((path) => path.endsWith('/index.mjs')) ?? '';
  const read = new Set([entry]);
  for (const path of read) {
    for (const imported of outputs[path]?.imports ?? []) {
      if (imported.kind === 'import-statement' && !imported.external) read.add(imported.path);
    }
  }
  return read;
};

/** Source files with bytes in the given outputs, relative to the repository. */
const inputsOf = ({ outputs }: Metafile, files: Iterable<string>): string[] =>
  [...files].flatMap((path) =>
    Object.entries(outputs[path]?.inputs ?? {}).flatMap(([input, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [input] : [],
    ),
  );

export const allInputs = (metafile: Metafile): string[] => inputsOf(metafile, Object.keys(metafile.outputs));
export const startInputs = (metafile: Metafile): string[] => inputsOf(metafile, startFiles(metafile));
