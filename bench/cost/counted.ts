import type { UsageByFunction } from './counter.ts';
import { type Counts, plus, scaled } from './kinds.ts';
import type { Measured, Story } from './story.ts';

/** The figures of `assumptions.json`. */
export type Assumptions = {
  readonly [Name in
    | 'waitingDays'
    | 'requestsPerVisit'
    | 'matcherSecondsPerPersonDay'
    | 'fullCpuMegabytes'
    | 'processorFactor'
    | 'networkSecondsPerColdStart'
    | 'kmsCallsPerColdStart'
    | 'platformLogBytes'
    | 'accessLogBytes'
    | 'headerBytes'
    | 'bouncedShare']: number;
};

/** Of each function: its memory, and the processor's seconds of a cold start on this machine. */
export type Functions = Readonly<
  Record<string, { readonly megabytes: number; readonly coldSeconds: number }>
>;

export type Basis = { readonly assumptions: Assumptions; readonly functions: Functions };

const giga = 1_000_000_000;

const functionNamed = (functions: Functions, name: string): Functions[string] => {
  const found = functions[name];
  if (found === undefined) throw new Error(`Nothing is known of the function ${name}.`);
  return found;
};

/** Gigabyte-seconds of Lambda for seconds on this machine: slower with less memory than a whole processor comes with. */
export const gbSeconds = (seconds: number, megabytes: number, assumptions: Assumptions): number => {
  const slower = Math.max(1, assumptions.fullCpuMegabytes / megabytes) * assumptions.processorFactor;
  return (seconds * slower * megabytes) / 1024;
};

const coldStarts = (name: string, calls: number, { requestsPerVisit }: Assumptions): number =>
  name === 'web' ? calls / requestsPerVisit : calls;

/** What functions used, as kinds that have a price: every visit, mail batch and scheduled run starts cold. */
export const functionCounts = (usage: UsageByFunction, { assumptions, functions }: Basis): Counts =>
  Object.entries(usage).reduce((sum: Counts, [name, used]) => {
    const { megabytes, coldSeconds } = functionNamed(functions, name);
    const cold = coldStarts(name, used.calls, assumptions);
    const { accessLogBytes, headerBytes, kmsCallsPerColdStart, platformLogBytes } = assumptions;
    const { networkSecondsPerColdStart } = assumptions;
    return plus(sum, {
      readUnits: used.readUnits,
      writeUnits: used.writeUnits,
      lambdaRequests: used.calls,
      lambdaGbSeconds:
        gbSeconds(used.seconds + cold * coldSeconds, megabytes, assumptions) +
        (cold * networkSecondsPerColdStart * megabytes) / 1024,
      kmsRequests: cold * kmsCallsPerColdStart,
      logGb: (used.calls * platformLogBytes + (name === 'web' ? used.calls * accessLogBytes : 0)) / giga,
      ...(name === 'mailer' && { streamReads: used.calls }),
      ...(name === 'web' && {
        apiRequests: used.calls,
        transferGb: (used.responseBytes + used.calls * headerBytes) / giga,
      }),
    });
  }, {});

const countsOf = (measured: Measured, basis: Basis): Counts => {
  const bounced = measured.mails * basis.assumptions.bouncedShare;
  const returned = {
    feedback: { calls: bounced, seconds: 0, readUnits: bounced, writeUnits: 2 * bounced, responseBytes: 0 },
  };
  return plus(functionCounts({ ...measured.functions, ...returned }, basis), {
    mails: measured.mails,
    logGb: measured.logBytes / giga,
    topicMessages: bounced,
  });
};

/** One run of matcher and follow-up with nobody there. */
export const idleRun = (story: Story, name: string, basis: Basis): Counts => {
  const used = story.idle.functions[name];
  return used === undefined ? {} : scaled(functionCounts({ [name]: used }, basis), 1 / used.calls);
};

/**
 * One participant from the first page to handover: the measured way, without what the scheduled functions use with
 * nobody there, and the days of waiting that the story is too short for.
 */
export const perParticipant = (story: Story, basis: Basis): Counts => {
  const { waitingDays, matcherSecondsPerPersonDay } = basis.assumptions;
  const idleDay = scaled(countsOf(story.idle, basis), 1 / story.idle.days);
  const own = (measured: Measured, people: number): Counts =>
    scaled(plus(countsOf(measured, basis), idleDay, -measured.days), 1 / people);
  const personDay = scaled(own(story.waiting, story.waiting.people), 1 / story.waiting.days);
  const { megabytes } = functionNamed(basis.functions, 'matcher');
  const searching = {
    lambdaGbSeconds: gbSeconds(matcherSecondsPerPersonDay, megabytes, basis.assumptions),
  };
  const day = plus({ ...personDay, lambdaGbSeconds: 0 }, searching);
  return plus(own(story.way, story.way.placed), day, waitingDays);
};
