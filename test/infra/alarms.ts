import { Alarm, ComparisonOperator, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import { describe, expect, it } from 'vitest';
import { alarm } from '../../infra/constructs/alarm.ts';
import { standard } from './synth.ts';

const { service } = standard;
const alarms = Object.values(service.findResources('AWS::CloudWatch::Alarm')).map(
  ({ Properties }) => Properties,
);

const headingOf = (description: string): string | undefined =>
  /What to do: docs\/runbook\.md, "(.+)"\.$/.exec(description)?.[1];

describe('alarms', () => {
  it('are these, each with its heading in the runbook', () => {
    expect(alarms.map(({ AlarmDescription }) => headingOf(AlarmDescription))).toEqual([
      'Mails fail',
      'Matching fails',
      'Follow-up fails',
      'Bounces are not recorded',
      'Pages fail',
      'Mails are late',
      'No matching run',
      'Many bounces',
      'Many complaints',
    ]);
  });

  it('say first what people feel, and write to a person when it begins and when it is over', () => {
    for (const { AlarmDescription, AlarmActions, OKActions } of alarms) {
      expect(AlarmDescription).toMatch(/^[A-Z].{20,}\. What to do:/);
      expect(AlarmActions).toHaveLength(1);
      expect(OKActions).toEqual(AlarmActions);
    }
    service.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'drift@example.org',
    });
  });

  it('watch every queue of failures', () => {
    const queues = alarms.filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible');
    expect(queues).toHaveLength(4);
    for (const { Threshold } of queues) expect(Threshold).toBe(1);
  });

  it('notice within 26 hours that no matching run was completed, also when there are no figures at all', () => {
    const missing = alarms.find(({ AlarmDescription }) => headingOf(AlarmDescription) === 'No matching run');
    expect(missing).toMatchObject({
      EvaluationPeriods: 26,
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
    const periods = missing?.Metrics.flatMap(({ MetricStat }: { MetricStat?: { Period: number } }) =>
      MetricStat === undefined ? [] : [MetricStat.Period],
    );
    expect(periods).toEqual([3600, 3600]);
  });

  it('warn before SES stops an account', () => {
    const rates = Object.fromEntries(
      alarms
        .filter(({ Namespace }) => Namespace === 'AWS/SES')
        .map(({ MetricName, Threshold }) => [MetricName, Threshold]),
    );
    expect(rates).toEqual({ 'Reputation.BounceRate': 0.03, 'Reputation.ComplaintRate': 0.0005 });
  });

  it('cannot be made without human impact and a runbook heading', () => {
    const stack = new Stack();
    const topic = new Topic(stack, 'Topic');
    const metric = new Metric({ namespace: 'N', metricName: 'M' });
    const props = {
      metric,
      topic,
      threshold: 1,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      humanImpact: 'Somebody waits.',
      runbook: 'Waiting',
    };
    expect(alarm(stack, 'A', props)).toBeInstanceOf(Alarm);
    expect(() => alarm(stack, 'B', { ...props, humanImpact: ' ' })).toThrow('human impact');
    expect(() => alarm(stack, 'C', { ...props, runbook: '' })).toThrow('docs/runbook.md');
  });
});
