import { isAboutNoSeat } from '../../../shared/domain/calls.ts';
import type { Subject } from '../../../shared/domain/link.ts';
import { releaseRoom, roomTimes } from '../../../shared/domain/room-bookings.ts';
import { bookingKey, contactKeyKey, contactLockKey, keyText } from '../../../shared/store/keys.ts';
import {
  byHand,
  type Case,
  type Check,
  type Finding,
  livingGroup,
  livingGroups,
  livingPeople,
  livingPerson,
  mending,
} from './finding.ts';
import type { World } from './world.ts';

/** Without it nobody is recognised by an address any more. Nothing has been hashed where nobody has a lock yet. */
export const contactKey: Check = ({ world, contactKeyIn }) =>
  contactKeyIn === 'table' && world.locks.length > 0 && world.contactKeys.length === 0
    ? [byHand('contactKeyMissing', keyText(contactKeyKey))]
    : [];

type Holder = { readonly owner: Subject; readonly hash: string };

/** Who must have a lock, and on what; an address that nobody has proven has none. */
const holders = (world: World): readonly Holder[] => [
  ...livingPeople(world).flatMap(({ id, state, emailHash, phoneHash }) => {
    const hash = state === 'unconfirmed' ? undefined : (emailHash ?? phoneHash);
    return hash === undefined ? [] : [{ owner: { type: 'participant' as const, id }, hash }];
  }),
  ...[...world.coordinators.values()].flatMap(({ id, emailHash: hash }) =>
    hash === '' ? [] : [{ owner: { type: 'coordinator' as const, id }, hash }],
  ),
];

const textOfHolder = ({ hash, owner: { type, id } }: Holder): string => `${hash} ${type} ${id}`;

/** Exactly one lock for each address in use, of the one who uses it. */
export const contactLocks: Check = ({ world }) => {
  const wanted = holders(world);
  const inUse = new Set(wanted.map(textOfHolder));
  const byHash = new Map(world.locks.map((lock) => [lock.hash, lock]));
  const missing = wanted.flatMap((holder): readonly Finding[] => {
    const lock = byHash.get(holder.hash);
    if (lock === undefined)
      return [mending('lockMissing', holder.owner.id, [{ type: 'contactLock', op: 'take', ...holder }])];
    if (textOfHolder(lock) === textOfHolder(holder)) return [];
    // A lock of nobody is opened first, below; then the next round finds none.
    return inUse.has(textOfHolder(lock)) ? [byHand('lockTaken', holder.owner.id)] : [];
  });
  const orphans = world.locks
    .filter((lock) => !inUse.has(textOfHolder(lock)))
    .map((lock) =>
      mending('lockOrphan', contactLockKey(lock.hash).pk, [{ type: 'contactLock', op: 'release', ...lock }]),
    );
  return [...missing, ...orphans];
};

const textOf = (booking: Parameters<typeof bookingKey>[0]): string => {
  const { pk, sk } = bookingKey(booking);
  return `${pk} ${sk}`;
};

const unbooked = ({ world, setting }: Case): readonly Finding[] => {
  const booked = new Map(world.bookings.map((booking) => [textOf(booking), booking.groupId]));
  return livingGroups(world)
    .filter(({ meeting }) => meeting !== undefined && meeting.startsAt > setting.posting.now)
    .flatMap((group) =>
      roomTimes(setting.organisation, group.meeting).flatMap((time): readonly Finding[] => {
        const holder = booked.get(textOf(time));
        if (holder === group.id) return [];
        if (livingGroup(world, holder) !== undefined) return [byHand('bookingTaken', group.id)];
        if (holder !== undefined) return [];
        const take = { type: 'booking', op: 'take', ...time, groupId: group.id } as const;
        return [mending('bookingMissing', group.id, [take])];
      }),
    );
};

/** Each coming meeting has its room, and each booked room its meeting. */
export const bookings: Check = (look) => {
  const { world, setting } = look;
  const orphans = world.bookings.flatMap((booking) => {
    const group = livingGroup(world, booking.groupId);
    const times = group === undefined ? [] : releaseRoom(group, setting.organisation);
    const wanted = times.some((time) => time.type === 'booking' && textOf(time) === textOf(booking));
    if (wanted) return [];
    return [mending('bookingOrphan', textOf(booking), [{ type: 'booking', op: 'release', ...booking }])];
  });
  return [...unbooked(look), ...orphans];
};

/** Calls that a coordinator is to make: to somebody, and not about a seat that they do not have. */
export const tasks: Check = ({ world }) =>
  world.tasks.flatMap((before): readonly Finding[] => {
    const person = livingPerson(world, before.participantId);
    if (person !== undefined && !isAboutNoSeat(before, person)) return [];
    const code = person === undefined ? 'taskOfNobody' : 'taskOfNoSeat';
    return [mending(code, before.id, [{ type: 'task', before }])];
  });
