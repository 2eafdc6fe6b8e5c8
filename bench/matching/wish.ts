import { parseArgs } from 'node:util';
import { readName } from './generate/kinds.ts';

/** What the bench was asked for. Empty lists: all. */
export type Wish = {
  readonly instances: string | undefined;
  readonly names: readonly string[];
  readonly kinds: readonly string[];
  readonly sizes: readonly number[];
  readonly runs: number;
  /** The engine's seconds; undefined: its own number of moves. */
  readonly seconds: number | undefined;
  readonly peers: boolean;
  readonly python: string | undefined;
  readonly shared: boolean;
  readonly unseen: boolean;
  readonly large: readonly number[];
  readonly json: string | undefined;
};

export const USAGE = `usage: npm run bench:matching -- [options] [NAME ...]
  NAME              instances by name, such as bergen-250-1 (shared) or bergen-250-101 (generated)
  --instances DIR   a folder with instances and optima.json; else ../shared/instances where it is there
  --only WHICH      shared or unseen
  --kinds a,b       bergen, coord, coordbind, avoiddense, avoidgnp, clique4, ring, star, sparse3d, all, none
  --sizes 250,500   about so many people
  --runs N          runs of the engine, seeds 1 to N; 5 unless told otherwise
  --seconds S       let the clock stop the engine instead of its number of moves
  --no-peers        the engine alone
  --python PATH     an interpreter with what bench/peers/python/requirements.txt names
  --large a,b       so many people in one pool (up to 10000) or in regions of 1000; nothing else is run
  --quick           two runs, up to 250 people
  --json FILE       everything as JSON as well`;

const QUICK_SIZES = [30, 60, 120, 250];

const names = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : value.split(',').filter((name) => name !== '');

const positive = (value: string | undefined): number | undefined => {
  const number = Number(value);
  return value !== undefined && Number.isFinite(number) && number > 0 ? number : undefined;
};

const OPTIONS = {
  instances: { type: 'string' },
  only: { type: 'string' },
  kinds: { type: 'string' },
  sizes: { type: 'string' },
  runs: { type: 'string' },
  seconds: { type: 'string' },
  'no-peers': { type: 'boolean' },
  python: { type: 'string' },
  large: { type: 'string' },
  quick: { type: 'boolean' },
  json: { type: 'string' },
} as const;

/** Throws, with a message for people, where an option is not known. */
export const readWish = (args: readonly string[]): Wish => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const quick = values.quick === true;
  const sizes = names(values.sizes).map(Number);
  return {
    instances: values.instances,
    names: positionals,
    kinds: names(values.kinds),
    sizes: sizes.length === 0 && quick ? QUICK_SIZES : sizes,
    runs: Math.round(positive(values.runs) ?? (quick ? 2 : 5)),
    seconds: positive(values.seconds),
    peers: values['no-peers'] !== true,
    python: values.python,
    shared: values.only !== 'unseen',
    unseen: values.only !== 'shared',
    large: names(values.large).map(Number),
    json: values.json,
  };
};

/** Whether the instance of that name is asked for. */
export const isWanted = ({ names: wanted, kinds, sizes }: Wish, name: string): boolean => {
  if (wanted.length > 0) return wanted.includes(name);
  const read = readName(name);
  if (!read) return false;
  return (
    (kinds.length === 0 || kinds.includes(read.kind)) && (sizes.length === 0 || sizes.includes(read.count))
  );
};
