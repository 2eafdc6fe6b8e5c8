import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../infra/operations/integrity/check.ts';
import { readWorld } from '../../infra/operations/integrity/world.ts';
import { memoryCopy } from '../../infra/operations/memory-copy.ts';
import { mend } from '../../infra/operations/mend.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import type { RawRow } from '../../shared/use-cases/ports.ts';
import { type History, type Moment, randomHistory, settingAt } from './history.ts';
import { properSubset, tableWith, writesOf } from './torn.ts';

const codesAt = (history: History, moment: Moment, rows: readonly RawRow[]): readonly string[] =>
  check({ world: readWorld(rows, moment.at), setting: settingAt(history, moment) })
    // The acts put links beside a group that has ended, which no mailer does.
    .filter(({ what }) => what !== `G#${history.stage.groupId}`)
    .map(({ code }) => code);

describe('integrity check', () => {
  let histories: readonly History[] = [];
  beforeAll(async () => {
    histories = await Promise.all(Array.from({ length: 14 }, (_, seed) => randomHistory(seed, 30)));
  });
  const moments = () =>
    histories.flatMap((history) => history.moments.map((moment) => ({ history, moment })));

  it('finds nothing at any moment of random histories', () => {
    for (const { history, moment } of moments()) expect(codesAt(history, moment, moment.before)).toEqual([]);
    expect(moments().length).toBeGreaterThan(200);
  });

  it('finds every tear of a transaction that tells who is where, and mends what it finds', async () => {
    const random = seeded(1);
    const below = (limit: number) => pick(random, limit);
    const kinds = new Set<string>();
    let [torn, found, whole] = [0, 0, 0];
    for (const { history, moment } of moments()) {
      const { tells, others } = writesOf(moment);
      for (let draw = 0; draw < 2 && tells.length > 1; draw += 1) {
        const done = [...properSubset(tells, below), ...others.filter(() => below(2) === 0)];
        const rows = tableWith(moment, done);
        const codes = codesAt(history, moment, rows);
        const copy = await memoryCopy(rows, () => moment.at);
        await mend(copy, { setting: () => settingAt(history, moment), erasures: undefined });
        torn += 1;
        found += codes.length > 0 ? 1 : 0;
        whole += codesAt(history, moment, await copy.dump()).length === 0 ? 1 : 0;
        for (const code of codes) kinds.add(code);
      }
    }
    expect(torn).toBeGreaterThan(200);
    expect({ found, whole }).toEqual({ found: torn, whole: torn });
    expect(kinds.size).toBeGreaterThan(5);
  });
});
