import { percentile } from '../percentile.ts';
import type { Progress } from './crowd.ts';
import type { Lives } from './lives.ts';
import type { Tally } from './post.ts';
import type { SoakOptions } from './soak.ts';

export type Counts = {
  readonly groups: number;
  readonly waiting: number;
  readonly mailsWaiting: number;
  readonly kills: number;
  readonly mails: number;
  readonly copies: number;
  readonly seconds: number;
};

export type Result = {
  readonly options: Pick<SoakOptions, 'people' | 'parallel' | 'lifeSeconds' | 'seed'>;
  readonly progress: Pick<Progress, 'signedUp' | 'confirmed' | 'withdrawn'>;
  readonly tally: Tally;
  readonly counts: Counts;
  readonly wrong: readonly string[];
  readonly pages: Pick<Lives, 'megabytes' | 'told'>;
  readonly rounds: Pick<Lives, 'told'>;
};

/** Answers that the pages may give under this load: what was asked for, a gone link after a lost answer, and "try again". */
const clean: ReadonlySet<number> = new Set([303, 404, 410, 429, 503]);
/** How much more memory the last life may have needed than the first. */
const mostGrowth = 1.5;

const memory = (lives: readonly number[]): { readonly line: string; readonly flat: boolean } => {
  const [first = 0, ...later] = lives;
  const most = Math.max(first, ...later);
  const flat = later.length === 0 || (later.at(-1) ?? 0) <= first * mostGrowth;
  return {
    line: `memory of the pages: ${first.toFixed(0)} MB at the end of the first life, ${(lives.at(-1) ?? 0).toFixed(0)} of the last, ${most.toFixed(0)} at most`,
    flat,
  };
};

const latency = ({ milliseconds }: Tally): string =>
  `answers in ${percentile(milliseconds, 0.5).toFixed(0)} ms (half), ${percentile(milliseconds, 0.95).toFixed(0)} ms (95 of 100)`;

/** What a soak came to, in lines; well when nothing is wrong, no answer was unclean and memory stayed. */
export const summaryOf = (result: Result): { readonly well: boolean; readonly lines: readonly string[] } => {
  const { options, progress, tally, counts, pages, rounds } = result;
  const { line, flat } = memory(pages.megabytes());
  const unclean = [...tally.statuses].filter(([status]) => !clean.has(status));
  const unexpected = pages.told().unexpected;
  const wrong = [
    ...result.wrong,
    ...unclean.map(([status, times]) => `${times} answers ${status}`),
    ...(unexpected > 0 ? [`${unexpected} unexpected failures in the log`] : []),
    ...(flat ? [] : ['memory grew']),
    ...(counts.mailsWaiting > 0 ? [`${counts.mailsWaiting} mails still wait`] : []),
  ];
  const tried = (status: number) => tally.statuses.get(status) ?? 0;
  return {
    well: wrong.length === 0,
    lines: [
      `${options.people} people, ${options.parallel} at once, killed every ${options.lifeSeconds} s, seed ${options.seed}`,
      `${progress.signedUp.size} signed up, ${progress.confirmed.size} confirmed, ${progress.withdrawn.size} withdrawn in ${counts.seconds.toFixed(0)} s: ${(tally.posts / counts.seconds).toFixed(0)} posts a second`,
      `${counts.kills} kills of pages, mailer, matcher and follow-up; ${rounds.told().rounds} rounds of the matcher beside, ${counts.groups} groups begun`,
      `${tally.posts} posts: ${tried(303)} done, ${tried(503) + tried(429)} told to try again, ${tally.unanswered} without an answer (killed under them), ${tried(404) + tried(410)} on links that were gone`,
      latency(tally),
      `${counts.mails} mails, ${counts.copies} of them second copies; ${counts.mailsWaiting} still to be sent`,
      line,
      ...(wrong.length === 0 ? ['nothing lost, nothing doubled'] : wrong.map((one) => `WRONG: ${one}`)),
    ],
  };
};
