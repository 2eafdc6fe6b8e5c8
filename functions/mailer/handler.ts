import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Log } from '../../shared/log/catalogue.ts';
import { problemOf } from '../../shared/log/problem-of.ts';
import { parseOutboxKey } from '../../shared/store/keys.ts';
import { table } from '../../shared/store/table.ts';
import { type DeliverDeps, type DeliverOutcome, deliver } from '../../shared/use-cases/deliver.ts';
import type { OutboxKey } from '../../shared/use-cases/ports.ts';

export type MailerDeps = { readonly deps: DeliverDeps; readonly log: Log };

/** Only new rows: a row that waits after a try is written again, and must not be tried again at once. */
const keyOf = ({ eventName, dynamodb }: DynamoDBRecord): OutboxKey | undefined => {
  const pk = dynamodb?.Keys?.[table.partitionKey]?.S;
  const sk = dynamodb?.Keys?.[table.sortKey]?.S;
  if (eventName !== 'INSERT' || pk === undefined || sk === undefined) return undefined;
  return parseOutboxKey({ pk, sk });
};

/**
 * New outbox rows from the table's stream → mails. One after the other, so that one person's mails
 * keep their order. Answers with the sequence numbers of the rows that could not be looked at; each
 * row remembers by itself whether it was sent, so a repeated batch sends nothing twice.
 */
export const createMailerHandler =
  ({ deps, log }: MailerDeps) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const counts: Record<DeliverOutcome, number> = {
      sent: 0,
      gone: 0,
      held: 0,
      parked: 0,
      stopped: 0,
      later: 0,
    };
    const handle = async (record: DynamoDBRecord): Promise<void> => {
      const key = keyOf(record);
      if (key === undefined) return;
      try {
        counts[await deliver(deps, key)] += 1;
      } catch (error) {
        log('mailFailed', problemOf(error));
        throw error;
      }
    };
    const response = await processPartialResponse(
      event,
      handle,
      new BatchProcessor(EventType.DynamoDBStreams),
      { processInParallel: false, throwOnFullBatchFailure: false },
    );
    log('mailBatch', { ...counts, failed: response.batchItemFailures.length });
    return response;
  };
