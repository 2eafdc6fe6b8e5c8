import { parseArgs } from 'node:util';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { connectTables } from './connect.ts';
import { copyTable } from './copy-table.ts';
import { checkRestored } from './restore-check.ts';
import { restoreReport } from './restore-report.ts';
import { cdkSettings } from './settings-of-cdk.ts';

const usage = `npm run restore-check -- --table NAME [--journal NAME] [--apply]
npm run restore-check -- --table NAME --copy-to NAME [--really NAME]

  --table NAME         the table to check, usually one just restored
  --journal NAME       the erasure journal (Erasures of the data stack): whoever is in it is erased again
  --apply              write; without it, everything is tried on a copy in memory
  --copy-to NAME       instead: make that table hold exactly the rows of --table
  --really NAME        the name of --copy-to typed again; without it, rows are only counted
  --organisation ID    default: as cdk.json says
  --region NAME        default: as cdk.json says
  --endpoint URL       another DynamoDB, such as the embedded one
  --key-in-file        the table is of npm start, which keeps the contact key in a file

Ends with 1 when something is left that a person must look at. See docs/restoring.md.`;

const readOptions = () =>
  parseArgs({
    options: {
      table: { type: 'string' },
      journal: { type: 'string' },
      apply: { type: 'boolean', default: false },
      'copy-to': { type: 'string' },
      really: { type: 'string' },
      organisation: { type: 'string' },
      region: { type: 'string' },
      endpoint: { type: 'string' },
      'key-in-file': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;

type Options = ReturnType<typeof readOptions>;

const copy = async (options: Options, from: string, to: string): Promise<void> => {
  if (from === to) throw new Error('--copy-to: write another table than --table.');
  if (options.really !== undefined && options.really !== to)
    throw new Error(`--really: type the name of the table that is overwritten, ${to}.`);
  const apply = options.really === to;
  const { endpoint, region = cdkSettings().region } = options;
  const report = await copyTable(connectTables({ region, endpoint }), { from, to, apply });
  const did = apply ? ['written', 'deleted'] : ['would be written', 'would be deleted'];
  console.log(`${to}: ${report.put} rows ${did[0]}, ${report.removed} ${did[1]}.`);
  if (!apply) console.log(`Nothing was written. To do it: --really ${to}`);
};

const check = async (options: Options, tableName: string): Promise<void> => {
  const settings = cdkSettings();
  const { endpoint, region = settings.region, apply, journal: journalName } = options;
  const report = await checkRestored({
    client: connectTables({ region, endpoint }),
    organisation: loadOrganisation(options.organisation ?? settings.organisation),
    tableName,
    journalName,
    contactKeyIn: options['key-in-file'] ? 'file' : 'table',
    apply,
  });
  for (const line of restoreReport(report, apply)) console.log(line);
  if (journalName === undefined)
    console.log('No --journal: whoever was erased since that moment is still there.');
  if (report.left.length > 0) process.exitCode = 1;
};

const run = async (): Promise<void> => {
  const options = readOptions();
  const { table, 'copy-to': to } = options;
  if (options.help || table === undefined) {
    console.log(usage);
    if (!options.help) process.exitCode = 2;
    return;
  }
  await (to === undefined ? check(options, table) : copy(options, table, to));
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : 'The check could not run.');
  process.exitCode = 2;
});
