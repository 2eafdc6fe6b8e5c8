import { check } from '../../infra/operations/integrity/check.ts';
import { readWorld, type World } from '../../infra/operations/integrity/world.ts';
import { type Group, isActiveGroup } from '../../shared/domain/group.ts';
import { isActive, type Participant } from '../../shared/domain/participant.ts';
import { settingOf } from '../../shared/use-cases/scene.ts';
import type { Trial } from './trial.ts';

const personLine = (person: Participant): string =>
  isActive(person)
    ? `${person.firstName} ${person.state} since ${person.waitingSince ?? '-'} wants ${person.preferences.slots} seats ${person.rounds} talk ${person.talk} ${person.talkAttempts}`
    : person.state;

const groupLine = (group: Group): string => {
  if (!isActiveGroup(group)) return group.state;
  const seats = group.seats.map(
    ({ participantId, status, called }) => `${participantId} ${status} ${called}`,
  );
  const asks = group.asks.map(({ coordinatorId, outcome }) => `${coordinatorId} ${outcome}`);
  const { meeting, coordinatorId, state, size } = group;
  return JSON.stringify({ state, size, coordinatorId, seats, asks, meeting });
};

const worldLines = (world: World): readonly string[] => [
  ...[...world.people.values()].map(personLine),
  ...[...world.groups.values()].map(groupLine),
  ...[...world.coordinators.values()].map(({ id: _id, version: _, ...rest }) => JSON.stringify(rest)),
  ...[...world.rooms.values()].map(({ id: _id, version: _, ...rest }) => JSON.stringify(rest)),
  ...world.tasks.map(({ participantId, message }) => `call ${participantId} ${message.kind}`),
  ...world.locks.map(({ hash, owner }) => `lock ${hash} ${owner.type}`),
  ...world.bookings.map(({ roomId, date, slot }) => `booked ${roomId} ${date} ${slot}`),
  ...world.mails.map(({ state, message }) => `unsent ${state} ${message.kind}`),
];

const counts = (rows: ReturnType<Trial['dump']>): readonly string[] =>
  rows
    .filter(({ pk, sk }) => pk === 'COUNTS' || String(sk).startsWith('starts#'))
    .map((row) => JSON.stringify(row));

/**
 * All that came of an act, without ids that chance gives: who is where, which mails went out (each once,
 * however many copies), what is counted. Two runs of one act must agree in it, whatever failed on the way.
 */
export const digest = ({ dump, sent, now }: Trial): readonly string[] => {
  const rows = dump();
  const world = readWorld(rows, now());
  const mails = [...new Map(sent.map((mail) => [mail.id, mail])).values()];
  return [
    ...worldLines(world),
    ...counts(rows),
    ...mails.map(({ to, subject }) => `mail to ${to}: ${subject}`),
  ].toSorted();
};

/** What rows of the table say against each other. */
export const tornIn = ({ dump, now, deps }: Trial): readonly string[] =>
  check({ world: readWorld(dump(), now()), setting: settingOf({ ...deps, now }) }).map(
    ({ code, what }) => `${code} ${what}`,
  );

/** Copies beyond the first of each mail. */
export const extraCopies = ({ sent }: Trial): number => sent.length - new Set(sent.map(({ id }) => id)).size;
