import { at } from './cells.ts';
import { copyState } from './copy-state.ts';
import type { Walk } from './formation.ts';
import { greedyStart } from './greedy.ts';
import type { Model } from './model.ts';
import { chain, exchange, relocate, stroll } from './moves.ts';
import { nextUnit, pick, seeded } from './random.ts';
import { chargeFor, hasFewGroups, type Reforming, reform, reformingFor, tradeAll } from './reform.ts';
import { regroup } from './regroup.ts';
import { ruinAndRefill } from './ruin.ts';
import {
  DAYS_SHARE,
  type Phase,
  type Phases,
  phasesOf,
  SETTLE_SHARE,
  temperatureAt,
  WANDER_SHARE,
} from './schedule.ts';
import { energyGain, isBetter } from './scoring.ts';
import { emptyState } from './start-state.ts';
import { forget, type State, scoreOf, undoTo } from './state.ts';

type Move = {
  readonly starts: 'idle' | 'placed' | 'anybody';
  readonly apply: (walk: Walk, person: number) => void;
  /** How often it is tried in each phase, relative to the others. */
  readonly share: { readonly wander: number; readonly settle: number };
};

const MOVES: readonly Move[] = [
  { starts: 'anybody', apply: regroup, share: { wander: 45, settle: 5 } },
  { starts: 'anybody', apply: ruinAndRefill, share: { wander: 45, settle: 30 } },
  { starts: 'idle', apply: chain, share: { wander: 5, settle: 5 } },
  { starts: 'placed', apply: stroll, share: { wander: 5, settle: 10 } },
  { starts: 'placed', apply: exchange, share: { wander: 0, settle: 30 } },
  { starts: 'placed', apply: relocate, share: { wander: 0, settle: 20 } },
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
  /** Progress of the whole search, 0 to 1, at which the phase began and at which it ends. */
  from: number;
  until: number;
  /** Made when it is first needed; never where there are too many groups for it. */
  reforming: Reforming | undefined;
  /** Moves so far, and how many of those to come the last step has used up. */
  done: number;
  debt: number;
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
    from: 0,
    until: WANDER_SHARE,
    reforming: undefined,
    done: 0,
    debt: 0,
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
  const share = phase.name === 'wander' ? 'wander' : 'settle';
  let left = nextUnit(walk.random) * 100;
  for (const move of MOVES) {
    left -= move.share[share];
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
  const after = scoreOf(state);
  const gain = energyGain(after, before, phase.weights);
  if (gain < 0 && nextUnit(random) >= Math.exp(gain / heat)) {
    undoTo(state, 0);
    return;
  }
  forget(state);
  if (isBetter(after, scoreOf(best))) copyState(state, best);
};

/** Working out the graph takes as long as so many steps in it. */
const STEPS_TO_BEGIN = 30;

/** False where groups are so many, or moves so few, that trading would take longer than the search itself. */
export const isWorthTrading = ({ best, done }: Search): boolean =>
  hasFewGroups(best) && done >= STEPS_TO_BEGIN * chargeFor(best);

/** A step of the last phases takes as long as some moves do, and counts as so many. */
const stepByTrading = (search: Search, reforming: Reforming, heat: number): void => {
  const { walk, people, best } = search;
  const { state, random } = walk;
  search.debt = chargeFor(state) - 1;
  const group = at(state.groupOf, at(people, pick(random, people.length)));
  if (group < 0 || at(state.bundleOf, group) >= state.model.ordinary) return;
  if (reform(reforming, group, heat) && isBetter(scoreOf(state), scoreOf(best))) copyState(state, best);
};

/** From the best found so far. */
const enter = (search: Search, phase: Phase, until: number): void => {
  const { walk, best } = search;
  search.from = search.until;
  search.until = until;
  search.phase = phase;
  walk.thrift = phase.thrift;
  copyState(best, walk.state);
  if (phase.name === 'settle') return;
  search.reforming ??= reformingFor(walk.state, walk.random);
  tradeAll(search.reforming, phase.weights.day);
  if (isBetter(scoreOf(walk.state), scoreOf(best))) copyState(walk.state, best);
};

const enterNext = (search: Search, progress: number): void => {
  const { phase, phases, best } = search;
  // Once the most are placed, all that is left is for days and cost.
  search.until = Math.min(progress, search.until);
  const share = (part: number): number => search.until + part * (1 - search.until);
  if (phase.name === 'wander') enter(search, phases.settle, hasFewGroups(best) ? share(SETTLE_SHARE) : 1);
  else if (!isWorthTrading(search)) search.until = 1;
  else if (phase.name === 'settle' && best.idleCount > 0) enter(search, phases.days, share(DAYS_SHARE));
  else enter(search, phases.cost, 1);
};

/** Time is up for the phase, or no more people can be placed. */
const isOver = ({ phase, until, best, bound }: Search, progress: number): boolean =>
  (progress >= until && until < 1) || (phase.name === 'wander' && best.placed >= bound);

/** A stretch of the search: so many moves, while `progress` of the whole (0 to 1, rising) is behind it. */
export type Stretch = { readonly moves: number; readonly progress: number };

const stepOnce = (search: Search, progress: number): void => {
  const { phase, from, until, reforming } = search;
  const heat = temperatureAt(phase, (progress - from) / (until - from));
  if (reforming) stepByTrading(search, reforming, heat);
  else step(search, heat);
};

/**
 * Goes on for a stretch. The one who calls decides by moves or by a clock how far the whole search is; two stretches
 * of the same progress are the same as one of both their moves.
 */
export const advance = (search: Search, { moves, progress }: Stretch): void => {
  if (search.people.length === 0) return;
  for (let i = 0; i < moves; i += 1) {
    while (isOver(search, progress)) enterNext(search, progress);
    search.done += 1;
    if (search.debt > 0) search.debt -= 1;
    else stepOnce(search, progress);
  }
};
