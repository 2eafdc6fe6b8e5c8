/**
 * The one table as plain data, for CDK, the local runner and the tests. All indexes are sparse: only
 * rows that carry both of an index's attributes are in it. Streams and indexes carry keys only, so
 * that no personal data leaves the table by either way.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttl: 'ttl',
  stream: 'KEYS_ONLY',
  projection: 'KEYS_ONLY',
  indexes: {
    list: { name: 'list', partitionKey: 'list', sortKey: 'listAt' },
    due: { name: 'due', partitionKey: 'due', sortKey: 'dueAt' },
    /** Who waits by home and groups by who leads them: a part of `list`, for matchings that share the country out. */
    near: { name: 'near', partitionKey: 'near', sortKey: 'listAt' },
    /** People by the coordinator who signed them up, in every state; over an attribute of their own. */
    caller: { name: 'caller', partitionKey: 'assistedBy', sortKey: 'createdAt' },
  },
  /** The mailer's stream filter: every outbox row, and nothing else, has a sort key that begins so. */
  outboxSortKeyPrefix: 'O#',
} as const;

/**
 * The erasure journal, a second table with backups of its own: what was erased stays erased also when
 * the first one is brought back from a time before. Same keys, no index, no stream, same TTL attribute.
 */
export const journalTable = {
  partitionKey: table.partitionKey,
  sortKey: table.sortKey,
  ttl: table.ttl,
} as const;
