import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { instant } from '../../../shared/domain/time.ts';
import type { Widening } from '../../../shared/domain/widening.ts';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import {
  acceptSuggestion,
  changePlace,
  exportPlace,
  pausePlace,
  resumePlace,
  takeBackSuggestion,
  viewPlace,
  withdrawPlace,
} from '../../../shared/use-cases/place.ts';
import { changeValues } from '../../domain/forms/values.ts';
import { mailed } from '../group/stage.ts';
import { personNamed, preferences } from '../support/entities.ts';
import { personIn, personLink, putPeople } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
import { adaIn, type LivingState } from './stage.ts';

const key = '2026-11-22T06:00:00.000Z';
const slot: Widening = { kind: 'slot', slot: 'mon-evening' };
const explained = (change: Widening = slot): ActiveParticipant['explained'] => ({
  at: instant(key),
  reason: 'noSharedSlot',
  suggestion: { effect: 'now', change },
});

/** Ada with a suggestion, and what she can press. */
const withSuggestion = async (change: Widening = slot, state: LivingState = 'waiting') => {
  const kit = await adaIn(state, { ada: { explained: explained(change) } });
  const token = await personLink(kit, kit.ada, { purpose: 'place' });
  const view = async () => {
    const seen = await viewPlace(kit.deps, token);
    return seen.ok ? seen.value : undefined;
  };
  const accept = (posted = key) => acceptSuggestion(kit.deps, { token, key: posted });
  const takeBack = (posted = key) => takeBackSuggestion(kit.deps, { token, key: posted });
  return { ...kit, token, view, accept, takeBack, now: () => personIn(kit, kit.ada) };
};

const done = { ok: true, value: {} };
const refused = { ok: false, problem: { kind: 'wrongState' } };

describe('a suggestion', () => {
  it('stands at my place with the reason', async () => {
    const { view } = await withSuggestion();
    expect(await view()).toMatchObject({
      waitReason: 'noSharedSlot',
      suggestion: { effect: 'now', change: slot, key },
    });
  });

  it.each([
    [slot, { slots: ['mon-evening', 'tue-evening', 'wed-evening'] }],
    [{ kind: 'travel', minutes: 45 } as const, { maxMinutes: 45 }],
    [{ kind: 'video' } as const, { video: true }],
  ])('accepted adds that one thing and nothing else: %o', async (change, wishes) => {
    const { accept, now, ada, view, clock } = await withSuggestion(change);
    expect(await accept()).toEqual(done);
    const person = await now();
    expect(person.preferences).toEqual({ ...ada.preferences, ...wishes });
    expect(person).toMatchObject({
      state: 'waiting',
      waitingSince: ada.waitingSince,
      interestConfirmedAt: clock.now(),
    });
    expect(person.explained).toBeUndefined();
    const seen = await view();
    expect(seen).toMatchObject({ waitReason: 'unknown', widened: { change, key } });
    expect(seen).not.toHaveProperty('suggestion');
  });

  it('is used once: the same press again changes nothing', async () => {
    const { accept, now } = await withSuggestion();
    await accept();
    const before = await now();
    expect(await accept()).toEqual(done);
    expect(await now()).toEqual(before);
  });

  it('twenty presses at once are one', async () => {
    const { accept, now } = await withSuggestion();
    expect(await Promise.all(Array.from({ length: 20 }, () => accept()))).toEqual(Array(20).fill(done));
    expect((await now()).preferences.slots).toEqual(['mon-evening', 'tue-evening', 'wed-evening']);
  });

  it.each(['', '2026-11-21T06:00:00.000Z', 'open'])(
    'another than the stored one (%o) widens nothing',
    async (other) => {
      const { accept, now } = await withSuggestion();
      const before = await now();
      expect(await accept(other)).toMatchObject(refused);
      expect(await now()).toEqual(before);
    },
  );

  it.each(['talk', 'paused', 'lapsed', 'proposed', 'invited', 'accepted', 'inGroup'] as const)(
    'is neither shown nor taken when %s',
    async (state) => {
      const { accept, view, now, ada } = await withSuggestion(slot, state);
      expect(await view()).not.toHaveProperty('suggestion');
      expect(await accept()).toMatchObject(refused);
      expect((await now()).preferences).toEqual(ada.preferences);
    },
  );

  it.each<Widening>([
    { kind: 'slot', slot: 'sat-evening' },
    { kind: 'slot', slot: 'tue-evening' },
    { kind: 'travel', minutes: 47 },
    { kind: 'open' },
  ])(
    'that the organisation does not offer, or that is a wish already, stands no more: %o',
    async (change) => {
      const { accept, view } = await withSuggestion(change);
      expect(await view()).not.toHaveProperty('suggestion');
      expect(await accept()).toMatchObject(refused);
    },
  );

  it('goes with any other change of wishes, and stays when only a name changes', async () => {
    for (const [values, stays] of [
      [{ ...changeValues, theme1: 'open', firstName: 'Ada M' }, true],
      [{ ...changeValues, theme1: 'open', slots: ['mon-morning'] }, false],
      [{ ...changeValues, theme1: 'open', guardAdd: 'eva@example.org' }, false],
    ] as const) {
      const { deps, token, now, accept } = await withSuggestion();
      expect(await changePlace(deps, { token, values })).toEqual(done);
      expect((await now()).explained !== undefined).toBe(stays);
      expect((await accept()).ok).toBe(stays);
    }
  });

  it('the day on which somebody names new people is kept, only then', async () => {
    const { deps, token, now, clock } = await withSuggestion();
    await changePlace(deps, { token, values: { ...changeValues, theme1: 'open' } });
    expect(await now()).not.toHaveProperty('guardAddedAt');
    await changePlace(deps, {
      token,
      values: { ...changeValues, theme1: 'open', guardAdd: 'eva@example.org' },
    });
    const first = clock.now();
    clock.forward({ days: 3 });
    await changePlace(deps, {
      token,
      values: { ...changeValues, theme1: 'open', guardAdd: 'eva@example.org' },
    });
    expect((await now()).guardAddedAt).toBe(first);
  });
});

describe('a change of mind', () => {
  it('puts the wishes back as they were, once', async () => {
    const { accept, takeBack, now, ada, view } = await withSuggestion();
    await accept();
    expect(await takeBack()).toEqual(done);
    expect(await now()).toMatchObject({ preferences: ada.preferences, waitingSince: ada.waitingSince });
    expect(await now()).not.toHaveProperty('widened');
    const before = await now();
    expect(await takeBack()).toEqual(done);
    expect(await accept()).toMatchObject(refused);
    expect(await now()).toEqual(before);
    expect(await view()).not.toHaveProperty('widened');
  });

  it('is for the suggestion that was accepted, and only while nothing else was changed', async () => {
    const { accept, takeBack, deps, token, now } = await withSuggestion();
    await accept();
    expect(await takeBack('2026-11-21T06:00:00.000Z')).toMatchObject(refused);
    const slots = ['mon-evening', 'tue-evening', 'thu-evening'];
    await changePlace(deps, { token, values: { ...changeValues, theme1: 'open', slots } });
    expect(await takeBack()).toEqual(done);
    expect((await now()).preferences.slots).toEqual(slots);
  });

  it('is shown for two weeks', async () => {
    const { accept, view, clock } = await withSuggestion();
    await accept();
    clock.forward({ days: 13 });
    expect(await view()).toHaveProperty('widened');
    clock.forward({ days: 1 });
    expect(await view()).not.toHaveProperty('widened');
  });

  it('is not offered while the place is on pause, and is there again afterwards', async () => {
    const { accept, view, deps, token } = await withSuggestion();
    await accept();
    expect(await view()).toHaveProperty('widened');
    await pausePlace(deps, token);
    expect(await view()).not.toHaveProperty('widened');
    await resumePlace(deps, token);
    expect(await view()).toHaveProperty('widened');
  });

  it('gives up a reserved seat that no longer fits, and is not for whoever is invited', async () => {
    const widened: ActiveParticipant['widened'] = {
      at: instant('2026-11-22T07:00:00.000Z'),
      answered: instant(key),
      change: { kind: 'slot', slot: 'tue-evening' },
      from: { ...preferences, slots: ['wed-evening'] },
    };
    for (const [state, after] of [
      ['proposed', 'waiting'],
      ['invited', 'invited'],
    ] as const) {
      const kit = await adaIn(state, { ada: { widened } });
      const token = await personLink(kit, kit.ada, { purpose: 'place' });
      const seen = await viewPlace(kit.deps, token);
      expect(seen.ok && seen.value.widened !== undefined).toBe(state === 'proposed');
      const taken = await takeBackSuggestion(kit.deps, { token, key });
      expect(taken.ok).toBe(state === 'proposed');
      const person = await personIn(kit, kit.ada);
      expect(person.state).toBe(after);
      expect(person.preferences.slots).toEqual(state === 'proposed' ? ['wed-evening'] : preferences.slots);
    }
  });
});

describe('what is kept of it', () => {
  it('is in the export, and erased with the rest', async () => {
    const { accept, deps, token, store } = await withSuggestion();
    const data = await exportPlace(deps, token);
    expect(data).toMatchObject({ ok: true, value: { signUp: { explained: explained() } } });
    await accept();
    expect(JSON.stringify(store.dump())).toContain('widened');
    await withdrawPlace(deps, token);
    expect(JSON.stringify(store.dump())).not.toMatch(/widened|explained|mon-evening/);
  });

  it('is mentioned, not told, when somebody is asked whether they are still interested', async () => {
    const kit = createTestDeps({ now: '2026-11-01T09:00:00.000Z' });
    await putPeople(kit, [
      personNamed('Ada', { explained: explained() }),
      personNamed('Bo', { explained: { at: instant(key), reason: 'leftOver' } }),
      personNamed('Eli'),
    ]);
    kit.clock.forward({ days: 91 });
    await followUp(kit.deps);
    const asked = mailed(kit, 'stillInterested').map(({ message }) => Object.keys(message).toSorted());
    expect(asked.toSorted()).toEqual([
      ['answerBy', 'kind'],
      ['answerBy', 'kind'],
      ['answerBy', 'kind', 'suggestion'],
    ]);
  });
});
