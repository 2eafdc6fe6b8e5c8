import type { WebVariables } from '../../functions/web/env.ts';
import { createClock } from '../../infra/local/clock.ts';
import { inventPeople } from '../../infra/local/people.ts';
import { type LocalTable, startTableEmulator, useTableAt } from '../../infra/local/table-emulator.ts';
import type { LinkPurpose, Subject } from '../../shared/domain/link.ts';
import { addHours } from '../../shared/domain/time.ts';
import { formatToken } from '../../shared/domain/token.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { contactKeyRowOver, systemChance } from '../../shared/runtime/deps.ts';
import { contactHasher } from '../../shared/runtime/hashes.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { subjectKey } from '../../shared/store/keys.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { startKeyServer } from '../../test/bundles/key-server.ts';

/** Everything the functions call, on this machine, with people who wait and the links of two of them. */
export type Stage = {
  /** For all of them; what the pages need is asked for by the compiler. */
  readonly environment: Readonly<Record<string, string>> & WebVariables;
  /** Name of a table with nothing in it. */
  readonly emptyTable: string;
  readonly placeToken: string;
  readonly sessionToken: string;
  /** Keys of a person's row. */
  readonly row: { readonly pk: string; readonly sk: string };
  readonly stop: () => Promise<void>;
};

const waiting = 40;

const depsOver = (table: LocalTable): Deps => {
  const { now } = createClock();
  return {
    ...systemChance,
    // What the key server answers with.
    hashContact: contactHasher(Buffer.alloc(32, 7)),
    organisation: loadOrganisation('link-bergen'),
    store: createDynamoStore({ client: table.client, tableName: table.tableName, now }),
  };
};

const linkFor = async (deps: Deps, subject: Subject, purpose: LinkPurpose): Promise<string> => {
  const secret = deps.newSecret();
  const link = { subject, purpose, hash: deps.hashSecret(secret), expiresAt: addHours(deps.now(), 24) };
  await deps.store.commit([{ type: 'link', op: 'add', link }]);
  return formatToken({ id: subject.id, secret });
};

const settings = {
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  ORGANISATION: 'link-bergen',
  CONTACT_KEY_ID: 'key-1',
  CONFIGURATION_SET: 'settings',
  MATCHING_MOVES: '1000',
  MATCHING: 'arn:aws:lambda:eu-north-1:000000000000:function:matcher',
} as const;

/** Starts table and key server on loopback and fills the table. `stop` ends both. */
export const setStage = async (baseUrl: string): Promise<Stage> => {
  const [table, keys] = await Promise.all([startTableEmulator(), startKeyServer()]);
  const empty = await useTableAt(table.endpoint, 'krets-empty');
  const deps = depsOver(table);
  await inventPeople(deps, { people: waiting, seed: 1 });
  // The contact key is made once in the life of a table; what is measured is every other start.
  await contactKeyRowOver(table).keepFirst(keys.wrapped);
  const [person] = await deps.store.participantsIn('waiting');
  const [coordinator] = await deps.store.coordinators();
  if (person === undefined || coordinator === undefined) throw new Error('the table has nobody in it');
  const subject = { type: 'participant', id: person.id } as const;
  return {
    environment: {
      ...settings,
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      AWS_ENDPOINT_URL_KMS: keys.url,
      TABLE_NAME: table.tableName,
      JOURNAL_NAME: table.journalName,
      BASE_URL: baseUrl,
    },
    emptyTable: empty.tableName,
    placeToken: await linkFor(deps, subject, 'place'),
    sessionToken: await linkFor(deps, { type: 'coordinator', id: coordinator.id }, 'session'),
    row: subjectKey(subject),
    stop: async () => {
      await empty.stop();
      await table.stop();
      await keys.stop();
    },
  };
};
