import { describe, expect, it } from 'vitest';
import { sources } from '../architecture/sources.ts';
import { isFound, stepsOf } from './backtracking.ts';

type Found = { readonly path: string; readonly regexp: RegExp };

const literal =
  /(?<=(?:[(,=:[!&|?;]|=>|return|case)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)(?![\w'"`/])/g;
/** What `shared/domain/unicode.ts` makes later, of a text. */
const later = /\bunicode\(\s*String\.raw`([^`]*)`(?:,\s*'(\w+)')?,?\s*\)/g;
const noComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '');

/** Every regular expression that runs in a function of ours. */
const all: readonly Found[] = sources()
  .filter(({ path }) => /^(functions|shared)\//.test(path) && !/cli\.ts$|^shared\/matching\//.test(path))
  .flatMap(({ path, text }) =>
    [
      ...[...noComments(text).matchAll(literal)].map(
        ([, source = '', flags = '']) => [source, flags] as const,
      ),
      ...[...noComments(text).matchAll(later)].map(
        ([, source = '', flags = 'u']) => [source, flags] as const,
      ),
    ].map(([source, flags]) => ({ path, regexp: new RegExp(source, flags) })),
  );

/** Letters that the expression itself speaks of, and some of every sort. */
const lettersFor = ({ source }: RegExp): readonly string[] => {
  const own = [...source].filter((letter) => !/[\\^$.*+?()[\]{}|]/.test(letter));
  return [
    ...new Set([
      ...own,
      'a',
      'A',
      '0',
      '-',
      '_',
      '.',
      '/',
      ' ',
      '\t',
      '\n',
      'æ',
      '@',
      '<',
      '"',
      '=',
      '\u0000',
    ]),
  ];
};

/** One letter, or two, over and over, after and before something that lets the whole fail. */
const hostile = (regexp: RegExp, length: number): readonly string[] => {
  const letters = lettersFor(regexp);
  const pumps = [
    ...letters,
    ...letters.slice(0, 8).flatMap((one) => letters.slice(0, 8).map((two) => one + two)),
  ];
  return pumps.flatMap((pump) => {
    const body = pump.repeat(Math.ceil(length / pump.length));
    return [body, `${body}\u0000`, `/nb/${body}\u0000`, `${body}!x`];
  });
};

const worst = (regexp: RegExp, length: number): number =>
  Math.max(...hostile(regexp, length).map((text) => stepsOf(regexp, text)));

/** Steps for a text of twice the length; above two and a little, it is worse than linear. */
const growth = (regexp: RegExp): number => {
  const [short, long] = [worst(regexp, 60), worst(regexp, 120)];
  return long === Number.POSITIVE_INFINITY ? long : long / short;
};

/** Worse than linear, and why nobody can make use of it. */
const harmless: Readonly<Record<string, string>> = {
  'shared/mail/links.ts /\\/+$/': 'reads our own address, from the settings of the deployment',
};

const named = ({ path, regexp }: Found): string => `${path} ${regexp}`;

describe('regular expressions', () => {
  it('are found, all of them', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
    const made = sources().filter(
      ({ path, text }) =>
        /^(functions|shared)\//.test(path) && /new RegExp\(|\bRegExp\(/.test(noComments(text)),
    );
    expect(made.map(({ path }) => path)).toEqual(['shared/domain/unicode.ts']);
    const asked = sources().flatMap(({ path, text }) =>
      /^(functions|shared)\//.test(path) ? [...text.matchAll(/\bunicode\(/g)].map(() => path) : [],
    );
    const ofThem = all.filter(({ path }) => asked.includes(path));
    expect(ofThem.filter(({ regexp }) => regexp.source.includes('\\p{'))).toHaveLength(asked.length);
  });

  it('the counter agrees with the engine about what is found', () => {
    for (const { path, regexp } of all)
      for (const text of [
        ...hostile(regexp, 6),
        '/nb/coordinator/groups/x',
        '2026-12-01',
        'a@example.org',
        '12:30',
      ])
        expect(isFound(regexp, text), `${path} ${regexp} ${text}`).toBe(
          new RegExp(regexp.source, regexp.flags.replace(/[gy]/g, '')).test(text),
        );
  });

  it('the counter sees what is worse than linear', () => {
    expect(growth(/^(a+)+$/)).toBe(Number.POSITIVE_INFINITY);
    expect(growth(/^(?:a|a)*$/)).toBe(Number.POSITIVE_INFINITY);
    expect(growth(/^\w+\d+$/)).toBeGreaterThan(3);
    expect(growth(/a+$/)).toBeGreaterThan(3);
    expect(growth(/^[a-z]{1,40}$/)).toBeLessThan(2.2);
  });

  it.each(all.map((found) => [named(found), found.regexp] as const))(
    '%s takes steps in line with the length',
    (name, regexp) => {
      if (harmless[name] === undefined) expect(growth(regexp)).toBeLessThan(2.3);
      else expect(growth(regexp)).toBeGreaterThan(2.3);
    },
  );
});
