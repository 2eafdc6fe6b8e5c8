import * as z from 'zod';
import type { Instant } from '../domain/time.ts';
import { type Codec, fromItem, toItem } from './items.ts';
import { contactKeyKey } from './keys.ts';
import type { Rows } from './rows.ts';

const schema = z.strictObject({ wrapped: z.base64() });

export const contactKeyCodec: Codec<z.infer<typeof schema>> = { schema, key: () => contactKeyKey };

/** Where the key behind the hashes of addresses is kept: encrypted, beside the hashes that depend on it. */
export type ContactKeyRow = {
  /** The encrypted key; undefined as long as none was kept. 1 call. */
  readonly read: () => Promise<Uint8Array | undefined>;
  /** Keeps this one, unless there is one already: the first one stays for as long as the table. 1 call. */
  readonly keepFirst: (wrapped: Uint8Array) => Promise<void>;
};

/** The row in any table; reads are consistent, so the one that was kept is seen at once. */
export const createContactKeyRow = (rows: Rows, now: () => Instant): ContactKeyRow => ({
  read: async () => {
    const found = fromItem(contactKeyCodec, await rows.get(contactKeyKey), now());
    return found && Buffer.from(found.wrapped, 'base64');
  },
  keepFirst: async (wrapped) => {
    const item = toItem(contactKeyCodec, { wrapped: Buffer.from(wrapped).toString('base64') });
    await rows.transact([{ kind: 'put', key: contactKeyKey, item, when: [[{ path: 'pk', is: 'absent' }]] }]);
  },
});
