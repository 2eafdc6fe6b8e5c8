import { describe, expect, it } from 'vitest';
import { instant } from '../../shared/domain/time.ts';
import { matchingRunKey } from '../../shared/store/keys.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import { createStore } from '../../shared/store/store.ts';
import { askForMatching } from '../../shared/use-cases/ask-for-matching.ts';
import { leadOverview } from '../../shared/use-cases/lead-overview.ts';
import { coordinatorNamed } from '../use-cases/support/entities.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';

const lead = coordinatorNamed('Liv', { role: 'lead' });
const seenAt = '2026-11-23T08:00:00.000Z';

const withNote = async (note: Readonly<Record<string, unknown>>) => {
  const kit = createTestDeps();
  const rows = createMemoryRows();
  await rows.transact([{ kind: 'put', key: matchingRunKey, item: { ...matchingRunKey, ...note } }]);
  const store = createStore(rows, kit.clock.now);
  return { deps: { ...kit.deps, store }, store };
};

describe('a note about the latest matching that nobody can read', () => {
  it.each([
    ['of a state that this version does not know', { state: 'resting', version: 7, seenAt }, seenAt],
    ['half there', { version: 7 }, '1970-01-01T00:00:00.000Z'],
    ['with a time that is none', { state: 'asked', version: 7, seenAt: 'now' }, '1970-01-01T00:00:00.000Z'],
  ])(
    '%s counts as a run that failed; the leads’ page stands, and the next note replaces it',
    async (...[, note, at]) => {
      const { deps, store } = await withNote(note);
      expect(await store.matchingRun()).toEqual({ state: 'failed', version: 7, seenAt: instant(at) });
      expect(await leadOverview(deps, lead)).toMatchObject({
        ok: true,
        value: { matching: { state: 'failed', at } },
      });
      let starts = 0;
      const asked = await askForMatching(deps, lead, async () => {
        starts += 1;
      });
      expect([asked, starts]).toEqual([{ ok: true, value: 'started' }, 1]);
      expect(await store.matchingRun()).toEqual({ state: 'asked', version: 8, seenAt: deps.now() });
    },
  );

  it('without anything to be known by counts as none', async () => {
    const { deps, store } = await withNote({ state: 'asked' });
    expect(await store.matchingRun()).toBeUndefined();
    expect(await leadOverview(deps, lead)).toMatchObject({
      ok: true,
      value: { matching: { state: 'none' } },
    });
  });

  it('is no excuse for a table that does not answer', async () => {
    const { deps } = await withNote({});
    const away = { ...createMemoryRows(), get: () => Promise.reject(new Error('away')) };
    await expect(createStore(away, deps.now).matchingRun()).rejects.toThrow('away');
  });
});
