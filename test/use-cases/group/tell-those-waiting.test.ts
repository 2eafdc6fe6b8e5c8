import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { instant } from '../../../shared/domain/time.ts';
import type { Store } from '../../../shared/use-cases/ports.ts';
import { runMatching } from '../../../shared/use-cases/run-matching.ts';
import { coordinatorNamed, emailHash, personNamed, preferences } from '../support/entities.ts';
import { personIn, putCoordinator, putPeople } from '../support/table.ts';
import { createTestDeps, startingWithSix, type TestKit } from '../support/test-deps.ts';
import { inviting, proposed, reply } from './stage.ts';

const options = { seed: 1, moves: 500 };
const wednesday = { kind: 'slot', slot: 'wed-evening' } as const;
const onlyWednesday = { ...preferences, slots: ['wed-evening'] };
/** Not long enough for a group of five. */
const newInQueue = instant('2026-11-20T09:00:00.000Z');
const onlyTuesday = { ...preferences, slots: ['tue-evening'] };

const crowd = (count: number, patch: Partial<ActiveParticipant> = {}) =>
  Array.from({ length: count }, (_, index) => personNamed(`P${index}`, patch));

/** In a house that holds five new people back until a sixth comes. */
const withSix = () => createTestDeps({ organisation: startingWithSix });

const waiting = async (people: readonly ActiveParticipant[], kit: TestKit = withSix()) => {
  await putPeople(kit, people);
  await putCoordinator(kit, coordinatorNamed('Anne'));
  return kit;
};

const explainedTo = async (kit: TestKit, person: { readonly id: string }) =>
  (await personIn(kit, person)).explained;

describe('after a matching, whoever is left', () => {
  it('is told why, with the moment of the first time it was so', async () => {
    const ada = personNamed('Ada');
    const kit = await waiting([ada]);
    const first = kit.clock.now();
    await runMatching(kit.deps, options);
    expect(await explainedTo(kit, ada)).toEqual({ at: first, reason: 'tooFewNearby' });
    const before = kit.store.dump();
    kit.clock.forward({ days: 1 });
    await runMatching(kit.deps, options);
    expect(kit.store.dump()).toEqual(before);
  });

  it('gets the change that gives a place in a group of the same run', async () => {
    const ada = personNamed('Ada', { preferences: onlyWednesday });
    const kit = await waiting([...crowd(6, { preferences: onlyTuesday }), ada]);
    expect(await runMatching(kit.deps, options)).toMatchObject({ proposed: 1, waiting: 1 });
    const explained = await explainedTo(kit, ada);
    const tuesday = { kind: 'slot', slot: 'tue-evening' };
    expect(explained?.suggestion).toEqual({ effect: 'now', change: tuesday });
    expect(explained?.reason).toBe('noSharedSlot');
  });

  it('really gets that place, once the change is made', async () => {
    const ada = personNamed('Ada', { preferences: onlyWednesday });
    const kit = await waiting([...crowd(6, { preferences: onlyTuesday }), ada]);
    await runMatching(kit.deps, options);
    const before = await personIn(kit, ada);
    const after = {
      ...before,
      preferences: { ...before.preferences, slots: ['wed-evening', 'tue-evening'] },
    };
    expect(await kit.store.commit([{ type: 'participant', before, after }])).toEqual({ ok: true });
    expect(await runMatching(kit.deps, options)).toMatchObject({ joined: 1, waiting: 0 });
    expect(await personIn(kit, ada)).toMatchObject({ state: 'proposed', waitingSince: ada.waitingSince });
  });

  it('gets the change that completes a whole new group with others who are left', async () => {
    const ada = personNamed('Ada', { preferences: onlyTuesday });
    const five = crowd(5, { preferences: onlyWednesday, waitingSince: newInQueue });
    const kit = await waiting([...five, ada]);
    expect(await runMatching(kit.deps, options)).toMatchObject({ proposed: 0, waiting: 6 });
    expect((await explainedTo(kit, ada))?.suggestion).toEqual({ effect: 'now', change: wednesday });
    expect((await explainedTo(kit, five[0]!))?.suggestion).toBeUndefined();
  });

  it('is told nothing that rests on fewer than five others', async () => {
    const ada = personNamed('Ada', { preferences: onlyTuesday });
    const kit = await waiting([...crowd(4, { preferences: onlyWednesday }), ada]);
    await runMatching(kit.deps, options);
    expect(await explainedTo(kit, ada)).not.toHaveProperty('suggestion');
  });

  it('hears nothing of a group they have left or were asked about', async () => {
    const stage = await inviting({}, 7);
    const gone = stage.people[0]!;
    await reply(stage, gone, 'timeDoesNotFit');
    await runMatching(stage.deps, options);
    const told = await personIn(stage, gone);
    expect(told.preferences.slots).toEqual(['wed-evening']);
    expect(told.explained?.reason).toBe('tooFewNearby');
    expect(told.explained).not.toHaveProperty('suggestion');
  });

  it('hears nothing of a group whose coordinator, or who is asked for it, they will not meet', async () => {
    for (const scene of [() => inviting({}, 6), () => proposed({}, 6)]) {
      const stage = await scene();
      const guarding = personNamed('Jon', {
        preferences: onlyWednesday,
        guard: [emailHash('anne@example.org')],
      });
      const other = personNamed('Kim', { preferences: onlyWednesday });
      await putPeople(stage, [guarding, other]);
      await runMatching(stage.deps, options);
      expect((await explainedTo(stage, other))?.suggestion?.effect).toBe('now');
      expect((await explainedTo(stage, other))?.reason).toBe('noSharedSlot');
      expect(await explainedTo(stage, guarding)).toEqual({ at: stage.clock.now(), reason: 'tooFewNearby' });
    }
  });

  it('is told the same whether somebody they will not meet waits or not', async () => {
    const told = async (others: readonly ActiveParticipant[], guard: string[]) => {
      const ada = personNamed('Ada', { preferences: onlyTuesday, waitingSince: newInQueue, guard });
      const kit = await waiting([...others, ada]);
      await runMatching(kit.deps, options);
      return explainedTo(kit, ada);
    };
    const named = [emailHash('p0@example.org')];
    for (const [preferences, otherwise] of [
      [onlyWednesday, 'noSharedSlot'],
      [onlyTuesday, undefined],
    ] as const) {
      // With the one who is named there are six, as many as a group starts with.
      const five = crowd(5, { preferences, waitingSince: newInQueue });
      const without = await told(five.slice(1), named);
      expect(without).toMatchObject({ reason: 'tooFewNearby' });
      expect(await told(five, named)).toEqual(without);
      expect((await told(five, []))?.reason).toBe(otherwise);
      const naming = five.map((one, index) =>
        index === 0 ? { ...one, guard: [emailHash('ada@example.org')] } : one,
      );
      expect(await told(naming, [])).toEqual(without);
    }
  });

  it('is told nothing in particular for four weeks after naming new people', async () => {
    const kit = createTestDeps();
    const guardAddedAt = kit.clock.now();
    const ada = personNamed('Ada', { guardAddedAt, explained: { at: guardAddedAt, reason: 'leftOver' } });
    await waiting([ada], kit);
    await runMatching(kit.deps, options);
    expect(await explainedTo(kit, ada)).toBeUndefined();
    kit.clock.forward({ days: 29 });
    await runMatching(kit.deps, options);
    expect((await explainedTo(kit, ada))?.reason).toBe('tooFewNearby');
  });

  it('keeps nothing of it once they have a seat', async () => {
    const at = instant('2026-11-20T09:00:00.000Z');
    const kit = await waiting(crowd(6, { explained: { at, reason: 'leftOver' } }));
    expect(await runMatching(kit.deps, options)).toMatchObject({ proposed: 1 });
    expect(JSON.stringify(kit.store.dump())).not.toContain('explained');
  });
});

describe('whoever changes in between', () => {
  /** Somebody's own act lands just before the explanations are written. */
  const disturbed = async (act: (store: Store, ada: ActiveParticipant) => Promise<unknown>) => {
    const [ada, bo] = [personNamed('Ada'), personNamed('Bo')];
    let struck = false;
    const around = (store: Store): Store => ({
      ...store,
      commit: async (changes) => {
        const telling = changes.some(
          (change) => change.type === 'participant' && change.before?.id === ada.id,
        );
        if (telling && !struck) {
          struck = true;
          await act(store, ada);
        }
        return store.commit(changes);
      },
    });
    const kit = await waiting([ada, bo], createTestDeps({ around }));
    await runMatching(kit.deps, options);
    expect(struck).toBe(true);
    expect((await explainedTo(kit, bo))?.reason).toBe('tooFewNearby');
    return { kit, ada };
  };

  it('is not brought back after leaving', async () => {
    const endedAt = instant('2026-11-23T09:00:00.000Z');
    const { kit, ada } = await disturbed((store, before) =>
      store.commit([
        { type: 'participant', before, after: { id: before.id, version: 1, state: 'withdrawn', endedAt } },
      ]),
    );
    expect(await kit.store.participant(ada.id)).toEqual({
      id: ada.id,
      version: 2,
      state: 'withdrawn',
      endedAt,
    });
  });

  it('keeps the new wishes, and is told in the next run', async () => {
    const { kit, ada } = await disturbed((store, before) =>
      store.commit([{ type: 'participant', before, after: { ...before, preferences: onlyWednesday } }]),
    );
    expect(await personIn(kit, ada)).toMatchObject({ preferences: onlyWednesday });
    expect(await explainedTo(kit, ada)).toBeUndefined();
    await runMatching(kit.deps, options);
    expect((await explainedTo(kit, ada))?.reason).toBe('tooFewNearby');
  });
});

it('a hundred and sixty people are told, in parts', async () => {
  const homes = ['austevoll', 'vaksdal', 'bergenhus', 'arna'];
  const people = Array.from({ length: 160 }, (_, index) =>
    personNamed(`P${index}`, {
      preferences: { ...preferences, home: homes[index % 4] ?? '', maxMinutes: 15, slots: ['mon-morning'] },
    }),
  );
  const kit = await waiting(people);
  await runMatching(kit.deps, options);
  const told = await Promise.all(people.map((person) => explainedTo(kit, person)));
  expect(told.filter((one) => one === undefined)).toEqual([]);
});
