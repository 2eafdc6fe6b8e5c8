import { expect, it } from 'vitest';
import { link, unlink } from '../../shared/matching/linked-lists.ts';

const cells = (length: number) => new Int32Array(length).fill(-1);

/** Groups 0 to 3 in the list of owner 1, the last one first; then these are unlinked. */
const listedWithout = (...gone: readonly number[]) => {
  const lists = { first: cells(2), next: cells(4), previous: cells(4) };
  for (const group of [0, 1, 2, 3]) link(lists, 1, group);
  for (const group of gone) unlink(lists, 1, group);
  const found: number[] = [];
  for (let group = lists.first[1]!; group >= 0; group = lists.next[group]!) found.push(group);
  return [...found, ...found.map((group) => lists.previous[group]), lists.first[0]];
};

it.each([
  { gone: [], left: [3, 2, 1, 0], before: [-1, 3, 2, 1] },
  { gone: [3], left: [2, 1, 0], before: [-1, 2, 1] },
  { gone: [0], left: [3, 2, 1], before: [-1, 3, 2] },
  { gone: [2, 1], left: [3, 0], before: [-1, 3] },
  { gone: [3, 2, 1, 0], left: [], before: [] },
])('without $gone a list holds $left, each knowing who is before it', ({ gone, left, before }) => {
  expect(listedWithout(...gone)).toEqual([...left, ...before, -1]);
});

it('does not lose group 0 with the one behind it', () => {
  const lists = { first: cells(1), next: cells(3), previous: cells(3) };
  for (const group of [1, 0, 2]) link(lists, 0, group);
  unlink(lists, 0, 1);
  expect([lists.first[0], lists.next[2], lists.next[0]]).toEqual([2, 0, -1]);
});
