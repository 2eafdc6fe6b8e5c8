import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from './emulator.ts';
import { type Options, readOptions, usage } from './options.ts';
import { emulatorVersion, preparePython } from './python.ts';
import { type Outcome, rehearse } from './rehearse.ts';
import { emulatorTarget, realTarget, type Target } from './target.ts';

const say = (line: string) => console.log(line);
const now = () => new Date();

const regionIn = (context: readonly string[]): string =>
  context.findLast((one) => one.startsWith('region='))?.slice('region='.length) ?? 'eu-north-1';

type Place = { readonly options: Options; readonly folder: string };

const playAt = (target: Target, { options, folder }: Place): Promise<Outcome> => {
  const { kind, account, connection } = target;
  say(`Rehearsal at ${kind}, ${connection.endpoint ?? 'AWS itself'}, account ${account}`);
  return rehearse({ target, folder, context: options.context, say, now });
};

/** On an emulator of our own, from Python package to the end of its process. */
const playAlone = async (place: Place): Promise<Outcome | string> => {
  const { options, folder } = place;
  const python = await preparePython(options.venv ?? join(folder, 'python'));
  if (python.state === 'absent') return python.why;
  if (python.state === 'failed') throw new Error(python.why);
  const region = regionIn(options.context);
  const emulator = await startEmulator(python.command, { folder, region });
  try {
    say(`MiniStack ${emulatorVersion()} runs on loopback`);
    return await playAt(await emulatorTarget({ ...emulator, region }), place);
  } finally {
    await emulator.stop();
  }
};

const playSomewhere = async (place: Place): Promise<Outcome | string> => {
  const { endpoint, account, context } = place.options;
  const region = regionIn(context);
  if (endpoint !== undefined) return playAt(await emulatorTarget({ endpoint, region }), place);
  return account === undefined ? playAlone(place) : playAt(await realTarget(account, region), place);
};

const close = (outcome: Outcome | string): number => {
  if (typeof outcome === 'string') say(`Skipped: ${outcome}. Nothing was rehearsed.`);
  const { passed, failed } = typeof outcome === 'string' ? { passed: 0, failed: 0 } : outcome;
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
};

const main = async (): Promise<number> => {
  const read = readOptions(process.argv.slice(2));
  if (!read.ok) {
    console.error(`${read.problem}\n\n${usage}`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'krets-rehearsal-'));
  try {
    return close(await playSomewhere({ options: read.options, folder }));
  } catch (error) {
    say(`The rehearsal could not begin: ${error instanceof Error ? error.message : 'no reason was given'}`);
    say('0 passed, 1 failed');
    return 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

process.exitCode = await main();
