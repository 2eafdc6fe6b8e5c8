import { describe, expect, it } from 'vitest';
import { usualAssumptions } from '../../bench/simulate/assumptions.ts';
import { EXIT, runSimulate } from '../../bench/simulate/command.ts';
import { flagOf, readWish } from '../../bench/simulate/wish.ts';
import { organisation } from './worlds.ts';

const run = (...args: string[]) => {
  const answers: string[] = [];
  const complaints: string[] = [];
  const watched: string[] = [];
  const pictures: { folder: string; name: string; svg: string }[] = [];
  const exit = runSimulate(args, {
    organisation,
    answer: (line) => answers.push(line),
    complain: (line) => complaints.push(line),
    progress: (line) => watched.push(line),
    writePicture: (folder, name, svg) => pictures.push({ folder, name, svg }),
  });
  return { exit, answers, complaints, watched, pictures };
};

const small = '--warm-up-weeks 0 --weeks 6 --tail-weeks 4 --seeds 2 --moves 50 --per-week 12'.split(' ');

describe('npm run simulate', () => {
  it('lists every option with its usual value', () => {
    const { exit, answers, complaints } = run('--help');
    expect(exit).toBe(EXIT.fine);
    expect(complaints).toEqual([]);
    const help = answers.join('\n');
    for (const [name, value] of Object.entries(usualAssumptions))
      expect(help).toMatch(new RegExp(`^  ${flagOf(name)} .*\\(${value}\\)$`, 'm'));
  });

  it.each([
    ['--accept 2', '--accept: write a number from 0 to 1'],
    ['--accept much', '--accept: write a number from 0 to 1'],
    ['--seeds 1.5', '--seeds: write a whole number from 1 to 1000'],
    ['--acccept 0.5', '--acccept: there is no such option'],
    ['--per-week 6,none', '--per-week: write numbers above 0 and up to 1000, with commas'],
    ['--per-week 0', '--per-week: write numbers above 0 and up to 1000, with commas'],
    ['--policies default,nine', '--policies: write some of default, five,'],
    ['--weeks', '--weeks: write a value after it'],
    ['--weeks --json', '--weeks: write a value after it'],
    ['more', 'more: every option starts with --'],
  ])('answers what is wrong and exit 2: %s', (line, said) => {
    const { exit, answers, complaints } = run(...line.split(' '));
    expect(exit).toBe(EXIT.badInput);
    expect(answers).toEqual([]);
    expect(complaints[0]).toContain(said);
  });

  it('names everything that is wrong at once', () => {
    expect(run('--accept', '7', '--seed=x', '--policies', 'none').complaints).toHaveLength(4);
  });

  it('takes the default policy from the organisation file', () => {
    const one = ['--policies', 'default', '--json', ...small];
    const same = run(...one).answers;
    expect(run(...one).answers).toEqual(same);
    const read = readWish(['--seed=7', '--capacity', '3']);
    expect(read.ok && read.wish.assumptions).toEqual({ ...usualAssumptions, seed: 7, capacity: 3 });
  });

  it('answers a table for each rate, with differences and the bound', () => {
    const { exit, answers, watched } = run('--policies', 'default,eight', ...small);
    expect(exit).toBe(EXIT.fine);
    expect(watched).toHaveLength(4);
    const rows = answers.filter((line) => /^\| (default|eight|clairvoyant bound) /.test(line));
    expect(rows).toHaveLength(3);
    expect(answers.some((line) => line.startsWith('default less eight: median '))).toBe(true);
    expect(answers.some((line) => line.startsWith('| bergenhus '))).toBe(true);
  });

  it('answers JSON and nothing else with --json, and draws pictures', () => {
    const { answers, pictures } = run('--policies', 'default,five', '--json', '--pictures', 'out', ...small);
    expect(answers).toHaveLength(1);
    const { comparisons } = JSON.parse(answers[0]!);
    expect(comparisons[0].rows.map(({ name }: { name: string }) => name)).toEqual(['default', 'five']);
    expect(comparisons[0].rows[1].lessFirst.median).toHaveProperty('error');
    expect(pictures.map(({ name }) => name)).toEqual([
      'policies-wait.svg',
      'policies-placed.svg',
      'policies-dissolved.svg',
      'policies-met-12.svg',
    ]);
    for (const { folder, svg } of pictures) {
      expect(folder).toBe('out');
      expect(svg).toContain('prefers-color-scheme:dark');
      expect(svg).not.toMatch(/NaN|Infinity|url\(|@import|href/);
    }
  });

  it('varies what people offer with --levers', () => {
    const { answers, pictures } = run('--levers', '--pictures', 'out', ...small);
    expect(answers.filter((line) => line.startsWith('| as it is '))).toHaveLength(1);
    expect(answers.filter((line) => line.startsWith('| two more slots each '))).toHaveLength(1);
    expect(pictures.map(({ name }) => name)).toEqual(['levers-wait.svg', 'levers-placed.svg']);
  });
});
