import { isDeepStrictEqual } from 'node:util';
import { isActiveGroup } from '../../shared/domain/group.ts';
import { isActive } from '../../shared/domain/participant.ts';
import { keyOf } from '../../shared/store/items.ts';
import type { Item } from '../../shared/store/writes.ts';
import { brokenIn, type Memory } from './invariants.ts';
import { knownWorld } from './known-world.ts';
import type { System } from './system.ts';

const longest = 60;
const daysAtOnce = 8;

/**
 * Nobody does anything any more, and only the schedule is kept: in the end everybody has been forgotten,
 * every group is over and no mail waits. Who has no e-mail waits for a call, which no clock cuts short.
 */
export const drain = async (system: System, memory: Memory): Promise<readonly string[]> => {
  system.faults.arm();
  system.service.throttles = 0;
  system.service.refuses = 0;
  for (let round = 0; round < longest; round += 1) {
    system.forward(24 * daysAtOnce);
    await system.follow();
    await system.runStream();
    const broken = brokenIn(system, memory);
    if (broken.length > 0) return broken;
  }
  // The last round's own mails are swept once their grace is over.
  system.forward(1);
  await system.follow();
  const world = knownWorld(system.table.rows(), system.now());
  const people = [...world.people.values()].filter(isActive).filter(({ email }) => email !== undefined);
  const groups = [...world.groups.values()].filter(isActiveGroup);
  const called = new Set(world.tasks.map(({ participantId }) => participantId));
  const stuck = groups.filter(({ seats }) => !seats.some(({ participantId }) => called.has(participantId)));
  return [
    ...people.map(({ id, state }) => `drain: ${id} is still ${state}`),
    ...stuck.map(({ id, state }) => `drain: ${id} is still ${state}`),
    ...world.mails
      .filter(({ state }) => state !== 'parked')
      .map(({ message, state }) => `drain: ${message.kind} is still ${state}`),
  ];
};

/** Rows that are counted on in the table itself; see `watch-rows.ts`. */
const counts = (row: Item): boolean => keyOf(row).pk === 'COUNTS' || keyOf(row).pk.startsWith('M#');

/** Nothing of the erased is left, and the table holds what was seen being written. */
export const afterEnd = async ({ table, now, notes }: System): Promise<readonly string[]> => {
  const rows = table.rows();
  const world = knownWorld(rows, now());
  const living = new Set([...world.people.values()].filter(isActive).map(({ email }) => email));
  const addresses = new Set(notes.inbox.map(({ mail }) => mail.to));
  const text = JSON.stringify(
    rows.filter((row) => !keyOf(row).sk.startsWith('O#') && keyOf(row).pk !== 'COORDINATORS'),
  );
  const left = [...addresses].filter((address) => !living.has(address) && text.includes(`"${address}"`));
  const really = new Map((await table.dump()).map((row) => [`${keyOf(row).pk} ${keyOf(row).sk}`, row]));
  const wrong = rows
    .filter((row) => !counts(row))
    .filter((row) => !isDeepStrictEqual(really.get(`${keyOf(row).pk} ${keyOf(row).sk}`), row));
  return [
    ...left.map(() => 'forgotten: an address of nobody is still in the table'),
    ...wrong.map((row) => `instrument: ${keyOf(row).pk} is not as it was seen`),
  ];
};
