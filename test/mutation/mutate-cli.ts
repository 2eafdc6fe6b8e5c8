import { Stryker } from '@stryker-mutator/core';
import { type Trial, tryAtOnce } from './at-once.ts';
import { type MutationSet, mutationSets } from './sets.ts';

/**
 * `tsx test/mutation/mutate-cli.ts SET [WORD]`: mutates one set, or those files of it whose path holds the word, file by
 * file, and says of each how many of its mutants were found. Fails when these are fewer than the set wants.
 */
const [name = '', word = ''] = process.argv.slice(2);
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

const figures: string[] = [];
for (const { mutate, tests } of set.parts) {
  for (const file of mutate.filter((path) => path.includes(word))) {
    const trial = await (set.atOnce === true ? tryAtOnce : tryByStryker)(file, tests);
    for (const one of trial.missed) console.log(`not found: ${one}`);
    const score = percent(trial);
    figures.push(`${file}: ${trial.all - trial.missed.length} of ${trial.all}, ${score.toFixed(1)} %`);
    if (score < set.atLeast) process.exitCode = 1;
  }
}
console.log([...figures, `${set.atLeast} % of each are wanted`].join('\n'));
if (figures.length === 0) throw new Error(`No file of ${name} has ${word} in its path`);
