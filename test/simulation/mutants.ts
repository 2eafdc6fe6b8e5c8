import { keyOf } from '../../shared/store/items.ts';
import { type Key, keyText, tasksPartition } from '../../shared/store/keys.ts';
import type { Rows } from '../../shared/store/rows.ts';
import type { Item, Write } from '../../shared/store/writes.ts';
import { canary } from './privacy.ts';
import type { Defect } from './system.ts';

type Mutant = { readonly name: string; readonly finds: string; readonly defect: Defect };

const writing = (spoil: (writes: readonly Write[]) => readonly Write[]): Defect => ({
  rows: (rows) => ({
    ...rows,
    transact: async (writes) => {
      const left = spoil(writes);
      return left.length === 0 ? { ok: true } : rows.transact(left);
    },
  }),
});

const isPerson = ({ pk, sk }: Key): boolean => pk.startsWith('P#') && sk === '#';
const isGroup = ({ pk, sk }: Key): boolean => pk.startsWith('G#') && sk === '#';
const isMail = ({ sk }: Key): boolean => sk.startsWith('O#');

/** Rows of a kind are written otherwise. */
const putting = (is: (key: Key) => boolean, change: (item: Item) => Item): Defect =>
  writing((writes) =>
    writes.map((write) =>
      write.kind === 'put' && is(write.key) ? { ...write, item: change(write.item) } : write,
    ),
  );

const reading = (change: (item: Item) => Item): Defect => ({
  rows: (rows) => ({
    ...rows,
    get: async (key) => {
      const item = await rows.get(key);
      return item && change(item);
    },
    getMany: async (keys) => (await rows.getMany(keys)).map(change),
  }),
});

/** People who have gone look as they did before, and their mails are not swept. */
export const staleRows = (rows: Rows): Rows => {
  const living = new Map<string, Item>();
  const keep = (item: Item): Item => {
    if (!('endedAt' in item) && isPerson(keyOf(item))) living.set(keyText(keyOf(item)), item);
    return 'endedAt' in item ? (living.get(keyText(keyOf(item))) ?? item) : item;
  };
  return {
    ...rows,
    get: async (key) => {
      const item = await rows.get(key);
      return item && keep(item);
    },
    getMany: async (keys) => (await rows.getMany(keys)).map(keep),
    query: async (range) => (await rows.query(range)).filter((item) => !isMail(keyOf(item))),
  };
};

const noticing = (rows: Rows): Rows => ({
  ...rows,
  getMany: async (keys) => {
    await rows.transact([{ kind: 'add', key: { pk: 'SEEN', sk: '#' }, amounts: { times: 1 } }]);
    return rows.getMany(keys);
  },
});

/** One defect for each thing that must never happen, and the invariant that has to see it. */
export const mutants: readonly Mutant[] = [
  {
    name: 'people of a proposal go on waiting',
    finds: 'inTwoGroups',
    defect: writing((writes) =>
      writes.filter(
        (write) => write.kind !== 'put' || !isPerson(write.key) || write.item['state'] !== 'proposed',
      ),
    ),
  },
  {
    name: 'seats get lost, and nobody looks again',
    finds: 'sizes',
    defect: putting(isGroup, (item) =>
      Array.isArray(item['seats'])
        ? { ...item, seats: item['seats'].slice(0, 3), dueAt: '2099-01-01T00:00:00.000Z' }
        : item,
    ),
  },
  {
    name: 'the place in the queue counts from the present state',
    finds: 'waitingDates',
    defect: putting(isPerson, (item) =>
      'waitingSince' in item ? { ...item, waitingSince: item['stateSince'] } : item,
    ),
  },
  {
    name: 'nobody reads whom people will not meet',
    finds: 'guards',
    defect: reading((item) => ('guard' in item ? { ...item, guard: [] } : item)),
  },
  {
    name: 'groups have no next deadline',
    finds: 'waysOn',
    defect: putting(isGroup, ({ dueAt: _, due: __, ...item }) => item),
  },
  {
    name: 'a group is written without its people',
    finds: 'whole',
    defect: writing((writes) =>
      writes.some(({ key }) => isGroup(key)) ? writes.filter(({ key }) => !isPerson(key)) : writes,
    ),
  },
  {
    name: 'calls about a seat outlive it',
    finds: 'whole: taskOfNoSeat',
    defect: writing((writes) =>
      writes.filter(({ kind, key }) => kind !== 'delete' || key.pk !== tasksPartition),
    ),
  },
  {
    name: 'a mail is taken away before it is sent',
    finds: 'lostMails',
    defect: writing((writes) =>
      writes.map((write) =>
        write.kind === 'put' && isMail(write.key) && write.item['state'] === 'claimed'
          ? { kind: 'delete', key: write.key }
          : write,
      ),
    ),
  },
  {
    name: 'a mail stays after it was sent',
    finds: 'doubledMails',
    defect: writing((writes) => writes.filter((write) => write.kind !== 'delete' || !isMail(write.key))),
  },
  { name: 'opening a page is counted', finds: 'seenWrong: opening a link', defect: { rows: noticing } },
  {
    name: 'new people are not written',
    finds: 'seenWrong: thanked',
    defect: writing((writes) =>
      writes.filter(
        (write) => write.kind !== 'put' || !isPerson(write.key) || write.item['state'] !== 'unconfirmed',
      ),
    ),
  },
  {
    name: 'a name in the log',
    finds: 'personal',
    defect: { log: (log) => (event, fields) => log(event, { ...fields, errorName: canary }) },
  },
  {
    name: 'the secret of a link is stored',
    finds: 'usableLinks',
    defect: { deps: (deps) => ({ ...deps, hashSecret: (secret) => secret }) },
  },
  {
    name: 'nothing is ever due',
    finds: 'drain',
    defect: {
      rows: (rows) => ({
        ...rows,
        listed: (listing) => rows.listed(listing.index === 'due' ? { ...listing, until: '' } : listing),
      }),
    },
  },
  {
    name: 'a copy of every address',
    finds: 'forgotten',
    defect: writing((writes) =>
      writes.flatMap((write) =>
        write.kind === 'put' && typeof write.item['emailHash'] === 'string' && isPerson(write.key)
          ? [write, { kind: 'put', key: { pk: 'X', sk: write.key.pk }, item: copyOf(write) }]
          : [write],
      ),
    ),
  },
];

function copyOf({ key, item }: Extract<Write, { readonly kind: 'put' }>): Item {
  return { pk: 'X', sk: key.pk, email: item['email'] };
}
