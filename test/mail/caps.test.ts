import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, instant } from '../../shared/domain/time.ts';
import { createMemoryStore } from '../../shared/store/memory-store.ts';
import { deliver } from '../../shared/use-cases/deliver.ts';
import { addressCaps } from '../../shared/use-cases/mail-caps.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { createMailWorld, toCoordinator, toPerson } from './world.ts';

const confirm = { kind: 'confirm' } as const;
const limited = (mail: Partial<typeof bergen.mail>) => ({ ...bergen, mail: { ...bergen.mail, ...mail } });

describe('mails that a stranger can order', () => {
  it('50 at once: one a day is sent, the others are dropped', async () => {
    const { deps, post, accepted, store } = await createMailWorld();
    const keys = await Promise.all(Array.from({ length: 50 }, () => post(confirm)));
    const outcomes = await Promise.all(keys.map((key) => deliver(deps, key)));
    expect(outcomes.toSorted()).toEqual([...Array<string>(49).fill('held'), 'sent']);
    expect(accepted).toHaveLength(1);
    expect((await store.partition(toPerson)).outbox).toEqual([]);
    expect((await store.partition(toPerson)).links).toHaveLength(1);
  });

  it('100 posts over 30 days: three', async () => {
    const { deps, post, accepted, clock } = await createMailWorld();
    for (let count = 0; count < 100; count += 1) {
      await deliver(deps, await post(confirm));
      clock.forward({ hours: 7 });
    }
    expect(accepted).toHaveLength(3);
  });

  it('holds the limit in every stretch of time, whatever the times', async () => {
    const start = instant('2026-11-01T00:00:00.000Z');
    const hours = fc.array(fc.integer({ min: 0, max: 90 * 24 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(hours, async (offsets) => {
        let now = start;
        const store = createMemoryStore({ now: () => now });
        const sent: number[] = [];
        for (const offset of offsets.toSorted((a, b) => a - b)) {
          now = addHours(start, offset);
          const caps = addressCaps({ kind: 'confirm', address: 'hash', now }, bergen);
          if ((await store.commit(caps)).ok) sent.push(offset);
        }
        const most = (stretch: number) =>
          Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + stretch).length));
        expect(most(24)).toBeLessThanOrEqual(bergen.mail.perAddressPerDay);
        expect(most(30 * 24)).toBeLessThanOrEqual(bergen.mail.perAddressPer30Days);
        expect(sent.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('lets the next one through when the day (and a third) is over', async () => {
    const { deps, post, clock } = await createMailWorld();
    expect(await deliver(deps, await post(confirm))).toBe('sent');
    clock.forward({ hours: 32 });
    expect(await deliver(deps, await post(confirm))).toBe('sent');
  });

  it('counts a mail once, however often it is tried', async () => {
    const { deps, post, accepted, clock } = await createMailWorld({
      answers: (before) => (before < 4 ? 'later' : 'sent'),
    });
    const key = await post(confirm);
    const outcomes: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      outcomes.push(await deliver(deps, key));
      clock.forward({ hours: 1 });
    }
    expect(outcomes).toEqual(['later', 'later', 'later', 'later', 'sent']);
    expect(accepted).toHaveLength(1);
  });

  it('counts new links to my place by themselves, and sign-in links more generously', async () => {
    const { deps, post } = await createMailWorld();
    const outcomes = async (kind: 'confirm' | 'placeLink') => [
      await deliver(deps, await post({ kind })),
      await deliver(deps, await post({ kind })),
    ];
    expect(await outcomes('confirm')).toEqual(['sent', 'held']);
    expect(await outcomes('placeLink')).toEqual(['sent', 'held']);
    const signIns: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      signIns.push(await deliver(deps, await post({ kind: 'signIn' }, toCoordinator)));
    }
    expect(signIns).toEqual([...Array<string>(10).fill('sent'), 'held', 'held']);
  });

  it('never counts what the story itself sends', async () => {
    const { deps, post, accepted } = await createMailWorld();
    for (let count = 0; count < 20; count += 1) await deliver(deps, await post({ kind: 'placeLapsed' }));
    expect(accepted).toHaveLength(20);
  });

  it('has keys that tell nobody’s address', () => {
    const caps = addressCaps(
      { kind: 'confirm', address: 'hash', now: instant('2026-11-22T08:00:00.000Z') },
      bergen,
    );
    expect(caps).toHaveLength(8);
    expect(new Set(caps.map(({ key }) => key)).size).toBe(8);
    expect(caps.filter(({ key }) => !/^confirm:hash:(24|720)h:\d{4}-\d\d-\d\dT\d\d$/.test(key))).toEqual([]);
  });
});

describe('the daily stop for mails to unproven addresses', () => {
  const flood = async (count: number, limit: number) => {
    const world = await createMailWorld({ organisation: limited({ confirmationsPerDay: limit }) });
    const people = Array.from({ length: count }, (_, index) => personNamed(`Person${index}`));
    for (const person of people) await world.store.commit([{ type: 'participant', after: person }]);
    const keys = [];
    for (const { id } of people) keys.push(await world.post(confirm, { type: 'participant', id }));
    const outcomes = [];
    for (const key of keys) outcomes.push(await deliver(world.deps, key));
    return { world, keys, outcomes };
  };

  it('sends as many as allowed; the others wait for the next local morning, none is lost', async () => {
    const { world, outcomes } = await flood(30, 10);
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === 'stopped')).toHaveLength(20);
    expect(await world.store.dueOutbox(instant('2026-11-24T05:59:00.000Z'), 100)).toEqual([]);
    const waiting = await world.store.dueOutbox(instant('2026-11-24T06:00:00.000Z'), 100);
    expect(waiting).toHaveLength(20);
    world.clock.forward({ hours: 24 });
    for (const key of waiting) await deliver(world.deps, key);
    world.clock.forward({ hours: 24 });
    for (const key of waiting) await deliver(world.deps, key);
    expect(world.accepted).toHaveLength(30);
  });

  it('does not stop other mails', async () => {
    const { world } = await flood(3, 1);
    const outcome = await deliver(world.deps, await world.post({ kind: 'welcome', talk: false }));
    expect(outcome).toBe('sent');
  });

  it('counts nothing against an address whose mail was stopped', async () => {
    const { world, keys } = await flood(2, 1);
    world.clock.forward({ hours: 24 });
    expect(await deliver(world.deps, keys[1]!)).toBe('sent');
  });
});
