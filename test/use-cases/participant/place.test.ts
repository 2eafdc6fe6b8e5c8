import { describe, expect, it } from 'vitest';
import type { Result } from '../../../shared/domain/problem.ts';
import { addHours, instant } from '../../../shared/domain/time.ts';
import {
  confirmInterest,
  leaveGroup,
  pausePlace,
  resumePlace,
  viewPlace,
} from '../../../shared/use-cases/place.ts';
import type { Deps } from '../../../shared/use-cases/ports.ts';
import { unsubscribe, viewUnsubscribe } from '../../../shared/use-cases/unsubscribe.ts';
import { countingStore } from '../support/counting-store.ts';
import { mailsIn, personIn, personLink } from '../support/table.ts';
import { adaIn, isSeated, type LivingState, livingStates } from './stage.ts';

type Act = (deps: Deps, token: string) => Promise<Result<unknown>>;

/** What each press leads to, from every state: the next state, or `no` where it is refused. */
const pressing: Readonly<
  Record<string, { act: Act; to: Readonly<Record<LivingState, LivingState | 'no'>> }>
> = {
  pausePlace: {
    act: pausePlace,
    to: {
      unconfirmed: 'no',
      talk: 'paused',
      waiting: 'paused',
      proposed: 'paused',
      invited: 'paused',
      accepted: 'paused',
      inGroup: 'no',
      paused: 'paused',
      lapsed: 'paused',
    },
  },
  resumePlace: {
    act: resumePlace,
    to: {
      unconfirmed: 'no',
      talk: 'talk',
      waiting: 'waiting',
      proposed: 'proposed',
      invited: 'no',
      accepted: 'no',
      inGroup: 'no',
      paused: 'waiting',
      lapsed: 'waiting',
    },
  },
  confirmInterest: {
    act: confirmInterest,
    to: {
      unconfirmed: 'no',
      talk: 'talk',
      waiting: 'waiting',
      proposed: 'proposed',
      invited: 'invited',
      accepted: 'accepted',
      inGroup: 'inGroup',
      paused: 'paused',
      lapsed: 'waiting',
    },
  },
  leaveGroup: {
    act: leaveGroup,
    to: {
      unconfirmed: 'no',
      talk: 'no',
      waiting: 'waiting',
      proposed: 'no',
      invited: 'no',
      accepted: 'waiting',
      inGroup: 'waiting',
      paused: 'no',
      lapsed: 'no',
    },
  },
};

describe.each(Object.entries(pressing))('%s', (_, { act, to }) => {
  it.each(livingStates)('from %s', async (state) => {
    const kit = await adaIn(state);
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    const before = kit.store.dump();
    const answer = await act(kit.deps, token);
    if (to[state] === 'no') {
      expect(answer).toMatchObject({ ok: false, problem: { kind: 'wrongState', state } });
      expect(kit.store.dump()).toEqual(before);
      return;
    }
    expect(answer).toEqual({ ok: true, value: {} });
    const person = await personIn(kit, kit.ada);
    expect(person).toMatchObject({ state: to[state], waitingSince: kit.ada.waitingSince });
    const stays = isSeated(to[state]);
    expect(person.seat !== undefined).toBe(stays);
    const group = await kit.store.group(kit.ada.seat?.groupId ?? '');
    if (group !== undefined) {
      const seated =
        'seats' in group && group.seats.some(({ participantId }) => participantId === kit.ada.id);
      expect(seated).toBe(stays);
      expect('notAgain' in group && group.notAgain.includes(kit.ada.id)).toBe(!stays);
    }
    expect(await act(kit.deps, token)).toEqual({ ok: true, value: {} });
    expect((await personIn(kit, kit.ada)).state).toBe(to[state]);
  });
});

const askedAt = instant('2026-11-22T09:00:00.000Z');

describe('looking at my place', () => {
  it.each(livingStates)('is 1 read and changes nothing when %s', async (state) => {
    const { calls, around } = countingStore();
    const kit = await adaIn(state, {}, { around });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    calls.length = 0;
    const before = kit.store.dump();
    const view = await viewPlace(kit.deps, token);
    expect(view).toMatchObject({
      ok: true,
      value: {
        state: state === 'proposed' ? 'waiting' : state,
        firstName: 'Ada',
        hasEmail: true,
        guardEntries: 0,
      },
    });
    expect(view.ok && view.value.seat !== undefined).toBe(isSeated(state) && state !== 'proposed');
    expect(calls).toEqual(['byLink']);
    expect(kit.store.dump()).toEqual(before);
  });

  it('tells why there is no group yet, and nothing about others', async () => {
    const reasons = [];
    for (const state of livingStates) {
      const kit = await adaIn(state);
      const view = await viewPlace(kit.deps, await personLink(kit, kit.ada, { purpose: 'place' }));
      reasons.push([state, view.ok ? view.value.waitReason : 'no']);
    }
    expect(Object.fromEntries(reasons)).toEqual({
      unconfirmed: undefined,
      talk: 'talkFirst',
      waiting: 'unknown',
      proposed: 'beingAsked',
      invited: undefined,
      accepted: undefined,
      inGroup: undefined,
      paused: undefined,
      lapsed: undefined,
    });
  });

  it('says until when "still interested?" can be answered, until it is', async () => {
    const kit = await adaIn('waiting', { ada: { interestAskedAt: askedAt } });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    expect(await viewPlace(kit.deps, token)).toMatchObject({
      ok: true,
      value: { interestAnswerBy: addHours(askedAt, 14 * 24) },
    });
    await confirmInterest(kit.deps, token);
    const view = await viewPlace(kit.deps, token);
    expect(view.ok && view.value.interestAnswerBy).toBeUndefined();
    const person = await personIn(kit, kit.ada);
    expect(person.interestAskedAt).toBeUndefined();
    expect(person.interestConfirmedAt).toBe(kit.clock.now());
    expect(person.dueAt).toBe(addHours(kit.clock.now(), 90 * 24));
  });
});

describe('a pause', () => {
  it('goes back to the call that was still to come', async () => {
    const kit = await adaIn('talk', { ada: { talkToldAt: askedAt } });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    await pausePlace(kit.deps, token);
    await resumePlace(kit.deps, token);
    const person = await personIn(kit, kit.ada);
    expect(person).toMatchObject({ state: 'talk', talk: 'wanted' });
    expect(person.talkToldAt).toBeUndefined();
  });

  it('does not end without a time to meet', async () => {
    const kit = await adaIn('paused');
    const before = await personIn(kit, kit.ada);
    const preferences = { ...before.preferences, slots: [] };
    await kit.store.commit([{ type: 'participant', before, after: { ...before, preferences } }]);
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    expect(await resumePlace(kit.deps, token)).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { slots: 'chooseOne' } },
    });
  });

  it('with a date set takes the entry out of the calendar, with the uid it came with', async () => {
    const kit = await adaIn('accepted', { meetingIn: 200 });
    await pausePlace(kit.deps, await personLink(kit, kit.ada, { purpose: 'place' }));
    const cancelled = mailsIn(kit).filter(({ message }) => message.kind === 'outOfGroup');
    expect(cancelled).toMatchObject([
      {
        to: { type: 'participant', id: kit.ada.id },
        message: { uid: `${kit.ada.id}-1`, meeting: { sequence: 1 } },
      },
    ]);
  });

  it('is 2 reads and 1 commit for the press, before the group is tended', async () => {
    const { calls, around } = countingStore();
    const kit = await adaIn('accepted', {}, { around });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    calls.length = 0;
    await pausePlace(kit.deps, token);
    expect(calls.slice(0, 3)).toEqual(['byLink', 'group', 'commit']);
  });
});

describe('leaving a group', () => {
  it('cancels no meeting that has been', async () => {
    const kit = await adaIn('inGroup', { meetingIn: -2 });
    await leaveGroup(kit.deps, await personLink(kit, kit.ada, { purpose: 'place' }));
    expect(mailsIn(kit).filter(({ message }) => message.kind === 'outOfGroup')).toEqual([]);
  });
});

describe('unsubscribing', () => {
  it.each(livingStates)('from %s is a pause at most and never erases', async (state) => {
    const kit = await adaIn(state);
    const token = await personLink(kit, kit.ada, { purpose: 'unsubscribe' });
    expect(await viewUnsubscribe(kit.deps, token)).toEqual({ ok: true, value: {} });
    const before = await personIn(kit, kit.ada);
    const answer = await unsubscribe(kit.deps, token);
    const person = await personIn(kit, kit.ada);
    expect(answer).toEqual({ ok: true, value: {} });
    if (['unconfirmed', 'accepted', 'inGroup'].includes(state)) expect(person).toEqual(before);
    else expect(person.state).toBe('paused');
    expect(await unsubscribe(kit.deps, token)).toEqual({ ok: true, value: {} });
  });
});
