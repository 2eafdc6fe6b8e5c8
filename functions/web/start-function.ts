import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { clientSettings } from '../../shared/runtime/client-settings.ts';
import type { StartMatching } from '../../shared/use-cases/ask-for-matching.ts';

/** Hands the function an event and does not wait for what it does; Lambda keeps the event until it can run. */
export const startFunction = (arn: string): StartMatching => {
  const client = new LambdaClient(clientSettings);
  return async () => {
    await client.send(new InvokeCommand({ FunctionName: arn, InvocationType: 'Event' }));
  };
};
