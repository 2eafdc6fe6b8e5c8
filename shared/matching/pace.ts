import type { Matching } from './solve.ts';

/** A hundredth as many steps as moves: who searches little does not want to wait for a proof. */
const MOVES_PER_STEP = 100;

/** Fewer steps hardly get the bound below the one it starts from. */
const FEWEST_STEPS = 300;

const STRETCHES = 250;

const sharpenBySteps = (matching: Matching, moves: number, look: () => void): void => {
  const steps = Math.min(matching.steps, Math.floor(moves / MOVES_PER_STEP));
  if (steps < FEWEST_STEPS) return;
  for (let step = 0; step < steps && matching.placed() < matching.upperBound(); step += 1) {
    matching.sharpen(step / steps);
    if (step % MOVES_PER_STEP === 0) look();
  }
};

/**
 * Sharpens the bound, then anneals over that many moves, or what is enough. `look` is called now and then, for whoever
 * shows progress. The same matching and moves always give the same result.
 */
export const searchByMoves = (matching: Matching, most: number, look: () => void): void => {
  sharpenBySteps(matching, most, look);
  const moves = Math.min(most, matching.enough);
  const stretch = Math.max(1, Math.ceil(moves / STRETCHES));
  for (let done = 0; done < moves; done += stretch) {
    matching.advance({ moves: Math.min(stretch, moves - done), progress: done / moves });
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
  for (let step = 0; step < matching.steps && matching.placed() < matching.upperBound(); step += 1) {
    const used = share();
    if (used >= 1 || (step === TRIAL_STEPS && used > TRIAL_STEPS / FEWEST_STEPS)) return;
    matching.sharpen(Math.max(used, step / matching.steps));
    if (step % MOVES_PER_STEP === 0) look();
  }
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
