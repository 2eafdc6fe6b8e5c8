import { at } from './cells.ts';
import { copyState } from './copy-state.ts';
import type { Walk } from './formation.ts';
import { greedyStart } from './greedy.ts';
import type { Model } from './model.ts';
import { chain, exchange, relocate, stroll } from './moves.ts';
import { nextUnit, pick, seeded } from './random.ts';
import { regroup } from './regroup.ts';
import { ruinAndRefill } from './ruin.ts';
import { type Phase, type Phases, phasesOf, temperatureAt, WANDER_SHARE } from './schedule.ts';
import { energyGain, isBetter } from './scoring.ts';
import { emptyState } from './start-state.ts';
import { forget, type State, scoreOf, undoTo } from './state.ts';

type Move = {
  readonly name: string;
  readonly starts: 'idle' | 'placed' | 'anybody';
  readonly apply: (walk: Walk, person: number) => void;
  /** How often it is tried in each phase, relative to the others. */
  readonly share: { readonly [phase in Phase['name']]: number };
};

const MOVES: readonly Move[] = [
  { name: 'regroup', starts: 'anybody', apply: regroup, share: { wander: 45, settle: 5 } },
  { name: 'ruin', starts: 'anybody', apply: ruinAndRefill, share: { wander: 45, settle: 30 } },
  { name: 'chain', starts: 'idle', apply: chain, share: { wander: 5, settle: 5 } },
  { name: 'stroll', starts: 'placed', apply: stroll, share: { wander: 5, settle: 10 } },
  { name: 'exchange', starts: 'placed', apply: exchange, share: { wander: 0, settle: 30 } },
  { name: 'relocate', starts: 'placed', apply: relocate, share: { wander: 0, settle: 20 } },
];

/** A search that can be continued; `best` is the best assignment found so far. */
export type Search = {
  readonly walk: Walk;
  readonly best: State;
  /** Everybody who could be placed at all. */
  readonly people: Int32Array;
  readonly phases: Phases;
  /** Placing this many is known to be the most; may be lowered when more is known. */
  bound: number;
  phase: Phase;
  /** Progress of the whole search, 0 to 1, at which it settles. */
  settlesAt: number;
};

export type SearchSettings = { readonly seed: number; readonly bound: number };

/** Starts a search at the better greedy assignment; the same model and settings always give the same search. */
export const startSearch = (model: Model, settings: SearchSettings): Search => {
  const walk = greedyStart(model, seeded(settings.seed));
  const best = emptyState(model);
  const people = best.idle.slice(0, best.idleCount);
  copyState(walk.state, best);
  const phases = phasesOf(model);
  return {
    walk,
    best,
    people,
    phases,
    bound: settings.bound,
    phase: phases.wander,
    settlesAt: WANDER_SHARE,
  };
};

const somebody = ({ walk, people }: Search, starts: Move['starts']): number => {
  const { state, random } = walk;
  const wantsIdle = starts === 'idle' || (starts === 'anybody' && nextUnit(random) < 0.9);
  if (wantsIdle && state.idleCount > 0) return at(state.idle, pick(random, state.idleCount));
  return at(people, pick(random, people.length));
};

const suits = ({ walk }: Search, starts: Move['starts'], person: number): boolean =>
  starts === 'anybody' || at(walk.state.groupOf, person) < 0 === (starts === 'idle');

const drawMove = ({ walk, phase }: Search): Move | undefined => {
  let left = nextUnit(walk.random) * 100;
  for (const move of MOVES) {
    left -= move.share[phase.name];
    if (left < 0) return move;
  }
  return MOVES[0];
};

const step = (search: Search, heat: number): void => {
  const { walk, best, phase } = search;
  const { state, random } = walk;
  const move = drawMove(search);
  if (!move) return;
  const person = somebody(search, move.starts);
  if (!suits(search, move.starts, person)) return;
  const before = scoreOf(state);
  move.apply(walk, person);
  if (state.journalLength === 0) return;
  const after = scoreOf(state);
  const gain = energyGain(after, before, phase.weights);
  if (gain < 0 && nextUnit(random) >= Math.exp(gain / heat)) {
    undoTo(state, 0);
    return;
  }
  forget(state);
  if (isBetter(after, scoreOf(best))) copyState(state, best);
};

/** Settles from the best found so far. */
const settle = (search: Search, progress: number): void => {
  search.phase = search.phases.settle;
  search.walk.thrift = search.phase.thrift;
  search.settlesAt = Math.min(progress, search.settlesAt);
  copyState(search.best, search.walk.state);
};

/** Time is up for wandering, or no more people can be placed. */
const isTimeToSettle = ({ phase, settlesAt, best, bound }: Search, progress: number): boolean =>
  phase.name === 'wander' && (progress >= settlesAt || best.placed >= bound);

const temperature = ({ phase, settlesAt }: Search, progress: number): number =>
  temperatureAt(
    phase,
    phase.name === 'wander' ? progress / settlesAt : (progress - settlesAt) / (1 - settlesAt),
  );

/** A stretch of the search: so many moves, while `progress` of the whole (0 to 1, rising) is behind it. */
export type Stretch = { readonly moves: number; readonly progress: number };

/**
 * Goes on for a stretch. The one who calls decides by moves or by a clock how far the whole search is; two stretches
 * of the same progress are the same as one of both their moves.
 */
export const advance = (search: Search, { moves, progress }: Stretch): void => {
  if (search.people.length === 0) return;
  for (let i = 0; i < moves; i += 1) {
    if (isTimeToSettle(search, progress)) settle(search, progress);
    step(search, temperature(search, progress));
  }
};
