import { describe, expect, it } from 'vitest';
import type { Coordinator } from '../../shared/domain/coordinator.ts';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import { matchingProblem, type Pool, rememberedAreas } from '../../shared/domain/match-input.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import {
  coordinatorNamed,
  emailHash,
  groupNamed,
  personNamed,
  phoneHash,
  preferences,
} from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const problemOf = (pool: Partial<Pool>, organisation = bergen) =>
  matchingProblem(
    { people: [], members: [], keptFrom: [], staff: { coordinators: [], groups: [] }, ...pool },
    5,
    { organisation, posting: { now, newId: () => 'new' } },
  );
const person = (id: string, patch: Parameters<typeof personNamed>[1] = {}) =>
  personNamed(id, { id, ...patch });
const seat = (participantId: string) => ({
  ...{ participantId, status: 'accepted' as const },
  ...{ since: now, called: false },
});
const group = (id: string, people: readonly string[], patch: Partial<ActiveGroup> = {}) =>
  groupNamed(id, { id, seats: people.map(seat), ...patch });
const withGroups = (...groups: readonly ActiveGroup[]) => ({ staff: { coordinators: [], groups } });

describe('what the engine learns of a person', () => {
  it('is what they said yes to, and for how many local days they have waited', () => {
    const wishes = { ...preferences, maxMinutes: 15, themes: ['sorg', 'open'] };
    expect(problemOf({ people: [person('ada', { preferences: wishes })] })).toMatchObject({
      sizes: { min: 5, max: 8 },
      people: [
        {
          ...{ id: 'ada', waitingDays: 22, themes: ['sorg', 'open'] },
          ...{ slots: ['tue-evening', 'wed-evening'], languages: ['no'], areas: { bergenhus: 10 } },
        },
      ],
    });
    const days = (patch: Parameters<typeof person>[1]) =>
      problemOf({ people: [person('ada', patch)] }).people[0]?.waitingDays;
    expect(days({ waitingSince: undefined, createdAt: addHours(now, -24 * 3) })).toBe(3);
    // A clock that runs ahead is no debt.
    expect(days({ waitingSince: addHours(now, 24 * 3) })).toBe(0);
  });

  it('has the areas they reach, and the screen where both they and the organisation want it', () => {
    const areas = (patch: Partial<typeof preferences>, organisation = bergen) =>
      Object.entries(
        problemOf({ people: [person('ada', { preferences: { ...preferences, ...patch } })] }, organisation)
          .people[0]?.areas ?? {},
      );
    const away = { inPerson: false, video: true };
    expect(areas(away)).toEqual([['video', 0]]);
    expect(areas(away, { ...bergen, video: false })).toEqual([]);
    expect(areas({ video: true })).toEqual([...areas({}), ['video', 0]]);
    expect(areas({}).length).toBeGreaterThan(1);
  });

  it('is remembered by where they live and how far they go: never taken for somebody else’s', () => {
    const areasFor = rememberedAreas(bergen);
    const kinds = [
      {},
      { home: 'fana' },
      { maxMinutes: 15 },
      { video: true },
      { inPerson: false, video: true },
    ];
    const all = kinds.map((patch) => ({ ...preferences, ...patch }));
    const anew = all.map((wishes) => rememberedAreas(bergen)(wishes));
    expect(all.map(areasFor)).toEqual(anew);
    expect(all.map(areasFor)).toEqual(anew);
    expect(areasFor(preferences)).toBe(areasFor({ ...preferences, slots: [], themes: [] }));
  });
});

describe('who must not meet', () => {
  const pairs = (pool: Partial<Pool>) =>
    problemOf(pool)
      .avoid.map((pair) => pair.toSorted().join(' '))
      .toSorted();
  const shy = person('ada', { guard: [emailHash('bo@example.org'), phoneHash('+4799999999')] });

  it('is whoever named the other by any address, and two sign-ups of one person, each pair once', () => {
    const bo = person('bo', { guard: [emailHash('ada@example.org')] });
    const cato = person('cato', { phone: '+4799999999' });
    expect(pairs({ people: [shy, bo, cato, person('dina')] })).toEqual(['ada bo', 'ada cato']);
    const twice = person('again', { emailHash: emailHash('ada@example.org') });
    expect(pairs({ people: [person('ada'), twice] })).toEqual(['ada again']);
  });

  it('are people in a group, too', () => {
    expect(pairs({ people: [shy], members: [person('bo')] })).toEqual(['ada bo']);
  });

  it('is nobody who has the same nothing: no telephone', () => {
    expect(pairs({ people: [person('ada'), person('bo')] })).toEqual([]);
  });

  it('is whoever left a group with each who is still in it', () => {
    const left = group('g', ['bo', 'cato'], { notAgain: ['ada'] });
    expect(pairs(withGroups(left))).toEqual(['ada bo', 'ada cato']);
  });

  it('is a coordinator whom somebody will not meet, with everybody in the groups they lead or are asked for', () => {
    const ask = { coordinatorId: 'anne', outcome: 'open', at: now, people: 6 } as const;
    const groups = [
      group('led', ['bo'], { coordinatorId: 'anne' }),
      group('asked', ['cato'], { asks: [ask] }),
      group('other', ['dina'], { coordinatorId: 'eva' }),
      group('nobody’s', ['eli']),
    ];
    expect(pairs({ ...withGroups(...groups), keptFrom: [['ada', 'anne']] })).toEqual([
      ...['ada anne', 'ada bo', 'ada cato'],
    ]);
  });
});

describe('coordinators', () => {
  const told = (patch: Partial<Coordinator>, groups: readonly ActiveGroup[] = []) =>
    problemOf({ staff: { coordinators: [coordinatorNamed('anne', { id: 'anne', ...patch })], groups } })
      .coordinators;

  it('are told of by where, when and how many more groups they take', () => {
    const anne = { id: 'anne', slots: ['tue-evening', 'wed-evening'], languages: ['no'], capacity: 3 };
    expect(told({})).toEqual([{ ...anne, areas: ['bergenhus', 'arstad'] }]);
    expect(told({ video: true })).toEqual([{ ...anne, areas: ['bergenhus', 'arstad', 'video'] }]);
    expect(told({}, [group('g', [], { coordinatorId: 'anne' })])).toMatchObject([{ capacity: 2 }]);
  });

  it('are left out where they can take none', () => {
    expect(told({ active: false })).toEqual([]);
    const one = group('g', [], { coordinatorId: 'anne' });
    expect(told({ capacity: 1 }, [one])).toEqual([]);
    expect(told({ capacity: 0 }, [one])).toEqual([]);
  });
});

describe('groups that still take people', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
  const proposals = (...groups: readonly ActiveGroup[]) => problemOf(withGroups(...groups)).proposals;

  it('are told of by what they are and how many places are free', () => {
    expect(proposals(group('g', ids(6)))).toEqual([
      {
        ...{ id: 'g', area: 'bergenhus', theme: 'open', slot: 'tue-evening', language: 'no' },
        ...{ members: ids(6), free: 2 },
      },
    ]);
  });

  it('are none that are full or have met', () => {
    const open = [group('full', ids(8)), group('one', ids(7)), group('met', ids(6), { state: 'meeting' })];
    expect(proposals(...open).map(({ id, free }) => [id, free])).toEqual([['one', 1]]);
  });
});
