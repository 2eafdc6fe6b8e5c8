import { parseArgs } from 'node:util';
import { awsCloud } from './leave/aws-cloud.ts';
import { leave } from './leave/leave.ts';
import { cdkSettings } from './settings-of-cdk.ts';

const usage = `npm run leave -- [--stage NAME] [--region NAME]                  lists what would be deleted
npm run leave -- --stage NAME --account ID --really NAME [--region NAME]   deletes it, for good

ID is the account's 12 digits, so that it is never another one by accident. Stage and region default to those of cdk.json. Credentials are those of the shell.`;

const readOptions = () =>
  parseArgs({
    options: {
      stage: { type: 'string' },
      region: { type: 'string' },
      account: { type: 'string' },
      really: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values;

const run = async (): Promise<void> => {
  const settings = cdkSettings();
  const { help, account, really, stage = settings.stage, region = settings.region } = readOptions();
  if (help) return console.log(usage);
  if (really !== undefined && process.argv.every((given) => !given.startsWith('--stage')))
    throw new Error('--really needs --stage too, so that nothing is deleted by a default.');
  const cloud = awsCloud({ region });
  await leave(cloud, { stage, account, really, say: (line) => console.log(line) });
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : 'Leaving stopped.');
  process.exitCode = 2;
});
