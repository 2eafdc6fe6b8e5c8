import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClientConfig,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTableClient } from '../../shared/store/client.ts';
import { journalTable, table } from '../../shared/store/table.ts';
import { addMissingIndexes } from './missing-indexes.ts';

/** A running table and how to reach it; `stop` ends the emulator, if it is ours, and waits for its end. */
export type LocalTable = {
  readonly endpoint: string;
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /** Table of the erasure journal, beside it. */
  readonly journalName: string;
  readonly stop: () => Promise<void>;
};

/** Local tables take any credentials; these make sure that real ones are never sent to them. */
export const localConnection = (endpoint: string) =>
  ({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }) satisfies DynamoDBClientConfig;

const randomInt = (below: number): number => Math.floor(Math.random() * below);

const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const keySchema = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
];

const creation = (TableName: string): CreateTableCommandInput => {
  const indexes = Object.values(table.indexes);
  // Two indexes may share an attribute, which is defined once.
  const keys = new Set([table, ...indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]));
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...keys].map(attribute),
    KeySchema: keySchema(table.partitionKey, table.sortKey),
    GlobalSecondaryIndexes: indexes.map(({ name, partitionKey, sortKey }) => ({
      IndexName: name,
      KeySchema: keySchema(partitionKey, sortKey),
      Projection: { ProjectionType: table.projection },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream },
  };
};

const journalCreation = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [attribute(journalTable.partitionKey), attribute(journalTable.sortKey)],
  KeySchema: keySchema(journalTable.partitionKey, journalTable.sortKey),
});

/** What the erasure journal of a local table is called. */
export const journalNameOf = (tableName: string): string => `${tableName}-erasures`;

const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

/** Makes the table and its erasure journal unless they are there; an older table gets the indexes that it lacks. */
export const createTable = async (client: DynamoDBDocumentClient, tableName: string): Promise<void> => {
  await create(client, creation(tableName), table.ttl);
  await create(client, journalCreation(journalNameOf(tableName)), journalTable.ttl);
};

/** TTL is set where the emulator knows it; the store never relies on it. */
const create = async (
  client: DynamoDBDocumentClient,
  input: CreateTableCommandInput,
  ttl: string,
): Promise<void> => {
  const { TableName } = input;
  try {
    await client.send(new CreateTableCommand(input));
  } catch (error) {
    if (isNamed(error, 'ResourceInUseException')) return addMissingIndexes(client, input);
    throw error;
  }
  while ((await describe(client, TableName)) !== 'ACTIVE') await wait(20);
  const TimeToLiveSpecification = { Enabled: true, AttributeName: ttl };
  try {
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  } catch (error) {
    if (!isNamed(error, 'UnknownOperationException', 'ValidationException')) throw error;
  }
};

const describe = async (
  client: DynamoDBDocumentClient,
  TableName: string | undefined,
): Promise<string | undefined> =>
  (await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus;

/** Uses a DynamoDB that is running already, such as AWS's DynamoDB Local. */
export const useTableAt = async (endpoint: string, tableName: string): Promise<LocalTable> => {
  const client = createTableClient({ randomInt }, localConnection(endpoint));
  await createTable(client, tableName);
  const journalName = journalNameOf(tableName);
  return { endpoint, client, tableName, journalName, stop: async () => client.destroy() };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
};

/** The program from its npm package, else whatever npx finds for this machine. */
const program = (): readonly string[] => {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return [join(dirname(manifest), 'dynoxide')];
  } catch {
    return ['npx', '--yes', 'dynoxide'];
  }
};

/**
 * Ends the emulator when our end of the pipe closes, however we ended: a handler of our own would not
 * run when we are killed. In a process group of its own, so that Ctrl-C reaches only us and the order
 * of the end stays ours. The second `wait` is for the signal that interrupts the first one.
 */
const guard = [
  'trap : TERM; exec 3<&0',
  '"$@" </dev/null & child=$!',
  '{ cat <&3; kill -TERM -$$; } >/dev/null 2>&1 &',
  'wait $child; wait $child',
].join('\n');

/** `listening` and `ended` are of this very process: another one may well answer on the same port. */
type Emulator = {
  readonly child: ChildProcess;
  readonly listening: Promise<undefined>;
  /** With its last words. */
  readonly ended: Promise<string>;
};

const launch = (port: number, dbPath: string | undefined): Emulator => {
  const file = dbPath === undefined ? [] : ['--db-path', dbPath];
  const command = [...program(), 'serve', '--host', '127.0.0.1', '--port', String(port), ...file];
  const child = spawn('sh', ['-c', guard, 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  const listening = new Promise<undefined>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
      if (said.includes('listening on')) resolve(undefined);
    });
  });
  const ended = new Promise<string>((resolve) => {
    child.once('close', () => resolve(said.trim() || 'it ended without a word'));
    child.once('error', (error) => resolve(error.message));
  });
  return { child, listening, ended };
};

const stop = async ({ child, ended }: Emulator): Promise<void> => {
  child.stdin?.end();
  await ended;
};

const startOn = async (port: number, dbPath: string | undefined): Promise<Emulator | string> => {
  const emulator = launch(port, dbPath);
  return (await Promise.race([emulator.listening, emulator.ended])) ?? emulator;
};

/** On a port that the system says is free; another one if somebody was quicker. */
const startOnFree = async (dbPath: string | undefined): Promise<[number, Emulator | string]> => {
  const port = await freePort();
  const emulator = await startOn(port, dbPath);
  return typeof emulator === 'string' && emulator.includes('already in use')
    ? startOnFree(dbPath)
    : [port, emulator];
};

/** What an emulator may be told: where to keep its data (in memory if left out), its port, the table's name. */
export type EmulatorSettings = {
  readonly dbPath?: string;
  readonly port?: number;
  readonly tableName?: string;
};

/** Starts the embedded DynamoDB with the one table in it. Throws, with a way out, when it can't be started. */
export const startTableEmulator = async ({
  dbPath,
  port,
  tableName = 'krets',
}: EmulatorSettings = {}): Promise<LocalTable> => {
  if (dbPath !== undefined) await mkdir(dirname(dbPath), { recursive: true });
  const [chosen, emulator] =
    port === undefined ? await startOnFree(dbPath) : [port, await startOn(port, dbPath)];
  if (typeof emulator === 'string') {
    throw new Error(
      `The embedded table did not start: ${emulator}\n` +
        'Set DYNAMODB_ENDPOINT to the address of any other DynamoDB, for example DynamoDB Local.',
    );
  }
  const local = await useTableAt(`http://127.0.0.1:${chosen}`, tableName);
  return {
    ...local,
    stop: async () => {
      await local.stop();
      await stop(emulator);
    },
  };
};
