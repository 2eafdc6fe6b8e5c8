import { beforeAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../shared/store/items.ts';
import { keyText, matchingRunKey, monthsPartition } from '../../shared/store/keys.ts';
import type { Rows } from '../../shared/store/rows.ts';
import type { Item, Write } from '../../shared/store/writes.ts';
import { play } from './history.ts';
import { createOpenings, type Opening, openingFor } from './openings.ts';

const histories = 28;
const steps = 8;

const later = { since: 'the next version' };
const isOfNext = (item: Item): boolean => item['later'] !== undefined;
/** What ends or is closed is emptied, and the latest matching and a month's queue are said anew each time. */
const lives = ({ endedAt, active, pk }: Item): boolean =>
  endedAt === undefined && active !== false && pk !== matchingRunKey.pk && pk !== monthsPartition;

/** As the next version would have written it: one attribute more, which this one does not know. */
const asNext = (item: Item): Item => (lives(item) ? { ...item, later } : item);
const byNext = (write: Write): Write =>
  write.kind === 'put' ? { ...write, item: asNext(write.item) } : write;

type Told = { readonly lost: string[]; kept: number };

/** Of all that is written, `isNext` by the next version and the rest by this one, which must lose nothing of the other. */
const mixed =
  (told: Told, given: readonly Item[], isNext: (turn: number) => boolean) =>
  (rows: Rows): Rows => {
    const ofNext = new Set(given.filter(isOfNext).map((item) => keyText(keyOf(item))));
    let turn = 0;
    const note = (write: Write): void => {
      const key = keyText(write.key);
      const known = ofNext.has(key);
      if (write.kind === 'delete') ofNext.delete(key);
      if (write.kind !== 'put') return;
      if (known && lives(write.item)) {
        if (isOfNext(write.item)) told.kept += 1;
        else told.lost.push(key);
      }
      if (isOfNext(write.item)) ofNext.add(key);
      else ofNext.delete(key);
    };
    const transact: Rows['transact'] = async (writes) => {
      turn += 1;
      const written = isNext(turn) ? writes.map(byNext) : writes;
      const commit = await rows.transact(written);
      if (commit.ok) written.forEach(note);
      return commit;
    };
    return { ...rows, transact };
  };

describe('this version and the next', () => {
  let openings: readonly Opening[] = [];
  beforeAll(async () => {
    openings = await createOpenings();
  });

  const playAll = async (before: (opening: Opening) => Opening, isNext: (turn: number) => boolean) => {
    const told: Told = { lost: [], kept: 0 };
    for (let seed = 0; seed < histories; seed += 1) {
      const opening = before(openingFor(openings, seed));
      const rows = mixed(told, opening.begun.rows, isNext);
      const { broken } = await play({ seed, steps, opening, defect: { rows }, toTheEnd: seed % 12 === 0 });
      expect(broken, `seed ${seed}`).toEqual([]);
    }
    return told;
  };

  it('work side by side on the same rows, and neither loses what the other has written', async () => {
    const told = await playAll(
      (opening) => opening,
      (turn) => turn % 2 === 0,
    );
    expect(told.lost).toEqual([]);
    expect(told.kept).toBeGreaterThan(histories);
  });

  it('can be changed back: this one goes on with what the next has left', async () => {
    const told = await playAll(
      ({ begun, ...opening }) => ({ ...opening, begun: { ...begun, rows: begun.rows.map(asNext) } }),
      () => false,
    );
    expect(told.lost).toEqual([]);
    expect(told.kept).toBeGreaterThan(histories);
  });
});
