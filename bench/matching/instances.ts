import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generated, readName } from './generate/kinds.ts';
import { type Known, readKnown } from './known.ts';
import { isWanted, type Wish } from './wish.ts';

/** An instance as a file in the public format, and what is known of it. */
export type Instance = { readonly name: string; readonly file: string; readonly known: Known | undefined };

const BESIDE = fileURLToPath(new URL('../../../shared/instances', import.meta.url));
const KNOWN = fileURLToPath(new URL('known.json', import.meta.url));
const OPTIMA = 'optima.json';

const knownIn = (file: string): ReadonlyMap<string, Known> =>
  existsSync(file) ? readKnown(JSON.parse(readFileSync(file, 'utf8'))) : new Map();

const sharedIn = (folder: string): readonly Instance[] => {
  if (!existsSync(folder)) return [];
  const known = knownIn(join(folder, OPTIMA));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== OPTIMA)
    .map((file) => ({ name: file.replace('.json', ''), file: join(folder, file) }))
    .map(({ name, file }) => ({ name, file, known: known.get(name) }));
};

/** Generated instances are written to a folder of their own, so that whoever runs reads them like any other. */
const generatedNow = (wish: Wish, folder: () => string, taken: ReadonlySet<string>): readonly Instance[] => {
  const known = knownIn(KNOWN);
  const asked = wish.names.length > 0 ? wish.names.filter((name) => !taken.has(name)) : [...known.keys()];
  return asked.flatMap((name): Instance[] => {
    const problem = isWanted(wish, name) ? generated(name) : undefined;
    if (!problem) return [];
    const file = join(folder(), `${name}.json`);
    writeFileSync(file, JSON.stringify(problem));
    return [{ name, file, known: known.get(name) }];
  });
};

const size = ({ name }: Instance): number => readName(name)?.count ?? 0;

/** What the wish names, smallest first, and the folder to remove afterwards, where one was needed. */
export const instancesFor = (
  wish: Wish,
): { readonly instances: readonly Instance[]; readonly scratch: string | undefined } => {
  let scratch: string | undefined;
  const folder = (): string => {
    scratch ??= mkdtempSync(join(tmpdir(), 'krets-bench-'));
    return scratch;
  };
  const shared = (wish.shared ? sharedIn(wish.instances ?? BESIDE) : []).filter(({ name }) =>
    isWanted(wish, name),
  );
  const names = new Set(shared.map(({ name }) => name));
  const unseen = wish.unseen ? generatedNow(wish, folder, names) : [];
  const instances = [...shared, ...unseen].sort((a, b) => size(a) - size(b) || a.name.localeCompare(b.name));
  return { instances, scratch };
};
