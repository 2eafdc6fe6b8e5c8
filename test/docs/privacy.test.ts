import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseSettings } from '../../infra/settings.ts';
import { type Instant, instant, toEpochSeconds } from '../../shared/domain/time.ts';
import * as codecs from '../../shared/store/codecs.ts';
import { contactKeyCodec } from '../../shared/store/contact-key-row.ts';
import { forgottenAt, journalDays } from '../../shared/store/journal.ts';
import { journalTable, table } from '../../shared/store/table.ts';
import { newCalendarAddress } from '../../shared/use-cases/calendar-address.ts';
import { addressCaps } from '../../shared/use-cases/mail-caps.ts';
import { newPlaceLink } from '../../shared/use-cases/place-link.ts';
import { signIn } from '../../shared/use-cases/sign-in.ts';
import { words } from '../mail/rendering.ts';
import { attributesOf } from '../schema/schema-tree.ts';
import { hire } from '../use-cases/admin/staff.ts';
import { coordinatorNamed } from '../use-cases/support/entities.ts';
import { putLink } from '../use-cases/support/table.ts';
import { bergen, createTestDeps } from '../use-cases/support/test-deps.ts';
import { below, deadLinks, quoted, readPage, rowsOf } from './pages.ts';

const page = readPage('docs/privacy.md');

/** Every codec that there is, by the name of its rows; a new one is here by itself. */
const schemas = new Map<string, z.ZodType>([
  ...Object.entries(codecs).flatMap(([name, codec]): [string, z.ZodType][] => {
    if (codec instanceof z.ZodType) return [[name.replace(/Schema$/, ''), codec]];
    return typeof codec === 'object' && 'schema' in codec ? [[name.replace(/Codec$/, ''), codec.schema]] : [];
  }),
  ['contactKey', contactKeyCodec.schema],
]);

describe('the data map', () => {
  it.each([...schemas])('has every attribute of %s once, and no other', (name, schema) => {
    const described = rowsOf(below(page, name)).flatMap(([attributes = '']) => quoted(attributes));
    expect(described.toSorted()).toEqual(attributesOf(schema));
  });

  it('has every kind of row, each line with why, basis, how long and who', () => {
    const map = below(page, 'Data map');
    const headings = [...map.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(headings.toSorted()).toEqual([...schemas.keys(), 'mailCap'].toSorted());
    const bases = rowsOf(below(page, 'Legal basis')).map(([basis = '']) => basis.replaceAll('*', ''));
    const lines = rowsOf(map);
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) {
      expect(line.filter((cell) => cell !== '')).toHaveLength(5);
      expect([...bases, 'as the row']).toContain(line[2]);
    }
  });

  it('has the attributes that no schema knows: of keys, indexes, counters and the journal', async () => {
    const indexes = Object.values(table.indexes);
    const around: readonly string[] = [table.partitionKey, table.sortKey, table.ttl];
    const indexed = new Set(indexes.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]));
    const [first = []] = rowsOf(below(page, 'Around every row, and the journal'));
    expect(quoted(first[0] ?? '').toSorted()).toEqual([...around, ...indexed].toSorted());
    const kit = createTestDeps();
    const expiresAt = instant('2027-01-01T00:00:00.000Z');
    await kit.store.commit([{ type: 'mailCap', key: 'k', limit: 1, expiresAt }]);
    const [row = {}] = kit.store.dump();
    const own = Object.keys(row).filter((name) => !around.includes(name));
    expect(
      rowsOf(below(page, 'mailCap'))
        .flatMap(([cell = '']) => quoted(cell))
        .toSorted(),
    ).toEqual(own.toSorted());
    for (const name of Object.values(journalTable)) expect(page).toContain(`\`${name}\``);
  });
});

const daysBetween = (from: string, to: string | undefined): number =>
  (Date.parse(to ?? '') - Date.parse(from)) / 86_400_000;
const now = instant('2026-11-23T09:00:00.000Z');

const sessionHours = async (): Promise<number> => {
  const kit = createTestDeps();
  const kari = await hire(kit, 'Kari');
  const token = await putLink(kit, { type: 'coordinator', id: kari.id }, { purpose: 'signIn' });
  await signIn(kit.deps, token);
  const session = kit.store.dump().find(({ purpose }) => purpose === 'session');
  return daysBetween(kit.clock.now(), String(session?.['expiresAt'])) * 24;
};

const signInLink = (): Instant | undefined =>
  words.linksFor({
    message: { kind: 'signIn' },
    owner: { type: 'coordinator', coordinator: coordinatorNamed('Kari') },
    now,
  })?.[0]?.expiresAt;

const placeLink = (): string | undefined => {
  const { deps, clock } = createTestDeps({ now });
  const { change } = newPlaceLink(deps, 'me');
  return change.type === 'link' && change.op === 'add'
    ? `${daysBetween(clock.now(), change.link.expiresAt)}`
    : '';
};

const calendarAddress = async (): Promise<number> => {
  const kit = createTestDeps({ now });
  const kari = await hire(kit, 'Kari');
  const made = await newCalendarAddress(kit.deps, kari);
  return daysBetween(kit.clock.now(), made.ok ? made.value.until : undefined);
};

/** A moment at which windows begin, so that a cap lives as long as it ever does. */
const windowStart = instant(new Date(Math.ceil(Date.parse(now) / 864e6) * 864e6));

const inForce = async (): Promise<Record<string, number | string | undefined>> => {
  const settings = parseSettings({ organisation: 'link-bergen', alarmEmail: 'drift@example.org' });
  const { participantCodec, linkCodec, bookingCodec } = codecs;
  const caps = addressCaps({ kind: 'confirm', address: 'a', now: windowStart }, bergen);
  const lasts = caps.map(({ expiresAt }) => daysBetween(windowStart, expiresAt));
  const subject = { type: 'participant', id: 'p' } as const;
  const link = { subject, hash: 'h', purpose: 'place', expiresAt: now } as const;
  const booking = { roomId: 'r', date: '2026-11-23', slot: 's', groupId: 'g' };
  const mark = { id: 'p', version: 1, state: 'erased', endedAt: now } as const;
  return {
    ...Object.fromEntries(
      Object.entries(bergen.retention).map(([name, value]) => [`retention.${name}`, value]),
    ),
    'codecs.mark': daysBetween(now, participantCodec.expiry?.(mark)),
    'codecs.link': daysBetween(now, linkCodec.expiry(link)),
    'codecs.booking': daysBetween('2026-11-24T00:00:00.000Z', bookingCodec.expiry(booking)),
    'links.place': placeLink(),
    'links.calendar': await calendarAddress(),
    'links.signIn': daysBetween(now, signInLink()),
    session: await sessionHours(),
    caps: Math.max(...lasts),
    journal: journalDays,
    backupDays: settings.ok ? settings.settings.backupDays : undefined,
    logDays: settings.ok ? Number(settings.settings.logRetention) : undefined,
  };
};

describe('the retention table', () => {
  it('has the numbers that are in force, all of them', async () => {
    const told = rowsOf(below(page, 'Retention')).map(([, cell = '']) =>
      /^`([^`]+)` = (\d+) (hours|days)$/.exec(cell),
    );
    const numbers = Object.fromEntries(told.map((match) => [match?.[1], Number(match?.[2])]));
    const actual = Object.entries(await inForce()).map(([name, value]) => [name, Number(value)]);
    expect(numbers).toEqual(Object.fromEntries(actual));
    expect(
      told.filter((match) => (match?.[3] === 'hours') !== /Hours$|^session$/.test(match?.[1] ?? '')),
    ).toEqual([]);
  });

  it('is the same in the page for the centre', async () => {
    const actual = await inForce();
    const told = [...readPage('docs/personvern.md').matchAll(/`([\w.]+)` = (\d+) (?:timer|dager)/g)];
    expect(told).toHaveLength(Object.keys(bergen.retention).length + 1);
    expect(told.filter(([, name = '', number]) => actual[name] !== Number(number))).toEqual([]);
  });

  it('says of the journal what the journal does', () => {
    expect(forgottenAt(now) - toEpochSeconds(now)).toBeGreaterThanOrEqual(journalDays * 86_400);
  });
});

describe('the page', () => {
  it('names no test and no file that is not there', () => {
    expect(deadLinks(page, 'docs/')).toEqual([]);
    expect(deadLinks(readPage('docs/personvern.md'), 'docs/')).toEqual([]);
    expect(below(page, 'Rights').match(/\.test\.ts\)/g)?.length).toBeGreaterThan(10);
  });

  it('names the region in force for every processor', () => {
    const settings = parseSettings({ organisation: 'link-bergen', alarmEmail: 'drift@example.org' });
    const region = settings.ok ? settings.settings.region : 'none';
    for (const [, , , where = ''] of rowsOf(below(page, 'Processors')))
      expect(where).toContain(`\`${region}\``);
  });
});
