import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endParticipant } from '../../shared/domain/participant-step.ts';
import { instant } from '../../shared/domain/time.ts';
import { StoredRowError } from '../../shared/store/errors.ts';
import { keyOf } from '../../shared/store/items.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import { createStore } from '../../shared/store/store.ts';
import type { Item } from '../../shared/store/writes.ts';
import { coordinatorNamed, personNamed } from '../use-cases/support/entities.ts';
import { kindOf, kinds } from './previous/kinds.ts';

/** What the released version has written; see `previous/keep-cli.ts`. */
const rows: readonly Item[] = readFileSync(new URL('./previous/rows.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const now = instant('2020-01-01');
const hasEnded = (row: Item) => row['endedAt'] !== undefined;

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/** As a version after this one might write it: something more in every place there is, lists and all. */
const laterForm = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(laterForm);
  if (!isMap(value)) return value;
  const inner = Object.entries(value).map(([name, part]) => [name, laterForm(part)]);
  return { ...Object.fromEntries(inner), later: { since: 'the next version', times: [1, 2] } };
};

const laterRow = (row: Item): Item => {
  const form = laterForm(row);
  return isMap(form) ? form : {};
};

describe('rows of the version before', () => {
  it('are there of every kind, and of every state of a life', () => {
    const held = (name: string) => rows.filter((row) => kindOf(row)?.name === name);
    expect(kinds.filter(({ name }) => held(name).length === 0).map(({ name }) => name)).toEqual([]);
    const states = (name: string) => new Set(held(name).map(({ state }) => state)).size;
    expect([states('participant'), states('group')]).toEqual([11, 7]);
    expect(rows.length).toBeGreaterThan(200);
  });

  it('are read by this version, and nothing of them is lost when it writes them', () => {
    for (const row of rows) expect(kindOf(row)?.back(row)).toMatchObject(row);
  });
});

describe('rows of the version after', () => {
  it('are read by this version, and what it does not know is written back as it was, in every place', () => {
    for (const row of rows.filter((one) => !hasEnded(one)))
      expect(kindOf(row)?.back(laterRow(row))).toMatchObject(laterRow(row));
  });

  it('but in the mark of what has ended nothing more may lie', () => {
    for (const row of rows.filter(hasEnded))
      expect(() => kindOf(row)?.back({ ...row, email: 'ada@example.org' })).toThrow(StoredRowError);
  });

  it('are no excuse for what is missing or wrong', () => {
    for (const row of rows.filter((one) => one['version'] !== undefined && !hasEnded(one)))
      expect(() => kindOf(row)?.back({ ...laterRow(row), version: 'one' })).toThrow(StoredRowError);
  });
});

describe('what this version does not know of a row', () => {
  const ada = personNamed('Ada', { guard: [] });
  const open = async (patch: Item) => {
    const memory = createMemoryRows();
    const store = createStore(memory, () => now);
    await store.commit([{ type: 'participant', after: ada }]);
    const [row] = memory.dump();
    if (row === undefined) throw new Error('no row');
    await memory.transact([{ kind: 'put', key: keyOf(row), item: { ...row, ...patch } }]);
    const read = async () => {
      const found = await store.participant(ada.id);
      if (found === undefined || 'endedAt' in found) throw new Error('nobody');
      return found;
    };
    return { store, read, row: () => memory.dump()[0], dump: memory.dump };
  };

  it('goes through changes of the person, also of the place that it is in', async () => {
    const { store, read, row } = await open({ later: 1, preferences: { ...ada.preferences, later: 2 } });
    const before = await read();
    const preferences = { ...before.preferences, maxMinutes: 45 };
    const after = { ...before, firstName: 'Ada Marie', preferences };
    expect(await store.commit([{ type: 'participant', before, after }])).toEqual({ ok: true });
    expect(row()).toMatchObject({
      later: 1,
      firstName: 'Ada Marie',
      preferences: { later: 2, maxMinutes: 45 },
    });
  });

  it('gives way to this version where both have a word of the same name', async () => {
    const { store, read, row } = await open({ preferences: { ...ada.preferences, later: 2 } });
    const before = await read();
    const after = { ...before, state: 'paused', dueAt: undefined } as const;
    await store.commit([{ type: 'participant', before, after }]);
    expect(row()).toMatchObject({ state: 'paused', version: 2, preferences: { later: 2 } });
  });

  it('is never copied into another row', async () => {
    const { store, read, dump } = await open({
      later: 'of Ada',
      preferences: { ...ada.preferences, later: 2 },
    });
    const { preferences } = await read();
    const bo = personNamed('Bo', { preferences });
    const anne = { ...(await read()), ...coordinatorNamed('Anne') };
    const { id, version, active, role, locale, firstName, email, emailHash } = anne;
    const { areas, video, slots, languages, capacity } = anne;
    const staff = { areas, video, slots, languages, capacity };
    const after = { id, version, active, role, locale, firstName, email, emailHash, ...staff };
    await store.commit([
      { type: 'participant', after: bo },
      { type: 'coordinator', after },
    ]);
    const others = dump().filter((one) => one['id'] !== ada.id);
    expect(others).toHaveLength(2);
    expect(JSON.stringify(others)).not.toContain('later');
  });

  it('is gone with the person', async () => {
    const { store, read, row } = await open({ later: 'of Ada' });
    const before = await read();
    await store.commit([{ type: 'participant', before, after: endParticipant(before, 'erase', now) }]);
    expect(JSON.stringify(row())).not.toContain('later');
    expect(row()).toMatchObject({ state: 'erased' });
  });
});
