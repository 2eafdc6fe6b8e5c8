import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { field, list, readAll, type Spot } from '../../shared/matching/reading.ts';
import type { Reached, Reply, Solver } from './exact/goals.ts';
import { GOALS } from './exact/linear.ts';

export const PYTHON_PEERS = { highs: 'highs_peer.py', cpsat: 'cpsat_peer.py' } as const;

const EMPTY: Reply = { values: [], reached: [] };

const numberIn = (spot: Spot): number => (typeof spot.value === 'number' ? spot.value : Number.NaN);

const reached = (spot: Spot): Reached | undefined => {
  const goal = GOALS.find((name) => name === field(spot, 'goal').value);
  if (!goal) return undefined;
  const proven = field(spot, 'proven').value === true;
  return { goal, value: numberIn(field(spot, 'value')), bound: numberIn(field(spot, 'bound')), proven };
};

const readReply = (text: string): Reply => {
  const parsed = readAll(JSON.parse(text), (whole) => ({
    values: list(field(whole, 'values'), numberIn),
    reached: list(field(whole, 'reached'), reached),
  }));
  return parsed.ok ? parsed.value : EMPTY;
};

const run = (command: string, script: string, input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL(`python/${script}`, import.meta.url));
    const child = spawn(command, [path], { stdio: ['pipe', 'pipe', 'inherit'] });
    const heard: Buffer[] = [];
    child.on('error', reject);
    child.stdout.on('data', (piece: Buffer) => heard.push(piece));
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(heard).toString('utf8'));
      else reject(new Error(`${script} ended with ${code}`));
    });
    child.stdin.end(input);
  });

/** A solver behind Python: `command` is the interpreter that has what `python/requirements.txt` names. One core. */
export const pythonSolver =
  (command: string, peer: keyof typeof PYTHON_PEERS): Solver =>
  async (ask) =>
    readReply(await run(command, PYTHON_PEERS[peer], JSON.stringify({ ...ask, workers: 1 })));

/** Whether that interpreter is there and has what the peers need. */
export const hasPython = (command: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, ['-c', 'import highspy, ortools'], { stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
