import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventPeople } from '../../infra/local/people.ts';
import { createTable, type LocalTable, startTableEmulator } from '../../infra/local/table-emulator.ts';
import { connectTables } from '../../infra/operations/connect.ts';
import { copyTable, planCopy } from '../../infra/operations/copy-table.ts';
import { checkRestored } from '../../infra/operations/restore-check.ts';
import { isActive } from '../../shared/domain/participant.ts';
import { createContactKeyRow } from '../../shared/store/contact-key-row.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { createDynamoRows } from '../../shared/store/dynamo-rows.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { contactKeyKey } from '../../shared/store/keys.ts';
import { withdrawPlace } from '../../shared/use-cases/place.ts';
import { personLink } from '../use-cases/support/table.ts';
import { bergen, createTestDeps } from '../use-cases/support/test-deps.ts';

let table: LocalTable;
beforeAll(async () => {
  table = await startTableEmulator();
});
afterAll(() => table?.stop());

it('the drill: restore, look, mend, copy back; the erased stay erased, everybody else is there', async () => {
  const { client, tableName, journalName, endpoint } = table;
  const kit = createTestDeps({ now: new Date().toISOString() });
  const store = createDynamoStore({ client, tableName, journalName, now: kit.clock.now });
  const deps = { ...kit.deps, store };
  await inventPeople(deps, { people: 30, seed: 1 });
  const contactKey = createContactKeyRow(createDynamoRows({ client, tableName }), kit.clock.now);
  await contactKey.keepFirst(new Uint8Array([1, 2, 3]));
  const restored = 'restored';
  await createTable(client, restored);
  // What AWS does: the rows as they were at a moment, under another name.
  await copyTable(client, { from: tableName, to: restored, apply: true });
  const [gone, ...others] = (await store.participantsIn('waiting')).filter(isActive);
  if (gone === undefined) throw new Error('nobody waits');
  const token = await personLink({ ...kit, store: { ...kit.store, ...store } }, gone, { purpose: 'place' });
  expect(await withdrawPlace(deps, token)).toMatchObject({ ok: true });

  const check = (apply: boolean) =>
    checkRestored({
      client,
      organisation: bergen,
      tableName: restored,
      journalName,
      contactKeyIn: 'table',
      apply,
    });
  const before = await dumpTable(client, restored);
  const rows = before.length;
  expect(await check(false)).toMatchObject({ rows, erasures: 1, mended: { revivedPerson: 1 }, left: [] });
  expect(new Set(await dumpTable(client, restored))).toEqual(new Set(before));
  expect(await check(true)).toMatchObject({ rows, mended: { revivedPerson: 1 }, left: [] });
  expect(await check(true)).toMatchObject({ mended: {}, left: [] });

  const other = connectTables({ region: 'eu-north-1', endpoint });
  const copied = { from: restored, to: tableName };
  const counted = await copyTable(other, { ...copied, apply: false });
  expect(counted.put).toBe(before.length - 1);
  await copyTable(other, { ...copied, apply: true });
  other.destroy();
  const copiedRows = await dumpTable(client, tableName);
  expect(new Set(copiedRows)).toEqual(new Set(await dumpTable(client, restored)));
  expect(JSON.stringify(copiedRows)).not.toContain(gone.email);
  expect([...((await contactKey.read()) ?? [])]).toEqual([1, 2, 3]);
  expect(await store.participantsIn('waiting')).toHaveLength(others.length);
});

it('copying back takes no contact key from a table whose copy is older than it', () => {
  const person = { pk: 'P#1', sk: '#' };
  expect(planCopy([], [contactKeyKey, person])).toEqual({ put: [], remove: [person] });
  expect(planCopy([{ ...contactKeyKey, wrapped: 'b2xk' }], [contactKeyKey]).put).toHaveLength(1);
});
