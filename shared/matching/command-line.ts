/** `seconds` left out: a fixed number of moves, so that the same file and seed give the same answer. */
export type MatchWish = {
  readonly kind: 'match';
  readonly file: string;
  readonly seconds: number | undefined;
  readonly seed: number;
};

export type VerifyWish = { readonly kind: 'verify'; readonly problem: string; readonly result: string };

type Words = { readonly files: readonly string[]; readonly options: ReadonlyMap<string, string> };

/** `--seed=7` is the same as `--seed 7`. */
const splitAssignments = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg) => {
    const equals = arg.indexOf('=');
    return arg.startsWith('--') && equals > 0 ? [arg.slice(0, equals), arg.slice(equals + 1)] : [arg];
  });

const sort = (args: readonly string[]): Words => {
  const files: string[] = [];
  const options = new Map<string, string>();
  const words = splitAssignments(args)[Symbol.iterator]();
  for (const word of words) {
    if (word.startsWith('--')) options.set(word, words.next().value ?? '');
    else files.push(word);
  }
  return { files, options };
};

const numberIn = (value: string | undefined, fallback: number | undefined): number | undefined => {
  if (value === undefined) return fallback;
  return value.trim() === '' ? Number.NaN : Number(value);
};

const KNOWN = ['--seconds', '--seed'];
const DEFAULT_SEED = 1;

/** Reads the arguments; undefined when they make no sense. */
export const readWish = (args: readonly string[]): MatchWish | VerifyWish | undefined => {
  const { files, options } = sort(args);
  const [first, second, third, ...more] = files;
  if (
    first === 'verify' &&
    second !== undefined &&
    third !== undefined &&
    more.length === 0 &&
    options.size === 0
  ) {
    return { kind: 'verify', problem: second, result: third };
  }
  const seconds = numberIn(options.get('--seconds'), undefined);
  const seed = numberIn(options.get('--seed'), DEFAULT_SEED);
  const isKnown = [...options.keys()].every((name) => KNOWN.includes(name));
  if (first === undefined || second !== undefined || !isKnown || !Number.isSafeInteger(seed))
    return undefined;
  if (seconds !== undefined && !(Number.isFinite(seconds) && seconds >= 0)) return undefined;
  return { kind: 'match', file: first, seconds, seed: seed ?? DEFAULT_SEED };
};
