import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../infra/operations/integrity/check.ts';
import { type FindingCode, meanings } from '../../infra/operations/integrity/finding.ts';
import { readWorld } from '../../infra/operations/integrity/world.ts';
import { memoryCopy } from '../../infra/operations/memory-copy.ts';
import { mend } from '../../infra/operations/mend.ts';
import { restoreReport } from '../../infra/operations/restore-report.ts';
import type { Meeting } from '../../shared/domain/participant.ts';
import { instant } from '../../shared/domain/time.ts';
import { contactKeyCodec } from '../../shared/store/contact-key-row.ts';
import { toItem } from '../../shared/store/items.ts';
import { confirm } from '../../shared/use-cases/confirm.ts';
import type { RawRow } from '../../shared/use-cases/ports.ts';
import { settingOf } from '../../shared/use-cases/scene.ts';
import { signUp } from '../../shared/use-cases/sign-up.ts';
import { confirmValues, signUpValues } from '../domain/forms/values.ts';
import { inviting, proposed, type Stage } from '../use-cases/group/stage.ts';
import { adaIn } from '../use-cases/participant/stage.ts';
import { mailsIn, personLink } from '../use-cases/support/table.ts';

type Rows = readonly RawRow[];
type Damage = (rows: Rows, stage: Stage) => Rows;

const meeting: Meeting = {
  startsAt: instant('2026-12-01T17:00:00.000Z'),
  lengthMinutes: 90,
  roomId: 'room',
  place: 'Grendehuset',
  sequence: 0,
};
const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
const room = {
  pk: 'ROOMS',
  sk: 'room',
  id: 'room',
  version: 1,
  active: true,
  name: 'Rommet',
  address: 'Veien 1',
};
const roomRow = { ...room, area: 'bergenhus', seats: 10, stepFree: true, slots: ['tue-evening'] };
const booking = { pk: 'B#room', sk: '2026-12-01#tue-evening', roomId: 'room', date: '2026-12-01' };
const booked = (groupId: string) => ({ ...booking, slot: 'tue-evening', groupId });

const own = (prefix: string) => (row: RawRow) => String(row['pk']).startsWith(prefix) && row['sk'] === '#';
const patched = (rows: Rows, which: (row: RawRow) => boolean, patch: RawRow): Rows =>
  rows.map((row) => (which(row) ? { ...row, ...patch } : row));
const without = (rows: Rows, which: (row: RawRow) => boolean): Rows => rows.filter((row) => !which(row));
const first = (rows: Rows, which: (row: RawRow) => boolean): RawRow => rows.find(which) ?? {};
/** The group and its people have a date in the room. */
const meetingSet = (rows: Rows): Rows =>
  patched(rows, own('G#'), { meeting, state: 'inviting' }).map((row) =>
    own('P#')(row) && row['seat'] ? { ...row, seat: { ...Object(row['seat']), meeting } } : row,
  );
const secondGroup = (rows: Rows): RawRow => ({ ...first(rows, own('G#')), pk: 'G#two', id: 'two' });

/** Given up by the mailer; one that is still to be tried is dropped by it when nobody is there any more. */
const parkedMails = (rows: Rows): Rows =>
  rows.map((row) => {
    if (!String(row['sk']).startsWith('O#')) return row;
    const { dueAt: _, due: __, ...rest } = row;
    return { ...rest, state: 'parked' };
  });

/** Every table in the cloud has it; one on a single machine keeps its key in a file. */
const contactKeyRow = toItem(contactKeyCodec, { wrapped: Buffer.from('encrypted').toString('base64') });

/** One way to each finding that random histories do not come by, and what is left after mending. */
const cases: readonly (readonly [FindingCode, Damage, readonly FindingCode[]])[] = [
  ['unreadable', (rows) => [...rows, { pk: 'Z#1', sk: '#' }], ['unreadable']],
  ['unreadable', (rows) => patched(rows, own('G#'), { seats: 'lost' }), ['unreadable']],
  ['unreadable', (rows) => [...rows, { ...contactKeyRow, wrapped: 7 }], ['unreadable']],
  ['misfiled', (rows) => patched(rows, own('G#'), { listAt: '2020-01-01T00:00:00.000Z' }), []],
  ['misfiled', (rows) => patched(rows, own('G#'), { near: 'leaderless#bergenhus' }), []],
  ['lockMissing', (rows) => without(rows, own('K#')), []],
  ['lockOrphan', (rows) => without(rows, ({ pk }) => pk === 'COORDINATORS'), ['coordinatorGone']],
  [
    'lockTaken',
    (rows) => {
      const twin = { ...first(rows, own('P#')), pk: 'P#twin', id: 'twin', state: 'paused', seat: undefined };
      return [...rows, Object.fromEntries(Object.entries(twin).filter(([, value]) => value !== undefined))];
    },
    ['lockTaken'],
  ],
  ['twoSeats', (rows) => [...rows, secondGroup(rows)], []],
  ['bookingMissing', (rows) => [...meetingSet(rows), roomRow], []],
  ['bookingOrphan', (rows) => [...rows, roomRow, booked('nobody')], []],
  [
    'bookingTaken',
    (rows) => [...meetingSet(rows), roomRow, { ...secondGroup(meetingSet(rows)), seats: [] }, booked('two')],
    ['bookingTaken'],
  ],
  ['roomUnknown', (rows, { groupId }) => [...meetingSet(rows), booked(groupId)], ['roomUnknown']],
  ['coordinatorGone', (rows) => patched(rows, own('G#'), { coordinatorId: 'gone' }), ['coordinatorGone']],
  [
    'taskOfNobody',
    (rows) => [
      ...rows,
      {
        pk: 'TASKS',
        sk: 't1',
        id: 't1',
        version: 1,
        participantId: 'gone',
        message: { kind: 'placeLapsed' },
        createdAt: meeting.startsAt,
      },
    ],
    [],
  ],
  [
    'taskOfNoSeat',
    (rows, { people }) => [
      ...rows,
      {
        ...{ pk: 'TASKS', sk: 't1', id: 't1', version: 1, participantId: people[0]?.id },
        message: { kind: 'meetingReminder', group: facts, meeting },
        createdAt: '2026-01-01T09:00:00.000Z',
      },
    ],
    [],
  ],
  ['noInvitation', (rows) => without(rows, ({ sk }) => String(sk).startsWith('O#')), []],
  ['besideNobody', (rows) => parkedMails(without(rows, own('P#'))), []],
];

const lockedStage = async (stage: Stage): Promise<Stage> => {
  for (const { id, emailHash: hash } of Object.values(stage.coordinators))
    await stage.store.commit([{ type: 'contactLock', op: 'take', hash, owner: { type: 'coordinator', id } }]);
  return stage;
};

const codesIn = (rows: Rows, stage: Stage): readonly string[] => [
  ...new Set(
    check({ world: readWorld(rows, stage.clock.now()), setting: settingOf(stage.deps) }).map(
      ({ code }) => code,
    ),
  ),
];

const mended = async (rows: Rows, stage: Stage) => {
  const copy = await memoryCopy(rows, stage.clock.now);
  return mend(copy, { setting: () => settingOf(stage.deps), erasures: undefined });
};

describe('findings', () => {
  it.each(cases)('%s is found, and mended if a program can', async (code, damage, left) => {
    const stage = await lockedStage(await inviting());
    expect(codesIn(stage.store.dump(), stage)).toEqual([]);
    const rows = damage(stage.store.dump(), stage);
    expect(codesIn(rows, stage)).toContain(code);
    const report = await mended(rows, stage);
    expect([...new Set(report.left.map((finding) => finding.code))]).toEqual(left);
  });

  it('are none for what a newer version has written into the date of a group and of its people', async () => {
    const stage = await lockedStage(await inviting());
    const rows: Rows = [...meetingSet(stage.store.dump()), roomRow, booked(stage.groupId)];
    const later = rows.map((row) =>
      row['seat'] || row['meeting']
        ? JSON.parse(JSON.stringify(row).replaceAll('"sequence":', '"later":1,"sequence":'))
        : row,
    );
    expect(JSON.stringify(later)).toContain('"later":1');
    expect(codesIn(later, stage)).toEqual(codesIn(rows, stage));
  });

  it('noQuestion is found, and the coordinator asked again', async () => {
    const stage = await lockedStage(await proposed());
    const rows = without(stage.store.dump(), ({ sk }) => String(sk).startsWith('O#'));
    expect(codesIn(rows, stage)).toEqual(['noQuestion']);
    expect(await mended(rows, stage)).toMatchObject({ mended: { noQuestion: 1 }, left: [] });
  });

  it('are none for the encrypted contact key, which every table in the cloud has', async () => {
    const stage = await lockedStage(await inviting());
    const report = await mended([...stage.store.dump(), contactKeyRow], stage);
    expect(report).toMatchObject({ mended: {}, left: [] });
  });

  it('a contact key that is not there is missed where the table should have it', async () => {
    const stage = await lockedStage(await inviting());
    const setting = settingOf(stage.deps);
    const codes = (rows: Rows, contactKeyIn: 'table' | 'file') =>
      check({ world: readWorld(rows, stage.clock.now()), setting, contactKeyIn }).map(({ code }) => code);
    const rows = stage.store.dump();
    expect(codes(rows, 'table')).toEqual(['contactKeyMissing']);
    expect(codes(rows, 'file')).toEqual([]);
    expect(codes([...rows, contactKeyRow], 'table')).toEqual([]);
    expect(codes([], 'table')).toEqual([]);
    expect(meanings.contactKeyMissing).toContain('"The contact key is gone" in docs/restoring.md');
    expect(readFileSync('docs/restoring.md', 'utf8')).toContain('\n## The contact key is gone\n');
  });

  it('are none after a second sign-up that went into the first', async () => {
    const kit = await adaIn('waiting');
    await signUp(kit.deps, { values: { ...signUpValues, home: 'arna' }, locale: 'nb' });
    const token = await personLink(kit, { id: signUpValues.formKey }, { purpose: 'confirm' });
    for (const before of mailsIn(kit)) await kit.store.commit([{ type: 'outbox', before }]);
    await confirm(kit.deps, { token, values: confirmValues });
    expect(JSON.stringify(kit.store.dump())).toContain('"purpose":"confirm"');
    const world = readWorld(kit.store.dump(), kit.clock.now());
    expect(check({ world, setting: settingOf(kit.deps) })).toEqual([]);
  });

  it('are told with what they mean, and with nothing personal', async () => {
    const stage = await lockedStage(await inviting());
    const rows = [...without(stage.store.dump(), own('K#')), { pk: 'Z#1', sk: '#', firstName: 'Kari' }];
    const report = restoreReport({ ...(await mended(rows, stage)), erasures: 3 }, false);
    const text = report.join('\n');
    expect(text).toContain('3 erasures in the journal');
    expect(text).toContain(meanings.lockMissing);
    expect(text).toContain('Z#1 #  unreadable');
    for (const word of ['Kari', 'example.org', ...stage.people.map(({ firstName }) => firstName)])
      expect(text).not.toContain(word);
  });
});
