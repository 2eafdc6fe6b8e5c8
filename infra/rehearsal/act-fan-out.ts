import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { lists, nears } from '../../shared/store/codecs.ts';
import { participantKey } from '../../shared/store/keys.ts';
import { table as shape } from '../../shared/store/table.ts';
import type { Deployed } from './deployed.ts';
import { runMachine } from './machine.ts';
import type { Rehearsal } from './stage.ts';

const key = participantKey('rehearsal-unreadable');

/** Waits in an area and on video, and fits no schema: whoever reads it fails. */
const unreadable = (now: Date) => {
  const [area] = loadOrganisation('link-bergen').areas;
  const { list, near } = shape.indexes;
  return {
    ...key,
    [list.partitionKey]: lists.waiting,
    [list.sortKey]: now.toISOString(),
    [near.partitionKey]: nears.waiting(area?.id ?? '', true),
  };
};

/**
 * Only with `-c fanOutFrom=…`: parts that cannot be matched leave their areas in the failure queue, or the
 * execution would end with another error than its own, and say that not everybody was matched.
 */
export const failParts = async (rehearsal: Rehearsal, { resources, tableName }: Deployed): Promise<void> => {
  const { target, now, expect, say } = rehearsal;
  const machine = resources.find(({ type }) => type === 'AWS::StepFunctions::StateMachine');
  if (machine === undefined) return;
  const client = new DynamoDBClient(target.connection);
  const documents = DynamoDBDocumentClient.from(client);
  const run = () => runMachine(target.connection, { arn: machine.name, input: '{}' });
  await documents.send(new PutCommand({ TableName: tableName, Item: unreadable(now()) }));
  const broken = await run();
  await documents.send(new DeleteCommand({ TableName: tableName, Key: key }));
  client.destroy();
  expect(broken === 'FAILED Incomplete', `parts that fail are told of, and end the execution (${broken})`);
  const mended = await run();
  expect(mended === 'SUCCEEDED', `the next execution makes up for it (${mended})`);
  say('the state machine: a row that cannot be read fails its parts, and without it the next run is whole');
};
