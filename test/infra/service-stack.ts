import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { standard, synth } from './synth.ts';

const { service, settings } = standard;
const propertiesOf = (type: string) =>
  Object.values(service.findResources(type)).map(({ Properties }) => Properties);

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
    for (const { RetentionInDays } of propertiesOf('AWS::Logs::LogGroup')) expect(RetentionInDays).toBe(30);
  });

  it('get the environment that they ask for, and no secret', () => {
    const named = Object.fromEntries(
      propertiesOf('AWS::Lambda::Function').map(({ Description, Environment }) => [
        Description,
        Object.keys(Environment.Variables).sort(),
      ]),
    );
    expect(named).toEqual({
      'Krets: the pages': ['BASE_URL', 'CONTACT_KEY_ID', 'JOURNAL_NAME', 'ORGANISATION', 'TABLE_NAME'],
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

describe('public side', () => {
  it('is one HTTP API with one route, throttled', () => {
    service.resourceCountIs('AWS::ApiGatewayV2::Api', 1);
    service.resourceCountIs('AWS::ApiGatewayV2::Route', 1);
    service.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$default' });
    service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
    });
  });

  it('logs how a request went, never its path, query, address or browser', () => {
    const [stage] = propertiesOf('AWS::ApiGatewayV2::Stage');
    const format: string = stage?.AccessLogSettings.Format;
    expect(Object.keys(JSON.parse(format))).toEqual([
      'requestId',
      'at',
      'method',
      'status',
      'bytes',
      'milliseconds',
      'integrationStatus',
    ]);
    expect(format).not.toMatch(/path|query|sourceIp|identity|userAgent|protocol|routeKey|domain|referer/i);
  });

  it('is all there is: nothing else may be called from outside', () => {
    for (const type of ['AWS::Lambda::Url', 'AWS::S3::Bucket', 'AWS::ApiGateway::RestApi']) {
      service.resourceCountIs(type, 0);
    }
    const callers = propertiesOf('AWS::Lambda::Permission');
    expect(callers.map(({ Principal }) => Principal).sort()).toEqual([
      'apigateway.amazonaws.com',
      'sns.amazonaws.com',
    ]);
    for (const { SourceArn } of callers) expect(SourceArn).toBeDefined();
    for (const { Protocol } of propertiesOf('AWS::SNS::Subscription'))
      expect(['lambda', 'email']).toContain(Protocol);
  });

  it('has the own address when the settings name one, and then no other', () => {
    const domainName = 'krets.example.org';
    const certificateArn = 'arn:aws:acm:eu-north-1:111111111111:certificate/abc';
    const own = synth({ domainName, certificateArn }).service;
    own.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: domainName,
      DomainNameConfigurations: [Match.objectLike({ CertificateArn: certificateArn })],
    });
    own.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    own.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ BASE_URL: `https://${domainName}` }) },
    });
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

  it('uses a domain that the account has already when the settings say so', () => {
    synth({ mailIdentity: 'existing' }).service.resourceCountIs('AWS::SES::EmailIdentity', 0);
  });
});

describe('queues and topics', () => {
  it('are encrypted and refuse everything but TLS', () => {
    expect(propertiesOf('AWS::SQS::Queue')).toHaveLength(4);
    for (const queue of propertiesOf('AWS::SQS::Queue')) expect(queue.SqsManagedSseEnabled).toBe(true);
    for (const topic of propertiesOf('AWS::SNS::Topic')) expect(topic.KmsMasterKeyId).toBeDefined();
    const policies = [...propertiesOf('AWS::SQS::QueuePolicy'), ...propertiesOf('AWS::SNS::TopicPolicy')];
    expect(policies).toHaveLength(6);
    for (const { PolicyDocument } of policies) {
      expect(PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });

  it('let SES and the alarms of this account publish, and nobody else', () => {
    const publishers = propertiesOf('AWS::SNS::TopicPolicy')
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');
    expect(publishers.map(({ Principal }) => Principal.Service).sort()).toEqual([
      'cloudwatch.amazonaws.com',
      'ses.amazonaws.com',
    ]);
    for (const { Condition } of publishers) expect(JSON.stringify(Condition)).toContain(settings.account);
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
