import type { MatchSizes } from '../../../shared/matching/problem.ts';
import { type Draw, drawOf } from '../../matching/generate/draw.ts';
import type { Avoided } from './avoided.ts';

/** People cut into groups; `left` could not be kept. */
export type Cut = { readonly groups: readonly (readonly number[])[]; readonly left: readonly number[] };

export type CutRules = { readonly sizes: MatchSizes; readonly avoided: Avoided };

/** Positions of people → group, and how many each person would avoid in each group. */
type Table = {
  readonly people: readonly number[];
  readonly group: number[];
  readonly size: number[];
  readonly clashes: number[][];
  readonly avoids: readonly (readonly number[])[];
};

const tableOf = (people: readonly number[], count: number, avoided: Avoided): Table => {
  const group = people.map((_, position) => position % count);
  const avoids = people.map((a) =>
    [...people.keys()].filter((other) => avoided.get(a)?.has(people[other] ?? -1)),
  );
  const size = Array.from({ length: count }, (_, g) => group.filter((one) => one === g).length);
  const clashes = avoids.map((others) =>
    size.map((_, g) => others.filter((other) => group[other] === g).length),
  );
  return { people, group, size, clashes, avoids };
};

const clashAt = (table: Table, person: number, group: number): number => table.clashes[person]?.[group] ?? 0;

const move = (table: Table, person: number, to: number): void => {
  const from = table.group[person] ?? 0;
  table.group[person] = to;
  table.size[from] = (table.size[from] ?? 0) - 1;
  table.size[to] = (table.size[to] ?? 0) + 1;
  for (const other of table.avoids[person] ?? []) {
    const row = table.clashes[other];
    if (!row) continue;
    row[from] = (row[from] ?? 0) - 1;
    row[to] = (row[to] ?? 0) + 1;
  }
};

type Change = { readonly to: number; readonly partner: number | undefined; readonly gain: number };

/** Where else this person could go, alone where the sizes allow it, or in exchange for somebody there. */
const changesFor = (table: Table, person: number, { min, max }: MatchSizes): readonly Change[] => {
  const from = table.group[person] ?? 0;
  const now = clashAt(table, person, from);
  const mayLeave = (table.size[from] ?? 0) > min;
  const alone = [...table.size.keys()]
    .filter((to) => to !== from && mayLeave && (table.size[to] ?? 0) < max)
    .map((to): Change => ({ to, partner: undefined, gain: now - clashAt(table, person, to) }));
  const swaps = table.group.flatMap((to, partner): Change[] => {
    if (to === from) return [];
    const both = table.avoids[person]?.includes(partner) ? 2 : 0;
    const after = clashAt(table, person, to) + clashAt(table, partner, from) - both;
    return [{ to, partner, gain: now + clashAt(table, partner, to) - after }];
  });
  return [...alone, ...swaps];
};

const STEPS = 3000;
const REST = 7;

/** Moves whoever sits with somebody they avoid to where it is best, never straight back, until nobody does. */
const settle = (table: Table, sizes: MatchSizes, draw: Draw): void => {
  const restsUntil = table.people.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const unhappy = [...table.people.keys()].filter((one) => clashAt(table, one, table.group[one] ?? 0) > 0);
    const person = unhappy[draw.whole(0, unhappy.length - 1)];
    if (person === undefined) return;
    const rested = (one: number | undefined): boolean => one === undefined || (restsUntil[one] ?? 0) <= step;
    const changes = changesFor(table, person, sizes).filter(({ partner }) => rested(partner));
    const most = Math.max(...changes.map(({ gain }) => gain));
    const best = changes.filter(({ gain }) => gain === most);
    const change = best[draw.whole(0, best.length - 1)];
    if (!change) continue;
    const from = table.group[person] ?? 0;
    move(table, person, change.to);
    if (change.partner !== undefined) move(table, change.partner, from);
    restsUntil[person] = step + REST + draw.whole(0, REST);
  }
};

/** Whoever still sits with somebody they avoid is left out, then groups that became too small. */
const kept = ({ people, group, size, avoids }: Table, { min }: MatchSizes): Cut => {
  const out = new Set<number>();
  for (const [person, others] of avoids.entries())
    if (others.some((other) => group[other] === group[person] && !out.has(other))) out.add(person);
  const groups = [...size.keys()]
    .map((one) => [...people.keys()].filter((person) => group[person] === one && !out.has(person)))
    .filter((members) => members.length >= min)
    .map((members) => members.map((person) => people[person] ?? -1));
  const staying = new Set(groups.flat());
  return { groups, left: people.filter((person) => !staying.has(person)) };
};

/** Cuts people into at most `most` groups, leaving out as few as it can; deterministic. */
export const cut = (people: readonly number[], most: number, { sizes, avoided }: CutRules): Cut => {
  let best: Cut = { groups: [], left: people };
  const fewest = Math.ceil(people.length / sizes.max);
  const draw = drawOf('cut', ...people);
  const last = Math.min(most, Math.floor(people.length / sizes.min));
  for (let count = last; count >= fewest && best.left.length > 0; count -= 1) {
    const table = tableOf(people, count, avoided);
    settle(table, sizes, draw);
    const found = kept(table, sizes);
    if (found.left.length < best.left.length) best = found;
  }
  return best;
};
