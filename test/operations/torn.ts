import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../shared/domain/change.ts';
import { toWrites } from '../../shared/store/changes.ts';
import { keyOf } from '../../shared/store/items.ts';
import { keyText } from '../../shared/store/keys.ts';
import type { Item, Write } from '../../shared/store/writes.ts';
import type { RawRow } from '../../shared/use-cases/ports.ts';
import type { Moment } from './history.ts';

/** Rows that say who is where; the others (mails, links, counts, caps, recall phrases) stand alone. */
const telling: readonly Change['type'][] = [
  'participant',
  'group',
  'coordinator',
  'contactLock',
  'booking',
  'task',
];

/**
 * What the store adds, the clock moves or a matching run told each person of their own wait; rows that
 * differ in these only say the same of who is where.
 */
const beside: ReadonlySet<string> = new Set(['version', 'dueAt', 'due', 'ttl', 'explained']);
const said = (row: Item | undefined): unknown =>
  row && Object.fromEntries(Object.entries(row).filter(([name]) => !beside.has(name)));

const after = (write: Write): Item | undefined =>
  write.kind === 'put' || write.kind === 'journal' ? write.item : undefined;

/** The writes of a moment that tell something new of who is where, and all the others. */
export const writesOf = ({ before, changes, at }: Moment) => {
  const rows = new Map(before.map((row) => [keyText(keyOf(row)), row]));
  const writes = toWrites(changes, at).filter(({ kind }) => kind !== 'journal');
  const tells = writes.filter((write, index) => {
    const type = changes[index]?.type;
    const same = isDeepStrictEqual(said(rows.get(keyText(write.key))), said(after(write)));
    return type !== undefined && telling.includes(type) && !same;
  });
  return { tells, others: writes.filter((write) => !tells.includes(write)) };
};

/** The table of a moment with only these of its writes done. Counts are left as they were. */
export const tableWith = ({ before }: Moment, done: readonly Write[]): readonly RawRow[] => {
  const rows = new Map(before.map((row) => [keyText(keyOf(row)), row]));
  for (const write of done) {
    if (write.kind === 'delete') rows.delete(keyText(write.key));
    if (write.kind === 'put') rows.set(keyText(write.key), write.item);
  }
  return [...rows.values()];
};

/** Some of the values, never none and never all: at least two are needed. */
export const properSubset = <Value>(
  values: readonly Value[],
  below: (limit: number) => number,
): readonly Value[] => {
  const kept = values.filter(() => below(2) === 0);
  if (kept.length === 0) return values.slice(0, 1);
  return kept.length === values.length ? values.slice(1) : kept;
};
