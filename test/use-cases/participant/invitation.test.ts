import { describe, expect, it } from 'vitest';
import { isActiveGroup } from '../../../shared/domain/group.ts';
import { answerInvitation, viewInvitation } from '../../../shared/use-cases/invitation.ts';
import { countingStore } from '../support/counting-store.ts';
import { mailsIn, personIn, personLink } from '../support/table.ts';
import { bergen, type TestKit, withoutGrace } from '../support/test-deps.ts';
import { adaIn, type LivingState, livingStates } from './stage.ts';

const answers = ['accept', 'decline', 'timeDoesNotFit'] as const;
type Answer = (typeof answers)[number];

const linkTo = (kit: TestKit, person: { readonly id: string }, round = 1) =>
  personLink(kit, person, { purpose: 'seat', extra: { round } });

const said = async (kit: TestKit & { readonly ada: { readonly id: string } }, answer: Answer, round = 1) =>
  answerInvitation(kit.deps, { token: await linkTo(kit, kit.ada, round), answer, confidentiality: true });

const groupIn = async (
  kit: TestKit & { readonly ada: { readonly seat?: { groupId: string } | undefined } },
) => {
  const group = await kit.store.group(kit.ada.seat?.groupId ?? '');
  return group !== undefined && isActiveGroup(group) ? group : undefined;
};

/** What becomes of a person in each state who answers; `wrongState`, `placeGone` or `goneLink` where it is refused. */
const outcomes: Readonly<Record<LivingState, readonly [accept: string, decline: string, time: string]>> = {
  unconfirmed: ['placeGone', 'placeGone', 'placeGone'],
  talk: ['placeGone', 'placeGone', 'placeGone'],
  waiting: ['placeGone', 'waiting', 'waiting'],
  proposed: ['wrongState', 'wrongState', 'wrongState'],
  invited: ['accepted', 'waiting', 'waiting'],
  accepted: ['accepted', 'waiting', 'waiting'],
  inGroup: ['inGroup', 'wrongState', 'wrongState'],
  paused: ['placeGone', 'paused', 'paused'],
  lapsed: ['placeGone', 'placeGone', 'placeGone'],
};

describe.each(answers)('%s', (answer) => {
  it.each(livingStates)('when %s', async (state) => {
    const kit = await adaIn(state, { ada: { rounds: 1 } });
    const expected = outcomes[state][answers.indexOf(answer)];
    const before = kit.store.dump();
    const result = await said(kit, answer);
    if (!livingStates.some((known) => known === expected)) {
      expect(result).toMatchObject({ ok: false, problem: { kind: expected } });
      expect(kit.store.dump().length).toBe(before.length + 1);
      return;
    }
    expect(result).toEqual({ ok: true, value: { answer } });
    const person = await personIn(kit, kit.ada);
    expect(person).toMatchObject({ state: expected, waitingSince: kit.ada.waitingSince });
    expect(await said(kit, answer)).toEqual({ ok: true, value: { answer } });
    expect(await personIn(kit, kit.ada)).toEqual(person);
  });

  it('is gone for an earlier seat', async () => {
    const kit = await adaIn('invited', { ada: { rounds: 2 } });
    const person = await personIn(kit, kit.ada);
    const seat = person.seat && { ...person.seat, round: 2 };
    await kit.store.commit([{ type: 'participant', before: person, after: { ...person, seat } }]);
    expect(await said(kit, answer, 1)).toEqual({ ok: false, problem: { kind: 'goneLink' } });
    expect((await said(kit, answer, 2)).ok).toBe(true);
  });
});

describe('a yes', () => {
  it('promises confidentiality again, and holds the seat', async () => {
    const kit = await adaIn('invited');
    const token = await linkTo(kit, kit.ada);
    const without = await answerInvitation(kit.deps, { token, answer: 'accept' });
    expect(without).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { confidentiality: 'mustConfirm' } },
    });
    await said(kit, 'accept');
    const at = kit.clock.now();
    expect(await personIn(kit, kit.ada)).toMatchObject({
      state: 'accepted',
      confidentiality: { version: bergen.confidentiality.version, at },
      interestConfirmedAt: at,
    });
    const group = await groupIn(kit);
    expect(group?.seats.find(({ participantId }) => participantId === kit.ada.id)).toMatchObject({
      status: 'accepted',
      since: at,
    });
  });

  it.each(['decline', 'timeDoesNotFit'] as const)(
    'is not undone by %s at a page that still has the offer, and is by one that knows of the place',
    async (answer) => {
      const kit = await adaIn('accepted');
      const token = await linkTo(kit, kit.ada);
      expect(await answerInvitation(kit.deps, { token, answer, onOffer: true })).toEqual({
        ok: false,
        problem: { kind: 'wrongState', state: 'accepted', event: answer },
      });
      expect((await personIn(kit, kit.ada)).state).toBe('accepted');
      const again = { token, answer: 'accept', confidentiality: true, onOffer: true } as const;
      expect((await answerInvitation(kit.deps, again)).ok).toBe(true);
      expect((await answerInvitation(kit.deps, { token, answer })).ok).toBe(true);
      expect((await personIn(kit, kit.ada)).state).toBe('waiting');
    },
  );

  it('is a yes after the deadline too, as long as the seat has not lapsed', async () => {
    const kit = await adaIn('invited');
    const token = await linkTo(kit, kit.ada);
    kit.clock.forward({ days: 20 });
    const late = await answerInvitation(kit.deps, { token, answer: 'accept', confidentiality: true });
    expect(late).toEqual({ ok: true, value: { answer: 'accept' } });
  });

  it('to a group with a date gets the date', async () => {
    const kit = await adaIn('invited', { meetingIn: 200 });
    await said(kit, 'accept');
    const person = await personIn(kit, kit.ada);
    expect(person.seat?.meeting?.place).toBe('Biblioteket');
    expect(mailsIn(kit).filter(({ to }) => to.type === 'participant')).toMatchObject([
      {
        to: { id: kit.ada.id },
        message: { kind: 'meetingSet', uid: `${kit.ada.id}-1`, meeting: { place: 'Biblioteket' } },
      },
    ]);
  });

  it('to a group that is complete is told so', async () => {
    const kit = await adaIn('invited', { group: { state: 'complete' } });
    await said(kit, 'accept');
    const told = mailsIn(kit).filter(({ to }) => to.type === 'participant' && to.id === kit.ada.id);
    expect(told.map(({ message }) => message.kind)).toEqual(['groupComplete']);
  });

  it.each([
    [
      'has ended',
      async (kit: TestKit, id: string) => {
        const group = await kit.store.group(id);
        const endedAt = kit.clock.now();
        await kit.store.commit([
          { type: 'group', before: group!, after: { id, version: 1, state: 'dissolved', endedAt } },
        ]);
      },
    ],
    [
      'has given the seat to others',
      async (kit: TestKit, id: string) => {
        const group = await kit.store.group(id);
        if (group === undefined || !isActiveGroup(group)) throw new Error('no group');
        await kit.store.commit([{ type: 'group', before: group, after: { ...group, seats: [] } }]);
      },
    ],
  ])('to a group that %s finds the place gone', async (_, spoil) => {
    const kit = await adaIn('invited');
    await spoil(kit, kit.ada.seat?.groupId ?? '');
    expect(await said(kit, 'accept')).toEqual({ ok: false, problem: { kind: 'placeGone' } });
    expect((await personIn(kit, kit.ada)).state).toBe('invited');
  });

  it('by the last of five makes the group complete', async () => {
    const kit = await adaIn('invited', { size: 5 });
    const group = await groupIn(kit);
    for (const { participantId } of group?.seats ?? []) {
      await answerInvitation(kit.deps, {
        token: await linkTo(kit, { id: participantId }),
        answer: 'accept',
        confidentiality: true,
      });
    }
    expect((await groupIn(kit))?.state).toBe('complete');
  });

  it('is 2 reads and 1 commit before the group is tended', async () => {
    const { calls, around } = countingStore();
    const kit = await adaIn('invited', {}, { around });
    const token = await linkTo(kit, kit.ada);
    calls.length = 0;
    await answerInvitation(kit.deps, { token, answer: 'accept', confidentiality: true });
    expect(calls.slice(0, 3)).toEqual(['byLink', 'group', 'commit']);
  });
});

describe('a no', () => {
  it.each(['decline', 'timeDoesNotFit'] as const)('(%s) frees the seat for good', async (answer) => {
    const kit = await adaIn('invited');
    await said(kit, answer);
    const group = await groupIn(kit);
    expect(group?.notAgain).toEqual([kit.ada.id]);
    expect(group?.seats.map(({ participantId }) => participantId)).not.toContain(kit.ada.id);
    expect((await personIn(kit, kit.ada)).seat).toBeUndefined();
  });

  it('after a yes cancels the calendar entry, and before it there is none', async () => {
    const cancelled = [];
    for (const state of ['accepted', 'invited'] as const) {
      const kit = await adaIn(state, { meetingIn: 200 });
      await said(kit, 'decline');
      const own = mailsIn(kit).filter(({ to }) => to.type === 'participant' && to.id === kit.ada.id);
      cancelled.push(own.map(({ message }) => message.kind));
    }
    expect(cancelled).toEqual([['outOfGroup'], []]);
  });

  it('to the time takes that time away', async () => {
    const kit = await adaIn('invited');
    await said(kit, 'timeDoesNotFit');
    expect((await personIn(kit, kit.ada)).preferences.slots).toEqual(['wed-evening']);
  });

  it('to the only time is a pause, and says so', async () => {
    const kit = await adaIn('invited');
    const before = await personIn(kit, kit.ada);
    const preferences = { ...before.preferences, slots: ['tue-evening'] };
    await kit.store.commit([{ type: 'participant', before, after: { ...before, preferences } }]);
    await said(kit, 'timeDoesNotFit');
    expect(await personIn(kit, kit.ada)).toMatchObject({ state: 'paused', preferences: { slots: [] } });
    expect(mailsIn(kit).map(({ message }) => message)).toContainEqual({ kind: 'paused', reason: 'noTimes' });
  });

  it('by one of five sends everybody back to the queue with their date, without days of grace', async () => {
    const kit = await adaIn('invited', { size: 5 }, { organisation: withoutGrace });
    await said(kit, 'decline');
    expect((await kit.store.group(kit.ada.seat?.groupId ?? ''))?.state).toBe('dissolved');
    const waiting = await kit.store.participantsIn('waiting');
    expect(waiting.length).toBe(5);
    expect(new Set(waiting.map((one) => 'waitingSince' in one && one.waitingSince))).toEqual(
      new Set([kit.ada.waitingSince]),
    );
  });
});

describe('looking at an invitation', () => {
  it.each([
    ['invited', { ok: true, value: { firstName: 'Ada', state: 'open' } }],
    ['accepted', { ok: true, value: { firstName: 'Ada', state: 'accepted' } }],
    ['inGroup', { ok: false, problem: { kind: 'wrongState', state: 'inGroup' } }],
    ['proposed', { ok: false, problem: { kind: 'wrongState', state: 'proposed' } }],
    ['waiting', { ok: false, problem: { kind: 'placeGone' } }],
    ['lapsed', { ok: false, problem: { kind: 'placeGone' } }],
    ['paused', { ok: false, problem: { kind: 'placeGone' } }],
  ] as const)('when %s changes nothing', async (state, expected) => {
    const kit = await adaIn(state, { ada: { rounds: 1 } });
    const token = await linkTo(kit, kit.ada);
    const before = kit.store.dump();
    expect(await viewInvitation(kit.deps, token)).toMatchObject(expected);
    expect(kit.store.dump()).toEqual(before);
  });
});
