import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Source, sources } from './sources.ts';

const all = sources();

const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');

const having = (pattern: RegExp, allowed: RegExp, files: readonly Source[] = all) =>
  files.filter(({ path, text }) => !allowed.test(path) && pattern.test(code(text))).map(({ path }) => path);

const shells = /^infra\/local\/|cli\.ts$/;

describe('habits of the house', () => {
  it('the environment is read in env.ts only', () => {
    expect(having(/process\.env/, /(^|\/)env\.ts$|^infra\/local\//)).toEqual([]);
  });

  it('clock and chance are in deps.ts only', () => {
    expect(
      having(
        /new Date\(\)|Date\.now\(|Math\.random\(|randomBytes\(|randomUUID\(/,
        /(^|\/)deps\.ts$|^infra\/local\/|cli\.ts$/,
      ),
    ).toEqual([]);
  });

  it('there are no casts outside store/items.ts', () => {
    expect(
      having(
        /[\w)\]}>]\s+as\s+(?!const\b)[A-Za-z({[]/,
        /^shared\/store\/items\.ts$/,
        all.map((source) => ({ ...source, text: withoutImports(source.text) })),
      ),
    ).toEqual([]);
  });

  it('no file is longer than 250 lines', () => {
    const long = all
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  it('files in the middle are about 60 lines', () => {
    const lengths = all.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90);
  });

  it('files have names that say what is in them', () => {
    const vague = /^(utils?|common|helpers?|misc|.*-manager)\.tsx?$/;
    expect(all.map(({ path }) => path).filter((path) => vague.test(basename(path)))).toEqual([]);
  });

  it('nothing is left for later', () => {
    expect(all.filter(({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('only command lines and the local system write to the console', () => {
    expect(having(/console\./, shells)).toEqual([]);
  });
});

function withoutImports(text: string): string {
  return text
    .replace(/(?:import|export)\s+(?:type\s+)?(?:\*|\{)[\s\S]*?from\s+'[^']+';/g, '')
    .replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, "''");
}
