import { describe, expect, it } from 'vitest';
import { localDaysBetween } from '../../shared/domain/time.ts';
import { deliver } from '../../shared/use-cases/deliver.ts';
import type { OutboxKey } from '../../shared/use-cases/ports.ts';
import { createMailWorld, toPerson } from './world.ts';

const welcome = { kind: 'welcome', talk: false } as const;
type World = Awaited<ReturnType<typeof createMailWorld>>;

/** The sweep, every minute for a while: how long each pause was, in minutes. */
const pausesOf = async ({ deps, clock, store, asked }: World, key: OutboxKey, minutes: number) => {
  const tries: number[] = [];
  for (let minute = 0; minute <= minutes; minute += 1) {
    const before = asked.length;
    for (const due of await store.dueOutbox(deps.now(), 10)) await deliver(deps, due);
    if (asked.length > before) tries.push(minute);
    if ((await store.outbox(key)) === undefined) break;
    clock.forward({ hours: 1 / 60 });
  }
  return tries.map((at, index) => at - (tries[index - 1] ?? at)).slice(1);
};

describe('a mail service that says later', () => {
  it('is asked again after growing pauses, up to ten minutes, until it takes the mail', async () => {
    const world = await createMailWorld({ answers: (before) => (before < 9 ? 'later' : 'sent') });
    const key = await world.post(welcome);
    const pauses = await pausesOf(world, key, 120);
    expect(pauses).toEqual([1, 1, 2, 4, 8, 10, 10, 10, 10]);
    expect([world.asked.length, world.accepted.length]).toEqual([10, 1]);
    expect(await world.store.outbox(key)).toBeUndefined();
  });

  it('is not asked again at once by a replayed stream', async () => {
    const world = await createMailWorld({ answers: () => 'later' });
    const key = await world.post(welcome);
    const outcomes: string[] = [];
    for (let times = 0; times < 20; times += 1) outcomes.push(await deliver(world.deps, key));
    expect([new Set(outcomes), world.asked.length]).toEqual([new Set(['later']), 1]);
  });

  it('loses no mail in a day without service, and gives none up', async () => {
    let down = true;
    const world = await createMailWorld({ answers: () => (down ? 'later' : 'sent') });
    const keys = [await world.post(welcome), await world.post({ kind: 'placeLapsed' })];
    const sweep = async () => {
      for (const due of await world.store.dueOutbox(world.deps.now(), 10)) await deliver(world.deps, due);
      world.clock.forward({ hours: 1 / 6 });
    };
    for (let round = 0; round < 144; round += 1) await sweep();
    expect([world.accepted.length, await world.store.parkedOutbox()]).toEqual([0, []]);
    down = false;
    await sweep();
    await sweep();
    expect(world.accepted.map(({ id }) => id).toSorted()).toEqual(keys.map(({ id }) => id).toSorted());
  });

  it('is not asked for ever: after a week a mail is of no use', async () => {
    const world = await createMailWorld({ answers: () => 'later' });
    const key = await world.post(welcome);
    const start = world.deps.now();
    while ((await deliver(world.deps, key)) === 'later') world.clock.forward({ hours: 1 });
    expect(localDaysBetween(start, world.deps.now(), 'Europe/Oslo')).toBe(7);
    expect((await world.store.parkedOutbox()).map(({ id }) => id)).toEqual([key.id]);
  });
});

describe('a mail that will never be taken', () => {
  it('is parked after one attempt when it is refused', async () => {
    const world = await createMailWorld({ answers: () => 'refused' });
    const key = await world.post(welcome);
    expect(await deliver(world.deps, key)).toBe('parked');
    expect(await deliver(world.deps, key)).toBe('gone');
    expect(world.asked).toHaveLength(1);
    expect(await world.store.outbox(key)).toMatchObject({ state: 'parked', to: toPerson });
    expect(await world.store.dueOutbox(world.deps.now(), 10)).toEqual([]);
  });

  it('is not kept when its address is of somebody who was erased', async () => {
    const world = await createMailWorld({ answers: () => 'refused' });
    const to = { type: 'address', email: 'ase@example.com', locale: 'nb', firstName: 'Åse' } as const;
    const key = await world.post({ kind: 'erased', reason: 'own' }, to);
    expect(await deliver(world.deps, key)).toBe('parked');
    expect(await world.store.outbox(key)).toBeUndefined();
    expect(JSON.stringify(world.store.dump())).not.toContain('ase@example.com');
  });

  it('leaves the way free for the next order when it was a new link to a place', async () => {
    const world = await createMailWorld({ answers: () => 'refused' });
    const key = await world.post({ kind: 'placeLink' });
    expect(await deliver(world.deps, key)).toBe('parked');
    expect(await world.store.outbox(key)).toBeUndefined();
  });

  it('holds up no other: of 100 the poisonous one is parked after 5 tries, 99 are sent', async () => {
    const world = await createMailWorld();
    const poisonous = {
      ...world.deps,
      render: (wish: Parameters<typeof world.deps.render>[0]) => {
        if (wish.message.kind === 'paused') throw new TypeError('cannot be put into words');
        return world.deps.render(wish);
      },
    };
    for (let count = 0; count < 50; count += 1) await world.post(welcome);
    const poison = await world.post({ kind: 'paused', reason: 'talk' });
    for (let count = 0; count < 49; count += 1) await world.post(welcome);
    for (let minute = 0; minute < 60; minute += 1) {
      for (const due of await world.store.dueOutbox(world.deps.now(), 200)) await deliver(poisonous, due);
      world.clock.forward({ hours: 1 / 60 });
    }
    expect(world.accepted).toHaveLength(99);
    expect((await world.store.parkedOutbox()).map(({ id, attempts }) => ({ id, attempts }))).toEqual([
      { id: poison.id, attempts: 5 },
    ]);
    expect(world.failures).toHaveLength(5);
  });

  it('does not let waiting for the service count as tries of a poisonous mail', async () => {
    const world = await createMailWorld({ answers: () => 'later' });
    const key = await world.post(welcome);
    await pausesOf(world, key, 60);
    expect(world.asked.length).toBeGreaterThan(6);
    expect(await world.store.outbox(key)).toMatchObject({ state: 'pending', attempts: 1 });
  });
});
