import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Commit } from '../use-cases/ports.ts';
import {
  type Cancellation,
  cancellationOf,
  conditionFailed,
  refused,
  transactionConflict,
} from './cancellation.ts';
import { mostTries } from './client.ts';
import { TableError } from './errors.ts';
import { toTransactItem } from './transaction.ts';
import type { Write } from './writes.ts';

/** A client and the tables it is to use; without the journal's name nobody can be erased. */
export type Connection = {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly journalName?: string | undefined;
};

/** Indexes of the counts that begin anew because their row's time is over. */
type Anew = ReadonlySet<number>;
type Attempt = { readonly connection: Connection; readonly writes: readonly Write[]; readonly anew: Anew };

/** Undefined when everything was written. */
const attempt = async ({ connection, writes, anew }: Attempt): Promise<Cancellation | undefined> => {
  const items = writes.map((write, index) => toTransactItem(write, connection, anew.has(index)));
  try {
    await connection.client.send(new TransactWriteCommand({ TransactItems: items }));
    return undefined;
  } catch (error) {
    const cancellation = cancellationOf(error);
    if (cancellation === undefined) throw error;
    return cancellation;
  }
};

/** What a refused count has told of its row: whether it must begin anew or count on. */
const corrected = ({ writes, anew }: Attempt, { codes, expiries }: Cancellation): Anew => {
  const indexes = writes.flatMap((write, index) => {
    if (write.kind !== 'countUpTo') return [];
    const expiresAt = expiries[index];
    const isOver = expiresAt !== undefined && expiresAt <= write.now;
    return (codes[index] === conditionFailed ? isOver : anew.has(index)) ? [index] : [];
  });
  return new Set(indexes);
};

const outcome = (cancellation: Cancellation, failures: readonly number[]): Commit => {
  if (failures.length > 0) return { ok: false, conflicts: failures };
  const met = refused(cancellation, transactionConflict);
  if (met.length > 0) return { ok: false, conflicts: met, passing: true };
  throw new TableError([...new Set(cancellation.codes)], cancellation.requestId);
};

/**
 * Writes all or none. One request, repeated by the client when it only met another transaction; a
 * second one when a count's time was over. Never lets a row out in an error.
 */
export const transact = async (
  connection: Connection,
  writes: readonly Write[],
  { anew, left }: { readonly anew: Anew; readonly left: number } = { anew: new Set(), left: mostTries },
): Promise<Commit> => {
  const cancellation = await attempt({ connection, writes, anew });
  if (cancellation === undefined) return { ok: true };
  const next = corrected({ connection, writes, anew }, cancellation);
  const failures = refused(cancellation, conditionFailed);
  const hopeless = failures.filter((index) => next.has(index) === anew.has(index));
  if (hopeless.length > 0 || failures.length === 0) return outcome(cancellation, hopeless);
  if (left <= 1) return outcome(cancellation, failures);
  return transact(connection, writes, { anew: next, left: left - 1 });
};
