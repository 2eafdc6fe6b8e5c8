import type { Key } from './keys.ts';

/**
 * A row does not fit its schema. Says where, never what: the values may be personal. `key` holds ids
 * and hashes only, `paths` names of attributes.
 */
export class StoredRowError extends Error {
  readonly key: Key;
  readonly paths: readonly string[];

  constructor(key: Key, paths: readonly string[]) {
    super(`row ${key.pk} ${key.sk} does not fit its schema at ${paths.join(', ')}`);
    this.name = 'StoredRowError';
    this.key = key;
    this.paths = paths;
  }
}

/**
 * The table did not do what was asked, also after the last try. Replaces an error of the client that
 * can carry whole rows; `codes` are DynamoDB's own names of what went wrong.
 */
export class TableError extends Error {
  readonly codes: readonly string[];
  readonly requestId: string | undefined;

  constructor(codes: readonly string[], requestId?: string) {
    super(`table: ${codes.join(', ')}${requestId === undefined ? '' : ` (request ${requestId})`}`);
    this.name = 'TableError';
    this.codes = codes;
    this.requestId = requestId;
  }
}
