import type { LocalTable } from '../../infra/local/table-emulator.ts';
import { check } from '../../infra/operations/integrity/check.ts';
import { readWorld } from '../../infra/operations/integrity/world.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { settingOf } from '../../shared/use-cases/scene.ts';
import type { Person, Play } from './play.ts';

type Row = Readonly<Record<string, unknown>>;

const peopleIn = (row: Row, ids: ReadonlySet<string>): number => {
  const text = JSON.stringify(row);
  return [...ids].filter((id) => text.includes(id)).length;
};

/** The whole story through pages and mails leaves rows that do not contradict each other. */
export const proveWhole = async (play: Play, table: LocalTable, deps: Deps): Promise<void> => {
  const rows = await dumpTable(table.client, table.tableName);
  const found = check({ world: readWorld(rows, deps.now()), setting: settingOf(deps) });
  play.expect(found.length === 0, `the integrity check finds nothing (${found.map(({ code }) => code)})`);
};

/**
 * The export at the end: nothing of anybody who was handed over, no row that knows two of them (a new
 * group of people who still wait may be there), and no link that could still be pressed.
 */
export const proveForgotten = async (
  play: Play,
  table: LocalTable,
  gone: readonly Person[],
): Promise<void> => {
  const rows: readonly Row[] = await dumpTable(table.client, table.tableName);
  const text = JSON.stringify(rows);
  play.expect(rows.length > 0, 'the export has rows');
  for (const person of gone) {
    play.expect(!text.includes(`"${person.email}"`), `${person.email} is nowhere in the table`);
    play.expect(!text.includes(`"${person.name}"`), `the name of ${person.email} is nowhere in the table`);
  }
  const ids = new Set(
    rows
      .filter(({ endedAt }) => endedAt !== undefined)
      .map(({ pk }) => String(pk))
      .filter((pk) => pk.startsWith('P#'))
      .map((pk) => pk.slice(2)),
  );
  play.expect(ids.size > 1, `those who are gone left marks without names (${ids.size})`);
  const linking = rows.filter((row) => peopleIn(row, ids) > 1);
  play.expect(
    linking.length === 0,
    `no row knows two people (${linking.map(({ pk }) => String(pk).slice(0, 2))})`,
  );
  const secrets = (await play.mailbox.all())
    .flatMap(({ links }) => links)
    .map((link) => link.split('.').at(-1) ?? '')
    .filter((secret) => secret.length === 43);
  play.expect(
    secrets.length > 0 && !secrets.some((secret) => text.includes(secret)),
    'no usable link is stored',
  );
  play.say(`export of ${rows.length} rows: nothing links the members any more`);
};
