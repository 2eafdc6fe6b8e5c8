import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileMails } from '../../shared/mail/compile/compile-mails.ts';
import { mailFiles, modulePath, subjectLists } from '../../shared/mail/compile/mail-files.ts';
import { knownLocales } from '../../shared/organisation/locale.ts';

const files = mailFiles();
const compiled = (changed: Readonly<Record<string, string | undefined>> = {}) => {
  const now = new Map(files);
  for (const [path, text] of Object.entries(changed)) {
    if (text === undefined) now.delete(path);
    else now.set(path, text);
  }
  return compileMails(now, subjectLists);
};
const problemsOf = (changed: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const result = compiled(changed);
  return result.ok ? [] : result.problems;
};
const path = 'nb/participant/invitation.md';
const written = (file = path): string => files.get(file) ?? '';
/** One file with something in it replaced. */
const changed = (before: string, after: string, file = path) => {
  expect(written(file)).toContain(before);
  return { [file]: written(file).replace(before, after) };
};

describe('the texts of mails', () => {
  it('are compiled as they are now; else run "npm run mails"', () => {
    const result = compiled();
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect([...result.modules.keys()]).toHaveLength(2 * knownLocales.length);
    for (const [module, text] of result.modules) {
      expect(readFileSync(modulePath(module), 'utf8'), `${module} is stale: npm run mails`).toBe(text);
    }
  });

  it('exist in every language, with the same placeholders, cases and buttons', () => {
    const named = (text: string) => [...new Set(text.match(/\{[^}]*\}/g))].sort();
    const first = [...files.keys()].filter((name) => name.startsWith('nb/'));
    expect(first.length).toBeGreaterThan(35);
    expect(files.size).toBe(first.length * knownLocales.length);
    for (const name of first) {
      for (const locale of knownLocales) {
        const other = files.get(name.replace('nb/', `${locale}/`));
        expect(other === undefined ? [] : named(other), `${locale} ${name}`).toEqual(named(written(name)));
      }
    }
  });
});

describe('a mistake in a text is named, with its file', () => {
  it.each([
    ['a misspelt placeholder', changed('{slot}', '{slt}'), /\{slt\} is no placeholder .* \{slot\}/],
    ['one that was dropped', changed('- Område: {area}\n', ''), /\{area\} is not said anywhere/],
    ['a brace too few', changed('{slot}', '{slot'), /a brace is missing in/],
    ['an unknown case', changed('{if undated}', '{if undatd}'), /\{if undatd\} is no case .* undated/],
    ['a case that was dropped', changed('{if undated} ', ''), /nothing is said for \{if undated\}/],
    ['a button to elsewhere', changed('({seat})', '({place})'), /one button: a line \[Words\]\(\{seat\}\)/],
    ['a second button', changed('\nHører', '\n[Mer]({seat})\n\nHører'), /one button/],
    [
      'a subject of its own',
      changed('Et spørsmål om tid og sted', 'Gruppen din'),
      /"Gruppen din" is not one of/,
    ],
    [
      'another subject than in bokmål',
      changed('A question about time and place', 'A reminder', 'en/participant/invitation.md'),
      /something else than in nb/,
    ],
    [
      'a preview that may be empty',
      changed('innen {answerBy}.\n---', '{coordinator}.\n---'),
      /cannot stand in the preview/,
    ],
    [
      'a row that may be half',
      changed('{coordinator}', 'kanskje {coordinator}'),
      /nothing else can stand in its row/,
    ],
    ['a heading', changed('Det er plass', '# Det er plass'), /"# Det er plass til deg/],
    ['bold words', changed('plass til deg', '**plass** til deg'), /"\*\*plass\*\*" stands inside a sentence/],
    ['markup', changed('plass til deg', '<b>plass</b> til deg'), /"<b>" stands inside a sentence/],
    ['a picture', changed('Det er plass', '![x](y.png) Det er plass'), /stands inside a sentence/],
    ['a row without a name', changed('- Språk: ', '- '), /is not a row/],
    ['no preview', changed('preview: ', ''), /stand "subject: …" and "preview: …"/],
    ['no head', { [path]: 'Det er plass til deg.' }, /begins with a line "---"/],
    ['a strange file', { 'nb/participant/invitasjon.md': written() }, /there is no such mail/],
    [
      'an address inside a sentence',
      changed('{recallPage}', 'Her: {recallPage}', 'nn/participant/handover.md'),
      /an address stands in a paragraph of its own/,
    ],
  ])('%s', (_name, change, said) => {
    const [file = ''] = Object.keys(change);
    const problems = problemsOf(change);
    expect(problems.filter((problem) => said.test(problem))).toHaveLength(1);
    expect(problems.every((problem) => problem.startsWith(`${file}: `))).toBe(true);
  });

  it('a mail that one language lacks', () => {
    expect(problemsOf({ 'ar/coordinator/ask.md': undefined })).toEqual([
      'ar/coordinator/ask.md: this mail is missing.',
    ]);
  });

  it('several at once, each on its line', () => {
    const both = { ...changed('{slot}', '{slt}'), 'ar/coordinator/ask.md': undefined };
    expect(problemsOf(both)).toHaveLength(3);
  });
});

describe('what is written', () => {
  const moduleOf = (change: Readonly<Record<string, string>>): string => {
    const result = compiled(change);
    return result.ok ? (result.modules.get('nb/participant.ts') ?? '') : result.problems.join();
  };

  it('is words and never code', () => {
    const typed = ["'z'", '\\`x\\`', '$', '\\\\'].join(' ');
    const line = moduleOf(changed('Det er plass til deg.', typed));
    expect(line).toContain("paragraph(`'z' \\`x\\` $ \\\\ Kan du være med her?`)");
  });

  it('may be broken over lines, and have empty lines between rows', () => {
    const before = moduleOf({});
    expect(moduleOf(changed('Det er plass til deg. Kan', 'Det er plass til deg.\nKan'))).toBe(before);
    expect(moduleOf(changed('\n- Språk', '\n\n- Språk'))).toBe(before);
    expect(moduleOf({ [path]: written().replaceAll('\n', '\r\n') })).toBe(before);
  });
});
