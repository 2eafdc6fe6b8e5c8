import { describe, expect, it } from 'vitest';
import { excludePerson } from '../../shared/domain/exclude.ts';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import { alternativesFor, takeGroup, whoFits } from '../../shared/domain/take.ts';
import { addHours } from '../../shared/domain/time.ts';
import { coordinatorNamed, groupNamed, personNamed, preferences } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { messagesIn, now, peopleIn, setting } from './support/decided.ts';

const anne = coordinatorNamed('Anne');
const group = groupNamed('A', {
  state: 'asked',
  asks: [{ coordinatorId: anne.id, at: now, outcome: 'open', people: 6 }],
});
const { id: groupId } = group;
const about = { groupId, round: 1, area: 'bergenhus', slot: 'tue-evening', language: 'no', themed: false };
const reserved = (name: string, wishes: Partial<typeof preferences> = {}) =>
  personNamed(name, {
    ...{ state: 'proposed', rounds: 1, seat: about },
    preferences: { ...preferences, ...wishes },
  });
const five = ['Ada', 'Bo', 'Cato', 'Dina', 'Eli'].map((name) => reserved(name));

describe('another place or time for a group', () => {
  // At home only, so that what is left to choose is the time and the screen.
  const near = { maxMinutes: 0, slots: ['wed-evening', 'tue-evening', 'fri-evening'] };
  const home = ['Ada', 'Bo', 'Cato', 'Dina'].map((name) => reserved(name, near));
  const screen = { ...near, video: true };

  it('is offered where enough of the same people said yes to it, in an order that tells nothing', () => {
    const members = [...home, reserved('Eli', { ...near, slots: ['tue-evening', 'wed-evening'] })];
    const same = [{ area: 'bergenhus', slot: 'wed-evening' }];
    expect(alternativesFor(bergen, group, members)).toEqual(same);
    expect(alternativesFor(bergen, group, members.toReversed())).toEqual(same);
    expect(alternativesFor(bergen, group, members.slice(0, 4))).toEqual([]);
  });

  it('may be a screen, with the usual time as well, where the organisation meets there', () => {
    const members = ['Ada', 'Bo', 'Cato', 'Dina', 'Eli'].map((name) => reserved(name, screen));
    const here = ['fri-evening', 'wed-evening'].map((slot) => ({ area: 'bergenhus', slot }));
    const there = ['fri-evening', 'tue-evening', 'wed-evening'].map((slot) => ({ area: 'video', slot }));
    expect(alternativesFor(bergen, group, members)).toEqual([...here, ...there]);
    expect(alternativesFor({ ...bergen, video: false }, group, members)).toEqual(here);
  });

  it('is for who has said yes to all of it', () => {
    const members = [...home, reserved('Eli', screen)];
    const elsewhere = { area: 'video', slot: 'wed-evening' };
    expect(whoFits(bergen, group, { members, elsewhere }).map(({ firstName }) => firstName)).toEqual(['Eli']);
  });
});

describe('a group that is taken', () => {
  const taken = (
    wish: Partial<Parameters<typeof takeGroup>[1]> = {},
    from: ActiveGroup = group,
    members = five,
  ) => takeGroup(from, { members, keptAway: [], coordinator: anne, ...wish }, setting);
  const changesOf = (...wish: Parameters<typeof taken>) => {
    const result = taken(...wish);
    if (!result.ok) throw new Error(result.problem.kind);
    return result.value;
  };

  it('is its coordinator’s, and everybody is invited in their name', () => {
    const changes = changesOf();
    const seats = five.map(({ id }) => ({ participantId: id, status: 'invited', since: now, called: false }));
    expect(changes[0]).toMatchObject({
      type: 'group',
      before: group,
      after: {
        ...{ state: 'inviting', coordinatorId: anne.id, area: 'bergenhus', slot: 'tue-evening' },
        ...{ seats, size: 5, fewest: 5, asks: [{ coordinatorId: anne.id, outcome: 'took' }] },
      },
    });
    expect(peopleIn(changes).map(({ state }) => state)).toEqual(Array(5).fill('invited'));
    const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no', coordinatorName: 'Anne' };
    expect(messagesIn(changes).slice(0, -1)).toMatchObject(
      five.map(() => ({ kind: 'invitation', group: facts })),
    );
    expect(messagesIn(changes).at(-1)).toEqual({ kind: 'taken', groupId, group: facts, people: 5 });
    expect(changes.at(-1)).toMatchObject({ after: { to: { type: 'coordinator', id: anne.id } } });
  });

  it('elsewhere is for those who said yes to that; the others wait on, untold', () => {
    const elsewhere = { area: 'bergenhus', slot: 'wed-evening' };
    const other = reserved('Finn', { slots: ['tue-evening'] });
    const changes = changesOf({ elsewhere }, group, [other, ...five]);
    expect(changes[0]).toMatchObject({ after: { ...elsewhere, size: 5 } });
    const states = peopleIn(changes).map((person) => [person.id, person.state]);
    expect(states).toEqual([...five.map(({ id }) => [id, 'invited']), [other.id, 'waiting']]);
    expect(messagesIn(changes)).toHaveLength(6);
  });

  it('is without who will not meet its coordinator, and who has left meanwhile is let be', () => {
    const [guarded, gone] = [reserved('Finn'), personNamed('Gro')];
    const members = [guarded, gone, ...five];
    const changes = changesOf({ keptAway: [guarded, gone] }, group, members);
    const others = peopleIn(changes).filter(({ state }) => state !== 'invited');
    expect(others.map(({ id, state }) => [id, state])).toEqual([[guarded.id, 'waiting']]);
    expect(changes).toHaveLength(1 + 5 + 5 + 1 + 1);
  });

  it('is not, where too few would be left or it is somebody’s already', () => {
    const few = { ok: false, problem: { kind: 'tooFewLeft' } };
    expect(taken({ keptAway: [five[2]!] })).toEqual(few);
    expect(taken({ elsewhere: { area: 'video', slot: 'tue-evening' } })).toEqual(few);
    const late = taken({}, { ...group, state: 'inviting' });
    expect(late).toEqual({ ok: false, problem: { kind: 'wrongState', state: 'inviting', event: 'take' } });
  });
});

describe('who is taken out of a group', () => {
  const [ada, ...others] = five;
  const seatOf = (participantId: string) =>
    ({ participantId, status: 'invited', since: now, called: false }) as const;
  const seated = groupNamed('A', { seats: five.map(({ id }) => seatOf(id)), notAgain: ['earlier'] });
  const meeting = { startsAt: addHours(now, 99), lengthMinutes: 120, place: 'Library', sequence: 2 };

  it('waits on, is not told of what they never knew, and never gets this group again', () => {
    const out = excludePerson(seated, ada!, setting);
    if (!out.ok) throw new Error(out.problem.kind);
    const left = { seats: others.map(({ id }) => seatOf(id)), notAgain: ['earlier', ada!.id], dueAt: now };
    expect(out.value.group).toEqual({ ...seated, ...left });
    expect(out.value.changes).toMatchObject([
      { type: 'participant', before: ada, after: { state: 'waiting', waitingSince: ada!.waitingSince } },
    ]);
  });

  it('hears, once invited, that it did not come about, and the calendar is cleared', () => {
    const accepted = { ...ada!, state: 'accepted' as const, seat: { ...about, meeting } };
    const out = excludePerson(seated, accepted, setting);
    const mails = out.ok ? messagesIn(out.value.changes) : [];
    const cleared = { meeting: { ...meeting, sequence: 3 } };
    expect(mails).toMatchObject([{ kind: 'backInQueue', reason: 'groupClosed', ...cleared }]);
  });

  it('is who has a place: of somebody else nothing is changed', () => {
    expect(excludePerson(seated, personNamed('Ada'), setting)).toEqual({
      ok: false,
      problem: { kind: 'wrongState', state: 'waiting', event: 'release' },
    });
  });
});
