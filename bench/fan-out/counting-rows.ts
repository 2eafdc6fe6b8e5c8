import type { Rows } from '../../shared/store/rows.ts';
import { table } from '../../shared/store/table.ts';
import type { Item } from '../../shared/store/writes.ts';

/** What was asked of the table. Units as DynamoDB bills them. */
export type Usage = {
  reads: number;
  pages: number;
  commits: number;
  readUnits: number;
  writeUnits: number;
};

const bytes = (item: unknown): number => Buffer.byteLength(JSON.stringify(item));

/** A consistent read; as JSON a row is a little larger than in DynamoDB. */
const toRead = (item: Item): number => Math.ceil(bytes(item) / 4096);

/** Keys of an entry of an index and what DynamoDB adds to each; read without consistency, by the page. */
const entryBytes = 150;
const entriesPerPage = 6900;

/** Within a transaction a write counts twice, and once more for every index that has the row. */
const toWrite = (item: Item | undefined): number => {
  const indexes = Object.values(table.indexes).filter(
    ({ partitionKey }) => item?.[partitionKey] !== undefined,
  );
  return 2 * Math.ceil(bytes(item ?? {}) / 1024) + indexes.length;
};

/** The same rows, with everything counted into `usage`. */
export const countingRows = (rows: Rows, usage: Usage): Rows => {
  const paged = (entries: number): void => {
    usage.pages += 1;
    usage.readUnits += Math.max(1, Math.ceil((entries * entryBytes) / 4096)) / 2;
  };
  return {
    get: async (key) => {
      usage.reads += 1;
      const item = await rows.get(key);
      usage.readUnits += item === undefined ? 1 : toRead(item);
      return item;
    },
    getMany: async (keys, only) => {
      usage.reads += 1;
      // A row is paid for as a whole, however little of it is wanted.
      const items = await rows.getMany(keys);
      usage.readUnits += items.reduce((sum, item) => sum + toRead(item), keys.length - items.length);
      return only === undefined ? items : rows.getMany(keys, only);
    },
    query: async (range) => {
      const items = await rows.query(range);
      const all = items.reduce((sum, item) => sum + bytes(item), 0);
      usage.pages += Math.max(1, Math.ceil(all / 1_000_000));
      usage.readUnits += Math.max(1, Math.ceil(all / 4096));
      return items;
    },
    listed: async function* (listing) {
      let some = false;
      for await (const page of rows.listed({ ...listing, pageSize: listing.pageSize ?? entriesPerPage })) {
        some = true;
        paged(page.length);
        yield page;
      }
      // A partition without rows is asked all the same.
      if (!some) paged(0);
    },
    counted: async (listing) => {
      const entries = await rows.counted(listing);
      paged(entries);
      return entries;
    },
    transact: async (writes) => {
      usage.commits += 1;
      for (const write of writes) usage.writeUnits += toWrite('item' in write ? write.item : undefined);
      return rows.transact(writes);
    },
  };
};
