import type { Said } from '../domain/said.ts';
import { replyWords } from './words/all.ts';
import type { ReplyWords } from './words/reply-words.ts';

type Meaning = Exclude<Said, 'unclear'> | 'polite' | 'glad' | 'sorry' | 'unsure';

/** Letters and digits alone, without accents, in one spelling; marks inside a word are left out. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640'’`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const languages: readonly ReplyWords[] = Object.values(replyWords);

const wordsOf = (name: keyof ReplyWords): readonly string[] =>
  languages.flatMap((words) => words[name].map(plain));

/** All languages at once: people answer in the one they think in, whatever the mail was written in. */
const meanings: ReadonlyMap<string, Meaning> = new Map(
  (['polite', 'glad', 'sorry', 'otherTime', 'no', 'yes', 'unsure'] as const).flatMap((meaning) =>
    wordsOf(meaning).map((phrase): [string, Meaning] => [phrase, meaning]),
  ),
);
const longestPhrase = Math.max(...[...meanings.keys()].map((phrase) => phrase.split(' ').length));
const closings = new Set(wordsOf('closing'));
const saysMore = new Set(wordsOf('saysMore'));

/** The phrases of one piece, longest first; undefined as soon as a word belongs to none. */
const read = (piece: string): readonly Meaning[] | undefined => {
  const words = piece.split(' ');
  const found: Meaning[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestPhrase, words.length - at);
    while (length > 0 && !meanings.has(words.slice(at, at + length).join(' '))) length -= 1;
    const meaning = meanings.get(words.slice(at, at + length).join(' '));
    if (meaning === undefined) return undefined;
    found.push(meaning);
    at += length;
  }
  return found;
};

/** Programs sign too: `Sendt fra min iPhone`, `Get Outlook for Android`. */
const programs = /iphone|ipad|outlook|android|samsung|yahoo|proton|thunderbird|icloud/i;

const isOfProgram = (line: string): boolean =>
  programs.test(line) &&
  !plain(line)
    .split(' ')
    .some((word) => saysMore.has(word));

/** As much as an answer takes; whoever writes more wants to be read by a person. */
const mostPieces = 8;
const mostWords = 16;
/** Name, title, number, address: what may stand below the closing. */
const mostSignatureLines = 8;

type Parts = { readonly body: readonly string[]; readonly signature: readonly string[] };

/** Theirs, alone or with what may be the rest of it; *Alma kommer ikke* is no name. */
const isName = (piece: string, firstName: string): boolean => {
  const name = plain(firstName);
  if (name === '' || (piece !== name && !piece.startsWith(`${name} `))) return false;
  const rest = piece.slice(name.length).trim().split(' ');
  return rest.length <= 2 && !rest.some((word) => saysMore.has(word));
};

const mostNames = 3;

/** Names begin with a capital where a script has such; *Best from nine* is no name but a condition. */
const isSigner = (words: readonly string[], firstName: string): boolean =>
  isName(plain(words.join(' ')), firstName) ||
  (words.length <= mostNames && words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)));

/** A closing stands on a line of its own, or begins one that goes on with a name. */
const closes = (line: string, firstName: string): boolean => {
  const words = line.split(/[^\p{L}\p{M}\p{N}\p{Cf}'’`´-]+/u).filter((word) => word !== '');
  return words.some(
    (_, index) =>
      index < 4 &&
      closings.has(plain(words.slice(0, index + 1).join(' '))) &&
      isSigner(words.slice(index + 1), firstName),
  );
};

const partsOf = (text: string, firstName: string): Parts => {
  const lines = text.split(/\r?\n/).filter((line) => plain(line) !== '' && !isOfProgram(line));
  const end = lines.findIndex((line, index) => index > 0 && closes(line, firstName));
  return end < 0
    ? { body: lines, signature: [] }
    : { body: lines.slice(0, end), signature: lines.slice(end) };
};

/** `alma@example.no`, whose end is no `no`. */
const isAddress = (word: string): boolean => word.includes('@') || word.toLowerCase().startsWith('www.');

/** Whether the end of the mail is only that. A condition below the name is still a condition. */
const isQuiet = (signature: readonly string[]): boolean => {
  const written = signature.flatMap((line) => line.split(/\s+/)).filter((word) => !isAddress(word));
  const words = written.flatMap((word) => plain(word).split(' '));
  return signature.length <= mostSignatureLines && !words.some((word) => saysMore.has(word));
};

/** Not this time is the more exact no; a yes beside any no is neither, nor a sorry yes, nor a glad no. */
const together = (found: ReadonlySet<Meaning>): Said => {
  const no = found.has('no') || found.has('otherTime');
  if (found.has('unsure') || (no && found.has('glad'))) return 'unclear';
  if (found.has('yes')) return no || found.has('sorry') ? 'unclear' : 'yes';
  if (found.has('otherTime')) return 'otherTime';
  return no ? 'no' : 'unclear';
};

/**
 * What somebody answers in their own words (the visible part of their mail, without what it quotes):
 * only when every word of it is known, all of it says the same and nothing is asked. `firstName` may stand
 * below it.
 */
export const understand = (text: string, firstName: string): Said => {
  const { body, signature } = partsOf(text, firstName);
  const pieces = body
    .flatMap((line) => line.split(/[^\p{L}\p{M}\p{N}\p{Cf}\s'’`´-]+/u))
    .map(plain)
    .filter((piece) => piece !== '');
  const words = pieces.reduce((sum, piece) => sum + piece.split(' ').length, 0);
  const asks = body.some((line) => /[?؟]/.test(line));
  if (asks || pieces.length > mostPieces || words > mostWords || !isQuiet(signature)) return 'unclear';
  const last = pieces.at(-1);
  const said =
    last !== undefined && pieces.length > 1 && isName(last, firstName) ? pieces.slice(0, -1) : pieces;
  const known = said.map(read).filter((found) => found !== undefined);
  return known.length === said.length ? together(new Set(known.flat())) : 'unclear';
};
