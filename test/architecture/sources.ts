import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Source = { readonly path: string; readonly text: string; readonly imports: readonly Import[] };
/** `from` is a path from the top for our own files, else the name of a package. */
export type Import = { readonly from: string; readonly own: boolean; readonly typeOnly: boolean };

const top = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['infra', 'functions', 'shared', 'docs'];

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"](?<from>[^'"]+)['"]/g;

/** Read when it is needed. */
const late = /\bimport\(\s*['"](?<from>[^'"]+)['"]/g;

const readImports = (path: string, text: string): Import[] =>
  [...text.matchAll(statement), ...text.matchAll(late)]
    .map(({ groups }) => ({ type: groups?.['type'], from: groups?.['from'] ?? '' }))
    .map(({ type, from }) => ({
      own: from.startsWith('.'),
      from: from.startsWith('.') ? join(dirname(path), from) : from,
      typeOnly: type !== undefined,
    }));

/** Every TypeScript file of the product (not the tests), with what it imports. */
export const sources = (): readonly Source[] =>
  rooms.flatMap((room) =>
    readdirSync(join(top, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(top, join(entry.parentPath, entry.name)))
      .map((path) => ({ path, text: readFileSync(join(top, path), 'utf8') }))
      .map(({ path, text }) => ({ path, text, imports: readImports(path, text) })),
  );
