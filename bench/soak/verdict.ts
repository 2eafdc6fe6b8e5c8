import { check } from '../../infra/operations/integrity/check.ts';
import { readWorld, type World } from '../../infra/operations/integrity/world.ts';
import { isActiveGroup } from '../../shared/domain/group.ts';
import { isActive } from '../../shared/domain/participant.ts';
import type { Deps, RawRow } from '../../shared/use-cases/ports.ts';
import { settingOf } from '../../shared/use-cases/scene.ts';
import type { Progress } from './crowd.ts';
import type { Inbox } from './inbox.ts';

type Ended = {
  readonly rows: readonly RawRow[];
  readonly deps: Deps;
  readonly progress: Progress;
  readonly inbox: Inbox;
  readonly kills: number;
};

const few = (what: string, which: readonly string[]): readonly string[] =>
  which.length === 0 ? [] : [`${which.length} ${what}: ${which.slice(0, 3).join(', ')}`];

const twice = (all: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return all.filter((one) => seen.size === seen.add(one).size);
};

const livingIn = (world: World) => [...world.people.values()].filter(isActive);

/** Whoever was told that they are in is there once, and nobody else is. */
const people = (world: World, { progress, rows }: Ended): readonly string[] => {
  const confirmed = livingIn(world).filter(({ state }) => state !== 'unconfirmed');
  const there = confirmed.flatMap(({ email }) => email ?? []);
  const staying = [...progress.confirmed.keys()].filter((email) => !progress.withdrawn.has(email));
  const text = JSON.stringify(rows);
  return [
    ...few(
      'lost',
      staying.filter((email) => !there.includes(email)),
    ),
    ...few('doubled', twice(there)),
    ...few(
      'that nobody asked for',
      there.filter((email) => !progress.confirmed.has(email)),
    ),
    ...few(
      'withdrawn and still known',
      [...progress.withdrawn].filter((email) => text.includes(`"${email}"`)),
    ),
  ];
};

const groups = (world: World, { deps }: Ended): readonly string[] => {
  const living = [...world.groups.values()].filter(isActiveGroup);
  const seated = living.flatMap(({ seats }) => seats.map(({ participantId }) => participantId));
  const { min, max } = deps.organisation.group;
  const sizes = living.filter(({ seats }) => seats.length < min || seats.length > max).map(({ id }) => id);
  return [...few('in two groups', twice(seated)), ...few('groups of a wrong size', sizes)];
};

/** Every confirmation and every welcome came; a crash may cost one copy of what was just being sent, by mailer and sweep. */
const mails = (world: World, { progress, inbox, kills }: Ended): readonly string[] => {
  const unwelcomed = [...progress.confirmed.keys()].filter(
    (email) => inbox.count('place', email) === 0 && !progress.withdrawn.has(email),
  );
  const copies = inbox.copies();
  return [
    ...few(
      'without a mail',
      [...progress.signedUp].filter((email) => inbox.count('confirm', email) === 0),
    ),
    ...few('without a welcome', unwelcomed),
    ...(copies > kills * 2 ? [`${copies} copies of mails for ${kills} kills`] : []),
    ...few(
      'mails given up',
      world.mails.filter(({ state }) => state === 'parked').map(({ id }) => id),
    ),
  ];
};

/** What is wrong at the end, in words; nothing when all is well. */
export const verdict = (ended: Ended): readonly string[] => {
  const now = ended.deps.now();
  const world = readWorld(ended.rows, now);
  const torn = check({ world, setting: settingOf(ended.deps) });
  return [
    ...people(world, ended),
    ...groups(world, ended),
    ...mails(world, ended),
    ...few(
      'rows that contradict each other',
      torn.map(({ code }) => code),
    ),
    ...few('answers that nobody should get', ended.progress.wrong),
  ];
};

/** Counts for the summary. */
export const countsIn = (rows: readonly RawRow[], deps: Deps) => {
  const world = readWorld(rows, deps.now());
  const living = [...world.groups.values()].filter(isActiveGroup);
  return { groups: living.length, mailsWaiting: world.mails.length, waiting: livingIn(world).length };
};
