import { chunks } from '../domain/parallel.ts';
import type { Store } from '../use-cases/ports.ts';
import { dues, linkCodec, lists, outboxCodec } from './codecs.ts';
import { keyOf } from './items.ts';
import {
  linkPrefix,
  outboxKey,
  outboxPrefix,
  parseLifeKey,
  parseOutboxKey,
  subjectPartition,
} from './keys.ts';
import type { Reader } from './reader.ts';
import type { Range, Rows } from './rows.ts';
import type { Item } from './writes.ts';
import { mostWrites } from './writes.ts';

type Mails = Pick<
  Store,
  'due' | 'dueOutbox' | 'outbox' | 'parkedOutbox' | 'partition' | 'linksOf' | 'sweepPartition'
>;

/** Links and outbox rows: `L#` is the first sort key after a subject's own row. */
const beside = (pk: string): Range => ({ pk, from: linkPrefix });

const withPrefix = (items: readonly Item[], prefix: string): readonly Item[] =>
  items.filter((item) => keyOf(item).sk.startsWith(prefix));

/** Reads again after deleting, so that a row which came in between goes too. */
const sweep = async (rows: Rows, pk: string): Promise<void> => {
  for (let items = await rows.query(beside(pk)); items.length > 0; items = await rows.query(beside(pk))) {
    for (const some of chunks(items, mostWrites)) {
      await rows.transact(some.map((item) => ({ kind: 'delete', key: keyOf(item) })));
    }
  }
};

/** What lies beside the subjects, and what is due. */
export const createMails = ({ rows, read }: { readonly rows: Rows; readonly read: Reader }): Mails => ({
  due: async (until, limit) =>
    (await read.firstListed({ index: 'due', value: dues.life, until }, limit))
      .map(parseLifeKey)
      .filter((key) => key !== undefined),
  dueOutbox: async (until, limit) =>
    (await read.firstListed({ index: 'due', value: dues.outbox, until }, limit))
      .map(parseOutboxKey)
      .filter((key) => key !== undefined),
  outbox: (key) => read.one(outboxCodec, outboxKey(key)),
  parkedOutbox: () => read.listed(outboxCodec, { index: 'list', value: lists.parked }),
  partition: async (subject) => {
    const items = await rows.query(beside(subjectPartition(subject)));
    return {
      links: read.parse(linkCodec, withPrefix(items, linkPrefix)).map(({ hash: _, ...link }) => link),
      outbox: read.parse(outboxCodec, withPrefix(items, outboxPrefix)),
    };
  },
  linksOf: async (subject) =>
    read.parse(linkCodec, withPrefix(await rows.query(beside(subjectPartition(subject))), linkPrefix)),
  sweepPartition: (subject) => sweep(rows, subjectPartition(subject)),
});
