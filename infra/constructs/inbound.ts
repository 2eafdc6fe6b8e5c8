import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { EmailEncoding, Sns } from 'aws-cdk-lib/aws-ses-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { InboundVariables } from '../../functions/inbound/env.ts';
import type { Settings } from '../settings.ts';
import { contactHashing, type Data, everyRowAction, journalAccess, tableAccess } from './access.ts';
import { NodeFunction } from './node-function.ts';
import { privateTopic } from './topic.ts';

export type InboundProps = {
  readonly data: Data;
  readonly replyDomain: string;
  readonly environment: InboundVariables;
  readonly settings: Pick<Settings, 'logRetention' | 'stage'>;
};

const ruleName = 'answers';

/**
 * SES receives → topic with the content → this function. Nothing keeps the mail: no bucket, and no dead
 * letters, which would hold it; see docs/adr/019-answer-by-mail.md. Somebody has to make the rule set the
 * account's active one, which CloudFormation cannot.
 */
export class Inbound extends Construct {
  readonly function: NodeFunction;

  constructor(scope: Construct, id: string, { data, replyDomain, environment, settings }: InboundProps) {
    super(scope, id);
    const topic = privateTopic(this, 'Topic', data.key);
    this.receive(topic, replyDomain, `Krets-${settings.stage}-answers`);
    this.function = new NodeFunction(this, 'Function', {
      entry: 'inbound',
      description: 'Krets: takes answers by mail',
      environment,
      permissions: [
        ...tableAccess(data, { rows: everyRowAction, indexes: ['list', 'near'] }),
        journalAccess(data),
        contactHashing(data),
      ],
      logRetention: settings.logRetention,
      timeout: Duration.seconds(30),
      memorySize: 512,
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
    });
    topic.addSubscription(new LambdaSubscription(this.function.lambda));
  }

  /** Scanned, so that there is a verdict on spam and viruses; only over TLS. */
  private receive(topic: Topic, replyDomain: string, receiptRuleSetName: string): void {
    const rules = new ReceiptRuleSet(this, 'Rules', { receiptRuleSetName });
    const rule = rules.addRule('Answers', {
      receiptRuleName: ruleName,
      recipients: [replyDomain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      actions: [new Sns({ topic, encoding: EmailEncoding.BASE64 })],
    });
    const { account, region } = Stack.of(this);
    const may = topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: {
            'aws:SourceAccount': account,
            'aws:SourceArn': `arn:aws:ses:${region}:${account}:receipt-rule-set/${receiptRuleSetName}:receipt-rule/${ruleName}`,
          },
        },
      }),
    );
    // SES tries the topic when the rule is made.
    if (may.policyDependable !== undefined) rule.node.addDependency(may.policyDependable);
    new CfnOutput(this, 'DnsRecord', {
      value: `${replyDomain} MX 10 inbound-smtp.${region}.amazonaws.com`,
      description: 'DNS record for answers by mail',
    });
    new CfnOutput(this, 'RuleSet', {
      value: receiptRuleSetName,
      description: 'Must be the active receipt rule set of SES in this account and region',
    });
  }
}
