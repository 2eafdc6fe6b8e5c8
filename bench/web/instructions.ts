import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { answered, type Start, scriptOf } from './cold.ts';

/** Counts what the processor is told to do, itself slowly; V8 writes code as it goes, which has to be looked at anew. */
const counting = [
  '--tool=cachegrind',
  '--cache-sim=no',
  '--cachegrind-out-file=/dev/null',
  '--smc-check=all-non-file',
];

/**
 * Instructions from the start of the process to its end after the first answer, whatever else the machine does: within a
 * hundredth the same, since V8 is given the seed of its hashes, whose search for primes alone differs by ten million. Throws when there is no `valgrind`, and when it was not answered with a page or a redirect.
 */
export const countInstructions = async (start: Start): Promise<number> => {
  const node = [
    process.execPath,
    '--single-threaded',
    '--hash-seed=1',
    '--input-type=module',
    '--eval',
    scriptOf(start),
  ];
  const child = spawn('valgrind', [...counting, ...node], {
    env: { ...start.environment, PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const [said, report] = await Promise.race([failed, Promise.all([text(child.stdout), text(child.stderr)])]);
  const [, , status] = answered.exec(said) ?? [];
  const [, counted] = /I\s+refs:\s+([\d,]+)/.exec(report) ?? [];
  if (status === undefined || Number(status) >= 400 || counted === undefined)
    throw new Error(`a start was answered ${status ?? 'by nothing'} and not counted: ${report.slice(-400)}`);
  return Number(counted.replaceAll(',', ''));
};
