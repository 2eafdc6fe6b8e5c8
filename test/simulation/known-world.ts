import { readWorld, type World } from '../../infra/operations/integrity/world.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Item } from '../../shared/store/writes.ts';

const read = new WeakMap<Item, World>();

/** Instants are written in one way, so that their text is in the order of time. */
const expired = ({ expiresAt }: Item, now: Instant): boolean =>
  typeof expiresAt === 'string' && expiresAt <= now;

/** A row is never changed in place, so what was read of it once is true as long as it lies there. */
const worldOf = (row: Item, now: Instant): World => {
  const world = read.get(row) ?? readWorld([row], now);
  read.set(row, world);
  return world;
};

/** The same as `readWorld`, for tables that are looked at again and again. */
export const knownWorld = (rows: readonly Item[], now: Instant): World => {
  const whole = readWorld([], now);
  for (const row of rows) {
    if (expired(row, now)) continue;
    const one = worldOf(row, now);
    for (const [id, person] of one.people) whole.people.set(id, person);
    for (const [id, group] of one.groups) whole.groups.set(id, group);
    for (const [id, coordinator] of one.coordinators) whole.coordinators.set(id, coordinator);
    for (const [id, room] of one.rooms) whole.rooms.set(id, room);
    whole.links.push(...one.links);
    whole.mails.push(...one.mails);
    whole.tasks.push(...one.tasks);
    whole.locks.push(...one.locks);
    whole.bookings.push(...one.bookings);
    whole.contactKeys.push(...one.contactKeys);
    whole.unreadable.push(...one.unreadable);
    whole.misfiled.push(...one.misfiled);
  }
  return whole;
};
