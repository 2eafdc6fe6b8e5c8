import { at } from './cells.ts';
import { hasRoom, seat, type Walk } from './formation.ts';
import type { Model } from './model.ts';
import { tracksFor } from './paths.ts';
import type { Random } from './random.ts';
import { choicesOf, sortByRank } from './rank.ts';
import { openBundle, refill } from './refill.ts';
import { isBetter } from './scoring.ts';
import { emptyState } from './start-state.ts';
import { forget, type State, scoreOf } from './state.ts';

/** Fills the free places of the proposals, the longest wait first (people are in that order). */
const fillProposals = (state: State): void => {
  const { model } = state;
  for (let bundle = model.ordinary; bundle < model.floor.length; bundle += 1) {
    const group = at(state.firstGroup, bundle);
    const end = at(model.bundleStart, bundle + 1);
    for (let pair = at(model.bundleStart, bundle); pair < end && hasRoom(state, group); pair += 1) {
      if (at(state.groupOf, at(model.pairPerson, pair)) < 0) seat(state, pair, group);
    }
  }
};

/** Whoever has fewest choices first, each with the biggest group around them. */
const scarcePeopleFirst = (walk: Walk): void => {
  const people = Array.from(walk.state.idle.subarray(0, walk.state.idleCount));
  sortByRank(walk, people);
  refill(walk, people);
};

/** Rounds of falling size: every group of eight that can be formed, then of seven, and so on. */
const biggestGroupsFirst = (walk: Walk): void => {
  const { model, loose } = walk.state;
  const bundles = Array.from({ length: model.ordinary }, (_, bundle) => bundle);
  bundles.sort((a, b) => at(loose, b) - at(loose, a) || a - b);
  const { min, max } = model.problem.sizes;
  for (let size = Math.min(max, model.days.length); size >= min; size -= 1) {
    for (const bundle of bundles) {
      while (at(loose, bundle) >= size && openBundle(walk, bundle));
    }
  }
};

const GREEDY_WAYS: readonly ((walk: Walk) => void)[] = [scarcePeopleFirst, biggestGroupsFirst];

/** A walk from the best of the greedy starts; it has taken nothing back and can take nothing back. */
export const greedyStart = (model: Model, random: Random): Walk => {
  const walks = GREEDY_WAYS.map((form): Walk => {
    const state = emptyState(model);
    const rank = new Float64Array(model.days.length);
    const tracks = tracksFor(state.size.length);
    const shut = new Uint8Array(model.floor.length);
    const lack = new Float64Array(model.floor.length);
    const walk: Walk = { state, random, rank, tracks, thrift: 0, shut, lack };
    model.days.forEach((_, person) => {
      walk.rank[person] = choicesOf(walk, person);
    });
    fillProposals(walk.state);
    form(walk);
    forget(walk.state);
    return walk;
  });
  return walks.reduce((best, walk) => (isBetter(scoreOf(walk.state), scoreOf(best.state)) ? walk : best));
};
