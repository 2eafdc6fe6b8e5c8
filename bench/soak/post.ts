import { setTimeout as wait } from 'node:timers/promises';

/** What came of the posts, beside the answers that were asked for. */
export type Tally = {
  posts: number;
  /** No answer: the process was dead, or died. */
  unanswered: number;
  readonly statuses: Map<number, number>;
  readonly milliseconds: number[];
};

export const createTally = (): Tally => ({ posts: 0, unanswered: 0, statuses: new Map(), milliseconds: [] });

export type Answer = { readonly status: number; readonly location: string };

const patience = 10_000;
/** Answers after which a person would try again. */
const again: ReadonlySet<number> = new Set([429, 503]);

const once = async (url: string, body: string, tally: Tally): Promise<Answer | undefined> => {
  const began = performance.now();
  tally.posts += 1;
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(url).origin },
      body,
      signal: AbortSignal.timeout(patience),
    });
    await response.arrayBuffer();
    tally.milliseconds.push(performance.now() - began);
    tally.statuses.set(response.status, (tally.statuses.get(response.status) ?? 0) + 1);
    return { status: response.status, location: response.headers.get('location') ?? '' };
  } catch {
    tally.unanswered += 1;
    return undefined;
  }
};

/** Posts until there is an answer that is not "try again"; the same body every time, as a person's browser would. */
export const post = async (url: string, body: string, tally: Tally): Promise<Answer> => {
  for (;;) {
    const answer = await once(url, body, tally);
    if (answer !== undefined && !again.has(answer.status)) return answer;
    await wait(answer === undefined ? 250 : 50);
  }
};
