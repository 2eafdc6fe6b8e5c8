import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { FeedbackVariables } from '../../functions/feedback/env.ts';
import type { Settings } from '../settings.ts';
import { type Data, sendingTo, tableAccess } from './access.ts';
import { failureQueue } from './failure-queue.ts';
import { NodeFunction } from './node-function.ts';

export type FeedbackProps = {
  readonly data: Data;
  readonly topic: ITopic;
  readonly environment: FeedbackVariables;
  readonly settings: Pick<Settings, 'logRetention'>;
};

/** SES → topic → this function: records who cannot be reached, or does not want to be. */
export class Feedback extends Construct {
  readonly function: NodeFunction;
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { data, topic, environment, settings }: FeedbackProps) {
    super(scope, id);
    this.failures = failureQueue(this, 'Failures', data.key);
    this.function = new NodeFunction(this, 'Function', {
      entry: 'feedback',
      description: 'Krets: records bounces and complaints',
      environment,
      permissions: [
        ...tableAccess(data, { rows: ['GetItem', 'PutItem'] }),
        ...sendingTo(this.failures, data),
      ],
      logRetention: settings.logRetention,
      timeout: Duration.seconds(30),
      memorySize: 512,
      onFailure: new SqsDestination(this.failures),
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    });
    topic.addSubscription(new LambdaSubscription(this.function.lambda, { deadLetterQueue: this.failures }));
  }
}
