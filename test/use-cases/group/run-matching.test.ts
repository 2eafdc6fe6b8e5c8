import { describe, expect, it } from 'vitest';
import { inventPeople } from '../../../infra/local/people.ts';
import { startTableEmulator } from '../../../infra/local/table-emulator.ts';
import { isActiveGroup } from '../../../shared/domain/group.ts';
import { isActive } from '../../../shared/domain/participant.ts';
import { fits, mustNotMeet } from '../../../shared/domain/seats.ts';
import { instant } from '../../../shared/domain/time.ts';
import { createDynamoStore } from '../../../shared/store/dynamo-store.ts';
import type { Deps } from '../../../shared/use-cases/ports.ts';
import { runMatching } from '../../../shared/use-cases/run-matching.ts';
import { coordinatorNamed, personNamed, preferences } from '../support/entities.ts';
import { personIn, putCoordinator, putPeople } from '../support/table.ts';
import { bergen, createTestDeps, startingWithSix } from '../support/test-deps.ts';
import { unhurried } from '../support/unhurried.ts';
import { groupOf, inviting, mailed, reply } from './stage.ts';

const options = { seed: 1, moves: 2_000 };
const crowd = (count: number, patch: Parameters<typeof personNamed>[1] = {}) =>
  Array.from({ length: count }, (_, index) => personNamed(`P${index}`, patch));

const withCrowd = async (
  count: number,
  patch: Parameters<typeof personNamed>[1] = {},
  kit = createTestDeps(),
) => {
  const people = crowd(count, patch);
  await putPeople(kit, people);
  await putCoordinator(kit, coordinatorNamed('Anne'));
  return { ...kit, people };
};

/** What must hold of a table after any number of matchers. */
const provenWhole = async ({ store }: Pick<Deps, 'store'>) => {
  const groups = (await store.groups()).filter(isActiveGroup);
  const seats = groups.flatMap((group) => group.seats.map((seat) => seat.participantId));
  expect(new Set(seats).size).toBe(seats.length);
  for (const group of groups) {
    const people = (await store.participants(group.seats.map((seat) => seat.participantId))).filter(isActive);
    expect(people).toHaveLength(group.seats.length);
    expect(people.length).toBeGreaterThanOrEqual(bergen.group.min);
    expect(people.length).toBeLessThanOrEqual(bergen.group.max);
    expect(
      people.every((person) => person.seat?.groupId === group.id && fits(bergen, person.preferences, group)),
    ).toBe(true);
    expect(people.some((one) => people.some((other) => one !== other && mustNotMeet(one, other)))).toBe(
      false,
    );
  }
  return { groups, seats };
};

describe('a matching run', () => {
  it('proposes, reserves and asks in one go; a second run finds nothing to do', async () => {
    const kit = await withCrowd(7);
    expect(await runMatching(kit.deps, options)).toMatchObject({ people: 7, proposed: 1, waiting: 0 });
    const { groups } = await provenWhole(kit);
    expect(groups[0]).toMatchObject({ state: 'asked', area: 'bergenhus', theme: 'open', size: 7 });
    const reasons = [
      { code: 'everyoneAccepts' },
      { code: 'firstChoice', share: 'all' },
      { code: 'travel', minutes: 10 },
    ];
    expect(groups[0]).toMatchObject({ reasons });
    expect(mailed(kit, 'ask').map(({ message }) => message)).toMatchObject([{ people: 7, reasons }]);
    expect((await personIn(kit, kit.people[0]!)).state).toBe('proposed');
    const before = kit.store.dump();
    expect(await runMatching(kit.deps, options)).toMatchObject({ people: 0, proposed: 0, joined: 0 });
    expect(kit.store.dump()).toEqual(before);
  });

  it.each([
    ['time', { slots: ['sun-morning'] }],
    ['theme', { themes: ['kaffe'] }],
    ['language', { languages: ['xx'] }],
    ['area', { home: 'voss' }],
  ])('starts nothing with a %s that has gone from the organisation file', async (_, gone) => {
    const kit = await withCrowd(7, { preferences: { ...preferences, ...gone } });
    const { areas, slots, languages } = coordinatorNamed('Bo');
    const everything = { areas: [...areas, 'voss'], slots: [...slots, 'sun-morning'] };
    await putCoordinator(kit, coordinatorNamed('Bo', { ...everything, languages: [...languages, 'xx'] }));
    expect(await runMatching(kit.deps, options)).toMatchObject({ people: 7, proposed: 0, waiting: 7 });
  });

  it('makes of nine people eight and one, the oldest first', async () => {
    const kit = await withCrowd(8);
    const late = personNamed('Sist', { waitingSince: instant('2026-11-22T09:00:00.000Z') });
    await putPeople(kit, [late]);
    await runMatching(kit.deps, options);
    expect((await provenWhole(kit)).seats).toHaveLength(8);
    expect((await personIn(kit, late)).state).toBe('waiting');
  });

  it('starts with five at once, by the organisation file', async () => {
    expect(bergen.group).toMatchObject({ min: 5, startAt: 5, graceDays: 4 });
    const kit = await withCrowd(5);
    expect(await runMatching(kit.deps, options)).toMatchObject({ proposed: 1, waiting: 0 });
  });

  it('starts with six, or with five who have all waited for two weeks, where the file says so', async () => {
    const kit = () => createTestDeps({ organisation: startingWithSix });
    const six = await withCrowd(6, {}, kit());
    expect(await runMatching(six.deps, options)).toMatchObject({ proposed: 1, waiting: 0 });
    const since = (day: string) => ({ waitingSince: instant(`${day}T09:00:00.000Z`) });
    const five = await withCrowd(4, since('2026-11-09'), kit());
    await putPeople(five, [personNamed('Ny', since('2026-11-10'))]);
    expect(await runMatching(five.deps, options)).toMatchObject({ proposed: 0, waiting: 5 });
    five.clock.forward({ days: 1 });
    expect(await runMatching(five.deps, options)).toMatchObject({ people: 5, proposed: 1, waiting: 0 });
    expect((await provenWhole(five)).seats).toHaveLength(5);
  });

  it('needs a coordinator who covers it, has room and is not pausing', async () => {
    const kit = await withCrowd(7);
    const before = coordinatorNamed('Anne');
    for (const patch of [
      { capacity: 0 },
      { areas: ['austevoll'] },
      { pausedUntil: instant('2027-01-01T00:00:00.000Z') },
      { active: false },
    ]) {
      const now = await kit.store.coordinator(before.id);
      await kit.store.commit([
        { type: 'coordinator', before: now ?? before, after: { ...before, ...patch } },
      ]);
      expect(await runMatching(kit.deps, options)).toMatchObject({ proposed: 0, waiting: 7 });
    }
  });

  it('keeps apart whom the guard list names, and two sign-ups of one person', async () => {
    const kit = await withCrowd(6);
    const [first] = kit.people;
    const guarded = personNamed('Kjent', { guard: [first?.emailHash ?? ''] });
    const twice = personNamed('Igjen', { email: undefined, phone: '+4790000001' });
    const same = personNamed('Igjen2', { phone: '+4790000001' });
    await putPeople(kit, [guarded, twice, same]);
    await runMatching(kit.deps, options);
    const { seats } = await provenWhole(kit);
    expect(seats).toHaveLength(7);
  });

  it('never uses what a person has not offered', async () => {
    const kit = await withCrowd(6, { preferences: { ...preferences, themes: ['sorg'] } });
    await putPeople(kit, [
      personNamed('Blandet'),
      personNamed('Langt', { preferences: { ...preferences, home: 'austevoll' } }),
    ]);
    await runMatching(kit.deps, options);
    const { groups, seats } = await provenWhole(kit);
    expect(groups.map(({ theme }) => theme)).toEqual(['sorg']);
    expect(seats).toHaveLength(6);
  });

  it('fills places of running groups before starting new ones, and invites there', async () => {
    const stage = await inviting({}, 6);
    const late = personNamed('Jon');
    await putPeople(stage, [late]);
    expect(await runMatching(stage.deps, options)).toMatchObject({ joined: 1, proposed: 0 });
    expect((await personIn(stage, late)).state).toBe('invited');
    expect((await groupOf(stage)).seats).toHaveLength(7);
    expect((await reply(stage, late, 'accept')).ok).toBe(true);
  });

  it('does not bring back to a group whoever has left it', async () => {
    const stage = await inviting({}, 7);
    await reply(stage, stage.people[0]!, 'decline');
    expect(await runMatching(stage.deps, options)).toMatchObject({ joined: 0, proposed: 0 });
  });

  it('goes on when somebody withdraws in between: that proposal is left for the next run', async () => {
    const kit = await withCrowd(7, { waitingSince: instant('2026-11-20T09:00:00.000Z') });
    const [gone] = kit.people;
    let struck = false;
    const store = {
      ...kit.store,
      commit: async (changes: Parameters<typeof kit.store.commit>[0]) => {
        if (!struck && changes.length > 5 && gone) {
          struck = true;
          const before = await personIn(kit, gone);
          await kit.store.commit([{ type: 'participant', before, after: { ...before, state: 'paused' } }]);
        }
        return kit.store.commit(changes);
      },
    };
    const deps = { ...kit.deps, store };
    expect(await runMatching(deps, options)).toMatchObject({ proposed: 0, overtaken: 1 });
    expect(await runMatching(deps, options)).toMatchObject({ people: 6, proposed: 1 });
    await provenWhole(kit);
  });
});

describe('matchers at the same time', () => {
  it('eight of them, a hundred times over, seat nobody twice and leave no half group', async () => {
    let formed = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const kit = await withCrowd(12, {}, createTestDeps({ around: unhurried(seed) }));
      await Promise.all(
        Array.from({ length: 8 }, (_, index) => runMatching(kit.deps, { seed: index, moves: 50 })),
      );
      formed += (await provenWhole(kit)).groups.length;
    }
    expect(formed).toBe(200);
  });

  it('eight of them on the embedded table seat nobody twice and leave no half group', async () => {
    const table = await startTableEmulator();
    const kit = createTestDeps();
    const deps = {
      ...kit.deps,
      store: createDynamoStore({ client: table.client, tableName: table.tableName, now: kit.clock.now }),
    };
    try {
      for (let round = 1; round <= 3; round += 1) {
        await inventPeople(deps, { people: 40 * round, seed: round });
        await Promise.all(
          Array.from({ length: 8 }, (_, index) => runMatching(deps, { seed: index, moves: 500 })),
        );
      }
      const { groups } = await provenWhole(deps);
      expect(groups.length).toBeGreaterThan(3);
    } finally {
      await table.stop();
    }
  });
});
