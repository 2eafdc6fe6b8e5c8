import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { MailerVariables } from '../../functions/mailer/env.ts';
import { table as shape } from '../../shared/store/table.ts';
import type { Settings } from '../settings.ts';
import { type Data, sendingTo, streamAccess, tableAccess } from './access.ts';
import { failureQueue } from './failure-queue.ts';
import type { MailIdentity } from './mail-identity.ts';
import { NodeFunction } from './node-function.ts';

export type MailerProps = {
  readonly data: Data;
  readonly mail: MailIdentity;
  readonly environment: MailerVariables;
  readonly settings: Pick<Settings, 'logRetention'>;
};

/** New outbox rows and nothing else; the stream carries keys only. */
const newOutboxRows = FilterCriteria.filter({
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: { [shape.sortKey]: { S: FilterRule.beginsWith(shape.outboxSortKeyPrefix) } } },
});

/** Outbox row → stream → this function → SES. */
export class Mailer extends Construct {
  readonly function: NodeFunction;
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { data, mail, environment, settings }: MailerProps) {
    super(scope, id);
    this.failures = failureQueue(this, 'Failures', data.key);
    this.function = new NodeFunction(this, 'Function', {
      entry: 'mailer',
      description: 'Krets: sends the mails that are due',
      environment,
      permissions: [
        // Who it is to, the mail itself, its links, and how many went to one address.
        ...tableAccess(data, { rows: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] }),
        ...streamAccess(data),
        mail.sending(),
        ...sendingTo(this.failures, data),
      ],
      logRetention: settings.logRetention,
      timeout: Duration.minutes(2),
      memorySize: 512,
    });
    this.readStream(data);
  }

  /** Retries are few and young, so that one bad row cannot hold up the mails behind it; the sweep sends what is left. */
  private readStream({ table }: Data): void {
    new EventSourceMapping(this, 'Stream', {
      target: this.function.lambda,
      eventSourceArn: table.tableStreamArn ?? '',
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [newOutboxRows],
      batchSize: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(1),
      onFailure: new SqsDlq(this.failures),
    });
  }
}
