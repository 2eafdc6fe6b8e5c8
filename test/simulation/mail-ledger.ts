import type { Outbox } from '../../shared/domain/message.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { outboxCodec } from '../../shared/store/codecs.ts';
import { fromItem } from '../../shared/store/items.ts';
import { type Key, keyText } from '../../shared/store/keys.ts';
import type { Seen } from './watch-rows.ts';

/** All that was ever to be sent: `copies` counts what the mail service accepted. */
export type Posted = {
  readonly row: Outbox;
  readonly key: Key;
  copies: number;
  refused: boolean;
  /** The row as it was when it was taken away. */
  gone?: Outbox;
};

export type MailLedger = {
  readonly all: Map<string, Posted>;
  /** Rows that came in one transaction, for the stream; and rows that went without having been sent. */
  readonly note: (
    seen: Seen,
    now: Instant,
  ) => { readonly came: readonly Key[]; readonly went: readonly Posted[] };
};

const isMail = ({ sk }: Key): boolean => sk.startsWith('O#');

/** A link that its reader orders has one id for ever: the mails before it stay under names of their own. */
const enter = (all: Map<string, Posted>, posted: Posted): void => {
  const former = all.get(posted.row.id);
  if (former !== undefined) all.set(`${posted.row.id} ${all.size}`, former);
  all.set(posted.row.id, posted);
};

/** Follows every mail from the transaction that wrote it to the one that took it away. */
export const createMailLedger = (all: Map<string, Posted> = new Map()): MailLedger => ({
  all,
  note: ({ writes, before }, now) => {
    const came: Key[] = [];
    const went: Posted[] = [];
    for (const write of writes.filter(({ key }) => isMail(key))) {
      const old = before.get(keyText(write.key));
      if (write.kind === 'put' && old === undefined) {
        const row = fromItem(outboxCodec, write.item, now);
        if (row !== undefined) enter(all, { row, key: write.key, copies: 0, refused: false });
        came.push(write.key);
      }
      if (write.kind === 'delete' && old !== undefined) {
        const gone = fromItem(outboxCodec, old, now);
        const posted = gone && all.get(gone.id);
        if (gone === undefined || posted === undefined) continue;
        posted.gone = gone;
        if (posted.copies === 0) went.push(posted);
      }
    }
    return { came, went };
  },
});
