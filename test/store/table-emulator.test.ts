import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DescribeTableCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createTable, startTableEmulator, useTableAt } from '../../infra/local/table-emulator.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { table } from '../../shared/store/table.ts';
import { circle, start } from './entities.ts';

const now = () => start;
const called = { pk: 'P#p', sk: '#', assistedBy: 'kari', createdAt: start };
const temporary = (): Promise<string> => mkdtemp(join(tmpdir(), 'krets-table-'));
const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

/** Until it no longer answers; the test's own time limit is the end of patience. */
const silence = async (endpoint: string): Promise<void> => {
  while (await answers(endpoint)) await wait(20);
};

/** A program that starts the emulator, says where it is, and then does `next`. */
const program = (folder: string, next: string): Promise<string> => {
  const file = join(folder, 'program.ts');
  const emulator = join(import.meta.dirname, '../../infra/local/table-emulator.ts');
  const text = `import { startTableEmulator } from ${JSON.stringify(emulator)};
    const start = async () => {
      const { endpoint } = await startTableEmulator();
      process.stdout.write(endpoint);
      ${next}
    };
    void start();`;
  return writeFile(file, text).then(() => file);
};

describe('the embedded table', () => {
  it('gets an index that an earlier version did not have, with what lies there', async () => {
    const { client, tableName, stop } = await startTableEmulator();
    await client.send(new PutCommand({ TableName: tableName, Item: called }));
    const { name: IndexName } = table.indexes.caller;
    const GlobalSecondaryIndexUpdates = [{ Delete: { IndexName } }];
    await client.send(new UpdateTableCommand({ TableName: tableName, GlobalSecondaryIndexUpdates }));
    await createTable(client, tableName);
    const { Items } = await client.send(
      new QueryCommand({
        ...{ TableName: tableName, IndexName },
        KeyConditionExpression: 'assistedBy = :by',
        ExpressionAttributeValues: { ':by': called.assistedBy },
      }),
    );
    await stop();
    expect(Items).toEqual([called]);
  });

  it('has the table that CDK makes: keys, indexes and stream of table.ts', async () => {
    const { client, tableName, stop } = await startTableEmulator({ tableName: 'another-name' });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    await createTable(client, tableName);
    await stop();
    expect(Table?.TableName).toBe('another-name');
    expect(Table?.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual(['pk', 'sk']);
    expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: table.stream });
    const indexes = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) => [
      IndexName,
      ...(KeySchema ?? []).map(({ AttributeName }) => AttributeName),
      Projection?.ProjectionType,
    ]);
    expect(indexes.toSorted()).toEqual([
      ['caller', 'assistedBy', 'createdAt', 'KEYS_ONLY'],
      ['due', 'due', 'dueAt', 'KEYS_ONLY'],
      ['list', 'list', 'listAt', 'KEYS_ONLY'],
      ['near', 'near', 'listAt', 'KEYS_ONLY'],
    ]);
  });

  it('keeps what is in its file over a restart, and stops when told', async () => {
    const folder = await temporary();
    const dbPath = join(folder, 'new-folder', 'table.db');
    const first = await startTableEmulator({ dbPath });
    await createDynamoStore({ ...first, now }).commit([{ type: 'group', after: circle('g1') }]);
    await first.stop();
    expect(await answers(first.endpoint)).toBe(false);
    const second = await startTableEmulator({ dbPath });
    const other = await useTableAt(second.endpoint, second.tableName);
    expect(await createDynamoStore({ ...other, now }).group('g1')).toEqual(circle('g1'));
    await second.stop();
    await rm(folder, { recursive: true });
  });

  it('says what to do when its port is taken', async () => {
    const { endpoint, stop } = await startTableEmulator();
    const again = startTableEmulator({ port: Number(new URL(endpoint).port) });
    await expect(again).rejects.toThrow(/already in use[\s\S]*DYNAMODB_ENDPOINT/);
    await stop();
  });

  it.each([
    ['throws', 'throw new Error("crash");', undefined],
    ['ends without stopping it', 'process.exit(0);', undefined],
    ['is killed', '', 'SIGKILL'],
  ] as const)('ends with the program that started it, when that one %s', async (_, next, signal) => {
    const folder = await temporary();
    const file = await program(folder, next);
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      stdio: ['ignore', 'pipe', 'ignore'],
      cwd: join(import.meta.dirname, '../..'),
    });
    const ended = once(child, 'exit');
    const [said] = await once(child.stdout, 'data');
    const endpoint = String(said);
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    if (signal !== undefined) child.kill(signal);
    await ended;
    await silence(endpoint);
    expect(await answers(endpoint)).toBe(false);
    await rm(folder, { recursive: true });
  });
});
