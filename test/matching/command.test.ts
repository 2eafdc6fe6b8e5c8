import { describe, expect, it } from 'vitest';
import { type CommandIo, EXIT, runCommand } from '../../shared/matching/command.ts';
import { parseProblem } from '../../shared/matching/parse.ts';
import { parseResult } from '../../shared/matching/parse-result.ts';
import { REASON_SENTENCES } from '../../shared/matching/reasons.ts';
import { solve } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';
import { apart, fixture, people, person, problem } from './problems.ts';

const NINE = JSON.stringify(problem(people(9, (index) => ({ waitingDays: 9 - index }))));

/** A machine with these files and a clock that goes on 50 ms each time it is read. */
const machine = (files: Readonly<Record<string, string>>) => {
  const answers: string[] = [];
  const complaints: string[] = [];
  const clock = { ms: 0, looks: 0 };
  const shown: (readonly [placed: number, upperBound: number])[] = [];
  const io: CommandIo = {
    readText: (path) => files[path],
    answer: (line) => answers.push(line),
    complain: (line) => complaints.push(line),
    progress: (...counts) => {
      shown.push(counts);
      clock.looks += 1;
    },
    now: () => {
      clock.ms += 50;
      return clock.ms;
    },
    moves: 300,
  };
  return { run: (...args: readonly string[]) => runCommand(args, io), answers, complaints, clock, shown };
};

const solvedNine = (): string => {
  const { run, answers } = machine({ 'nine.json': NINE });
  run('nine.json');
  return answers[0] ?? '';
};

describe('match FILE', () => {
  it('answers JSON in the public format, in one line, with seconds', () => {
    const { run, answers, complaints } = machine({ 'nine.json': NINE });
    expect(run('nine.json')).toBe(EXIT.fine);
    expect(complaints).toEqual([]);
    expect(answers).toHaveLength(1);
    const parsed = parseResult(JSON.parse(answers[0] ?? ''));
    const given = parseProblem(JSON.parse(NINE));
    if (!parsed.ok || !given.ok) throw new Error('both must be readable');
    expect(verify(given.value, parsed.value)).toEqual([]);
    expect(parsed.value.summary).toMatchObject({ placed: 8, proven: true, seconds: 0.05 });
    expect(parsed.value.waiting).toEqual([
      { id: 'p09', reason: expect.stringMatching(/^No complete group .*\.$/) },
    ]);
  });

  it('reads a file that begins with a byte order mark', () => {
    const { run, answers } = machine({ 'nine.json': `\uFEFF${NINE}` });
    expect(run('nine.json')).toBe(EXIT.fine);
    expect(JSON.parse(answers[0] ?? '').summary.placed).toBe(8);
  });

  it('leaves the mark where it is part of a name', () => {
    const { run, answers } = machine({ 'one.json': JSON.stringify(problem([person('a\uFEFFb')])) });
    expect(run('one.json')).toBe(EXIT.fine);
    expect(JSON.parse(answers[0] ?? '').waiting).toEqual([{ id: 'a\uFEFFb', reason: expect.any(String) }]);
  });

  it('answers what solving answers by as many moves, with reasons in words', () => {
    const [few, many] = apart(fixture('skewed-60'), 30);
    const given = { ...many, people: [...few.people, ...many.people] };
    const { run, answers } = machine({ 'both.json': JSON.stringify(given) });
    expect(run('both.json', '--seed', '3')).toBe(EXIT.fine);
    const { waiting, summary, ...result } = solve(given, { seed: 3, moves: 300 });
    expect(JSON.parse(answers[0] ?? '')).toEqual({
      ...result,
      waiting: waiting.map(({ id, reason }) => ({ id, reason: REASON_SENTENCES[reason] })),
      summary: { ...summary, seconds: 0.05 },
    });
  });

  it('shows while it searches how many of all are placed, and how many can be at most', () => {
    const near = people(9, (index) => ({ id: `n${index}` }));
    const far = people(18, (index) => ({ id: `f${index}`, areas: { far: 1 } }));
    const { run, shown } = machine({ 'two.json': JSON.stringify(problem([...far, ...near])) });
    expect(run('two.json')).toBe(EXIT.fine);
    expect([...new Set(shown.map((counts) => counts.join(' of at most ')))]).toEqual([
      '8 of at most 26',
      '26 of at most 26',
    ]);
  });

  it('answers the same for the same seed, whatever the clock says', () => {
    expect(solvedNine()).toBe(solvedNine());
  });

  it('searches until the seconds are used', () => {
    const { run, clock, answers } = machine({ 'nine.json': NINE });
    expect(run('nine.json', '--seconds', '0.5', '--seed=7')).toBe(EXIT.fine);
    expect(clock.ms).toBeGreaterThanOrEqual(500);
    expect(clock.ms).toBeLessThan(700);
    expect(clock.looks).toBe(8);
    expect(JSON.parse(answers[0] ?? '').summary.placed).toBe(8);
  });

  it('solves places that share nobody one by one, each with its share of the seconds', () => {
    const near = people(6, (index) => ({ id: `n${index}` }));
    const far = people(18, (index) => ({ id: `f${index}`, areas: { far: 1 } }));
    const { run, clock, answers } = machine({ 'two.json': JSON.stringify(problem([...far, ...near])) });
    expect(run('two.json', '--seconds', '2')).toBe(EXIT.fine);
    expect(clock.ms).toBeGreaterThanOrEqual(2000);
    expect(clock.ms).toBeLessThan(2400);
    expect(JSON.parse(answers[0] ?? '').summary).toMatchObject({
      people: 24,
      placed: 24,
      groups: 4,
      proven: true,
    });
  });

  it('does not wait out the seconds where nobody can be placed', () => {
    const { run, clock } = machine({ 'four.json': JSON.stringify(problem(people(4))) });
    expect(run('four.json', '--seconds', '1000')).toBe(EXIT.fine);
    expect(clock.looks).toBe(0);
  });

  it.each([
    ['nowhere.json', ['nowhere.json: cannot be read']],
    ['text.json', ['text.json: is not JSON']],
    ['bad.json', ['sizes.max: is missing', 'people[0]: must be an object']],
  ])('lists what is wrong with %s', (file, wrong) => {
    const files = { 'text.json': 'hello', 'bad.json': '{"sizes":{"min":5},"people":[1],"avoid":[]}' };
    const { run, answers, complaints } = machine(files);
    expect(run(file)).toBe(EXIT.badInput);
    expect(complaints).toEqual(wrong);
    expect(answers).toEqual([]);
  });

  it.each([
    [[]],
    [['nine.json', 'more.json']],
    [['nine.json', '--fast', '1']],
    [['nine.json', '--seconds']],
    [['nine.json', '--seconds', '-1']],
    [['nine.json', '--seconds', 'soon']],
    [['nine.json', '--seed', '1.5']],
    [['verify', 'nine.json']],
  ])('explains itself when asked %j', (args) => {
    const { run, answers, complaints } = machine({ 'nine.json': NINE });
    expect(run(...args)).toBe(EXIT.badInput);
    expect(complaints).toEqual([
      'usage: match FILE.json [--seconds S] [--seed K]',
      '       match verify FILE.json RESULT.json',
    ]);
    expect(answers).toEqual([]);
  });
});

describe('match verify FILE RESULT', () => {
  it('says that a result holds', () => {
    const { run, answers } = machine({ 'nine.json': NINE, 'result.json': solvedNine() });
    expect(run('verify', 'nine.json', 'result.json')).toBe(EXIT.fine);
    expect(JSON.parse(answers[0] ?? '')).toEqual({ valid: true, violations: [] });
  });

  it('lists what does not hold', () => {
    const { run, answers } = machine({
      'nine.json': NINE,
      'result.json': solvedNine().replace('"p03"', '"p09"'),
    });
    expect(run('verify', 'nine.json', 'result.json')).toBe(EXIT.violations);
    const { valid, violations } = JSON.parse(answers[0] ?? '');
    expect(valid).toBe(false);
    expect(violations.length).toBeGreaterThan(1);
  });

  it('says what cannot be read', () => {
    const { run, complaints } = machine({ 'nine.json': NINE, 'result.json': '{}' });
    expect(run('verify', 'nine.json', 'result.json')).toBe(EXIT.badInput);
    expect(complaints).toEqual(['groups: is missing', 'waiting: is missing', 'summary: is missing']);
  });
});
