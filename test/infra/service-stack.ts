import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { propertiesOf as propertiesIn, standard, synth } from './synth.ts';

const { service, settings } = standard;
const propertiesOf = (type: string) => propertiesIn(service, type);

describe('functions', () => {
  it('are five, on arm64 and Node 24, each with a role and a log of its own that forgets', () => {
    const functions = propertiesOf('AWS::Lambda::Function');
    expect(functions).toHaveLength(5);
    for (const properties of functions) {
      expect(properties).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        LoggingConfig: { LogFormat: 'JSON' },
      });
      expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
    }
    const own = (path: (properties: (typeof functions)[number]) => unknown) =>
      new Set(functions.map((properties) => JSON.stringify(path(properties)))).size;
    expect(own(({ Role }) => Role)).toBe(5);
    expect(own(({ LoggingConfig }) => LoggingConfig.LogGroup)).toBe(5);
    const logGroups = propertiesOf('AWS::Logs::LogGroup');
    expect(logGroups).toHaveLength(6);
    for (const { RetentionInDays, KmsKeyId } of logGroups) {
      expect(RetentionInDays).toBe(30);
      expect(JSON.stringify(KmsKeyId)).toContain('Key961B73FD');
    }
  });

  it('get the environment that they ask for, and no secret', () => {
    const named = Object.fromEntries(
      propertiesOf('AWS::Lambda::Function').map(({ Description, Environment }) => [
        Description,
        Object.keys(Environment.Variables).sort(),
      ]),
    );
    expect(named).toEqual({
      'Krets: the pages': [
        'BASE_URL',
        'CONTACT_KEY_ID',
        'JOURNAL_NAME',
        'MATCHING',
        'ORGANISATION',
        'TABLE_NAME',
      ],
      'Krets: sends the mails that are due': ['BASE_URL', 'CONFIGURATION_SET', 'ORGANISATION', 'TABLE_NAME'],
      'Krets: proposes groups': ['CONTACT_KEY_ID', 'MATCHING_MOVES', 'ORGANISATION', 'TABLE_NAME'],
      'Krets: reminders, deadlines, erasures, and mails that are still due': [
        'BASE_URL',
        'CONFIGURATION_SET',
        'CONTACT_KEY_ID',
        'JOURNAL_NAME',
        'ORGANISATION',
        'TABLE_NAME',
      ],
      'Krets: records bounces and complaints': ['TABLE_NAME'],
    });
  });

  it('that are called without somebody waiting have a place for what fails for good', () => {
    const failing = propertiesOf('AWS::Lambda::EventInvokeConfig');
    expect(failing).toHaveLength(3);
    for (const { DestinationConfig, MaximumRetryAttempts } of failing) {
      expect(JSON.stringify(DestinationConfig.OnFailure)).toContain('Failures');
      expect(MaximumRetryAttempts).toBe(2);
    }
  });
});

describe('schedules', () => {
  it('run by day in the time zone of the organisation, with dead letters', () => {
    const schedules = propertiesOf('AWS::Scheduler::Schedule');
    expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression)).toEqual([
      'cron(0 7 * * ? *)',
      'cron(0/15 6-21 * * ? *)',
    ]);
    for (const { ScheduleExpressionTimezone, Target, FlexibleTimeWindow } of schedules) {
      expect(ScheduleExpressionTimezone).toBe('Europe/Oslo');
      expect(FlexibleTimeWindow).toEqual({ Mode: 'OFF' });
      expect(JSON.stringify(Target.DeadLetterConfig)).toContain('Failures');
      expect(Target.RetryPolicy.MaximumRetryAttempts).toBe(5);
    }
  });

  it('match at the hour of the settings', () => {
    synth({ matchingHour: 21 }).service.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 21 * * ? *)',
    });
  });
});

describe('mail', () => {
  it('goes out when a new outbox row comes down the stream, with bounded tries', () => {
    service.resourceCountIs('AWS::Lambda::EventSourceMapping', 1);
    service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
    const [mapping] = propertiesOf('AWS::Lambda::EventSourceMapping');
    const patterns = mapping?.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) =>
      JSON.parse(Pattern),
    );
    expect(patterns).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'O#' }] } } } },
    ]);
  });

  it('is signed by the domain of the sender and leaves every link as it is', () => {
    service.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: settings.senderDomain,
      FeedbackAttributes: { EmailForwardingEnabled: false },
      MailFromAttributes: { MailFromDomain: 'bounce.example.org' },
    });
    const [set] = propertiesOf('AWS::SES::ConfigurationSet');
    expect(set).not.toHaveProperty('TrackingOptions');
    expect(set).not.toHaveProperty('VdmOptions');
    expect(set).toMatchObject({ DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
  });

  it('reports bounces and complaints, and nothing that people do with it', () => {
    service.resourceCountIs('AWS::SES::ConfigurationSetEventDestination', 1);
    service.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce', 'complaint'],
        SnsDestination: { TopicARN: Match.anyValue() },
      },
    });
  });

  it('comes back as bounces and complaints to a function, which leaves what fails in its queue', () => {
    service.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'lambda',
      RedrivePolicy: {
        deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FeedbackFailures'), 'Arn'] },
      },
    });
  });

  it('uses a domain that the account has already when the settings say so', () => {
    synth({ mailIdentity: 'existing' }).service.resourceCountIs('AWS::SES::EmailIdentity', 0);
  });
});

describe('another organisation', () => {
  it('is one setting away: its time zone, its sender, its id', async () => {
    const { default: linkBergen } = await import('../../shared/organisation/link-bergen.json');
    const other = {
      ...linkBergen,
      id: 'other',
      timeZone: 'Europe/Helsinki',
      sender: { name: 'Ring', address: 'ring@other.example.com' },
    };
    const theirs = synth({ organisation: 'other' }, { other }).service;
    theirs.allResourcesProperties('AWS::Scheduler::Schedule', {
      ScheduleExpressionTimezone: 'Europe/Helsinki',
    });
    theirs.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'other.example.com' });
    const chosen = Object.values(theirs.findResources('AWS::Lambda::Function')).flatMap(
      ({ Properties }) => Properties.Environment.Variables.ORGANISATION ?? [],
    );
    expect(chosen).toEqual(['other', 'other', 'other', 'other']);
  });
});

describe('tags', () => {
  it('say project, stage and organisation on everything that takes them', () => {
    const wanted = [
      { Key: 'organisation', Value: 'link-bergen' },
      { Key: 'project', Value: 'krets' },
      { Key: 'stage', Value: 'prod' },
    ];
    for (const type of [
      'AWS::Lambda::Function',
      'AWS::SQS::Queue',
      'AWS::SNS::Topic',
      'AWS::Logs::LogGroup',
    ]) {
      for (const { Tags } of propertiesOf(type)) expect(Tags).toEqual(wanted);
    }
    const [replica] = propertiesIn(standard.data, 'AWS::DynamoDB::GlobalTable')[0]?.Replicas ?? [];
    expect(replica.Tags).toEqual(wanted);
  });
});
