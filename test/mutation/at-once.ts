import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { startVitest, type TestSuite } from 'vitest/node';

/** How many mutants of a file there are, and those that no test has found, each as one line. */
export type Trial = { readonly all: number; readonly missed: readonly string[] };

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, '.krets', `mutants-${process.pid}`);
const silent = () => undefined;
const never = () => false;
const log = {
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never },
  ...{ isWarnEnabled: never, isErrorEnabled: never, isFatalEnabled: never },
};

/** The suites without a mutant: no mutant has these names. */
const [before, after] = ['before', 'after'];

/**
 * Every place that could be mutated asks which mutant is active. One under which they ask so much more often than
 * without any never ends; what they ask at the very first is not known yet.
 */
const mostAsked = { atFirst: 1e9, timesUsual: 20 };

/** Where the process of the tests says which suite it is at, and its own number. */
const now = resolve(folder, 'now');

/**
 * A mutant that makes code elsewhere go on for good asks nothing more: after so many milliseconds it has been found. The
 * usual is what the tests take without any.
 */
const longest = { atFirst: 120_000, timesUsual: 8, atLeast: 10_000 };

/**
 * One suite per mutant: all modules are loaded anew while it is active, so that also what is made once at the start is
 * made with it; from its first failing test on, the others of the suite are left out.
 */
const suiteOf = (id: string, tests: readonly string[]): string => `
describe(${JSON.stringify(id)}, async () => {
  const activate = () => Object.assign(mutants, { activeMutant: ${JSON.stringify(id)}, asked: 0 });
  ${id === before ? 'beforeAll(() => void (began = performance.now())); afterAll(() => learnUsual());' : ''}
  let found = false;
  beforeAll(() => activate());
  beforeAll(() => writeFileSync(${JSON.stringify(now)}, [${JSON.stringify(id)}, process.pid, longest].join(' ')));
  beforeEach(({ skip }) => found && skip());
  afterEach(({ task }) => (found ||= task.result?.state === 'fail'));
  vi.resetModules();
  activate();
  try {
    ${tests.map((path) => `await import(${JSON.stringify(`${resolve(root, path)}?${id}`)});`).join('\n    ')}
  } catch (error) {
    it('loads', () => { throw error; });
  }
  mutants.activeMutant = undefined;
});`;

const fileOf = (ids: readonly string[], tests: readonly string[]): string => `
import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it, vi } from 'vitest';
let active;
const mutants = (globalThis.__stryker__ = {
  asked: 0,
  most: ${mostAsked.atFirst},
  get activeMutant() {
    if (++this.asked > this.most) throw new Error('never ends');
    return active;
  },
  set activeMutant(id) {
    active = id;
  },
});
let began;
let longest = ${longest.atFirst};
const learnUsual = () => {
  mutants.most = ${mostAsked.timesUsual} * (mutants.asked + 10_000);
  longest = Math.max(${longest.atLeast}, ${longest.timesUsual} * (performance.now() - began));
};
${ids.map((id) => suiteOf(id, tests)).join('\n')}`;

const isFound = (suite: TestSuite): boolean =>
  suite.errors().length > 0 ||
  [...suite.children.allSuites()].some((inner) => inner.errors().length > 0) ||
  [...suite.children.allTests('failed')].length > 0;

/** Ends the process of the tests when it has been at one suite for too long, and tells which. */
const watchOver = (tell: (id: string) => void): NodeJS.Timeout => {
  const look = async () => {
    const age = performance.timeOrigin + performance.now() - (await stat(now)).mtimeMs;
    const [id = '', pid, most] = (await readFile(now, 'utf8')).split(' ');
    if (age < Number(most)) return;
    tell(id);
    await rm(now);
    process.kill(Number(pid), 'SIGKILL');
  };
  return setInterval(() => void look().catch(silent), 1000);
};

/** Runs the suites with the instrumented code in place of the file; by the name of each whether something failed. */
const runOnce = async (path: string, code: string): Promise<ReadonlyMap<string, boolean>> => {
  const found = new Map<string, boolean>();
  const errors: unknown[] = [];
  const { exitCode } = process;
  const watching = watchOver((id) => found.set(id, true));
  const vitest = await startVitest(
    'test',
    [],
    {
      ...{ root, config: false, watch: false, maxWorkers: 1, testTimeout: 120_000, hookTimeout: 120_000 },
      include: [relative(root, resolve(folder, 'mutants.test.ts'))],
      exclude: [],
      // Its key knows nothing of the code that is put in place of the file.
      fsModuleCache: false,
      reporters: [
        {
          onTestSuiteResult: (suite) => {
            if (suite.parent.type === 'module') found.set(suite.name, isFound(suite));
          },
          onTestModuleEnd: (module) => void errors.push(...module.errors()),
        },
      ],
    },
    {
      plugins: [
        { name: 'mutants', enforce: 'pre', load: (id) => (id.split('?')[0] === path ? code : undefined) },
      ],
    },
  );
  await vitest.close();
  // Vitest has the process fail where a test does, which here is what is hoped for.
  process.exitCode = exitCode;
  clearInterval(watching);
  if (found.size === 0) throw new Error(`no mutant was tried: ${errors.join()}`);
  return found;
};

type Attempt = { readonly path: string; readonly code: string; readonly tests: readonly string[] };

/** Those of the mutants that no test finds: run again without those already tried where one had to be ended. */
const survivors = async (ids: readonly string[], { path, code, tests }: Attempt): Promise<Set<string>> => {
  const found = new Map<string, boolean>();
  for (let open = ids; open.length > 0; open = open.filter((id) => !found.has(id))) {
    await writeFile(resolve(folder, 'mutants.test.ts'), fileOf([before, ...open, after], tests));
    for (const [id, isSo] of await runOnce(path, code)) found.set(id, isSo);
    // A test that fails by itself has found nothing.
    if (found.get(before) || found.get(after)) throw new Error(`${tests.join()} fails without a mutant`);
  }
  return new Set(ids.filter((id) => found.get(id) === false));
};

/**
 * Tries Stryker's mutants of one file (a path from the root) in one process, where Stryker begins a run of the tests for
 * each.
 */
export const tryAtOnce = async (file: string, tests: readonly string[]): Promise<Trial> => {
  const path = resolve(root, file);
  const content = await readFile(path, 'utf8');
  const { files, mutants } = await new Instrumenter(log).instrument([{ name: path, content, mutate: true }], {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  await mkdir(folder, { recursive: true });
  try {
    const ids = mutants.map(({ id }) => id);
    const left = await survivors(ids, { path, code: files[0]?.content ?? '', tests });
    const missed = mutants.filter(({ id }) => left.has(id));
    const lines = content.split('\n');
    return {
      all: mutants.length,
      missed: missed.map(({ location: { start }, mutatorName, replacement }) =>
        [`${file}:${start.line + 1} ${mutatorName}`, lines[start.line]?.trim(), replacement].join('\n  '),
      ),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
