import { describe, expect, it } from 'vitest';
import { amendGroup, countedFactsOf, endGroup, factsOf, stepGroup } from '../../shared/domain/group-step.ts';
import { nextParticipantState, participantEvents, participantLife } from '../../shared/domain/lifecycle.ts';
import type { SeatView } from '../../shared/domain/participant.ts';
import {
  amendParticipant,
  endParticipant,
  forgetParticipant,
  stepParticipant,
} from '../../shared/domain/participant-step.ts';
import { unconfirmed } from '../../shared/domain/sign-up.ts';
import { instant } from '../../shared/domain/time.ts';
import { isSeated, livingStates } from '../use-cases/participant/stage.ts';
import { groupNamed, personNamed, preferences } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const before = instant('2026-11-20T09:00:00.000Z');
const when = { now, organisation: bergen };
const refused = (state: string, event: string) => ({
  ok: false,
  problem: { kind: 'wrongState', state, event },
});

describe('a group’s step', () => {
  const nudged = { stateSince: before, coordinatorNudgedAt: before, leadToldAt: before };
  const asked = groupNamed('A', { state: 'asked', ...nudged });

  it('begins a new state afresh, with its own deadline', () => {
    const taken = stepGroup(asked, 'take', { ...when, patch: { coordinatorId: 'anne' } });
    const fresh = { coordinatorNudgedAt: undefined, leadToldAt: undefined, stateSince: now };
    // After 180 days nothing links its people any more; summer time has begun by then.
    const value = { state: 'inviting', coordinatorId: 'anne', dueAt: '2027-05-22T08:00:00.000Z' };
    expect(taken).toEqual({ ok: true, value: { ...asked, ...fresh, ...value } });
  });

  it('within a state leaves its beginning and who was reminded', () => {
    const again = stepGroup(asked, 'ask', { ...when, patch: { size: 7 } });
    expect(again).toMatchObject({ ok: true, value: { ...nudged, state: 'asked', size: 7 } });
    const ask = { coordinatorId: 'anne', at: now, outcome: 'open', people: 5 } as const;
    expect(amendGroup(groupNamed('A', { state: 'asked' }), { asks: [ask] }, bergen).dueAt).toBe(
      '2026-11-26T09:00:00.000Z',
    );
  });

  it('is refused where it is not legal, and where it would be the end', () => {
    expect(stepGroup(asked, 'fill', when)).toEqual(refused('asked', 'fill'));
    expect(stepGroup(asked, 'dissolve', when)).toEqual(refused('asked', 'dissolve'));
    expect(endGroup(asked, 'handOver', now)).toEqual(refused('asked', 'handOver'));
  });

  it('to the end leaves a mark, due at once', () => {
    const mark = { id: asked.id, version: 1, endedAt: now, dueAt: now };
    expect(endGroup(asked, 'dissolve', now)).toEqual({ ok: true, value: { ...mark, state: 'dissolved' } });
    const ended = endGroup(groupNamed('A', { state: 'meeting' }), 'handOver', now);
    expect(ended).toEqual({ ok: true, value: { ...mark, state: 'handedOver' } });
  });

  it('is told of by place, time, language and coordinator, never by theme', () => {
    const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
    expect(factsOf(asked)).toEqual(facts);
    expect(factsOf(asked, 'Anne')).toEqual({ ...facts, coordinatorName: 'Anne' });
    const staff = { groupId: asked.id, people: asked.seats.length };
    expect(countedFactsOf(asked, 'Anne')).toEqual({ ...staff, group: factsOf(asked, 'Anne') });
  });
});

const seat: SeatView = {
  ...{ groupId: 'g', round: 1, area: 'bergenhus', slot: 'tue-evening', language: 'no', themed: false },
};
const explained = { at: before, reason: 'leftOver' } as const;

describe('a person’s step', () => {
  it('takes the seat along among the states that have one, and away on the way back', () => {
    const steps = livingStates.flatMap((state) =>
      participantEvents.flatMap((event) => {
        const stepped = stepParticipant(personNamed('Ada', { state, seat }), event, when);
        return stepped.ok ? [{ to: stepped.value.state, seat: stepped.value.seat }] : [];
      }),
    );
    expect(steps.filter((step) => (step.seat === seat) !== isSeated(step.to))).toEqual([]);
    expect(steps.length).toBeGreaterThan(20);
  });

  it('is a sign of life: questions and explanations fall away, the deadline is another', () => {
    const asked = personNamed('Ada', { interestAskedAt: before, explained });
    const paused = stepParticipant(asked, 'pause', { ...when, patch: { firstName: 'A' } });
    const fresh = { interestAskedAt: undefined, explained: undefined, stateSince: now };
    const value = { state: 'paused', firstName: 'A', dueAt: '2027-05-22T08:00:00.000Z' };
    expect(paused).toEqual({ ok: true, value: { ...asked, ...fresh, ...value } });
  });

  it('is refused where it is not legal, and where it would be the end', () => {
    const illegal = livingStates.flatMap((state) =>
      participantEvents
        .filter((event) => {
          const next = nextParticipantState(state, event);
          return next === undefined || next === 'withdrawn' || next === 'erased';
        })
        .map((event) => ({ state, event })),
    );
    const answers = illegal.map(({ state, event }) =>
      stepParticipant(personNamed('Ada', { state }), event, when),
    );
    expect(answers).toEqual(illegal.map(({ state, event }) => refused(state, event)));
    expect(illegal.length).toBeGreaterThan(Object.keys(participantLife).length);
  });

  it('leaves what was said of the same wishes, and drops what was said of others', () => {
    const ada = personNamed('Ada', { explained });
    expect(amendParticipant(ada, { firstName: 'A' }, bergen)).toEqual({ ...ada, firstName: 'A' });
    const wishes = { ...preferences, maxMinutes: 60 };
    const changed = amendParticipant(ada, { preferences: wishes, interestConfirmedAt: now }, bergen);
    expect(changed).toMatchObject({ preferences: wishes, explained: undefined });
    expect(changed.dueAt).toBe('2027-02-21T09:00:00.000Z');
  });

  it('to the end leaves a mark, due at once', () => {
    const ada = personNamed('Ada');
    const mark = { id: ada.id, version: 1, endedAt: now, dueAt: now };
    expect(endParticipant(ada, 'withdraw', now)).toEqual({ ...mark, state: 'withdrawn' });
    expect(endParticipant(ada, 'erase', now)).toEqual({ ...mark, state: 'erased' });
  });

  it.each([
    ['the address', { email: 'ada@example.org', phone: '+4791234567' }, 'emailHash'],
    ['the number where there is no address', { email: undefined, phone: '+4791234567' }, 'phoneHash'],
    ['nothing that was never proven', { state: 'unconfirmed' }, undefined],
    ['nothing where there was nothing', { email: undefined }, undefined],
  ] as const)('to the end frees %s', (_, patch, lock) => {
    const ada = personNamed('Ada', patch);
    const [ended, ...freed] = forgetParticipant(ada, 'erase', now);
    expect(ended).toEqual({ type: 'participant', before: ada, after: endParticipant(ada, 'erase', now) });
    const owner = { type: 'participant', id: ada.id };
    const released = { type: 'contactLock', op: 'release', hash: lock && ada[lock], owner };
    expect(freed).toEqual(lock === undefined ? [] : [released]);
  });
});

it('a sign-up has no themes, no consent and no place in the queue, and is gone after 72 hours', () => {
  const { themes: _, ...practical } = preferences;
  const contact = { email: 'ada@example.org', phone: undefined, emailHash: 'hash', phoneHash: undefined };
  const applicant = { id: 'ada', locale: 'nb', firstName: 'Ada', ...contact };
  expect(unconfirmed({ ...applicant, practical }, when)).toEqual({
    ...applicant,
    version: 1,
    state: 'unconfirmed',
    createdAt: now,
    stateSince: now,
    guard: [],
    preferences: { ...practical, themes: [] },
    talk: 'none',
    talkAttempts: 0,
    rounds: 0,
    dueAt: '2026-11-26T09:00:00.000Z',
  });
});
