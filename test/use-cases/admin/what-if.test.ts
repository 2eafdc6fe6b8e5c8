import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { mostPeople, triesPerDay, whatIf } from '../../../shared/use-cases/what-if.ts';
import { coordinatorNamed, personNamed } from '../support/entities.ts';
import { putCoordinator, putPeople } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';

const anna = coordinatorNamed('Anna', {
  areas: ['bergenhus'],
  slots: ['tue-evening'],
  languages: ['no'],
  capacity: 2,
});
const liv = coordinatorNamed('Liv', { role: 'lead', areas: [], video: false, slots: [], capacity: 0 });

/** What the form holds of somebody, with changes. */
const formOf = ({ areas, slots, languages, capacity }: Coordinator, changed: object = {}) => ({
  ...{ areas, slots, languages, capacity: String(capacity) },
  ...changed,
});

/** Waits in Fana for a Monday there, unless told otherwise. */
const inFana = (name: string, changed: Partial<ActiveParticipant['preferences']> = {}) => {
  const person = personNamed(name);
  const own = { home: 'fana', maxMinutes: 15, slots: ['mon-evening'], languages: ['no'], themes: ['open'] };
  return {
    ...person,
    preferences: { ...person.preferences, inPerson: true, video: false, ...own, ...changed },
  };
};
const several = (count: number, changed: Partial<ActiveParticipant['preferences']> = {}, name = 'P') =>
  Array.from({ length: count }, (_, index) => inFana(`${name}${index}`, changed));

const withPeople = async (people: readonly ActiveParticipant[]) => {
  const kit = createTestDeps();
  await putCoordinator(kit, anna);
  await putCoordinator(kit, liv);
  await putPeople(kit, people);
  const ask = async (actor: Coordinator, id: string | undefined, values: object) => {
    const result = await whatIf(kit.deps, actor, { values: { ...values }, ...(id !== undefined && { id }) });
    return result.ok ? result.value : result.problem.kind;
  };
  return { kit, ask };
};

const monday = { areas: ['fana'], slots: ['mon-evening'] };

describe('what if', () => {
  it('tells what another area and time would give, and what is stored gives', async () => {
    const { ask } = await withPeople(several(13));
    expect(await ask(anna, anna.id, formOf(anna, monday))).toEqual({ state: 'told', stored: 0, tried: 12 });
    expect(await ask(anna, anna.id, formOf(anna))).toEqual({ state: 'told', stored: 0, tried: 0 });
  });

  it('counts capacity, with the groups that somebody has', async () => {
    const { ask } = await withPeople(several(14));
    const tried = async (capacity: string) => ask(liv, anna.id, formOf(anna, { ...monday, capacity }));
    expect(await tried('0')).toMatchObject({ tried: 0 });
    expect(await tried('1')).toMatchObject({ tried: 6 });
    expect(await tried('2')).toMatchObject({ tried: 12 });
  });

  it('is for leads about anybody, also about one who is not there yet, and for coordinators about themselves', async () => {
    const { ask } = await withPeople(several(6));
    expect(await ask(liv, undefined, formOf(anna, monday))).toMatchObject({ stored: 0, tried: 6 });
    expect(await ask(liv, anna.id, formOf(anna, monday))).toMatchObject({ tried: 6 });
    expect(await ask(anna, liv.id, formOf(anna, monday))).toBe('notYours');
    expect(await ask(anna, undefined, formOf(anna, monday))).toBe('notYours');
    expect(await ask(liv, 'nobody', formOf(anna, monday))).toBe('notFound');
    expect(await ask(liv, anna.id, formOf(anna, { areas: ['atlantis'] }))).toBe('invalid');
  });

  it('writes nothing but how often it was asked', async () => {
    const { kit, ask } = await withPeople(several(13));
    const before = kit.store.dump();
    await ask(anna, anna.id, formOf(anna, monday));
    const after = kit.store.dump();
    const known = new Set(before.map((row) => JSON.stringify(row)));
    expect(after.filter((row) => !known.has(JSON.stringify(row))).map(({ pk }) => pk)).toEqual([
      `M#whatIf#${anna.id}`,
    ]);
    expect(after).toHaveLength(before.length + 1);
  });

  it('answers so often a day and no oftener, and not at all what it could not read', async () => {
    const { kit, ask } = await withPeople([]);
    await ask(anna, anna.id, formOf(anna, { capacity: 'many' }));
    for (let tries = 0; tries < triesPerDay; tries += 1)
      expect(await ask(anna, anna.id, formOf(anna))).toMatchObject({ state: 'told' });
    expect(await ask(anna, anna.id, formOf(anna))).toEqual({ state: 'tooOften' });
    expect(await ask(liv, anna.id, formOf(anna))).toMatchObject({ state: 'told' });
    kit.clock.forward({ hours: 25 });
    expect(await ask(anna, anna.id, formOf(anna))).toMatchObject({ state: 'told' });
  });

  it('does not go through a country', async () => {
    const { kit } = await withPeople([]);
    const asked: number[] = [];
    const waitingAtLeast = async (count: number) => asked.push(count) > 0;
    const deps = { ...kit.deps, store: { ...kit.deps.store, waitingAtLeast } };
    const result = await whatIf(deps, anna, { id: anna.id, values: formOf(anna) });
    expect(result).toEqual({ ok: true, value: { state: 'tooMany' } });
    expect(asked).toEqual([mostPeople + 1]);
  });
});

describe('what the answers together may tell', () => {
  it('nothing of five or fewer who need an area, or a time, or a language', async () => {
    const { ask } = await withPeople([...several(5), ...several(5, { slots: ['wed-evening'] }, 'W')]);
    for (const slots of [['mon-evening'], ['wed-evening'], ['mon-evening', 'wed-evening']])
      expect(await ask(liv, anna.id, formOf(anna, { areas: ['fana'], slots }))).toMatchObject({ tried: 0 });
  });

  it('not whether the seventh can only on Wednesdays', async () => {
    for (const lone of [[], several(1, { slots: ['wed-evening'] }, 'W')]) {
      const { ask } = await withPeople([...several(6), ...lone]);
      const both = formOf(anna, { areas: ['fana'], slots: ['mon-evening', 'wed-evening'] });
      expect(await ask(liv, anna.id, both)).toEqual(await ask(liv, anna.id, formOf(anna, monday)));
    }
  });

  it('that they differ for at least six, and by whole sixes, whatever is tried in whatever queue', async () => {
    const slots = ['mon-evening', 'tue-evening', 'wed-evening'];
    const areas = ['fana', 'bergenhus'];
    const some = (all: string[]) => fc.subarray(all, { minLength: 1 });
    const person = fc.record({ home: fc.constantFrom(...areas), slots: some(slots) });
    const form = fc.record({ areas: fc.subarray(areas), slots: fc.subarray(slots) });
    let different = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 8, maxLength: 20 }),
        form,
        form,
        async (queue, one, other) => {
          const people = queue.map((wishes, index) => inFana(`P${index}`, wishes));
          const { ask } = await withPeople(people);
          const answers = [];
          for (const wish of [one, other]) answers.push(await ask(liv, anna.id, formOf(anna, wish)));
          const [first, second] = answers.map((told) =>
            typeof told === 'object' && told.state === 'told' ? told.tried : Number.NaN,
          );
          if (first === second) return;
          different += 1;
          expect(Math.abs((first ?? 0) - (second ?? 0)) % 6).toBe(0);
          const could = (wish: typeof one, { home, slots: mine }: (typeof queue)[number]) =>
            JSON.stringify(wish.areas.includes(home) ? wish.slots.filter((slot) => mine.includes(slot)) : []);
          const differing = queue.filter((wishes) => could(one, wishes) !== could(other, wishes));
          expect(differing.length).toBeGreaterThanOrEqual(6);
        },
      ),
      { numRuns: 60 },
    );
    expect(different).toBeGreaterThan(5);
  });
});
