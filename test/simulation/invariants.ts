import { check } from '../../infra/operations/integrity/check.ts';
import type { World } from '../../infra/operations/integrity/world.ts';
import { type ActiveGroup, isActiveGroup } from '../../shared/domain/group.ts';
import { fewestIn, hasMet, lookingUntil } from '../../shared/domain/looking.ts';
import { type ActiveParticipant, isActive } from '../../shared/domain/participant.ts';
import { isPast } from '../../shared/domain/time.ts';
import { settingOf } from '../../shared/use-cases/scene.ts';
import { knownWorld } from './known-world.ts';
import { unjustified } from './lost-mails.ts';
import { personalIn, usableIn } from './privacy.ts';
import type { System } from './system.ts';

/** What must be remembered from one step to the next. */
export type Memory = {
  readonly waitingSince: Map<string, string>;
  /** Everybody whom somebody has ever named; nobody is taken off such a list. */
  readonly guards: Map<string, ReadonlySet<string>>;
  /** Who sat in a group with whom at the last look, and which of these were named only then. */
  readonly together: Set<string>;
  readonly namedLate: Set<string>;
};
export const createMemory = (): Memory => ({
  waitingSince: new Map(),
  guards: new Map(),
  together: new Set(),
  namedLate: new Set(),
});

type Look = {
  readonly system: System;
  readonly world: World;
  readonly people: readonly ActiveParticipant[];
  readonly groups: readonly ActiveGroup[];
  readonly memory: Memory;
};
type Invariant = (look: Look) => readonly string[];

const inTwoGroups: Invariant = ({ groups }) => {
  const seated = groups.flatMap(({ seats }) => seats.map(({ participantId }) => participantId));
  return seated.filter((id, index) => seated.indexOf(id) !== index);
};

/**
 * A group that has just lost somebody is due at once, and filled or dissolved by whoever looks next, or looks for more
 * people until a moment at which somebody looks again: no longer than the file allows.
 */
const sizes: Invariant = ({ groups, system: { deps } }) =>
  groups.flatMap((group) => {
    const { id, state, seats, dueAt, belowMinSince } = group;
    if (seats.length > deps.organisation.group.max) return [`${id} ${state} has ${seats.length}`];
    const tended = dueAt !== undefined && isPast(dueAt, deps.now());
    const few = seats.length < (hasMet(group, deps.now()) ? 1 : fewestIn(deps.organisation, group));
    if (belowMinSince !== undefined && (!few || state === 'meeting')) return [`${id} ${state} looks in vain`];
    const until = lookingUntil(deps.organisation, group);
    const looks = until !== undefined && dueAt !== undefined && dueAt <= until;
    return few && !tended && !looks ? [`${id} ${state} has only ${seats.length}`] : [];
  });

const waitingDates: Invariant = ({ people, memory: { waitingSince } }) =>
  people.flatMap(({ id, waitingSince: since }) => {
    const known = waitingSince.get(id);
    if (known === undefined && since !== undefined) waitingSince.set(id, since);
    return known === undefined || known === since ? [] : [`${id} waited since ${known}, now ${since}`];
  });

/**
 * Who is kept away from whom: by address or number, in either direction; the coordinator as everybody else. Who is named
 * by somebody who sits with them already stays: to part them would tell that they are there. The page says how to leave.
 */
const guards: Invariant = ({ groups, world, people, system: { deps }, memory }) => {
  const before = new Map(memory.guards);
  for (const { id, guard } of people) memory.guards.set(id, new Set([...(before.get(id) ?? []), ...guard]));
  const pairs = groups.flatMap((group) => {
    const members = people.filter(({ id }) => group.seats.some(({ participantId }) => participantId === id));
    const email = world.coordinators.get(group.coordinatorId ?? '')?.email;
    const leader = email === undefined || email === '' ? [] : [deps.hashContact('email', email)];
    const known = members.map(({ id, emailHash, phoneHash }) => ({ id, hashes: [emailHash, phoneHash] }));
    const others = [...known, { id: `coordinator ${group.coordinatorId}`, hashes: leader }];
    return members.flatMap(({ id }) =>
      others
        .filter((other) => other.id !== id)
        .map((other) => ({ id, hashes: other.hashes, key: `${id} with ${other.id} in ${group.id}` })),
    );
  });
  const named = (list: Memory['guards'], { id, hashes }: (typeof pairs)[number]): boolean =>
    hashes.some((hash) => hash !== undefined && list.get(id)?.has(hash));
  const broken = pairs.filter((pair) => named(memory.guards, pair));
  for (const pair of broken)
    if (!named(before, pair) && memory.together.has(pair.key)) memory.namedLate.add(pair.key);
  memory.together.clear();
  for (const { key } of pairs) memory.together.add(key);
  return broken.filter(({ key }) => !memory.namedLate.has(key)).map(({ key }) => key);
};

const seatedStates: ReadonlySet<string> = new Set(['proposed', 'invited', 'accepted', 'inGroup']);

/** The clock goes on for everybody: by themselves, by their group, or by a call that a coordinator is to make. */
const waysOn: Invariant = ({ people, groups, world }) => [
  ...groups.filter(({ dueAt }) => dueAt === undefined).map(({ id, state }) => `${id} ${state}`),
  ...people
    .filter(({ id, dueAt, state, email, seat }) => {
      if (dueAt !== undefined) return false;
      if (seatedStates.has(state) && groups.some((group) => group.id === seat?.groupId)) return false;
      return email !== undefined || !world.tasks.some(({ participantId }) => participantId === id);
    })
    .map(({ id, state }) => `${id} ${state}`),
];

/** What rows say against each other; asked of the instrument that looks through restored tables too. */
const whole: Invariant = ({ world, system: { deps } }) =>
  check({ world, setting: settingOf(deps) }).map(({ code, what }) => `${code} ${what}`);

const lostMails: Invariant = ({ system, world }) =>
  system.lost
    .splice(0)
    .filter((posted) => unjustified(posted, system, world))
    .map(({ row }) => row.message.kind);

/** Each copy beyond the first has a fault that explains it. */
const doubledMails: Invariant = ({ system: { ledger, notes } }) => {
  const extra = [...ledger.all.values()].reduce((sum, { copies }) => sum + Math.max(0, copies - 1), 0);
  return extra > notes.mailFaults ? [`${extra} extra copies after ${notes.mailFaults} faults`] : [];
};

const seenWrong: Invariant = ({ system: { notes } }) => notes.wrong.splice(0);

const invariants = {
  inTwoGroups,
  sizes,
  waitingDates,
  guards,
  waysOn,
  whole,
  lostMails,
  doubledMails,
  seenWrong,
  personal: ({ system }: Look) => personalIn(system),
  usableLinks: ({ system }: Look) => usableIn(system),
} as const satisfies Readonly<Record<string, Invariant>>;

export type InvariantName = keyof typeof invariants;

/** All that is wrong now, each line beginning with the name of the invariant that says so. */
export const brokenIn = (system: System, memory: Memory): readonly string[] => {
  const world = knownWorld(system.table.rows(), system.now());
  const look: Look = {
    ...{ system, world, memory },
    people: [...world.people.values()].filter(isActive),
    groups: [...world.groups.values()].filter(isActiveGroup),
  };
  const broken = Object.entries(invariants).flatMap(([name, invariant]) =>
    invariant(look).map((line) => `${name}: ${line}`),
  );
  system.notes.seen.splice(0);
  system.notes.lines.splice(0);
  return broken;
};
