import { describe, expect, it } from 'vitest';
import { endOfLocalDay } from '../../../shared/domain/time.ts';
import { askAlternatives, askColleagues, viewAsk } from '../../../shared/use-cases/answer-ask.ts';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { countingStore } from '../support/counting-store.ts';
import { coordinatorNamed, personNamed, preferences } from '../support/entities.ts';
import { personIn, putCoordinator, putPeople } from '../support/table.ts';
import { answer, askToken, groupOf, inviting, mailed, proposed, stateOf, statesOf } from './stage.ts';

const all = (state: string) => Array.from({ length: 7 }, () => state);

describe('the answer page', () => {
  it('shows counts only, by one read and no write', async () => {
    const { calls, around } = countingStore();
    const stage = await proposed({ around });
    const token = await askToken(stage, stage.coordinators.anne);
    calls.length = 0;
    const view = await viewAsk(stage.deps, { token });
    expect(view).toEqual({
      ok: true,
      value: {
        groupId: stage.groupId,
        area: 'bergenhus',
        slot: 'tue-evening',
        language: 'no',
        people: 7,
        reasons: [],
      },
    });
    expect(calls).toEqual(['byLink']);
  });

  it('is not for somebody who was never asked', async () => {
    const stage = await proposed();
    expect(await answer(stage, stage.coordinators.bo, { kind: 'take' })).toMatchObject({
      problem: { kind: 'alreadyTaken' },
    });
    expect(await stateOf(stage)).toBe('asked');
  });

  it('has no say after the coordinator has left', async () => {
    const stage = await proposed();
    const before = stage.coordinators.anne;
    await stage.store.commit([{ type: 'coordinator', before, after: { ...before, active: false } }]);
    expect(await answer(stage, before, { kind: 'take' })).toMatchObject({ problem: { kind: 'unknownLink' } });
  });
});

describe('take it', () => {
  it('invites everybody, each by a mail of their own', async () => {
    const stage = await inviting();
    expect(await stateOf(stage)).toBe('inviting');
    expect(await statesOf(stage)).toEqual(all('invited'));
    expect(
      mailed(stage, 'invitation')
        .map(({ to }) => to)
        .sort(),
    ).toEqual(stage.people.map(({ id }) => id).sort());
    const person = await personIn(stage, stage.people[0]!);
    expect(person.seat).toMatchObject({
      coordinatorName: 'Anne',
      answerBy: endOfLocalDay(stage.clock.now(), 7, 'Europe/Oslo'),
    });
  });

  it('twenty presses at once take it once', async () => {
    const stage = await proposed();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => answer(stage, stage.coordinators.anne, { kind: 'take' })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(mailed(stage, 'invitation')).toHaveLength(7);
  });

  it('two coordinators at once: exactly one gets it', async () => {
    const stage = await proposed();
    await answer(stage, stage.coordinators.anne, { kind: 'cannot' });
    const both = await Promise.all([
      answer(stage, stage.coordinators.anne, { kind: 'take' }),
      answer(stage, stage.coordinators.bo, { kind: 'take' }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([false, true]);
    expect((await groupOf(stage)).coordinatorId).toBe(stage.coordinators.bo.id);
  });
});

describe('other time or place', () => {
  it('offers what a group of them has said yes to, and nothing else', async () => {
    const stage = await proposed();
    const offered = await askAlternatives(stage.deps, {
      token: await askToken(stage, stage.coordinators.anne),
    });
    const places = offered.ok ? offered.value : [];
    expect(places).toContainEqual({ area: 'bergenhus', slot: 'wed-evening' });
    expect(places.some(({ slot }) => slot === 'sat-morning')).toBe(false);
    expect(places.some(({ area }) => area === 'austevoll' || area === 'video')).toBe(false);
  });

  it('moves the group; whoever cannot go there waits on, untold', async () => {
    const stage = await proposed();
    const [first] = stage.people;
    const now = await personIn(stage, first!);
    await stage.store.commit([
      {
        type: 'participant',
        before: now,
        after: { ...now, preferences: { ...preferences, slots: ['tue-evening'] } },
      },
    ]);
    const moved = await answer(stage, stage.coordinators.anne, {
      kind: 'takeOther',
      area: 'bergenhus',
      slot: 'wed-evening',
    });
    expect(moved.ok).toBe(true);
    expect(await groupOf(stage)).toMatchObject({ slot: 'wed-evening', state: 'inviting' });
    expect((await personIn(stage, first!)).state).toBe('waiting');
    expect(mailed(stage, 'invitation')).toHaveLength(6);
    expect(mailed(stage, 'backInQueue')).toHaveLength(0);
  });

  it.each(['austevoll', 'constructor', '__proto__', ''])(
    'is refused in «%s», where too few could come, and changes nothing',
    async (area) => {
      const stage = await proposed();
      const before = stage.store.dump();
      const elsewhere = { kind: 'takeOther', area, slot: 'wed-evening' } as const;
      const moved = await answer(stage, stage.coordinators.anne, elsewhere);
      expect(moved).toMatchObject({ problem: { kind: 'tooFewLeft' } });
      const rows = (table: typeof before) => table.filter(({ sk }) => sk === '#');
      expect(rows(stage.store.dump())).toEqual(rows(before));
    },
  );
});

describe('cannot now, hand on, pause', () => {
  it('asks the next at once; the first one is told "already taken" later', async () => {
    const stage = await proposed();
    await answer(stage, stage.coordinators.anne, { kind: 'cannot' });
    expect(mailed(stage, 'ask').map(({ to }) => to)).toEqual([
      stage.coordinators.anne.id,
      stage.coordinators.bo.id,
    ]);
    expect(await answer(stage, stage.coordinators.anne, { kind: 'take' })).toMatchObject({
      problem: { kind: 'alreadyTaken' },
    });
  });

  it('tells the leads once when nobody is left, and still takes a late yes', async () => {
    const stage = await proposed();
    await answer(stage, stage.coordinators.anne, { kind: 'cannot' });
    await answer(stage, stage.coordinators.bo, { kind: 'cannot' });
    expect(mailed(stage, 'nobodyTakes').map(({ to }) => to)).toEqual([stage.coordinators.lead.id]);
    expect((await answer(stage, stage.coordinators.anne, { kind: 'take' })).ok).toBe(true);
  });

  it('hands on to a colleague who could take it, by name', async () => {
    const stage = await proposed();
    const far = coordinatorNamed('Cato', { areas: ['fana'] });
    await putCoordinator(stage, far);
    const colleagues = await askColleagues(stage.deps, {
      token: await askToken(stage, stage.coordinators.anne),
    });
    expect(colleagues).toEqual({ ok: true, value: [{ id: stage.coordinators.bo.id, firstName: 'Bo' }] });
    const wrong = await answer(stage, stage.coordinators.anne, { kind: 'handOn', coordinatorId: far.id });
    expect(wrong).toMatchObject({ problem: { kind: 'invalid', fields: { coordinatorId: 'notAChoice' } } });
    await answer(stage, stage.coordinators.anne, { kind: 'handOn', coordinatorId: stage.coordinators.bo.id });
    expect(mailed(stage, 'ask').at(-1)).toMatchObject({
      to: stage.coordinators.bo.id,
      message: { handedOnBy: 'Anne' },
    });
  });

  it('pauses until a day, and asks somebody else', async () => {
    const stage = await proposed();
    const past = await answer(stage, stage.coordinators.anne, { kind: 'pauseUntil', date: '2026-11-23' });
    expect(past).toMatchObject({ problem: { fields: { date: 'inThePast' } } });
    const mistyped = await answer(stage, stage.coordinators.anne, { kind: 'pauseUntil', date: '9999-01-01' });
    expect(mistyped).toMatchObject({ problem: { fields: { date: 'tooFarAhead' } } });
    await answer(stage, stage.coordinators.anne, { kind: 'pauseUntil', date: '2027-01-10' });
    expect((await stage.store.coordinator(stage.coordinators.anne.id))?.pausedUntil).toBe(
      '2027-01-09T23:00:00.000Z',
    );
    expect(mailed(stage, 'ask').at(-1)?.to).toBe(stage.coordinators.bo.id);
  });
});

describe('somebody I know', () => {
  it('is taken out unseen, untold, for good, and the place is filled again', async () => {
    const stage = await proposed();
    const later = personNamed('Ivar', { waitingSince: stage.clock.now() });
    await putPeople(stage, [later]);
    const hit = await answer(stage, stage.coordinators.anne, {
      kind: 'excludeKnown',
      contact: 'ALMA@example.org',
    });
    const miss = await answer(stage, stage.coordinators.anne, {
      kind: 'excludeKnown',
      contact: 'nobody@example.org',
    });
    expect(hit).toEqual(miss);
    const group = await groupOf(stage);
    expect(group.seats.map(({ participantId }) => participantId)).toContain(later.id);
    expect(group.notAgain).toEqual([stage.people[0]!.id]);
    expect((await personIn(stage, stage.people[0]!)).state).toBe('waiting');
    expect(mailed(stage, 'backInQueue')).toHaveLength(0);
  });

  it('shows the same choices whether they were in the group or not', async () => {
    const stage = await proposed();
    const token = await askToken(stage, stage.coordinators.anne);
    const shown = async () => [
      await viewAsk(stage.deps, { token }),
      await askAlternatives(stage.deps, { token }),
    ];
    const before = await shown();
    await answer(stage, stage.coordinators.anne, { kind: 'excludeKnown', contact: 'alma@example.org' });
    expect((await groupOf(stage)).seats).toHaveLength(6);
    expect(await shown()).toEqual(before);
  });

  it('needs an address or a number', async () => {
    const stage = await proposed();
    const result = await answer(stage, stage.coordinators.anne, { kind: 'excludeKnown', contact: 'Alma' });
    expect(result).toMatchObject({ problem: { fields: { contact: 'emailOrPhone' } } });
  });
});

describe('the ladder', () => {
  it('reminds after 3 days, asks the next after 7, tells a lead after 10, gives up after 10 more', async () => {
    const stage = await proposed();
    const seen: string[] = [];
    for (let day = 1; day <= 40; day += 1) {
      stage.clock.forward({ days: 1 });
      await followUp(stage.deps);
      const counts = (['ask', 'askReminder', 'nobodyTakes'] as const)
        .map((kind) => mailed(stage, kind).length)
        .join('/');
      if (seen.at(-1)?.split(' ')[1] !== counts) seen.push(`${day} ${counts}`);
    }
    expect(seen).toEqual(['1 1/0/0', '3 1/1/0', '7 2/1/0', '10 2/2/1']);
    expect(await stateOf(stage)).toBe('dissolved');
    expect(await statesOf(stage)).toEqual(all('waiting'));
    expect(mailed(stage, 'backInQueue')).toHaveLength(0);
  });

  it('sends each step once, however often follow-up runs', async () => {
    const stage = await proposed();
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      stage.clock.forward({ hours: 1 });
      await followUp(stage.deps);
      await followUp(stage.deps);
    }
    expect(mailed(stage, 'askReminder')).toHaveLength(1);
    expect(mailed(stage, 'ask')).toHaveLength(2);
  });
});
