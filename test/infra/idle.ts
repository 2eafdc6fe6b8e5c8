import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { propertiesOf, standard, synth, variants } from './synth.ts';

const { data, service } = standard;

const typesIn = ({ data: kept, service: replaced }: typeof standard): string[] =>
  [kept, replaced].flatMap((template) =>
    Object.values<{ Type: string }>(template.toJSON()['Resources']).map(({ Type }) => Type),
  );

/** What AWS charges for even when nobody comes; see infra/README.md. All other types below cost by use. */
const chargedWhenIdle = new Set(['AWS::KMS::Key', 'AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard']);
const chargedByUse = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::DynamoDB::GlobalTable',
  'AWS::IAM::Role',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::Schedule',
]);

const metricNames = () =>
  new Set(
    propertiesOf(service, 'AWS::Logs::MetricFilter').map(
      ({ MetricTransformations }) => MetricTransformations[0].MetricName,
    ),
  );

describe('a month in which nobody comes', () => {
  it('is paid for by what stands here: no type of resource besides', () => {
    const types = new Set(typesIn(standard));
    expect([...types].sort()).toEqual([...chargedWhenIdle, ...chargedByUse].sort());
  });

  it('costs one key, and one alarm beyond the ten that are free', () => {
    expect(typesIn(standard).filter((type) => type === 'AWS::KMS::Key')).toHaveLength(1);
    const alarms = propertiesOf(service, 'AWS::CloudWatch::Alarm');
    expect(alarms).toHaveLength(11);
    // One metric each, of the cheap resolution, none of them a sum of several.
    for (const { Metrics, Period } of alarms) expect([Metrics, Period >= 60]).toEqual([undefined, true]);
    expect(metricNames().size).toBeLessThanOrEqual(10);
    // The alarms look at the account's own bounce and complaint rates, which are free.
    const [set] = propertiesOf(service, 'AWS::SES::ConfigurationSet');
    expect(set).not.toHaveProperty('ReputationOptions');
    service.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  });

  it('keeps the key at its price for seven years: each of the first two rotations makes it dearer', () => {
    data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true, RotationPeriodInDays: 2560 });
  });

  it('has nothing that waits for pay, such as provisioned capacity, tracing, or detailed figures', () => {
    const written = JSON.stringify([data.toJSON(), service.toJSON()]);
    expect(written).not.toMatch(
      /Provisioned|ReservedConcurrent|TracingConfig|DetailedMetricsEnabled|ContributorInsights|VdmOptions|DedicatedIp/,
    );
  });
});

describe('what a setting adds', () => {
  it('is a domain name of the API', () => {
    const own = synth(variants['another stage and region, an own domain']);
    const added = typesIn(own).filter((type) => !chargedWhenIdle.has(type) && !chargedByUse.has(type));
    expect(added.sort()).toEqual(['AWS::ApiGatewayV2::ApiMapping', 'AWS::ApiGatewayV2::DomainName']);
  });

  it('is no identity of our own, where the account has one', () => {
    const { service: other } = synth({ mailIdentity: 'existing' });
    other.resourceCountIs('AWS::SES::EmailIdentity', 0);
  });

  it('is a budget that writes to the person who hears the alarms, in a stack of its own', () => {
    expect(standard.stacks.budget).toBeUndefined();
    const { stacks } = synth(variants['an identity that exists, and a budget']);
    if (stacks.budget === undefined) throw new Error('there is no budget');
    const when = (NotificationType: string) => ({
      Notification: {
        NotificationType,
        ComparisonOperator: 'GREATER_THAN',
        Threshold: 100,
        ThresholdType: 'PERCENTAGE',
      },
      Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'drift@example.org' }],
    });
    Template.fromStack(stacks.budget).hasResourceProperties('AWS::Budgets::Budget', {
      Budget: {
        BudgetName: 'Krets-prod',
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: 5, Unit: 'USD' },
      },
      NotificationsWithSubscribers: [when('ACTUAL'), when('FORECASTED')],
    });
    expect(stacks.budget.region).toBe('us-east-1');
  });
});
