import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { argumentsOf, type Places } from './world.ts';

const toldSchema = z.object({
  megabytes: z.number().optional(),
  unexpected: z.number().optional(),
  failed: z.string().optional(),
  round: z.number().optional(),
});

/** A process that is killed without a word and started again, as often as asked. */
export type Lives = {
  readonly kill: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Lets it finish what it is at. */
  readonly finish: () => Promise<void>;
  /** Memory at the end of each life, in MB. */
  readonly megabytes: () => readonly number[];
  readonly told: () => { readonly unexpected: number; readonly failed: number; readonly rounds: number };
};

type Life = { readonly child: ChildProcess; megabytes: number };

/** Keeps a program of this folder running; `file` as its name. */
export const startLives = (file: string, places: Places): Lives => {
  const program = fileURLToPath(new URL(file, import.meta.url));
  const told = { unexpected: 0, failed: 0, rounds: 0 };
  const past: number[] = [];
  let number = 0;
  const start = (): Life => {
    const child = fork(program, argumentsOf({ places, life: number }), {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    number += 1;
    const life: Life = { child, megabytes: 0 };
    child.on('message', (message) => {
      const { megabytes = life.megabytes, unexpected = 0, failed, round = 0 } = toldSchema.parse(message);
      life.megabytes = megabytes;
      told.unexpected += unexpected;
      told.failed += failed === undefined ? 0 : 1;
      told.rounds += round;
    });
    return life;
  };
  let life = start();
  const stop = async (): Promise<void> => {
    const { child, megabytes } = life;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    if (megabytes > 0) past.push(megabytes);
  };
  return {
    kill: async () => {
      await stop();
      await wait(200);
      life = start();
    },
    end: stop,
    finish: async () => {
      const ended = once(life.child, 'exit');
      life.child.send('finish');
      await ended;
    },
    megabytes: () => (life.megabytes > 0 ? [...past, life.megabytes] : past),
    told: () => told,
  };
};
