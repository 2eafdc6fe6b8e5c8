import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { changing } from './targets.ts';

export type WarmTarget = { readonly name: string; readonly entry: string; readonly event: unknown };

export type WarmPlan = {
  readonly targets: readonly WarmTarget[];
  readonly parallel: readonly number[];
  readonly rounds: number;
  /** Calls a round, whatever is parallel. */
  readonly calls: number;
  readonly environment: Readonly<Record<string, string>>;
};

/** Milliseconds of every call of one target at one level. */
export type Warm = { readonly name: string; readonly parallel: number; readonly milliseconds: number[] };

/**
 * Runs in a process of its own: every bundle imported once, some calls to warm up, then target after
 * target at each level, again and again, so that what else the machine does hits all of them alike.
 */
const script = (plan: Omit<WarmPlan, 'environment'>): string => `
  const plan = ${JSON.stringify(plan)};
  const handlers = new Map();
  for (const { entry } of plan.targets) handlers.set(entry, (await import(entry)).handler);
  let number = 0;
  const next = (event) => {
    number += 1;
    return JSON.parse(event.replaceAll(${JSON.stringify(changing)}, String(number).padStart(6, '0')));
  };
  const run = async ({ entry, event }, parallel, calls) => {
    const handler = handlers.get(entry);
    const events = Array.from({ length: calls }, () => next(event));
    const taken = [];
    const worker = async () => {
      for (let one = events.pop(); one !== undefined; one = events.pop()) {
        const start = performance.now();
        const { statusCode } = await handler(one, { getRemainingTimeInMillis: () => 60_000 });
        taken.push(performance.now() - start);
        if (statusCode >= 400) throw new Error('answered ' + statusCode);
      }
    };
    await Promise.all(Array.from({ length: parallel }, worker));
    return taken;
  };
  for (const target of plan.targets) await run(target, 8, plan.calls);
  const results = plan.parallel.flatMap((parallel) =>
    plan.targets.map((target) => ({ target, name: target.name, parallel, milliseconds: [] })));
  for (let round = 0; round < plan.rounds; round += 1)
    for (const { target, parallel, milliseconds } of results)
      milliseconds.push(...(await run(target, parallel, plan.calls)));
  process.stdout.write(JSON.stringify(results.map(({ name, parallel, milliseconds }) => ({ name, parallel, milliseconds }))));
  process.stdout.write('', () => process.exit(0));
`;

const warmSchema = z.array(
  z.object({ name: z.string(), parallel: z.number(), milliseconds: z.array(z.number()) }),
);

/** Answers of functions that have been running for a while. Throws when one was not answered well. */
export const runWarm = async ({ environment, ...plan }: WarmPlan): Promise<readonly Warm[]> => {
  const targets = plan.targets.map((target) => ({
    ...target,
    entry: pathToFileURL(target.entry).href,
    event: JSON.stringify(target.event),
  }));
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script({ ...plan, targets })], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 600_000,
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('the warm run broke off');
  return warmSchema.parse(JSON.parse(said.slice(said.lastIndexOf('\n') + 1)));
};
