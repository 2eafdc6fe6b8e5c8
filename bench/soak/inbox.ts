import { getStoreReadonly } from 'aws-ses-v2-local/dist/store.js';

/** What came out of the mail emulator of this very process, read once each. */
export type Inbox = {
  /** Reads what is new; calls back with the address and the link of each confirmation. */
  readonly read: () => void;
  /** Confirmations, welcomes and farewells by address. */
  readonly count: (kind: MailKind, address: string) => number;
  readonly total: () => number;
  /** Mails to one and the same person of one and the same kind, beyond the first; of kinds that come once. */
  readonly copies: () => number;
};

type MailKind = 'confirm' | 'place' | 'other';

const kindOf = (text: string): MailKind => {
  if (text.includes('/confirm/')) return 'confirm';
  return text.includes('/place/') ? 'place' : 'other';
};

export const createInbox = (onConfirm: (address: string, link: string) => void): Inbox => {
  const counts = new Map<string, number>();
  let next = 0;
  const read = () => {
    const { emails } = getStoreReadonly();
    for (; next < emails.length; next += 1) {
      const mail = emails[next];
      const [address = ''] = mail?.destination.to ?? [];
      const text = mail?.body.text ?? '';
      const kind = kindOf(text);
      const key = `${kind} ${address}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const link = /https?:\/\/\S+\/confirm\/\S+/.exec(text)?.[0];
      if (link !== undefined) onConfirm(address, link);
    }
  };
  return {
    read,
    count: (kind, address) => counts.get(`${kind} ${address}`) ?? 0,
    total: () => next,
    copies: () =>
      [...counts].reduce((all, [key, count]) => all + (key.startsWith('confirm ') ? count - 1 : 0), 0),
  };
};
