/**
 * A regular expression tried the slow way that V8 tries it, step by step, so that steps can be counted
 * instead of seconds. Knows what our expressions use, and throws for anything else (back-references).
 */
type Node =
  | { readonly kind: 'one'; readonly matches: (letter: string) => boolean }
  | { readonly kind: 'start' | 'end' | 'border' | 'noBorder' }
  | { readonly kind: 'look'; readonly behind: boolean; readonly not: boolean; readonly inner: Node }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Node[] }
  | {
      readonly kind: 'times';
      readonly inner: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

type Cursor = { at: number };
type Source = { readonly text: string; readonly flags: string };

const atom = (source: string, flags: string): Node => {
  const one = new RegExp(`^(?:${source})$`, flags.replace(/[gym]/g, ''));
  return { kind: 'one', matches: (letter) => one.test(letter) };
};

const taken = ({ text }: Source, cursor: Cursor, piece: RegExp): string | undefined => {
  const [found] = new RegExp(`^(?:${piece.source})`, piece.flags).exec(text.slice(cursor.at)) ?? [];
  if (found !== undefined) cursor.at += found.length;
  return found;
};

const group = (source: Source, cursor: Cursor): Node => {
  const opened = taken(source, cursor, /\((?:\?(?::|<?[=!]|<\w+>))?/) ?? '';
  const inner = choice(source, cursor);
  if (taken(source, cursor, /\)/) === undefined) throw new Error(`not closed: ${source.text}`);
  if (!/[=!]$/.test(opened)) return inner;
  return { kind: 'look', behind: opened.includes('<'), not: opened.endsWith('!'), inner };
};

const single = (source: Source, cursor: Cursor): Node => {
  if (source.text[cursor.at] === '(') return group(source, cursor);
  if (taken(source, cursor, /\^/) !== undefined) return { kind: 'start' };
  if (taken(source, cursor, /\$/) !== undefined) return { kind: 'end' };
  const border = taken(source, cursor, /\\[bB]/);
  if (border !== undefined) return { kind: border === '\\b' ? 'border' : 'noBorder' };
  if (/^\\(?:[1-9]|k<)/.test(source.text.slice(cursor.at))) throw new Error(`refers back: ${source.text}`);
  const escaped = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[\s\S])/;
  const piece = taken(source, cursor, escaped) ?? taken(source, cursor, /\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/u);
  if (piece === undefined) throw new Error(`not understood: ${source.text} at ${cursor.at}`);
  return atom(piece, source.flags);
};

const repeated = (source: Source, cursor: Cursor): Node => {
  const inner = single(source, cursor);
  const mark = taken(source, cursor, /(?:[*+?]|\{\d+(?:,\d*)?\})\??/);
  if (mark === undefined) return inner;
  const [, least = '', comma, most = ''] = /^\{(\d+)(,)?(\d*)\}/.exec(mark) ?? [];
  const bounds: Readonly<Record<string, readonly [number, number]>> = {
    '*': [0, Number.POSITIVE_INFINITY],
    '+': [1, Number.POSITIVE_INFINITY],
    '?': [0, 1],
  };
  const open = most === '' ? Number.POSITIVE_INFINITY : Number(most);
  const [from, to] = bounds[mark[0] ?? ''] ?? [Number(least), comma === undefined ? Number(least) : open];
  return { kind: 'times', inner, least: from, most: to, lazy: mark.length > 1 && mark.endsWith('?') };
};

const sequence = (source: Source, cursor: Cursor): Node => {
  const parts: Node[] = [];
  while (cursor.at < source.text.length && !'|)'.includes(source.text[cursor.at] ?? ''))
    parts.push(repeated(source, cursor));
  return { kind: 'all', parts };
};

const choice = (source: Source, cursor: Cursor): Node => {
  const parts = [sequence(source, cursor)];
  while (taken(source, cursor, /\|/) !== undefined) parts.push(sequence(source, cursor));
  return { kind: 'any', parts };
};

/** How many steps an expression may take before it is given up: far more than a linear one ever needs. */
const patience = 400_000;

type Run = { readonly letters: readonly string[]; steps: number };
type Next = (at: number) => boolean;
/** Where the walk stands, and what has to follow. */
type Place = { readonly at: number; readonly next: Next };

const isWord = (letter: string | undefined): boolean => letter !== undefined && /\w/.test(letter);

const walk = (run: Run, node: Node, { at, next }: Place): boolean => {
  run.steps += 1;
  if (run.steps > patience) throw new RangeError('too many steps');
  const { letters } = run;
  switch (node.kind) {
    case 'one':
      return at < letters.length && node.matches(letters[at] ?? '') && next(at + 1);
    case 'start':
      return at === 0 && next(at);
    case 'end':
      return at === letters.length && next(at);
    case 'border':
    case 'noBorder':
      return (isWord(letters[at - 1]) !== isWord(letters[at])) === (node.kind === 'border') && next(at);
    case 'look':
      return looks(run, node, at) !== node.not && next(at);
    case 'any':
      return node.parts.some((part) => walk(run, part, { at, next }));
    case 'all': {
      const from =
        (index: number): Next =>
        (here) => {
          const part = node.parts[index];
          return part === undefined ? next(here) : walk(run, part, { at: here, next: from(index + 1) });
        };
      return from(0)(at);
    }
    case 'times':
      return repeats(run, node, { at, next });
  }
};

const looks = (run: Run, { behind, inner }: Extract<Node, { kind: 'look' }>, at: number): boolean => {
  if (!behind) return walk(run, inner, { at, next: () => true });
  for (let start = at; start >= 0; start -= 1)
    if (walk(run, inner, { at: start, next: (end) => end === at })) return true;
  return false;
};

/** Without recursion over plain letters, which is what long inputs are made of. */
const repeats = (
  run: Run,
  { inner, least, most, lazy }: Extract<Node, { kind: 'times' }>,
  { at, next }: Place,
): boolean => {
  const again = (here: number, count: number): boolean => {
    const more = () =>
      count < most &&
      walk(run, inner, { at: here, next: (end) => (end > here || count < least) && again(end, count + 1) });
    const enough = () => count >= least && next(here);
    return lazy ? enough() || more() : more() || enough();
  };
  return again(at, 0);
};

/** Steps to look for the expression in a text, from every beginning; infinite when there is no end to it. */
export const stepsOf = ({ source, flags }: Pick<RegExp, 'source' | 'flags'>, text: string): number => {
  const tree = choice({ text: source, flags }, { at: 0 });
  const run: Run = { letters: [...text], steps: 0 };
  try {
    for (let start = 0; start <= run.letters.length; start += 1)
      if (walk(run, tree, { at: start, next: () => true })) break;
    return run.steps;
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
};

/** Whether it is found, by the same walk: for comparing with the real engine. */
export const isFound = ({ source, flags }: Pick<RegExp, 'source' | 'flags'>, text: string): boolean => {
  const tree = choice({ text: source, flags }, { at: 0 });
  const run: Run = { letters: [...text], steps: 0 };
  return run.letters.concat('').some((_, start) => walk(run, tree, { at: start, next: () => true }));
};
