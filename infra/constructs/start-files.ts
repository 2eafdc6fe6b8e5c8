import type { Metafile } from 'esbuild';

type Outputs = Pick<Metafile, 'outputs'>;

/** Output files that are read when the function starts: the entry and all it imports statically. */
export const startFiles = ({ outputs }: Outputs): ReadonlySet<string> => {
  const entry = Object.keys(outputs).find((path) => path.endsWith('/index.mjs')) ?? '';
  const read = new Set([entry]);
  for (const path of read) {
    for (const imported of outputs[path]?.imports ?? []) {
      if (imported.kind === 'import-statement' && !imported.external) read.add(imported.path);
    }
  }
  return read;
};

/** Bytes of what is read when the function starts, before it is known what is asked. */
export const startBytes = (metafile: Outputs): number =>
  [...startFiles(metafile)].reduce((sum, path) => sum + (metafile.outputs[path]?.bytes ?? 0), 0);
