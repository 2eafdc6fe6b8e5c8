import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { connectTables } from './connect.ts';
import { cdkSettings } from './settings-of-cdk.ts';

const usage = `npm run export -- --table NAME --to FILE [--region NAME] [--endpoint URL]

Writes every row of a table as one line of JSON. The file is made new, readable by you alone.

It then holds what the table holds: names, addresses, phones, what people want to talk about, who is
in a group with whom. Keep it encrypted, and delete it when it has served. Whoever is erased later is
not erased in it.`;

const readOptions = () =>
  parseArgs({
    options: {
      table: { type: 'string' },
      to: { type: 'string' },
      region: { type: 'string' },
      endpoint: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values;

const run = async (): Promise<void> => {
  const { table: TableName, to, help, endpoint, region = cdkSettings().region } = readOptions();
  if (help || TableName === undefined || to === undefined) {
    console.log(usage);
    if (!help) process.exitCode = 2;
    return;
  }
  const client = connectTables({ region, endpoint });
  // `wx`: never over a file that is there, whose rights would then be those of before.
  const file = await open(to, 'wx', 0o600);
  let rows = 0;
  try {
    for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
      for (const item of Items) await file.write(`${JSON.stringify(item)}\n`);
      rows += Items.length;
    }
  } finally {
    await file.close();
  }
  console.log(`${rows} rows in ${to}. The file holds personal data: keep it encrypted, delete it after use.`);
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : 'The export could not run.');
  process.exitCode = 2;
});
