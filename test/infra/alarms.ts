import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { ComparisonOperator, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import { describe, expect, it } from 'vitest';
import { alarm } from '../../infra/constructs/alarm.ts';
import { runbookHeadings } from '../../infra/constructs/runbook.ts';
import { propertiesOf, standard } from './synth.ts';

const { service } = standard;
const alarms = propertiesOf(service, 'AWS::CloudWatch::Alarm');

const headingOf = (description: string): string | undefined =>
  /What to do: docs\/runbook\.md, "(.+)"\.$/.exec(description)?.[1];
const named = (heading: string) =>
  alarms.find(({ AlarmDescription }) => headingOf(AlarmDescription) === heading);

/** What every alarm watches: heading → metric, comparison, threshold, and what silence means. */
const list = {
  'Mails fail': 'ApproximateNumberOfMessagesVisible >= 1, silence is well',
  'Matching fails': 'ApproximateNumberOfMessagesVisible >= 1, silence is well',
  'Follow-up fails': 'ApproximateNumberOfMessagesVisible >= 1, silence is well',
  'Bounces are not recorded': 'ApproximateNumberOfMessagesVisible >= 1, silence is well',
  'Pages fail': '5xx >= 1, silence is well',
  'Mails are late': 'IteratorAge >= 900000, silence is well',
  'Mails are held back': 'MailsHeldBack >= 1, silence is well',
  'No matching run': 'Matchings < 1 for 26 h, silence is trouble',
  'No follow-up run': 'FollowUps < 1 for 12 h, silence is trouble',
  'Many bounces': 'Reputation.BounceRate >= 0.03, silence is well',
  'Many complaints': 'Reputation.ComplaintRate >= 0.0005, silence is well',
};

const inShort = (properties: (typeof alarms)[number]): string => {
  const { MetricName, ComparisonOperator: comparison, Threshold, TreatMissingData } = properties;
  const sign = comparison === 'LessThanThreshold' ? '<' : '>=';
  const hours = (properties.EvaluationPeriods * properties.Period) / 3600;
  const lasting = properties.EvaluationPeriods === 1 ? '' : ` for ${hours} h`;
  const silence = TreatMissingData === 'breaching' ? 'trouble' : 'well';
  return `${MetricName} ${sign} ${Threshold}${lasting}, silence is ${silence}`;
};

describe('alarms', () => {
  it('are exactly these', () => {
    const found = alarms.map((one) => [headingOf(one.AlarmDescription), inShort(one)]);
    expect(Object.fromEntries(found)).toEqual(list);
    expect(found).toHaveLength(Object.keys(list).length);
  });

  it('have one heading each in the runbook, and the runbook has no others', () => {
    // One more with answers by mail, see `inbound.ts`.
    const all = [...Object.keys(list), 'Answers by mail fail'];
    expect([...runbookHeadings()].sort()).toEqual(all.sort());
  });

  it('find under their heading what people feel, where to look, what to do, how it ends, and by which commands', () => {
    const [, ...sections] = readFileSync('docs/runbook.md', 'utf8').split('\n## ');
    expect(sections).toHaveLength(runbookHeadings().length);
    for (const section of sections) {
      const points = [...section.matchAll(/^- \*\*([\w ]+)\*\*/gm)].map(([, point]) => point);
      expect(points, section).toEqual(['People feel', 'Look at', 'Do', 'It is over when', 'Commands']);
    }
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

  it('watch every queue of failures, and what nothing else would notice', () => {
    const watched = alarms
      .filter(({ Namespace }) => Namespace === 'AWS/SQS')
      .map(({ Dimensions }) => Dimensions[0].Value['Fn::GetAtt'][0]);
    expect(watched.sort()).toEqual(Object.keys(service.findResources('AWS::SQS::Queue')).sort());
    expect(named('Mails are held back')).toMatchObject({ Namespace: 'Krets/prod', Statistic: 'Sum' });
  });
});

describe('an alarm without its words', () => {
  const props = {
    metric: new Metric({ namespace: 'N', metricName: 'M' }),
    threshold: 1,
    comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
    humanImpact: 'Somebody waits.',
    runbook: 'Pages fail',
  };
  const synthesised = (changes: Partial<typeof props>) => () => {
    const stack = new Stack();
    alarm(stack, 'A', { ...props, ...changes, topic: new Topic(stack, 'Topic') });
    return Template.fromStack(stack);
  };

  it('fails the synthesis, and says what to write where', () => {
    expect(synthesised({ runbook: 'Nobody comes' })).toThrow(
      /docs\/runbook\.md has no heading "## Nobody comes"\. Write it there, or use one of: Mails fail, /,
    );
    expect(synthesised({ runbook: '' })).toThrow('docs/runbook.md has no heading');
    expect(synthesised({ humanImpact: ' ' })).toThrow('Write what people feel while it lasts');
    expect(synthesised({})).not.toThrow();
  });
});
