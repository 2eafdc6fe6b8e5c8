import { describe, expect, it } from 'vitest';
import { addHours } from '../../shared/domain/time.ts';
import { deliver } from '../../shared/use-cases/deliver.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { createMailWorld, toPerson } from './world.ts';

const welcome = { kind: 'welcome', talk: false } as const;
const minutes = (count: number) => ({ hours: count / 60 });

/** A store whose commits, counted over its life, throw: before they take effect, or after. */
const dyingStore =
  (dies: { readonly commit: number; readonly when: 'before' | 'after' }) =>
  (store: Store): Store => {
    let commits = 0;
    return {
      ...store,
      commit: async (changes) => {
        commits += 1;
        if (commits === dies.commit && dies.when === 'before') throw new Error('died before');
        const answer = await store.commit(changes);
        if (commits === dies.commit) throw new Error('died after');
        return answer;
      },
    };
  };

describe('two mailers at once', () => {
  it('send one mail, 8 of them, 50 times over', async () => {
    const { deps, post, accepted } = await createMailWorld();
    for (let round = 0; round < 50; round += 1) {
      const key = await post(welcome);
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => deliver(deps, key)));
      expect(outcomes.toSorted()).toEqual([...Array<string>(7).fill('gone'), 'sent']);
    }
    expect(accepted).toHaveLength(50);
    expect(new Set(accepted.map(({ id }) => id)).size).toBe(50);
  });

  it('would send many without the condition on the row', async () => {
    const blind = (store: Store): Store => ({ ...store, commit: async () => ({ ok: true }) });
    const { deps, post, asked, store } = await createMailWorld();
    const key = await post(welcome);
    await Promise.all(Array.from({ length: 8 }, () => deliver({ ...deps, store: blind(store) }, key)));
    expect(asked).toHaveLength(8);
  });

  it('send at most one extra copy when a claim runs out in the middle of sending', async () => {
    const { deps, post, clock, accepted, store } = await createMailWorld();
    const key = await post(welcome);
    const slow = {
      ...deps,
      send: async (mail: Parameters<typeof deps.send>[0]) => {
        clock.forward(minutes(6));
        expect(await deliver(deps, key)).toBe('sent');
        return deps.send(mail);
      },
    };
    expect(await deliver(slow, key)).toBe('sent');
    expect(accepted).toHaveLength(2);
    expect(accepted[0]?.id).toBe(accepted[1]?.id);
    expect(await store.outbox(key)).toBeUndefined();
  });
});

describe('a mailer that dies', () => {
  const points = [1, 2].flatMap((commit) =>
    (['before', 'after'] as const).map((when) => ({ commit, when, name: `${when} commit ${commit}` })),
  );

  it.each(points)('$name loses nothing and costs at most one extra copy', async ({ commit, when }) => {
    const { deps, post, clock, accepted, store } = await createMailWorld();
    const key = await post(welcome);
    const dying = { ...deps, store: dyingStore({ commit, when })(store) };
    await expect(deliver(dying, key)).rejects.toThrow('died');
    const afterCrash = accepted.length;
    // The stream tries again at once, the sweep when the claim has run out.
    await deliver(deps, key);
    clock.forward(minutes(6));
    const due = await store.dueOutbox(deps.now(), 10);
    for (const row of due) await deliver(deps, row);
    expect(accepted.length).toBeGreaterThanOrEqual(1);
    expect(accepted.length).toBeLessThanOrEqual(2);
    expect(accepted.length - afterCrash).toBeLessThanOrEqual(1);
    expect(await store.outbox(key)).toBeUndefined();
    expect(await store.dueOutbox(addHours(deps.now(), 1000), 10)).toEqual([]);
  });

  it('leaves the row claimed: nobody else sends it before the claim runs out', async () => {
    const { deps, post, clock, accepted, store } = await createMailWorld();
    const key = await post(welcome);
    const dying = { ...deps, store: dyingStore({ commit: 1, when: 'after' })(store) };
    await expect(deliver(dying, key)).rejects.toThrow();
    clock.forward(minutes(4));
    expect([await deliver(deps, key), accepted.length]).toEqual(['gone', 0]);
    expect(await store.dueOutbox(deps.now(), 10)).toEqual([]);
    clock.forward(minutes(2));
    expect(await store.dueOutbox(deps.now(), 10)).toEqual([key]);
    expect([await deliver(deps, key), accepted.length]).toEqual(['sent', 1]);
  });

  it('gives a mail up that it dies of every time, after 5 tries', async () => {
    const { deps, post, clock, store, asked } = await createMailWorld();
    const key = await post(welcome);
    const dying = () => ({ ...deps, store: dyingStore({ commit: 1, when: 'after' })(store) });
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect(deliver(dying(), key)).rejects.toThrow('died');
      clock.forward(minutes(6));
    }
    expect(await deliver(deps, key)).toBe('parked');
    expect(asked).toEqual([]);
    expect((await store.parkedOutbox()).map(({ to, attempts }) => ({ to, attempts }))).toEqual([
      { to: toPerson, attempts: 5 },
    ]);
  });
});

describe('mails to one address at once', () => {
  it('are not taken for too many when their counts only met each other', async () => {
    const { deps, post, clock, accepted, store } = await createMailWorld();
    const key = await post({ kind: 'confirm' });
    const met = async () => ({ ok: false, conflicts: [1], passing: true }) as const;
    expect(await deliver({ ...deps, store: { ...store, commit: met } }, key)).toBe('later');
    clock.forward(minutes(16));
    expect([await deliver(deps, key), accepted.length]).toEqual(['sent', 1]);
  });
});

describe('a replayed stream', () => {
  it('sends nothing twice, in any order and number', async () => {
    const { deps, post, accepted } = await createMailWorld();
    const keys = [
      await post(welcome),
      await post({ kind: 'placeLapsed' }),
      await post({ kind: 'paused', reason: 'talk' }),
    ];
    for (const key of [...keys, ...keys.toReversed(), ...keys, ...keys.toReversed()])
      await deliver(deps, key);
    expect(accepted.map(({ id }) => id).toSorted()).toEqual(keys.map(({ id }) => id).toSorted());
  });
});
