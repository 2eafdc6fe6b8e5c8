import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { propertiesOf, standard, synth, variants } from './synth.ts';

const { service, data, settings } = standard;

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
    const [stage] = propertiesOf(service, 'AWS::ApiGatewayV2::Stage');
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

  it('lets functions be called by the API and the topic of this account alone', () => {
    const callers = propertiesOf(service, 'AWS::Lambda::Permission');
    expect(callers.map(({ Principal, Action }) => `${Principal} ${Action}`).sort()).toEqual([
      'apigateway.amazonaws.com lambda:InvokeFunction',
      'sns.amazonaws.com lambda:InvokeFunction',
    ]);
    for (const { SourceArn } of callers)
      expect(JSON.stringify(SourceArn)).toMatch(/"Ref":"(SiteApi|Bounces)/);
  });

  it('has the own address when the settings name one, and then no other', () => {
    const own = synth(variants['another stage and region, an own domain']).service;
    own.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: 'krets.example.org',
      DomainNameConfigurations: [
        {
          CertificateArn: 'arn:aws:acm:eu-west-1:111111111111:certificate/abc',
          EndpointType: 'REGIONAL',
          SecurityPolicy: 'TLS_1_2',
        },
      ],
    });
    own.resourceCountIs('AWS::ApiGatewayV2::ApiMapping', 1);
    own.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    own.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ BASE_URL: 'https://krets.example.org' }) },
    });
    service.resourceCountIs('AWS::ApiGatewayV2::DomainName', 0);
  });
});

const policySchema = z.array(
  z.object({
    Effect: z.string(),
    Action: z.union([z.string(), z.array(z.string())]),
    Principal: z.unknown(),
    Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  }),
);
const policies = (type: string) =>
  propertiesOf(service, type).map(({ PolicyDocument }) => policySchema.parse(PolicyDocument.Statement));

const allowing = (statements: z.infer<typeof policySchema>) =>
  statements
    .filter(({ Effect }) => Effect === 'Allow')
    .map(({ Principal, Action, Condition }) => ({
      who: JSON.stringify(Principal),
      what: Action,
      from: Object.values(Condition ?? {}).flatMap((one) =>
        Object.keys(one).map((name) => name.toLowerCase()),
      ),
    }));

describe('queues and topics', () => {
  it('are encrypted under the data’s own key and refuse everything but TLS', () => {
    expect(propertiesOf(service, 'AWS::SQS::Queue')).toHaveLength(4);
    const ownKey = { 'Fn::ImportValue': expect.stringContaining('Key961B73FD') };
    for (const { KmsMasterKeyId } of [
      ...propertiesOf(service, 'AWS::SQS::Queue'),
      ...propertiesOf(service, 'AWS::SNS::Topic'),
    ])
      expect(KmsMasterKeyId).toEqual(ownKey);
    const all = [...policies('AWS::SQS::QueuePolicy'), ...policies('AWS::SNS::TopicPolicy')];
    expect(all).toHaveLength(6);
    for (const statements of all) {
      expect(statements).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  it('take messages from one service each and only of this account, never from everybody', () => {
    expect(policies('AWS::SNS::TopicPolicy').flatMap(allowing)).toEqual([
      {
        who: '{"Service":"ses.amazonaws.com"}',
        what: 'sns:Publish',
        from: ['aws:sourceaccount', 'aws:sourcearn'],
      },
      {
        who: '{"Service":"cloudwatch.amazonaws.com"}',
        what: 'sns:Publish',
        from: ['aws:sourceaccount', 'aws:sourcearn'],
      },
    ]);
    // The others are written to by roles, which have their own list.
    expect(policies('AWS::SQS::QueuePolicy').flatMap(allowing)).toEqual([
      { who: '{"Service":"sns.amazonaws.com"}', what: 'sqs:SendMessage', from: ['aws:sourcearn'] },
    ]);
    expect(JSON.stringify(propertiesOf(service, 'AWS::SNS::TopicPolicy'))).toContain(settings.account);
  });

  it('are read by the feedback function and one person', () => {
    expect(
      propertiesOf(service, 'AWS::SNS::Subscription')
        .map(({ Protocol }) => Protocol)
        .sort(),
    ).toEqual(['email', 'lambda']);
  });

  it('are the only things with a policy for others, besides the key', () => {
    const written = JSON.stringify([service.toJSON(), data.toJSON()]);
    expect(written).not.toMatch(/"Type":"AWS::(S3|Lambda::Url|ApiGateway::|EC2|CloudFront|SecretsManager)/);
    const open = Object.values({ ...service.toJSON()['Resources'], ...data.toJSON()['Resources'] })
      .map((resource) => JSON.stringify(resource))
      .filter((text) => /"Principal":("\*"|\{"AWS":"\*"\})/.test(text));
    // Each of the six says no to everybody who comes without TLS, and that is the only `*`.
    expect(open).toHaveLength(6);
    for (const text of open) expect(text.match(/"Principal":("\*"|\{"AWS":"\*"\})/g)).toHaveLength(1);
  });
});
