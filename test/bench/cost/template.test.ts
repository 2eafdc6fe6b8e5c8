import { describe, expect, it } from 'vitest';
import { bill, readPriceList } from '../../../bench/cost/bill.ts';
import prices from '../../../bench/cost/prices.json' with { type: 'json' };
import { synthesised } from '../../../bench/cost/synthesised.ts';
import { functionFacts, runsPerDay, standingCounts, type Template } from '../../../bench/cost/template.ts';

const of = (Type: string, Properties: Record<string, unknown> = {}): Template => ({
  Resources: { One: { Type, Properties } },
});

describe('what a template costs a month by standing there', () => {
  it('counts keys, dashboards, alarms by their metrics, and metrics of our own once each', () => {
    const expression = { Metrics: [{ Expression: 'a - b' }, { MetricStat: {} }, { MetricStat: {} }] };
    const reputation = { ReputationOptions: { ReputationMetricsEnabled: true } };
    const figure = (MetricName: string) => ({
      MetricTransformations: [{ MetricNamespace: 'Krets', MetricName }],
    });
    const templates = [
      of('AWS::Logs::MetricFilter', figure('Held')),
      of('AWS::Logs::MetricFilter', figure('Held')),
      of('AWS::KMS::Key'),
      of('AWS::KMS::Key'),
      of('AWS::CloudWatch::Alarm', { MetricName: 'Errors' }),
      of('AWS::CloudWatch::Alarm', expression),
      of('AWS::CloudWatch::Dashboard'),
      of('AWS::SES::ConfigurationSet', reputation),
      of('AWS::SES::ConfigurationSet'),
      of('AWS::SQS::Queue'),
    ];
    expect(standingCounts(templates)).toEqual({
      kmsKeyMonths: 2,
      alarmMetrics: 3,
      dashboards: 1,
      customMetrics: 3,
    });
  });

  it('refuses a resource that nobody has looked up', () => {
    expect(() => standingCounts([of('AWS::RDS::DBInstance')])).toThrow(
      'Nobody has said yet what AWS::RDS::DBInstance costs a month',
    );
  });
});

describe('schedules', () => {
  it.each([
    ['cron(0 7 * * ? *)', 1],
    ['cron(0/15 6-21 * * ? *)', 64],
    ['cron(5,35 * * * ? *)', 48],
    ['cron(0 0/6 * * ? *)', 4],
  ])('%s runs %i times a day', (expression, runs) => {
    expect(runsPerDay(expression)).toBe(runs);
  });

  it.each(['rate(5 minutes)', 'cron(0 7 1 * ? *)', 'cron(0 7 ? * MON *)'])(
    '%s is not a daily one',
    (expression) => {
      expect(() => runsPerDay(expression)).toThrow('not a daily one');
    },
  );
});

describe('the stacks as they are', () => {
  const stacks = synthesised();

  it('have nothing in them that nobody has looked up, and keys aside stand there for nearly nothing', () => {
    const { kmsKeyMonths, ...rest } = standingCounts([stacks.data, stacks.service]);
    expect(kmsKeyMonths).toBeGreaterThan(0);
    expect(bill(rest, readPriceList(prices)).usdAfterFree).toBeLessThan(0.5);
  });

  it('tell memory and runs of each function', () => {
    const facts = functionFacts(stacks.service);
    expect(Object.keys(facts).sort()).toEqual(['feedback', 'follow-up', 'mailer', 'matcher', 'web']);
    expect(facts['matcher']?.runsPerDay).toBe(1);
    expect(facts['follow-up']?.runsPerDay).toBeGreaterThan(1);
    expect(facts['web']?.runsPerDay).toBe(0);
    for (const { megabytes } of Object.values(facts)) expect(megabytes).toBeGreaterThan(128);
  });
});
