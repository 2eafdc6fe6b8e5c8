import { describe, expect, it } from 'vitest';
import { type Basis, functionCounts, gbSeconds, perParticipant } from '../../../bench/cost/counted.ts';
import { idleMonth } from '../../../bench/cost/month.ts';
import type { Measured, Story } from '../../../bench/cost/story.ts';

const assumptions = {
  waitingDays: 10,
  requestsPerVisit: 4,
  matcherSecondsPerPersonDay: 0,
  fullCpuMegabytes: 1024,
  processorFactor: 2,
  networkSecondsPerColdStart: 0,
  kmsCallsPerColdStart: 3,
  platformLogBytes: 0,
  accessLogBytes: 0,
  headerBytes: 500_000,
  bouncedShare: 0,
};
const own = { megabytes: 512, coldSeconds: 0.5 };
const basis: Basis = {
  assumptions,
  functions: { web: { megabytes: 2048, coldSeconds: 1 }, matcher: own, 'follow-up': own, feedback: own },
};

const used = { calls: 0, seconds: 0, readUnits: 0, writeUnits: 0, responseBytes: 0 };
const measured = (functions: Measured['functions'], more: Partial<Measured> = {}): Measured => ({
  functions,
  logBytes: 0,
  mails: 0,
  days: 0,
  ...more,
});

describe('time on Lambda', () => {
  it('grows with what memory lacks of a whole processor, and is paid by memory', () => {
    expect(gbSeconds(1, 1024, assumptions)).toBe(2);
    expect(gbSeconds(1, 512, assumptions)).toBe(2);
    expect(gbSeconds(1, 2048, assumptions)).toBe(4);
  });
});

describe('what functions used', () => {
  it('becomes kinds that have a price', () => {
    const web = { calls: 8, seconds: 1, readUnits: 5, writeUnits: 4, responseBytes: 1_000_000 };
    expect(functionCounts({ web }, basis)).toEqual({
      readUnits: 5,
      writeUnits: 4,
      lambdaRequests: 8,
      lambdaGbSeconds: (1 + 2) * 2 * 2,
      kmsRequests: 6,
      apiRequests: 8,
      transferGb: 0.005,
    });
  });

  it('is refused for a function that nothing is known of', () => {
    expect(() => functionCounts({ barber: used }, basis)).toThrow('Nothing is known of the function barber');
  });
});

const night = (days: number, readUnits: number) =>
  measured({ matcher: { ...used, calls: days, readUnits } }, { days });

const story: Story = {
  idle: night(2, 4),
  waiting: { ...night(5, 10 + 20), people: 4 },
  way: {
    ...measured(
      {
        web: { ...used, calls: 40, writeUnits: 100 },
        matcher: { ...used, calls: 3, readUnits: 6 + 16 },
      },
      { mails: 24, days: 3 },
    ),
    placed: 8,
  },
};

describe('one participant', () => {
  it('is the way divided by those placed, without the empty nights, and the days of waiting', () => {
    const counts = perParticipant(story, basis);
    expect(counts.readUnits).toBeCloseTo(16 / 8 + 10 * (20 / 4 / 5));
    expect(counts).toMatchObject({ mails: 3, writeUnits: 100 / 8, apiRequests: 5 });
  });
});

describe('a month in which nobody comes', () => {
  it('is what stands there, what is stored, and every run of the schedules', () => {
    const schedule = {
      Type: 'AWS::Scheduler::Schedule',
      Properties: { ScheduleExpression: 'cron(0 7 * * ? *)' },
    };
    const service = { Resources: { MatcherSchedule: schedule } };
    const data = { Resources: { Key: { Type: 'AWS::KMS::Key', Properties: {} } } };
    const stored = { daysPerMonth: 30, rowsGb: 0.5, assetsGb: 0.25 };
    const { all, scheduled } = idleMonth(story, basis, { stacks: { data, service }, stored });
    expect(all).toMatchObject({
      kmsKeyMonths: 1,
      schedulerCalls: 30,
      lambdaRequests: 30,
      readUnits: 60,
      tableGbMonths: 0.5,
      backupGbMonths: 0.5,
      assetGbMonths: 0.25,
    });
    expect(Object.keys(scheduled)).toEqual(['matcher']);
  });
});
