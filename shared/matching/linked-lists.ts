import { at } from './cells.ts';

/** Lists of groups, one per owner, in which a group is entered and left without searching; -1 ends them. */
export type LinkedLists = {
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
};

export const link = ({ first, next, previous }: LinkedLists, owner: number, group: number): void => {
  const old = at(first, owner);
  next[group] = old;
  previous[group] = -1;
  if (old >= 0) previous[old] = group;
  first[owner] = group;
};

export const unlink = ({ first, next, previous }: LinkedLists, owner: number, group: number): void => {
  const after = at(next, group);
  const before = at(previous, group);
  if (after >= 0) previous[after] = before;
  if (before >= 0) next[before] = after;
  else first[owner] = after;
};
