import { describe, expect, it } from 'vitest';
import { available, coordinatorsFor, loadsOf, replacementsFor } from '../../shared/domain/candidates.ts';
import type { Coordinator } from '../../shared/domain/coordinator.ts';
import type { ActiveGroup, Ask } from '../../shared/domain/group.ts';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import {
  coordinatorNamed,
  emailHash,
  groupNamed,
  personNamed,
  preferences,
} from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const later = addHours(now, 1);
const ask = (coordinatorId: string, outcome: Ask['outcome']): Ask => ({
  coordinatorId,
  outcome,
  at: now,
  people: 6,
});
const led = (coordinatorId: string, name = `of ${coordinatorId}`) => groupNamed(name, { coordinatorId });

it('a coordinator has as many groups as they lead or are being asked for, each counted once', () => {
  const groups = [
    led('anne'),
    groupNamed('B', { coordinatorId: 'anne', asks: [ask('anne', 'open'), ask('bo', 'cannot')] }),
    groupNamed('C', { asks: [ask('cato', 'silent'), ask('bo', 'open')] }),
    groupNamed('D', { coordinatorId: 'bo', asks: [ask('dina', 'open')] }),
  ];
  expect(Object.fromEntries(loadsOf(groups))).toEqual({ anne: 2, bo: 2, dina: 1 });
});

it('nobody is asked who has left or pauses; a pause ends at its moment', () => {
  const can = (patch: Partial<Coordinator>) => available(coordinatorNamed('Anne', patch), now);
  expect([can({}), can({ active: false })]).toEqual([true, false]);
  expect([can({ pausedUntil: later }), can({ pausedUntil: now })]).toEqual([false, true]);
});

describe('who could take a group', () => {
  const place = groupNamed('A');
  const whoFor = (
    coordinators: readonly Coordinator[],
    { group = place, groups = [] }: { group?: ActiveGroup; groups?: readonly ActiveGroup[] } = {},
  ) => coordinatorsFor(group, coordinators, { groups, now }).map(({ id }) => id);
  const named = (id: string, patch: Partial<Coordinator> = {}) => coordinatorNamed(id, { id, ...patch });

  it.each<[string, Partial<Coordinator>]>([
    ['has left', { active: false }],
    ['pauses', { pausedUntil: later }],
    ['does not go to that area', { areas: ['fana'], video: true }],
    ['cannot at that time', { slots: ['mon-evening'] }],
    ['does not speak that language', { languages: ['en'] }],
    ['takes no groups', { capacity: 0 }],
  ])('is nobody who %s', (_, patch) => {
    expect(whoFor([named('anne', patch), named('bo')])).toEqual(['bo']);
  });

  it('is for a group on a screen who meets there, wherever they go', () => {
    const coordinators = [named('anne', { areas: ['video'] }), named('bo', { areas: [], video: true })];
    expect(whoFor(coordinators, { group: { ...place, area: 'video' } })).toEqual(['bo']);
  });

  it('is nobody who has been asked for it, or has as many groups as they take', () => {
    const coordinators = [named('anne'), named('bo', { capacity: 1 }), named('cato', { capacity: 2 })];
    const group = { ...place, asks: [ask('anne', 'silent')] };
    expect(whoFor(coordinators, { group, groups: [led('bo'), led('cato')] })).toEqual(['cato']);
  });

  it('comes in order of how little they do, then of how little else they could, then always the same', () => {
    const wide = { areas: ['bergenhus', 'arstad', 'fana'] };
    const long = { slots: ['tue-evening', 'wed-evening', 'thu-evening'] };
    const coordinators = [named('anne'), named('bo', wide), named('cato', long), named('dina'), named('eli')];
    expect(whoFor(coordinators.toReversed(), { groups: [led('eli')] })).toEqual([
      ...['anne', 'dina', 'bo', 'cato', 'eli'],
    ]);
  });

  it('is counted by what the caller knows, where they know it', () => {
    const counted = { groups: [], now, loads: new Map([['anne', 3]]) };
    expect(coordinatorsFor(place, [named('anne'), named('bo')], counted).map(({ id }) => id)).toEqual(['bo']);
  });
});

describe('who gets a free place', () => {
  const group = groupNamed('A', { notAgain: ['gone'] });
  const days = (count: number) => addHours(now, -24 * count);
  const waited = (id: string, count: number, patch: Partial<ActiveParticipant> = {}) =>
    personNamed(id, { id, waitingSince: days(count), ...patch });
  const placed = (
    waiting: readonly ActiveParticipant[],
    { count = 9, members = [] }: { count?: number; members?: readonly ActiveParticipant[] } = {},
  ) => replacementsFor(bergen, { group, members, waiting, count }).map(({ id }) => id);

  it('is who has waited longest, as many as there are places', () => {
    const unconfirmed = waited('cato', 0, { waitingSince: undefined, createdAt: days(7) });
    const waiting = [waited('anne', 5), waited('eli', 9), waited('bo', 9), unconfirmed];
    expect(placed(waiting)).toEqual(['bo', 'eli', 'cato', 'anne']);
    expect(placed(waiting, { count: 2 })).toEqual(['bo', 'eli']);
    expect(placed(waiting, { count: 0 })).toEqual([]);
  });

  it('is nobody who does not wait, has had a place there, or said no to such a group', () => {
    const wishes = { ...preferences, languages: ['en'] };
    const others = [
      waited('bo', 9, { state: 'paused' }),
      waited('gone', 9),
      waited('cato', 9, { preferences: wishes }),
    ];
    expect(placed([...others, waited('anne', 1)])).toEqual(['anne']);
  });

  it('is nobody who must not meet another, there already or before them in the queue', () => {
    const shy = waited('bo', 8, { guard: [emailHash('anne@example.org'), emailHash('dina@example.org')] });
    expect(placed([waited('anne', 9), shy, waited('cato', 7)])).toEqual(['anne', 'cato']);
    expect(placed([shy, waited('cato', 7)], { members: [waited('dina', 0)] })).toEqual(['cato']);
  });
});
