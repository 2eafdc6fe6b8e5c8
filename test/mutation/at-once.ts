import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { startVitest, type TestModule, type TestSuite } from 'vitest/node';

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

/**
 * One suite per mutant: all modules are loaded anew while it is active, so that also what is made once at the start is
 * made with it; from its first failing test on, the others of the suite are left out.
 */
const suiteOf = (id: string, tests: readonly string[]): string => `
describe(${JSON.stringify(id)}, async () => {
  const activate = () => Object.assign(mutants, { activeMutant: ${JSON.stringify(id)}, asked: 0 });
  ${id === before ? `afterAll(() => void (mutants.most = ${mostAsked.timesUsual} * (mutants.asked + 10_000)));` : ''}
  let found = false;
  beforeAll(() => activate());
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
${ids.map((id) => suiteOf(id, tests)).join('\n')}`;

const isFound = (suite: TestSuite): boolean =>
  suite.errors().length > 0 ||
  [...suite.children.allSuites()].some((inner) => inner.errors().length > 0) ||
  [...suite.children.allTests('failed')].length > 0;

/** Runs the suites with the instrumented code in place of the file; the names of those in which nothing failed. */
const survivors = async (path: string, code: string): Promise<readonly string[]> => {
  const modules: TestModule[] = [];
  const vitest = await startVitest(
    'test',
    [],
    {
      ...{ root, config: false, watch: false, maxWorkers: 1, testTimeout: 120_000, hookTimeout: 120_000 },
      include: [relative(root, resolve(folder, 'mutants.test.ts'))],
      exclude: [],
      // Its key knows nothing of the code that is put in place of the file.
      fsModuleCache: false,
      reporters: [{ onTestModuleEnd: (module) => void modules.push(module) }],
    },
    {
      plugins: [
        { name: 'mutants', enforce: 'pre', load: (id) => (id.split('?')[0] === path ? code : undefined) },
      ],
    },
  );
  await vitest.close();
  const [all] = modules;
  const [error] = all?.errors() ?? [];
  if (all === undefined || error !== undefined) throw new Error(error?.message ?? 'no mutant was tried');
  return [...all.children.suites()].filter((suite) => !isFound(suite)).map(({ name }) => name);
};

/**
 * Tries Stryker's mutants of one file (a path from the root) in one process, where Stryker begins a run of the tests for
 * each. Without a limit of time: a mutant that never ends, and not in a place of this file, stops it.
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
    const suites = [before, ...mutants.map(({ id }) => id), after];
    await writeFile(resolve(folder, 'mutants.test.ts'), fileOf(suites, tests));
    const left = new Set(await survivors(path, files[0]?.content ?? ''));
    // A test that fails by itself has found nothing.
    if (!left.has(before) || !left.has(after)) throw new Error(`${tests.join()} fails without a mutant`);
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
