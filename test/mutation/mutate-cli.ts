import { Stryker } from '@stryker-mutator/core';
import { type Trial, tryAtOnce } from './at-once.ts';
import { type MutationSet, mutationSets } from './sets.ts';

/**
 * `tsx test/mutation/mutate-cli.ts SET [WORD ...]`: mutates one set, or those files of it whose path holds one of the
 * words, file by file, and says of each how many of its mutants were found. Fails when these are fewer than the set wants.
 */
const [name = '', ...words] = process.argv.slice(2);
const set = new Map<string, MutationSet>(Object.entries(mutationSets)).get(name);
if (set === undefined) throw new Error(`Which set? ${Object.keys(mutationSets).join(', ')}`);

/** A run of the tests for each mutant. */
const tryByStryker = async (file: string, tests: readonly string[]): Promise<Trial> => {
  // Stryker's workers read it in `vitest.sets.config.ts`: its own list of tests does not count for what runs all of them.
  process.env['MUTATE_BY'] = tests.join(',');
  const results = await new Stryker({ configFile: 'stryker.sets.json', mutate: [file] }).runMutationTest();
  // As in Stryker's own score: what did not even start says nothing.
  const tried = results.filter(
    ({ status }) => status !== 'Ignored' && status !== 'CompileError' && status !== 'RuntimeError',
  );
  const missed = tried.filter(({ status }) => status !== 'Killed' && status !== 'Timeout');
  return { all: tried.length, missed: missed.map(({ mutatorName }) => mutatorName) };
};

const percent = ({ all, missed }: Trial) => (all === 0 ? 100 : ((all - missed.length) / all) * 100);

const wanted = (path: string) => words.length === 0 || words.some((word) => path.includes(word));

let tried = 0;
for (const { mutate, tests } of set.parts) {
  for (const file of mutate.filter(wanted)) {
    const trial = await (set.atOnce === true ? tryAtOnce : tryByStryker)(file, tests);
    tried += 1;
    const score = percent(trial);
    for (const one of trial.missed) console.log(`not found: ${one}`);
    console.log(`${file}: ${trial.all - trial.missed.length} of ${trial.all}, ${score.toFixed(1)} %`);
    if (score < set.atLeast) process.exitCode = 1;
  }
}
if (tried === 0) throw new Error(`No file of ${name} has ${words.join(' or ')} in its path`);
console.log(`${set.atLeast} % of each are wanted`);
