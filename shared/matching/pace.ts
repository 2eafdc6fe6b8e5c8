import { ONCE } from './coolings.ts';
import { WANDER_SHARE } from './schedule.ts';
import type { Matching } from './solve.ts';

/** A hundredth as many steps as moves: who searches little does not want to wait for a proof. */
const MOVES_PER_STEP = 100;

/** Fewer steps hardly get the bound below the one it starts from. */
const FEWEST_STEPS = 300;

const STRETCHES = 250;

/** Progress at which the bound is sharpened: two stretches often place as many as the simple bound allows. */
const HEAD_START = 2 / STRETCHES;

const mightPlaceMore = (matching: Matching): boolean => matching.placed() < matching.upperBound();

/** Steps towards a sharper bound, as many as are needed to prove what is placed. */
type Proof = { readonly matching: Matching; readonly steps: number; taken: number };

/** None where so few moves are asked for, or so many people wait, that it is left out. */
const proofFor = (matching: Matching, moves: number): Proof => {
  const steps = Math.min(matching.steps, Math.floor(moves / MOVES_PER_STEP));
  return { matching, steps: steps < FEWEST_STEPS ? 0 : steps, taken: 0 };
};

/** Takes all steps, unless it is too early for that, or nothing is left to prove; the search heeds what they found. */
const prove = (proof: Proof, progress: number, look: () => void): void => {
  const { matching, steps } = proof;
  if (progress < HEAD_START || proof.taken === steps) return;
  for (; proof.taken < steps && mightPlaceMore(matching); proof.taken += 1) {
    matching.sharpen(proof.taken / steps);
    if (proof.taken % MOVES_PER_STEP === 0) look();
  }
  if (mightPlaceMore(matching)) matching.heed();
};

const stretchOf = (moves: number): number => Math.max(1, Math.ceil(moves / STRETCHES));

type Cooling = { readonly proof: Proof; readonly moves: number; readonly look: () => void };

/** Wanders from hot to cold once more, and answers after how many moves nobody more could be placed, or it was over. */
const wanderOnce = ({ proof, moves, look }: Cooling): number => {
  const { matching } = proof;
  const stretch = stretchOf(moves);
  let done = 0;
  for (; done < WANDER_SHARE * moves && mightPlaceMore(matching); done += stretch) {
    matching.advance({ moves: stretch, progress: done / moves });
    prove(proof, (done + stretch) / moves, look);
    look();
  }
  return done;
};

/** The cooling that looks for nothing but what the bound allows, which is often few bundles, and often not there. */
const FOCUSED = 1;

/**
 * As often as is worthwhile while one more might be placed; answers how many moves of a first cooling would be done where
 * the last one ended.
 */
const wanderAgain = (cooling: Cooling): number => {
  const { matching } = cooling.proof;
  const { most, slower } = matching.coolings;
  let done = 0;
  for (let heats = 0; heats < most && mightPlaceMore(matching); heats += 1) {
    const times = heats > 0 ? slower : 1;
    if (heats === FOCUSED) matching.focus(true);
    done = wanderOnce({ ...cooling, moves: times * cooling.moves }) / times;
    if (heats === FOCUSED) matching.focus(false);
  }
  return done;
};

/**
 * Anneals over that many moves, or what is enough, and sharpens the bound soon after the start. Where one more might
 * still be placed it wanders several times, as often as is worthwhile, and then settles for longer. `look` is called
 * now and then, for whoever shows progress. The same matching and moves always give the same result.
 */
export const searchByMoves = (matching: Matching, most: number, look: () => void): void => {
  const proof = proofFor(matching, most);
  const { most: heats, share, longer } = proof.steps > 0 ? matching.coolings : ONCE;
  const moves = Math.ceil(share * Math.min(most, matching.enough));
  const stretch = stretchOf(moves);
  const wandered = heats > 1 ? wanderAgain({ proof, moves, look }) : 0;
  const times = wandered > 0 ? longer : 1 / share;
  const left = times * (moves - wandered);
  for (let done = 0; done < left; done += stretch) {
    matching.advance({ moves: Math.min(stretch, left - done), progress: (wandered + done / times) / moves });
    prove(proof, (wandered + (done + stretch) / times) / moves, look);
    look();
  }
};

/** Milliseconds from any start; `look` as above. */
export type Clock = {
  readonly now: () => number;
  readonly from: number;
  readonly until: number;
  readonly look: () => void;
};

/** Share of the time for the bound, where its steps are quick enough to be worth it. */
const SHARPENING_SHARE = 0.15;

/** Steps after which it is known how quick they are. */
const TRIAL_STEPS = 10;

const sharpenByClock = (matching: Matching, { now, from, until, look }: Clock): void => {
  const time = SHARPENING_SHARE * (until - from);
  // Reading a large problem can have used up all the time there was.
  if (time <= 0) return;
  const share = () => (now() - from) / time;
  for (let step = 0; step < matching.steps && mightPlaceMore(matching); step += 1) {
    const used = share();
    if (step === TRIAL_STEPS && used > TRIAL_STEPS / FEWEST_STEPS) return;
    if (used >= 1) break;
    matching.sharpen(Math.max(used, step / matching.steps));
    if (step % MOVES_PER_STEP === 0) look();
  }
  if (mightPlaceMore(matching)) matching.heed();
};

/** Moves between two looks at the clock: a few milliseconds. */
const SLICE = 100;

/** The same by a clock: it decides how far the search cools, so the result cannot be repeated exactly. */
export const searchByClock = (matching: Matching, clock: Clock): void => {
  sharpenByClock(matching, clock);
  const from = clock.now();
  const time = Math.max(1, clock.until - from);
  for (let now = from; now < clock.until && matching.upperBound() > 0; now = clock.now()) {
    matching.advance({ moves: SLICE, progress: (now - from) / time });
    clock.look();
  }
};
