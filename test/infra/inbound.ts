import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { runbookHeadings } from '../../infra/constructs/runbook.ts';
import { allowList } from './allow-list.ts';
import { allowed, rolesOf } from './statements.ts';
import { propertiesOf, standard, synth, variants } from './synth.ts';

const { service } = synth(variants['answers by mail']);

describe('without replyDomain', () => {
  it('nothing is received, and mails are answered to the organisation', () => {
    standard.service.resourceCountIs('AWS::SES::ReceiptRule', 0);
    standard.service.resourceCountIs('AWS::Lambda::Function', 5);
    expect(JSON.stringify(standard.service.toJSON())).not.toContain('REPLY_DOMAIN');
  });
});

describe('with replyDomain', () => {
  it('mail to it is scanned, over TLS only, and handed on with its content, whatever its encoding', () => {
    service.resourceCountIs('AWS::SES::ReceiptRuleSet', 1);
    service.hasResourceProperties('AWS::SES::ReceiptRuleSet', { RuleSetName: 'Krets-prod-answers' });
    service.resourceCountIs('AWS::SES::ReceiptRule', 1);
    service.hasResourceProperties('AWS::SES::ReceiptRule', {
      Rule: {
        Enabled: true,
        Recipients: ['svar.example.org'],
        ScanEnabled: true,
        TlsPolicy: 'Require',
        Actions: [{ SNSAction: { Encoding: 'Base64', TopicArn: Match.anyValue() } }],
      },
    });
  });

  it('nothing keeps it: no bucket, no queue more, no dead letters, no longer than an hour of tries', () => {
    service.resourceCountIs('AWS::S3::Bucket', 0);
    service.resourceCountIs('AWS::SQS::Queue', propertiesOf(standard.service, 'AWS::SQS::Queue').length);
    const config = propertiesOf(service, 'AWS::Lambda::EventInvokeConfig').find(({ FunctionName }) =>
      String(FunctionName?.Ref).startsWith('Inbound'),
    );
    expect(config).toMatchObject({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3600 });
    expect(config).not.toHaveProperty('DestinationConfig');
    const [heard] = propertiesOf(service, 'AWS::SNS::Subscription').filter(({ Endpoint }) =>
      JSON.stringify(Endpoint).includes('Inbound'),
    );
    expect(heard).not.toHaveProperty('RedrivePolicy');
  });

  it('the topic is encrypted, and takes messages of this one rule only', () => {
    for (const { KmsMasterKeyId } of propertiesOf(service, 'AWS::SNS::Topic'))
      expect(KmsMasterKeyId).toBeDefined();
    const policies = JSON.stringify(propertiesOf(service, 'AWS::SNS::TopicPolicy'));
    expect(policies).toContain(':receipt-rule-set/Krets-prod-answers:receipt-rule/answers');
  });

  it('the function may read and write rows and open the contact key, and note what an answer ends; it can send no mail', () => {
    const { InboundFunctionRole: role, ...others } = rolesOf(service);
    // As the follow-up, which does what the clock asks for, without mail and the other index. A no can end a group, which the journal must know.
    const { FollowUpFunctionRole: followUp = [] } = allowList;
    const rows = followUp.filter((line) => !/^(sqs|logs|ses)|ViaService=sqs|index\/due/.test(line));
    const logs = ['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action} on InboundFunctionLogs`);
    expect(allowed(role?.statements ?? [])).toEqual([...rows, ...logs].sort());
    expect(Object.keys(others).sort()).toEqual(Object.keys(allowList).sort());
  });

  it('those who write mails know where the answers go', () => {
    const told = propertiesOf(service, 'AWS::Lambda::Function')
      .filter(({ Environment }) => Environment.Variables.REPLY_DOMAIN === 'svar.example.org')
      .map(({ Description }) => Description);
    expect(told.sort()).toEqual([
      'Krets: reminders, deadlines, erasures, and mails that are still due',
      'Krets: sends the mails that are due',
      'Krets: takes answers by mail',
    ]);
  });

  it('an alarm watches its errors, with what people feel and a heading in the runbook', () => {
    const [one] = propertiesOf(service, 'AWS::CloudWatch::Alarm').filter(({ AlarmDescription }) =>
      /Answers by mail fail/.test(AlarmDescription),
    );
    expect(one).toMatchObject({ Namespace: 'AWS/Lambda', MetricName: 'Errors', Threshold: 1 });
    expect(one?.AlarmDescription).toMatch(/^Somebody answered by mail/);
    expect(runbookHeadings()).toContain('Answers by mail fail');
  });

  it('says which DNS record and which rule set it needs', () => {
    const values = Object.values(service.toJSON()['Outputs']).map((output) => JSON.stringify(output));
    expect(values.join()).toContain('svar.example.org MX 10 inbound-smtp.eu-north-1.amazonaws.com');
    expect(values.join()).toContain('Krets-prod-answers');
  });
});
