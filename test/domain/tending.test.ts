import { describe, expect, it } from 'vitest';
import { dissolve } from '../../shared/domain/dissolve.ts';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { showGroup, tellFound } from '../../shared/domain/show-looking.ts';
import { tend } from '../../shared/domain/tend.ts';
import { addHours } from '../../shared/domain/time.ts';
import { coordinatorNamed, groupNamed, personNamed } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { messagesIn, now, setting } from './support/decided.ts';

const anne = coordinatorNamed('Anne');
const names = ['Ada', 'Bo', 'Cato', 'Dina', 'Eli', 'Finn', 'Gro'];
const startsAt = addHours(now, 24 * 9);
const meeting = { startsAt, lengthMinutes: 120, place: 'Library', sequence: 2 };
const dated = { state: 'scheduled', meeting, calendarSequence: 3 } as const;

/** Anne's group, everybody with a yes unless told otherwise, as it is stored when nothing is due to change. */
const scene = (
  people: number,
  patch: Partial<ActiveGroup> = {},
  status: 'accepted' | 'invited' | 'proposed' = 'accepted',
) => {
  const ids = names.slice(0, people);
  const bare = groupNamed('A', { size: people, coordinatorId: anne.id, stateSince: now, ...patch });
  const about = {
    groupId: bare.id,
    round: 1,
    area: bare.area,
    slot: bare.slot,
    language: 'no',
    themed: false,
    coordinatorName: anne.firstName,
  };
  const members = ids.map((name) =>
    personNamed(name, {
      state: status,
      rounds: 1,
      seat: { ...about, answerBy: startsAt, meeting: bare.meeting },
    }),
  );
  const seats = members.map(({ id }) => ({ participantId: id, status, since: now, called: false }));
  return { group: { ...bare, seats, ...patch }, members };
};
const look = (
  { group, members }: { group: ActiveGroup; members: readonly ActiveParticipant[] },
  {
    waiting = [],
    coordinator = [anne],
  }: { waiting?: readonly ActiveParticipant[]; coordinator?: (typeof anne)[] } = {},
) => {
  const tended = tend(group, { members, waiting, coordinator: coordinator[0] }, setting);
  if (!tended.ok) throw new Error(tended.problem.kind);
  const [first] = tended.value;
  const after = first?.type === 'group' && first.after && 'seats' in first.after ? first.after : undefined;
  return { changes: tended.value, mails: messagesIn(tended.value), after };
};
const jon = personNamed('Jon');

describe('a coordinator who counts on people', () => {
  it.each([
    ['complete', { state: 'complete' }],
    ['with a date', dated],
  ] as const)('hears once of a place that is free in a group that is %s', (_, patch) => {
    const { mails, after } = look(scene(6, { ...patch, size: 7 }));
    expect(mails).toMatchObject([{ kind: 'placeFree', people: 6, refilled: false }]);
    expect(mails[0]).not.toHaveProperty('lookingUntil');
    expect(after).toMatchObject({ size: 6 });
    if (after === undefined) throw new Error('nothing was noted');
    expect(look({ ...scene(6), group: after }).mails).toEqual([]);
  });

  it('hears that it was taken again, and of nothing where nothing was lost', () => {
    const waiting = [jon];
    expect(look(scene(6, { ...dated, size: 7 }), { waiting }).mails).toMatchObject([
      { kind: 'invitation' },
      { kind: 'placeFree', people: 7, refilled: true },
    ]);
    expect(look(scene(6, { ...dated, size: 8 }), { waiting }).mails.at(-1)).toMatchObject({
      refilled: false,
    });
    expect(look(scene(6, dated), { waiting }).mails).toEqual([]);
  });

  it('hears of it while it meets, when nobody comes any more', () => {
    const met = { state: 'meeting', firstHeldAt: now, size: 7 } as const;
    expect(look(scene(6, met), { waiting: [jon] }).mails).toMatchObject([
      { kind: 'placeFree', refilled: false },
    ]);
    expect(look(scene(2, met)).after).toMatchObject({ state: 'meeting', size: 2 });
  });

  it('is told nothing while people are still invited, or where there is nobody to tell', () => {
    expect(look(scene(6, { size: 7 }, 'invited')).mails).toEqual([]);
    const left = look(scene(6, { ...dated, size: 7, coordinatorId: undefined }));
    expect([left.mails, left.after?.size]).toEqual([[], 6]);
  });
});

it('a coordinator hears that their group was found again where it had a date and was too small', () => {
  const before = scene(4, { ...dated, belowMinSince: now }).group;
  const after = scene(5, dated).group;
  const told = (patch: Partial<ActiveGroup>, from = before) =>
    tellFound({ before: from, after: { ...after, ...patch } }, setting.posting);
  expect(told({})).toMatchObject([
    { after: { to: { id: anne.id }, message: { kind: 'placeFilled', groupId: after.id, people: 5 } } },
  ]);
  expect(told({ belowMinSince: now })).toEqual([]);
  expect(told({ state: 'complete' })).toEqual([]);
  expect(told({ coordinatorId: undefined })).toEqual([]);
  expect(told({}, after)).toEqual([]);
});

it('until when a group looks for more is shown to everybody with a seat, and to nobody else', () => {
  const { group, members } = scene(4, { ...dated, belowMinSince: now });
  const lookingUntil = '2026-11-27T22:59:59.999Z';
  expect(showGroup([jon, ...members], { group, coordinator: undefined }, bergen)).toMatchObject(
    members.map((before) => ({
      type: 'participant',
      before,
      after: { id: before.id, state: 'accepted', seat: { ...before.seat, lookingUntil } },
    })),
  );
});

it('the name of today is shown to everybody with a seat, and none is taken away where there is nobody', () => {
  const { group, members } = scene(5, dated);
  const named = (name: string) =>
    members.map((one) => ({ ...one, seat: one.seat && { ...one.seat, coordinatorName: name } }));
  const shown = (who: Parameters<typeof showGroup>[0], coordinator?: typeof anne) =>
    showGroup(who, { group, coordinator }, bergen);
  const [first, ...others] = named('Anna');
  expect(shown([jon, first!, ...named('Anne').slice(1)], anne)).toMatchObject([
    { before: first, after: { id: first?.id, seat: { ...first?.seat, coordinatorName: 'Anne' } } },
  ]);
  expect(shown([first!, ...others], anne)).toHaveLength(5);
  expect(shown([first!, ...others])).toEqual([]);
});

describe('a group that is tended', () => {
  it('is complete when five have said yes, and there is somebody to find a date', () => {
    const { mails, after } = look(scene(5));
    expect(mails.map(({ kind }) => kind)).toEqual([...Array(5).fill('groupComplete'), 'chooseDate']);
    expect(mails.at(-1)).toMatchObject({ people: 5, again: false });
    expect(after?.state).toBe('complete');
    const alone = look(scene(5), { coordinator: [] });
    expect([alone.mails, alone.after?.state]).toEqual([[], 'inviting']);
    expect(look(scene(4, { state: 'complete', belowMinSince: now })).after?.state).toBe('inviting');
  });

  it('is left as it is when nothing is new, except for what its people are shown', () => {
    const settled = look(scene(6, dated)).after;
    if (settled === undefined) throw new Error('no deadline was noted');
    const { members } = scene(6, dated);
    expect(look({ group: settled, members }).changes).toEqual([]);
    const shown = members.map((one) => ({ ...one, seat: one.seat && { ...one.seat, lookingUntil: now } }));
    expect(look({ group: settled, members: shown }).changes).toHaveLength(7);
  });
});

describe('a group whose meeting has begun, though nobody has said that it was held', () => {
  const begun = { ...dated, meeting: { ...meeting, startsAt: addHours(now, -1) } } as const;

  it('is not too small: it stays, asks nobody in, and looks for nobody', () => {
    for (const people of [4, 2]) {
      const { mails, after, changes } = look(scene(people, { ...begun, size: 5, dueAt: now }), {
        waiting: [jon],
      });
      expect(mails).toMatchObject([{ kind: 'placeFree', people, refilled: false }]);
      expect(mails[0]).not.toHaveProperty('lookingUntil');
      expect(after).toMatchObject({ state: 'scheduled', belowMinSince: undefined, size: people });
      expect(changes.map(({ type }) => type)).toEqual(['group', 'outbox']);
      // What is next is the question whether it was held, and not the same again.
      expect(after?.dueAt).toBe(addHours(now, 23));
    }
  });

  it('ends when nobody is left, and no past meeting is called off', () => {
    expect(look(scene(0, { ...begun, size: 1 })).mails).toEqual([
      expect.not.objectContaining({ meeting: expect.anything() }),
    ]);
  });

  it('was looking until then and does not any more, which is no news to its coordinator', () => {
    const { mails, after } = look(scene(4, { ...begun, belowMinSince: addHours(now, -99) }));
    expect([mails, after?.belowMinSince]).toEqual([[], undefined]);
  });
});

describe('a group that is dissolved', () => {
  const end = (
    reason: 'tooFew' | 'noCoordinator' | 'closed',
    { group, members } = scene(5, dated),
    closedBy?: string,
  ) => {
    const ended = dissolve(
      group,
      { members, reason, ...(closedBy === undefined ? {} : { closedBy }) },
      setting,
    );
    if (ended.ok) expect(ended.value.map(({ type }) => type)).not.toContain(undefined);
    return ended.ok ? messagesIn(ended.value) : ended;
  };
  const uid = (index: number) => `${scene(5).members[index]?.id}-1`;

  it('says why, and takes the meeting out of the calendars of those who had it', () => {
    const gone = { ...meeting, sequence: 3 };
    const told = end('closed');
    expect(told).toMatchObject([
      ...names
        .slice(0, 5)
        .map((_, index) => ({ kind: 'backInQueue', reason: 'groupClosed', meeting: gone, uid: uid(index) })),
      {
        kind: 'groupDissolved',
        reason: 'closed',
        meeting: { ...meeting, sequence: 4 },
        uid: scene(5).group.id,
      },
    ]);
    expect(end('tooFew', scene(4, {}, 'invited'))).toEqual([
      ...Array(4).fill({ kind: 'backInQueue', reason: 'tooFew' }),
      expect.objectContaining({ kind: 'groupDissolved', reason: 'tooFew' }),
    ]);
    expect(end('tooFew', scene(4, dated, 'invited'))).toMatchObject(
      Array(4)
        .fill(expect.not.objectContaining({ uid: expect.anything() }))
        .concat([{ uid: scene(5).group.id }]),
    );
  });

  it('calls no past meeting off', () => {
    const been = { ...dated, meeting: { ...meeting, startsAt: now } } as const;
    const told = end('closed', scene(5, been));
    expect(told).toHaveLength(6);
    expect(told).toEqual(Array(6).fill(expect.not.objectContaining({ meeting: expect.anything() })));
    expect(end('closed', scene(5, been), anne.id)).toHaveLength(5);
  });

  it('tells its coordinator, unless they ended it and have no meeting to take out', () => {
    const kinds = (mails: ReturnType<typeof end>) =>
      'length' in mails ? mails.map(({ kind }) => kind).at(-1) : [];
    expect(kinds(end('closed', scene(5), anne.id))).toBe('backInQueue');
    expect(kinds(end('closed', scene(5), 'somebody else'))).toBe('groupDissolved');
    expect(kinds(end('closed', scene(5, dated), anne.id))).toBe('groupDissolved');
    expect(kinds(end('closed', scene(5, { ...dated, coordinatorId: undefined })))).toBe('backInQueue');
  });

  it('sends back in silence whoever was only reserved and knew of nothing', () => {
    const { group, members } = scene(5, { state: 'asked', coordinatorId: undefined }, 'proposed');
    const ended = dissolve(group, { members, reason: 'noCoordinator' }, setting);
    const [, ...sent] = ended.ok ? ended.value : [];
    expect(sent).toMatchObject(
      members.map((before) => ({ before, after: { state: 'waiting', seat: undefined } })),
    );
  });

  it('is not dissolved where one of its people cannot go back', () => {
    const { group, members } = scene(5);
    const paused = personNamed('Ada', { state: 'paused' });
    const problem = { kind: 'wrongState', state: 'paused', event: 'release' };
    expect(end('tooFew', { group, members: [...members, paused] })).toEqual({ ok: false, problem });
  });
});
