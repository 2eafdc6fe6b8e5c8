import { AsyncLocalStorage } from 'node:async_hooks';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Around } from '../../infra/local/system.ts';
import { writeUnits } from './table-units.ts';

/** What one function has used since the counter began or was read. */
export type Usage = {
  calls: number;
  seconds: number;
  readUnits: number;
  writeUnits: number;
  responseBytes: number;
};
export type UsageByFunction = Readonly<Record<string, Readonly<Usage>>>;

export type Counter = {
  readonly around: Around;
  /** Counts what this client does within a function. */
  readonly watch: (client: DynamoDBDocumentClient) => void;
  readonly logged: (line: unknown) => void;
  /** Usage and log bytes so far; begins anew. */
  readonly take: () => { readonly functions: UsageByFunction; readonly logBytes: number };
};

const unitsSchema = z.object({ CapacityUnits: z.number() });
const consumedSchema = z.object({
  ConsumedCapacity: z.union([unitsSchema.transform((one) => [one]), z.array(unitsSchema)]),
});

const isWrite = (command: string): boolean => command.startsWith('Transact');

/** A transaction that was cancelled is paid for like one that was not; the error does not say how much. */
const cancelledUnits = (input: unknown): number => {
  const read = z.object({ TransactItems: z.array(z.unknown()) }).safeParse(input);
  return read.success ? read.data.TransactItems.length * writeUnits(1, { transaction: true }) : 0;
};

const nothing = (): Usage => ({ calls: 0, seconds: 0, readUnits: 0, writeUnits: 0, responseBytes: 0 });

export const createCounter = (): Counter => {
  const within = new AsyncLocalStorage<Usage>();
  let functions: Record<string, Usage> = {};
  let logBytes = 0;
  const add = (usage: Usage, command: string, units: number): void => {
    usage[isWrite(command) ? 'writeUnits' : 'readUnits'] += units;
  };
  const watch: Counter['watch'] = (client) =>
    client.middlewareStack.add(
      (next, context) => async (args) => {
        const usage = within.getStore();
        if (usage === undefined) return next(args);
        const command = context.commandName ?? '';
        const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' };
        try {
          const answer = await next({ ...args, input });
          const { ConsumedCapacity: consumed } = consumedSchema.parse(answer.output);
          add(
            usage,
            command,
            consumed.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0),
          );
          return answer;
        } catch (error) {
          add(usage, command, cancelledUnits(input));
          throw error;
        }
      },
      { step: 'initialize', name: 'countUnits' },
    );
  const around: Around =
    (name, handler) =>
    async (...args) => {
      functions[name] ??= nothing();
      const usage = functions[name];
      usage.calls += 1;
      const begin = performance.now();
      const answer = await within.run(usage, () => handler(...args));
      usage.seconds += (performance.now() - begin) / 1000;
      if (answer instanceof Response) usage.responseBytes += (await answer.clone().arrayBuffer()).byteLength;
      return answer;
    };
  return {
    around,
    watch,
    logged: (line) => {
      logBytes += Buffer.byteLength(JSON.stringify(line), 'utf8') + 150;
    },
    take: () => {
      const taken = { functions, logBytes };
      functions = {};
      logBytes = 0;
      return taken;
    },
  };
};
