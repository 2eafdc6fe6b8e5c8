import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { soak } from './soak.ts';

const usage = `npm run soak -- [--people N] [--parallel N] [--life-seconds N] [--seed S] [--dynamodb-local]

Signs people up, confirms them from their mails, and withdraws every tenth, as fast as the local system takes it;
every tenth presses twice. The matcher runs beside. All processes of Krets are killed and started again all the while.

  --people N        (default 10000)
  --parallel N      posts at once (default 32)
  --life-seconds N  between kills (default 60)
  --seed S          which people (default 1)
  --dynamodb-local  on AWS's own emulator instead of the embedded table; needs Java and Maven`;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    parallel: { type: 'string', default: '32' },
    'life-seconds': { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    'dynamodb-local': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const whole = (name: 'people' | 'parallel' | 'life-seconds' | 'seed'): number => {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name}: write a whole number above 0`);
};

const run = async (): Promise<void> => {
  if (values.help) return console.log(usage);
  const folder = await mkdtemp(join(tmpdir(), 'krets-soak-'));
  try {
    const { well, lines } = await soak({
      people: whole('people'),
      parallel: whole('parallel'),
      lifeSeconds: whole('life-seconds'),
      seed: whole('seed'),
      folder,
      dynamodbLocal: values['dynamodb-local'],
      say: (line) => console.error(line),
    });
    console.log(lines.join('\n'));
    process.exitCode = well ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

run().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : 'The soak could not be run.');
    process.exit(1);
  },
);
