import { at } from './cells.ts';
import { canSpare, type Walk } from './formation.ts';
import { pick } from './random.ts';
import { place, remove, type State } from './state.ts';

/**
 * Working memory of a search through groups for a path along which everybody moves one group on: whoever leaves a
 * group is replaced by somebody from the next, until somebody idle, or one whom a group can spare, is at its end.
 */
export type Tracks = {
  /** Number of the current search; a group is seen when its number in `seen` is this. */
  round: number;
  readonly seen: Int32Array;
  /** Who leaves the group for `towards`, as a person and as the pair there; -1 at the start of a path. */
  readonly leaver: Int32Array;
  readonly leaving: Int32Array;
  readonly towards: Int32Array;
  readonly queue: Int32Array;
};

export const tracksFor = (groups: number): Tracks => ({
  round: 0,
  seen: new Int32Array(groups),
  leaver: new Int32Array(groups),
  leaving: new Int32Array(groups),
  towards: new Int32Array(groups),
  queue: new Int32Array(groups),
});

/** Everybody on the path from `end` moves one group on; the idle person of `pair`, if not -1, comes after them. */
const shift = ({ state, tracks }: Walk, end: number, pair: number): void => {
  const { leaver, leaving, towards } = tracks;
  for (let group = end; at(leaver, group) >= 0; group = at(towards, group)) remove(state, at(leaver, group));
  if (pair >= 0) place(state, pair, end);
  for (let group = end; at(leaver, group) >= 0; group = at(towards, group))
    place(state, at(leaving, group), at(towards, group));
};

/** True when the person must not meet somebody who stays in the group. */
const clashes = ({ state: { model, groupOf }, tracks }: Walk, person: number, group: number): boolean => {
  const leaver = at(tracks.leaver, group);
  const end = at(model.avoidStart, person + 1);
  for (let i = at(model.avoidStart, person); i < end; i += 1) {
    const other = at(model.avoided, i);
    if (other !== leaver && at(groupOf, other) === group) return true;
  }
  return false;
};

/** A path is found near its start or hardly ever; beyond so many groups the search costs more than it brings. */
const MOST_GROUPS_SEEN = 96;

const startAt = ({ tracks }: Walk, group: number, position: number): void => {
  tracks.seen[group] = tracks.round;
  tracks.leaver[group] = -1;
  tracks.queue[position] = group;
};

/** False: nobody idle accepts the place of any group, so that no path can end with somebody idle. */
const couldEndIdle = ({ bundleOf, loose }: State): boolean => {
  for (let group = 0; group < bundleOf.length; group += 1) {
    const bundle = at(bundleOf, group);
    if (bundle >= 0 && at(loose, bundle) > 0) return true;
  }
  return false;
};

/**
 * Breadth first from the queued groups; true when somebody came in. Most paths end in the first group, and most
 * searches that go on have nobody idle to find: that is asked once the first group is behind, and then the first group
 * that can spare somebody is enough.
 */
const follow = (walk: Walk, queued: number, mayTakeSurplus: boolean): boolean => {
  const { state, tracks, random } = walk;
  const { model, groupOf } = state;
  const { queue, seen, round } = tracks;
  let end = queued;
  let spare = -1;
  let wantsIdle = true;
  for (let head = 0; head < Math.min(end, MOST_GROUPS_SEEN) && (wantsIdle || spare < 0); head += 1) {
    if (head === 1) wantsIdle = couldEndIdle(state);
    if (!wantsIdle && !mayTakeSurplus) return false;
    const group = at(queue, head);
    const start = at(model.bundleStart, at(state.bundleOf, group));
    const stop = at(model.bundleStart, at(state.bundleOf, group) + 1);
    let pair = start + pick(random, stop - start);
    for (let left = stop - start; left > 0; left -= 1) {
      pair = pair + 1 < stop ? pair + 1 : start;
      const person = at(model.pairPerson, pair);
      const home = at(groupOf, person);
      if (home >= 0 && at(seen, home) === round) continue;
      if (clashes(walk, person, group)) continue;
      if (home < 0) {
        shift(walk, group, pair);
        return true;
      }
      seen[home] = round;
      tracks.leaver[home] = person;
      tracks.leaving[home] = pair;
      tracks.towards[home] = group;
      queue[end] = home;
      end += 1;
      if (spare < 0 && canSpare(state, home)) spare = home;
    }
  }
  if (spare < 0 || !mayTakeSurplus) return false;
  shift(walk, spare, -1);
  return true;
};

/** Brings one more person into a group with room, somebody idle if any path leads there; false: nothing changed. */
export const pullInto = (walk: Walk, group: number, mayTakeSurplus: boolean): boolean => {
  walk.tracks.round += 1;
  startAt(walk, group, 0);
  return follow(walk, 1, mayTakeSurplus);
};

/** Brings one idle person into any of these groups that has room; false: no path leads there. */
const pullIntoRoom = (walk: Walk): boolean => {
  const { state, tracks } = walk;
  const { bundleOf, size, model } = state;
  tracks.round += 1;
  let queued = 0;
  for (let group = 0; group < bundleOf.length; group += 1) {
    const bundle = at(bundleOf, group);
    if (bundle < 0 || at(size, group) >= at(model.roof, bundle)) continue;
    startAt(walk, group, queued);
    queued += 1;
  }
  return follow(walk, queued, false);
};

/** Fills every free seat that an idle person can be brought to: with these groups nobody more could be placed. */
export const fillByPaths = (walk: Walk): void => {
  while (walk.state.idleCount > 0 && pullIntoRoom(walk));
};
