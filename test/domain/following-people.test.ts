import { describe, expect, it } from 'vitest';
import { participantDue } from '../../shared/domain/deadlines.ts';
import { followParticipant } from '../../shared/domain/follow-participant.ts';
import { mailTo, tell, tellLast, tellLeads } from '../../shared/domain/notify.ts';
import type { ActiveParticipant, SeatView } from '../../shared/domain/participant.ts';
import { addHours, type Instant, instant } from '../../shared/domain/time.ts';
import { coordinatorNamed, groupNamed, personNamed } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const ago = (days: number): Instant => addHours(now, -24 * days);
const posting = { now, newId: () => 'new' };
const setting = { organisation: bergen, posting };
const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
const nobody = { group: undefined, coordinators: [] };

const followed = (
  person: ActiveParticipant,
  around: Partial<Parameters<typeof followParticipant>[1]> = {},
) => {
  const result = followParticipant(person, { ...nobody, ...around }, setting);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
};
/** The very person with these changes, looked at next when that is due. */
const changed = (before: ActiveParticipant, patch: Partial<ActiveParticipant> = {}) => {
  const after = { ...before, ...patch };
  return { type: 'participant', before, after: { ...after, dueAt: participantDue(bergen, after) } };
};
const mail = (to: object, message: object) => ({
  type: 'outbox',
  after: expect.objectContaining({ to, message }),
});
const mailTold = ({ id }: ActiveParticipant, message: object) => mail({ type: 'participant', id }, message);
const coordinatorTold = (id: string, message: object) => mail({ type: 'coordinator', id }, message);

it('a sign-up that nobody confirmed goes without a trace and without a word', () => {
  const before = personNamed('Ada', { state: 'unconfirmed' });
  expect(followed(before)).toEqual([{ type: 'participant', before }]);
});

describe('an invitation that is not answered', () => {
  const seat: SeatView = {
    ...{ groupId: groupNamed('A').id, round: 1, ...facts, themed: false },
    ...{ coordinatorName: 'Anne', invitedAt: ago(3), answerBy: ago(-4) },
  };
  const invited = (patch: Partial<SeatView> = {}) =>
    personNamed('Ada', { state: 'invited', rounds: 1, seat: { ...seat, ...patch } });
  const ada = invited();
  const group = groupNamed('A', {
    seats: [{ participantId: ada.id, status: 'invited', since: ago(3), called: false }],
    notAgain: ['earlier'],
  });

  it('is reminded of by what the seat is, while there is a group to be in', () => {
    const reminded = changed(ada, { seat: { ...seat, remindedAt: now } });
    const message = {
      kind: 'invitationReminder',
      group: { ...facts, coordinatorName: 'Anne' },
      answerBy: ago(-4),
    };
    expect(followed(ada, { group })).toEqual([reminded, mailTold(ada, message)]);
    expect(followed(ada)).toEqual([reminded]);
  });

  it('lapses at its hour: the place is free for somebody else, and never offered to them again', () => {
    const late = invited({ answerBy: now });
    const lapsed = changed(late, { state: 'lapsed', stateSince: now, seat: undefined });
    const told = mailTold(late, { kind: 'placeLapsed' });
    const free = { ...group, seats: [], notAgain: ['earlier', late.id], dueAt: now };
    expect(followed(late, { group })).toEqual([lapsed, { type: 'group', before: group, after: free }, told]);
    expect(followed(late)).toEqual([lapsed, told]);
  });

  describe('made by a call', () => {
    const lead = coordinatorNamed('Dina', { role: 'lead' });
    const around = { group, coordinators: [lead] };
    const byCall = (call: NonNullable<SeatView['call']>) => {
      const seatByCall = { ...seat, answerBy: ago(1), call };
      const byPhone = { email: undefined, phone: '+4740000001', seat: seatByCall };
      return { seatByCall, person: personNamed('Ada', { state: 'invited', rounds: 1, ...byPhone }) };
    };

    it('that nobody has tried is told to the leads, again and again, and lapses never', () => {
      const untried = byCall({});
      const call = { toldAt: now };
      expect(followed(untried.person, around)).toEqual([
        changed(untried.person, { seat: { ...untried.seatByCall, call } }),
        coordinatorTold(lead.id, { kind: 'taskWaiting' }),
      ]);
      const told = byCall({ toldAt: ago(3) });
      expect(followed(told.person, around)).toEqual([changed(told.person)]);
      const longAgo = byCall({ toldAt: ago(4) });
      expect(followed(longAgo.person, around)).toEqual([
        changed(longAgo.person, { seat: { ...longAgo.seatByCall, call } }),
        coordinatorTold(lead.id, { kind: 'taskWaiting' }),
      ]);
    });

    it('sends them back to the queue when the group meets, whether or not anybody called', () => {
      const meeting = { startsAt: now, lengthMinutes: 90, place: 'Here', sequence: 0 };
      for (const call of [{}, { toldAt: ago(1) }, { triedAt: ago(1) }]) {
        const { person, seatByCall } = byCall(call);
        const before = { ...person, seat: { ...seatByCall, meeting } };
        expect(followed(before, around)).toEqual([
          changed(before, { state: 'waiting', stateSince: now, seat: undefined }),
          {
            type: 'group',
            before: group,
            after: { ...group, seats: [], notAgain: ['earlier', before.id], dueAt: now },
          },
          expect.objectContaining({
            type: 'task',
            after: expect.objectContaining({ message: { kind: 'backInQueue', reason: 'groupClosed' } }),
          }),
        ]);
      }
    });

    it('that was in vain lapses some days later, not before', () => {
      const { person: today } = byCall({ triedAt: ago(3) });
      expect(followed(today, around)).toEqual([changed(today)]);
      const { person: earlier } = byCall({ triedAt: ago(4) });
      const [lapsed, free] = followed(earlier, around);
      expect(lapsed).toEqual(changed(earlier, { state: 'lapsed', stateSince: now, seat: undefined }));
      expect(free).toMatchObject({ type: 'group', after: { seats: [] } });
    });
  });

  it('without an hour is left as it is', () => {
    const open = invited({ answerBy: undefined });
    expect(followed(open, { group })).toEqual([changed(open)]);
  });
});

describe('a talk that somebody waits for', () => {
  const ada = personNamed('Ada', { state: 'talk', talk: 'wanted' });
  const [anne, bo] = [coordinatorNamed('Anne'), coordinatorNamed('Bo')].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const lead = coordinatorNamed('Dina', { role: 'lead', areas: [] });
  if (anne === undefined || bo === undefined) throw new Error('no coordinators');
  const told = (coordinators: readonly (typeof lead)[]) =>
    followed(ada, { coordinators: [...coordinators, lead] });
  const announced = (id: string) => [
    changed(ada, { talkToldAt: now }),
    coordinatorTold(id, { kind: 'talkWaiting' }),
  ];

  it('is announced to one coordinator where they live, always the same', () => {
    expect(told([bo, anne])).toEqual(announced(anne.id));
    expect(told([anne, bo])).toEqual(announced(anne.id));
  });

  it('is announced to the leads where nobody near can', () => {
    const away = [
      { ...anne, pausedUntil: ago(-1) },
      { ...bo, areas: ['fana'] },
    ];
    expect(told(away)).toEqual(announced(lead.id));
  });

  it('is announced once: after that it is a waiting like any other', () => {
    const known = { ...ada, talkToldAt: ago(90) };
    expect(followed(known, { coordinators: [anne] })).toMatchObject([
      changed(known, { interestAskedAt: now }),
      mailTold(known, expect.objectContaining({ kind: 'stillInterested' })),
    ]);
  });
});

describe('whoever has waited long', () => {
  const lastDay = '2026-12-07T09:00:00.000Z';

  it.each(['waiting', 'paused', 'lapsed'] as const)(
    'is asked whether they still want a group: %s',
    (state) => {
      const ada = personNamed('Ada', { state });
      expect(followed(ada)).toEqual([
        changed(ada, { interestAskedAt: now }),
        mailTold(ada, { kind: 'stillInterested', answerBy: lastDay }),
      ]);
    },
  );

  it('hears in the same mail that something would help, where a matching has found it', () => {
    const change = { kind: 'video' } as const;
    const explained = { at: ago(1), reason: 'leftOver' } as const;
    const ada = personNamed('Ada', { explained: { ...explained, suggestion: { effect: 'now', change } } });
    const [, question] = followed(ada);
    expect(question).toEqual(mailTold(ada, { kind: 'stillInterested', answerBy: lastDay, suggestion: true }));
    expect(followed({ ...ada, explained })[1]).toEqual(
      mailTold(ada, { kind: 'stillInterested', answerBy: lastDay }),
    );
  });

  it('without an address is never erased before somebody has called: the leads hear of it every fourteen days', () => {
    const lead = coordinatorNamed('Dina', { role: 'lead' });
    const silent = (asked: number, told?: number) =>
      personNamed('Ada', {
        ...{ email: undefined, phone: '+4799999999', interestAskedAt: ago(asked) },
        ...(told !== undefined && { interestCall: { toldAt: ago(told) } }),
      });
    for (const before of [silent(13), silent(27, 13)])
      expect(followed(before, { coordinators: [lead] })).toEqual([changed(before)]);
    for (const before of [silent(14), silent(28, 14)])
      expect(followed(before, { coordinators: [lead] })).toEqual([
        changed(before, { interestCall: { toldAt: now } }),
        coordinatorTold(lead.id, { kind: 'taskWaiting' }),
      ]);
  });

  it('has fourteen days to answer, and is erased then with a last word', () => {
    const early = personNamed('Ada', { interestAskedAt: ago(13) });
    expect(followed(early)).toEqual([changed(early)]);
    const before = personNamed('Ada', { interestAskedAt: ago(14) });
    const { id, email, locale, firstName, emailHash: hash } = before;
    expect(followed(before)).toEqual([
      {
        ...{ type: 'participant', before },
        after: { id, version: 1, state: 'erased', endedAt: now, dueAt: now },
      },
      { type: 'contactLock', op: 'release', hash, owner: { type: 'participant', id } },
      mail({ type: 'address', email, locale, firstName }, { kind: 'erased', reason: 'noAnswer' }),
    ]);
  });
});

it.each(['proposed', 'accepted', 'inGroup'] as const)('nothing is due for somebody who is %s', (state) => {
  const ada = personNamed('Ada', { state, waitingSince: ago(400) });
  expect(followed(ada)).toEqual([changed(ada)]);
});

describe('a word to somebody', () => {
  const message = { kind: 'placeLapsed' } as const;
  const ada = personNamed('Ada');
  const { email: _, emailHash: __, ...unmailed } = personNamed('Bo', { phone: '+4799999999' });

  it('is a mail that the sweep looks after a quarter of an hour later', () => {
    const row = { id: 'new', version: 1, message, createdAt: now, state: 'pending', attempts: 0 };
    const dueAt = '2026-11-23T09:15:00.000Z';
    const posted = [{ type: 'outbox', after: { ...row, to: { type: 'participant', id: ada.id }, dueAt } }];
    expect(tell(ada, message, posting)).toEqual(posted);
    expect([mailTo(ada.id, message, posting)]).toEqual(posted);
  });

  it('is a call where there is no address: whoever signed them up hears that one waits', () => {
    const call = {
      type: 'task',
      after: { id: 'new', version: 1, participantId: unmailed.id, message, createdAt: now },
    };
    expect(tell(unmailed, message, posting)).toEqual([call]);
    expect(tell({ ...unmailed, assistedBy: 'anne' }, message, posting)).toEqual([
      call,
      coordinatorTold('anne', { kind: 'taskWaiting' }),
    ]);
  });

  it('that is the last goes to the address itself, and to nobody without one', () => {
    const to = { type: 'address', email: 'ada@example.org', locale: 'nb', firstName: 'Ada' };
    expect(tellLast(ada, message, posting)).toEqual([mail(to, message)]);
    expect(tellLast(unmailed, message, posting)).toEqual([]);
  });

  it('to the leads goes to each who is one now', () => {
    const leads = ['Anne', 'Bo', 'Cato'].map((name) => coordinatorNamed(name, { role: 'lead' }));
    const [anne, bo, cato] = leads;
    if (!anne || !bo || !cato) throw new Error('no leads');
    const all = [anne, { ...bo, active: false }, coordinatorNamed('Dina'), cato];
    expect(tellLeads(all, { kind: 'talkWaiting' }, posting)).toEqual(
      [anne, cato].map(({ id }) => coordinatorTold(id, { kind: 'talkWaiting' })),
    );
  });
});
