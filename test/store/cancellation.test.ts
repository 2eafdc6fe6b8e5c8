import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { cancellationOf } from '../../shared/store/cancellation.ts';

it('of a cancelled transaction only codes, times and the request’s number are kept, whatever rows came with it', () => {
  const error = new TransactionCanceledException({
    message: 'cancelled',
    $metadata: { requestId: 'request-1' },
    CancellationReasons: [
      {
        Code: 'ConditionalCheckFailed',
        Item: { expiresAt: { S: 'later' }, email: { S: 'kari@example.org' } },
      },
      { Code: 'ConditionalCheckFailed', Item: { email: { S: 'kari@example.org' } } },
      // The SDK's type lets both be missing.
      {},
    ],
  });
  expect(cancellationOf(error)).toEqual({
    codes: ['ConditionalCheckFailed', 'ConditionalCheckFailed', 'None'],
    expiries: ['later', undefined, undefined],
    requestId: 'request-1',
  });
  const bare = { name: error.name, CancellationReasons: [] };
  expect(cancellationOf(bare)).toEqual({ codes: [], expiries: [], requestId: undefined });
  expect(cancellationOf({ ...bare, name: 'ValidationException' })).toBeUndefined();
});
