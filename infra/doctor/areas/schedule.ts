import * as z from 'zod';
import type { Settings } from '../../settings.ts';
import { type Deployed, named, someOf } from '../deployed.ts';
import { ask, askFrom, type Fact, judge } from '../fact.ts';
import { about, type Finding } from '../finding.ts';
import type { Account, LogLine, Schedule, Stack } from '../port.ts';

type Run = { readonly what: string; readonly name: string; readonly schedule: Fact<Schedule | undefined> };

export type ScheduleFacts = {
  readonly runs: Fact<readonly Run[]>;
  /** What the matcher wrote at the end of its runs in the last two days, oldest first. */
  readonly matched: Fact<readonly LogLine[]>;
  readonly matcher: Fact<string>;
  /** Of what hands new mails to the mailer. */
  readonly stream: Fact<string>;
};

const hour = 3_600_000;
/** As in the alarm "No matching run". */
const longestGap = 26 * hour;

export const lookAtSchedule = async (
  account: Account,
  deployed: Fact<Deployed>,
  now: number,
): Promise<ScheduleFacts> => {
  const [runs, matched, stream] = await Promise.all([
    askFrom(
      someOf(deployed, (one) => one.schedules),
      {
        action: 'scheduler:GetSchedule',
        call: (schedules) =>
          Promise.all(
            schedules.map(async ({ what, name }) => ({
              what,
              name,
              schedule: await ask('scheduler:GetSchedule', () => account.schedule(name)),
            })),
          ),
      },
    ),
    askFrom(
      named(deployed, (one) => one.matcherLog),
      {
        action: 'logs:FilterLogEvents',
        call: (group) =>
          account.logLines(group, ['matchingFinished', 'matchingFailed'], { from: now - 48 * hour, to: now }),
      },
    ),
    askFrom(
      named(deployed, (one) => one.stream),
      { action: 'lambda:GetEventSourceMapping', call: account.streamState },
    ),
  ]);
  return { runs, matched, stream, matcher: named(deployed, (one) => one.matcher) };
};

const putBack = 'somebody has changed it by hand: npx cdk deploy --all --revert-drift';

const scheduleFinding = ({ what, name, schedule }: Run, { organisation }: Settings): readonly Finding[] => {
  const say = about('Schedule', what);
  return judge(schedule, say, (one) => {
    if (one === undefined)
      return say.failed({
        found: `the schedule ${name} is gone`,
        todo: putBack,
      });
    const { enabled, timeZone, expression, hasDeadLetters } = one;
    if (!enabled) return say.failed({ found: `${name} is switched off: nothing runs`, todo: putBack });
    if (timeZone !== organisation.timeZone)
      return say.failed({
        found: `${name} runs by ${timeZone}, not by ${organisation.timeZone}`,
        todo: putBack,
      });
    if (!hasDeadLetters)
      return say.warning({
        found: `${name} keeps no dead letters: a missed turn goes unseen`,
        todo: putBack,
      });
    return say.ok(`${expression}, ${timeZone}`);
  });
};

const lineSchema = z.object({
  event: z.string(),
  people: z.number().optional(),
  proposed: z.number().optional(),
  waiting: z.number().optional(),
});
type Line = z.output<typeof lineSchema> & { readonly at: number };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const linesOf = (lines: readonly LogLine[]): Line[] =>
  lines.flatMap(({ at, text }) => {
    const line = lineSchema.safeParse(parsed(text));
    return line.success ? [{ ...line.data, at }] : [];
  });

type RunCase = {
  readonly settings: Settings;
  readonly now: number;
  /** Undefined when not known. */
  readonly service: Stack | undefined;
};

const hoursAgo = (at: number, now: number): string => {
  const hours = Math.floor((now - at) / hour);
  return hours < 1 ? 'less than an hour ago' : hours === 1 ? 'an hour ago' : `${hours} hours ago`;
};

const lastRun = ({ matched, matcher }: ScheduleFacts, run: RunCase): readonly Finding[] => {
  const say = about('Schedule', 'Last matching run');
  const { settings, now, service } = run;
  const byHand = `aws lambda invoke --region ${settings.region} --function-name ${matcher.known ? matcher.value : 'MATCHER'} --payload '{}' --cli-binary-format raw-in-base64-out /dev/stdout`;
  return judge(matched, say, (found) => {
    const lines = linesOf(found);
    const done = lines.findLast(({ event }) => event === 'matchingFinished');
    const failed = lines.findLast(({ event }) => event === 'matchingFailed');
    if (failed !== undefined && failed.at > (done?.at ?? 0))
      return say.failed({
        found: `failed ${hoursAgo(failed.at, now)}`,
        todo: `docs/runbook.md, "Matching fails"; once by hand: ${byHand}`,
      });
    if (done !== undefined && now - done.at <= longestGap)
      return say.ok(
        `finished ${hoursAgo(done.at, now)}: ${done.people ?? 0} people, ${done.proposed ?? 0} groups proposed`,
      );
    if (service !== undefined && now - service.createdAt <= longestGap)
      return say.note({
        found: `none yet; the first is due at ${settings.matchingHour}:00 (${settings.organisation.timeZone})`,
        todo: `wait for it, or once by hand: ${byHand}`,
      });
    return say.failed({
      found: 'none has finished for 26 hours: nobody new is placed',
      todo: `docs/runbook.md, "No matching run"; once by hand: ${byHand}`,
    });
  });
};

const stream = (fact: Fact<string>): readonly Finding[] => {
  const say = about('Schedule', 'Mail at once');
  return judge(fact, say, (state) => {
    if (state === 'Enabled') return say.ok('new mails are handed to the mailer');
    if (/^(Creating|Enabling|Updating)$/.test(state))
      return say.note({ found: `being prepared (${state})`, todo: 'run this again in a minute' });
    return say.failed({
      found: `the table's stream is ${state || 'not read'}: mails go out a quarter of an hour late`,
      todo: `docs/runbook.md, "Mails are late"; ${putBack}`,
    });
  });
};

/** Whether everything runs that runs by itself, and by the local clock. */
export const scheduleFindings = (facts: ScheduleFacts, run: RunCase): readonly Finding[] => [
  ...judge(facts.runs, about('Schedule', 'Schedules'), (runs) => {
    const missing = ['Matching', 'Follow-up'].filter((what) => !runs.some((one) => one.what === what));
    return [
      ...missing.map((what) => about('Schedule', what).failed({ found: 'has no schedule', todo: putBack })),
      ...runs.flatMap((one) => scheduleFinding(one, run.settings)),
    ];
  }),
  ...lastRun(facts, run),
  ...stream(facts.stream),
];
