import { followers, singles } from './plans.ts';
import { checkScene } from './run-scene.ts';
import { scenes } from './scenes.ts';

/** Every ordered pair of faults of every act, or of those whose name holds the word that is given. */
const word = process.argv[2] ?? '';
let runs = 0;
let wrong = 0;
for (const scene of scenes.filter(({ name }) => name.includes(word))) {
  const checked = await checkScene(scene);
  const before = runs;
  for (const first of singles(checked)) {
    for (const second of await followers(checked, first)) {
      runs += 1;
      const lines = await checked.after([first, second]);
      if (lines.length === 0) continue;
      wrong += 1;
      console.log(lines.join('\n'));
    }
  }
  console.log(`${scene.name}: ${runs - before} pairs`);
}
console.log(`${runs} pairs, ${wrong} of them left something wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
