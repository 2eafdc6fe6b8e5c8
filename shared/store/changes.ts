import { type Change, countNames } from '../domain/change.ts';
import type { Instant } from '../domain/time.ts';
import {
  bookingCodec,
  contactLockCodec,
  coordinatorCodec,
  groupCodec,
  linkCodec,
  matchingRunCodec,
  monthQueueCodec,
  outboxCodec,
  participantCodec,
  recallCodec,
  roomCodec,
  taskCodec,
} from './codecs.ts';
import { type Codec, toItem } from './items.ts';
import { journalWrites } from './journal.ts';
import { countKey, type Key, keyText, mailCapKey, monthStartsKey } from './keys.ts';
import { type Condition, mostWrites, type Test, type Write } from './writes.ts';

type Of<Type extends Change['type']> = Extract<Change, { readonly type: Type }>;
type Versioned = { readonly version: number };
type Pair<Entity> = { readonly before?: Entity | undefined; readonly after?: Entity | undefined };

const absent: readonly Test[] = [{ path: 'pk', is: 'absent' }];

/** Nobody has written since `before` was read. The state is in it so that a transition's prior state is its condition. */
const unchanged = (before: Versioned): Condition => {
  const version: Test = { path: 'version', is: '=', value: before.version };
  if (!('state' in before) || typeof before.state !== 'string') return [[version]];
  return [[version, { path: 'state', is: '=', value: before.state }]];
};

const sameKey = (one: Key, other: Key): Key => {
  if (keyText(one) === keyText(other)) return one;
  throw new Error('a change cannot move a row: write one that goes and one that comes');
};

const replace = <Entity extends Versioned>(codec: Codec<Entity>, { before, after }: Pair<Entity>): Write => {
  const when = before === undefined ? [absent] : unchanged(before);
  if (after !== undefined) {
    const item = toItem(codec, { ...after, version: (before?.version ?? 0) + 1 });
    const key = codec.key(after);
    return { kind: 'put', key: before === undefined ? key : sameKey(codec.key(before), key), item, when };
  }
  if (before === undefined) throw new Error('a change needs a before or an after');
  return { kind: 'delete', key: codec.key(before), when };
};

/** A note, no step of a life: also one whose state nobody knows is replaced by the next. */
const matchingRun = ({ before, after }: Of<'matchingRun'>): Write => {
  const write = replace(matchingRunCodec, { before, after });
  if (write.kind !== 'put' || before === undefined) return write;
  return { ...write, when: [[{ path: 'version', is: '=', value: before.version }]] };
};

const contactLock = ({ op, hash, owner }: Of<'contactLock'>): Write => {
  const when: Condition = [
    absent,
    [
      { path: 'owner.type', is: '=', value: owner.type },
      { path: 'owner.id', is: '=', value: owner.id },
    ],
  ];
  const lock = { hash, owner };
  const key = contactLockCodec.key(lock);
  return op === 'release'
    ? { kind: 'delete', key, when }
    : { kind: 'put', key, when, item: toItem(contactLockCodec, lock) };
};

const link = ({ op, link }: Of<'link'>, now: Instant): Write => {
  const key = linkCodec.key(link);
  return op === 'add'
    ? { kind: 'put', key, item: toItem(linkCodec, link) }
    : { kind: 'delete', key, when: [[{ path: 'expiresAt', is: '>', value: now }]] };
};

const booking = ({ op, roomId, date, slot, groupId }: Of<'booking'>): Write => {
  const place = { roomId, date, slot, groupId };
  const key = bookingCodec.key(place);
  const when: Condition = [absent, [{ path: 'groupId', is: '=', value: groupId }]];
  return op === 'release'
    ? { kind: 'delete', key, when }
    : { kind: 'put', key, when, item: toItem(bookingCodec, place) };
};

const recall = ({ type: _, ...facts }: Of<'recall'>, now: Instant): Write => ({
  kind: 'put',
  key: recallCodec.key(facts),
  item: toItem(recallCodec, facts),
  when: [absent, [{ path: 'expiresAt', is: '<=', value: now }]],
});

const count = ({ year, add }: Of<'count'>): Write => ({
  kind: 'add',
  key: countKey(year),
  amounts: Object.fromEntries(countNames.map((name) => [name, add[name] ?? 0])),
});

const monthStarts = ({ month, bin, people }: Of<'monthStarts'>): Write => ({
  kind: 'add',
  key: monthStartsKey(month),
  amounts: { [bin]: people },
});

const monthQueue = ({ type: _, ...queue }: Of<'monthQueue'>): Write => ({
  kind: 'put',
  key: monthQueueCodec.key(queue),
  item: toItem(monthQueueCodec, queue),
});

const mailCap = ({ key, limit, expiresAt }: Of<'mailCap'>, now: Instant): Write => {
  if (limit < 1) throw new Error('a mail cap below 1 would let the first mail pass');
  return { kind: 'countUpTo', key: mailCapKey(key), limit, expiresAt, now };
};

const toWrite = (change: Change, now: Instant): Write => {
  switch (change.type) {
    case 'participant':
      return replace(participantCodec, change);
    case 'group':
      return replace(groupCodec, change);
    case 'coordinator':
      return replace(coordinatorCodec, change);
    case 'room':
      return replace(roomCodec, change);
    case 'outbox':
      return replace(outboxCodec, change);
    case 'task':
      return replace(taskCodec, change);
    case 'matchingRun':
      return matchingRun(change);
    case 'contactLock':
      return contactLock(change);
    case 'link':
      return link(change, now);
    case 'booking':
      return booking(change);
    case 'recall':
      return recall(change, now);
    case 'count':
      return count(change);
    case 'monthStarts':
      return monthStarts(change);
    case 'monthQueue':
      return monthQueue(change);
    case 'mailCap':
      return mailCap(change, now);
  }
};

/**
 * The writes of a commit, in the same order, so that an index of one is an index of the other; behind
 * them the journal's rows of what the commit erases. Throws for what no table could write together:
 * more than 100 changes, the journal's rows included, or two of one row.
 */
export const toWrites = (changes: readonly Change[], now: Instant): readonly Write[] => {
  const erased = journalWrites(changes, now);
  if (changes.length + erased.length > mostWrites)
    throw new Error(`a commit takes ${mostWrites} changes at most`);
  const writes = changes.map((change) => toWrite(change, now));
  const first = new Map<string, number>();
  writes.forEach(({ key }, index) => {
    const earlier = first.get(keyText(key));
    if (earlier !== undefined) throw new Error(`changes ${earlier} and ${index} are of the same row`);
    first.set(keyText(key), index);
  });
  return [...writes, ...erased];
};
