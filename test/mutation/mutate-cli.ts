import { Stryker } from '@stryker-mutator/core';
import { type MutationSet, mutationSets } from './sets.ts';

/**
 * `tsx test/mutation/mutate-cli.ts SET [WORD]`: mutates one set, or those files of it whose path holds the word, part by part, and
 * says at the end how many mutants were found. Fails when these are fewer than the set wants.
 */
const [name = '', word = ''] = process.argv.slice(2);
const set = new Map<string, MutationSet>(Object.entries(mutationSets)).get(name);
if (set === undefined) throw new Error(`Which set? ${Object.keys(mutationSets).join(', ')}`);

let found = 0;
let all = 0;
for (const { mutate, tests } of set.parts) {
  const files = mutate.filter((path) => path.includes(word));
  if (files.length === 0) continue;
  // Stryker's workers read it in `vitest.sets.config.ts`: its own list of tests does not count for what runs all of them.
  process.env['MUTATE_BY'] = tests.join(',');
  const stryker = new Stryker({ configFile: 'stryker.sets.json', mutate: files });
  for (const { fileName, status } of await stryker.runMutationTest()) {
    // As in Stryker's own score: what did not even start says nothing.
    if (status === 'Ignored' || status === 'CompileError' || status === 'RuntimeError') continue;
    all += 1;
    if (status === 'Killed' || status === 'Timeout') found += 1;
    else console.log(`not found: ${fileName}`);
  }
}
const score = all === 0 ? 0 : (found / all) * 100;
console.log(`${name}: ${found} of ${all} mutants found, ${score.toFixed(1)} %; ${set.atLeast} % are wanted`);
process.exitCode = score >= set.atLeast ? 0 : 1;
