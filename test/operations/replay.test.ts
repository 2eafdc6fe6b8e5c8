import { describe, expect, it } from 'vitest';
import { memoryCopy } from '../../infra/operations/memory-copy.ts';
import { mend } from '../../infra/operations/mend.ts';
import { isActiveGroup } from '../../shared/domain/group.ts';
import { isActive } from '../../shared/domain/participant.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import { type Erasure, parseErasure } from '../../shared/store/journal.ts';
import { deactivateCoordinator } from '../../shared/use-cases/deactivate-coordinator.ts';
import type { RawRow } from '../../shared/use-cases/ports.ts';
import { settingOf } from '../../shared/use-cases/scene.ts';
import { inviting, proposed } from '../use-cases/group/stage.ts';
import { putLink } from '../use-cases/support/table.ts';
import { type History, randomHistory } from './history.ts';
import { tableWith, writesOf } from './torn.ts';

const erasuresOf = ({ stage }: Pick<History, 'stage'>): readonly Erasure[] =>
  stage.store.dumpJournal().flatMap((row) => parseErasure(row) ?? []);

const restore = async (
  { stage }: Pick<History, 'stage'>,
  rows: readonly RawRow[],
  erasures: readonly Erasure[] | undefined,
) => {
  const copy = await memoryCopy(rows, stage.clock.now);
  const report = await mend(copy, { setting: () => settingOf(stage.deps), erasures });
  return { rows: await copy.dump(), report };
};

const aliveIn = (rows: readonly RawRow[], { subject }: Erasure): boolean => {
  const row = rows.find(
    ({ pk, sk }) => pk === `${subject.type === 'group' ? 'G' : 'P'}#${subject.id}` && sk === '#',
  );
  return row !== undefined && row['endedAt'] === undefined;
};

/** Rows that name somebody, other than the mark and what follow-up clears away beside it. */
const naming = (rows: readonly RawRow[], id: string): readonly RawRow[] =>
  rows.filter((row) => row['pk'] !== `P#${id}` && JSON.stringify(row).includes(id));

describe('a table restored from before erasures', () => {
  it('has none of the erased back, torn or not, and knows nobody of an ended group', async () => {
    const random = seeded(2);
    let [revived, back, named, linked] = [0, 0, 0, 0];
    for (let seed = 0; seed < 20; seed += 1) {
      const history = await randomHistory(seed, 40);
      const erasures = erasuresOf(history);
      const moment = history.moments[pick(random, history.moments.length)];
      if (moment === undefined) continue;
      const { tells, others } = writesOf(moment);
      const done = [...tells, ...others].filter(() => pick(random, 2) === 0);
      for (const rows of [moment.before, tableWith(moment, done)]) {
        revived += erasures.filter((erasure) => aliveIn(rows, erasure)).length;
        const restored = await restore(history, rows, erasures);
        back += erasures.filter((erasure) => aliveIn(restored.rows, erasure)).length;
        for (const { subject } of erasures.filter(({ subject: { type } }) => type === 'participant'))
          named += naming(restored.rows, subject.id).length;
        const groups = erasures.filter(({ subject: { type } }) => type === 'group');
        linked += restored.rows.filter(({ seat }) =>
          groups.some(({ subject }) => JSON.stringify(seat ?? '').includes(subject.id)),
        ).length;
        expect(restored.report.left.map(({ code }) => code)).toEqual([]);
      }
    }
    expect(revived).toBeGreaterThan(50);
    expect({ back, named, linked }).toEqual({ back: 0, named: 0, linked: 0 });
  });

  it('keeps a mark of each, so that follow-up clears away what lies beside it', async () => {
    const stage = await inviting();
    const rows = stage.store.dump();
    const [person] = stage.people;
    if (person === undefined) throw new Error('nobody is there');
    const erasures: readonly Erasure[] = [{ subject: { type: 'participant', id: person.id }, back: false }];
    const restored = await restore({ stage }, rows, erasures);
    const mark = restored.rows.find(({ pk, sk }) => pk === `P#${person.id}` && sk === '#');
    expect(mark).toMatchObject({ state: 'erased', due: 'person-or-group' });
    expect(JSON.stringify(mark)).not.toContain(person.firstName);
    expect(JSON.stringify(restored.rows)).not.toContain(person.emailHash);
  });

  it('closes coordinators again who had left, but not those who came back', async () => {
    const stage = await proposed();
    const { bo, lead } = stage.coordinators;
    const rows = stage.store.dump();
    expect(await deactivateCoordinator(stage.deps, lead, bo.id)).toMatchObject({ ok: true });
    const restored = await restore({ stage }, rows, erasuresOf({ stage }));
    const row = restored.rows.find(({ pk, sk }) => pk === 'COORDINATORS' && sk === bo.id);
    expect(row).toMatchObject({ active: false, email: '', firstName: '' });
    const back = erasuresOf({ stage }).map((erasure) => ({ ...erasure, back: true }));
    const kept = await restore({ stage }, rows, back);
    expect(kept.rows.find(({ sk }) => sk === bo.id)).toMatchObject({ active: true });
  });

  it('opens no session, sign-in link or calendar address that had been ended', async () => {
    const stage = await proposed();
    const subject = { type: 'coordinator', id: stage.coordinators.anne.id } as const;
    for (const purpose of ['session', 'signIn', 'calendar', 'ask'] as const)
      await putLink(stage, subject, { purpose });
    const purposes = (rows: readonly RawRow[]) => rows.flatMap(({ purpose }) => purpose ?? []);
    const rows = stage.store.dump();
    expect(purposes((await restore({ stage }, rows, [])).rows)).toEqual(['ask']);
    expect(purposes((await restore({ stage }, rows, undefined)).rows)).toHaveLength(4);
  });

  it('finds nothing more to do the second time, and leaves the living as they were', async () => {
    const history = await randomHistory(7, 40);
    const erasures = erasuresOf(history);
    const rows = history.stage.store.dump();
    const now = await restore(history, rows, erasures);
    const again = await restore(history, now.rows, erasures);
    expect(again.report.mended).toEqual({});
    const living = await history.stage.store.participants(history.stage.people.map(({ id }) => id));
    for (const person of living.filter(isActive))
      expect(now.rows.find(({ id }) => id === person.id)).toMatchObject({ state: person.state });
    const groups = (await history.stage.store.groups()).filter(isActiveGroup).length;
    expect(now.rows.filter(({ pk, seats }) => String(pk).startsWith('G#') && seats)).toHaveLength(groups);
  });
});
