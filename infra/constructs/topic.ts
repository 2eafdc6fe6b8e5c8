import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** An encrypted topic over TLS only. The key's policy must know the services that publish to it. */
export const privateTopic = (scope: Construct, id: string, key: IKey): Topic =>
  new Topic(scope, id, { masterKey: key, enforceSSL: true });

/** A topic with a policy of its own no longer hears the account's alarms by itself. */
export const hearAlarms = (topic: Topic): void => {
  const { account, region } = Stack.of(topic);
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': account },
        ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:${region}:${account}:alarm:*` },
      },
    }),
  );
};
