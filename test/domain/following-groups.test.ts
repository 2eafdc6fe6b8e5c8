import { describe, expect, it } from 'vitest';
import { groupDue } from '../../shared/domain/deadlines.ts';
import { followGroup } from '../../shared/domain/follow-group.ts';
import type { ActiveGroup, Ask } from '../../shared/domain/group.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { addHours, type Instant, instant } from '../../shared/domain/time.ts';
import { coordinatorNamed, groupNamed, personNamed } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const ago = (days: number): Instant => addHours(now, -24 * days);
const setting = { organisation: bergen, posting: { now, newId: () => 'new' } };

const [anne, bo] = [coordinatorNamed('Anne'), coordinatorNamed('Bo')];
const lead = coordinatorNamed('Dina', { role: 'lead', areas: [] });
const staff = { coordinators: [bo, anne, lead], groups: [], keptFrom: () => false };
const seats = ['1', '2', '3', '4', '5'].map((participantId) => ({
  ...{ participantId, status: 'accepted' as const },
  ...{ since: ago(20), called: false },
}));
const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };

/** What becomes of a group, but for when it is looked at next, and who is told of it. */
const followed = (group: ActiveGroup, members: readonly ActiveParticipant[] = []) => {
  const result = followGroup(group, { members, staff }, setting);
  if (!result.ok) throw new Error(result.problem.kind);
  if (result.value.do !== 'write') return result.value;
  const [first, ...rest] = result.value.changes;
  if (first?.type !== 'group' || first.after === undefined || !('seats' in first.after))
    throw new Error('the group is not written');
  const { dueAt, ...after } = first.after;
  expect(first.before).toEqual(group);
  expect(dueAt).toBe(groupDue(bergen, after));
  const told = rest.flatMap((change): [string, Message][] =>
    change.type === 'outbox' && change.after && 'id' in change.after.to
      ? [[change.after.to.id, change.after.message]]
      : [],
  );
  expect(told).toHaveLength(rest.length);
  return { after, told };
};
/** The very group with these changes, and these mails. */
const leavesIt = (
  group: ActiveGroup,
  patch: Partial<ActiveGroup>,
  told: readonly (readonly [string, Message])[],
) => expect(followed(group)).toEqual({ after: { ...group, ...patch }, told });

const ask = (days: number, patch: Partial<Ask> = {}): Ask => ({
  ...{ coordinatorId: anne.id, at: ago(days), outcome: 'open', people: 6 },
  ...patch,
});
const asked = (asks: Ask[], patch: Partial<ActiveGroup> = {}) =>
  groupNamed('A', { state: 'asked', seats, asks, ...patch });

describe('a coordinator who does not answer', () => {
  const group = groupNamed('A').id;
  const reminder = { kind: 'askReminder', groupId: group, group: facts, people: 6 } as const;
  const nobodyTakes = { kind: 'nobodyTakes', groupId: group, group: facts, people: 5 } as const;

  it('is reminded after three days, once', () => {
    leavesIt(asked([ask(2)]), {}, []);
    const silent = ask(9, { coordinatorId: bo.id, outcome: 'silent' });
    leavesIt(asked([silent, ask(3)]), { asks: [silent, ask(3, { remindedAt: now })] }, [[anne.id, reminder]]);
    leavesIt(asked([ask(6, { remindedAt: ago(3) })]), {}, []);
  });

  it('is passed over after seven: the next one is asked', () => {
    const after = followed(asked([ask(7, { remindedAt: ago(4) })]));
    expect(after).toMatchObject({
      after: {
        asks: [
          { coordinatorId: anne.id, outcome: 'silent' },
          { coordinatorId: bo.id, outcome: 'open' },
        ],
      },
      told: [[bo.id, { kind: 'ask' }]],
    });
  });

  it('is not the only one to know ten days after the first question: the leads hear of it, once', () => {
    const first = ask(10, { coordinatorId: bo.id, outcome: 'cannot' });
    const toLeads = [lead.id, { ...nobodyTakes, since: ago(10), asked: 2 }] as const;
    leavesIt(asked([first, ask(2)]), { leadToldAt: now }, [toLeads]);
    const late = ask(3, { remindedAt: now });
    leavesIt(asked([first, ask(3)]), { leadToldAt: now, asks: [first, late] }, [
      toLeads,
      [anne.id, reminder],
    ]);
    leavesIt(asked([first, ask(2)], { leadToldAt: ago(20) }), {}, []);
  });

  it('was the last one: the leads have ten days, then its people go back into the queue', () => {
    const all = [ask(9, { outcome: 'cannot' }), ask(8, { coordinatorId: bo.id, outcome: 'silent' })];
    leavesIt(asked(all), { leadToldAt: now }, [[lead.id, { ...nobodyTakes, since: ago(9), asked: 2 }]]);
    leavesIt(asked(all, { leadToldAt: ago(9) }), {}, []);
    expect(followed(asked(all, { leadToldAt: ago(10) }))).toEqual({
      do: 'dissolve',
      reason: 'noCoordinator',
    });
  });

  it('is asked at once where the group is new', () => {
    expect(followed(asked([], { state: 'proposed' }))).toMatchObject({
      after: { state: 'asked' },
      told: [[expect.any(String), { kind: 'ask' }]],
    });
  });
});

const led = (patch: Partial<ActiveGroup>) =>
  groupNamed('A', { state: 'complete', coordinatorId: anne.id, seats, stateSince: ago(20), ...patch });
const about = { groupId: led({}).id, group: facts };
const nudged = { coordinatorNudgedAt: ago(7) };
const stuck = { kind: 'groupStuck', ...about, waitsFor: 'date' } as const;

it('a date that nobody sets is asked for once; then the leads hear of it', () => {
  const message = { kind: 'chooseDate', ...about, people: 5, again: true } as const;
  leavesIt(led({}), { coordinatorNudgedAt: now }, [[anne.id, message]]);
  const toLeads = [[lead.id, { ...stuck, since: ago(20) }]] as const;
  leavesIt(led(nudged), { leadToldAt: now }, toLeads);
  leavesIt(led({ coordinatorId: undefined }), { leadToldAt: now }, toLeads);
});

describe('a group with a date', () => {
  const at = (startsAt: Instant, patch: Partial<ActiveGroup> = {}) => {
    const meeting = { startsAt, lengthMinutes: 120, place: 'Library', sequence: 0 };
    return led({ state: 'scheduled', meeting, ...patch });
  };
  const soon = at(ago(-2));
  const { meeting } = soon;
  if (meeting === undefined) throw new Error('no date');

  it('is reminded of it: who said yes, and the coordinator by how many come', () => {
    const [ada, cato] = [
      personNamed('Ada', { state: 'accepted' }),
      personNamed('Cato', { state: 'invited' }),
    ];
    const reminder = { kind: 'meetingReminder', group: { ...facts, coordinatorName: 'Anne' }, meeting };
    const own = { kind: 'coordinatorMeetingReminder', ...about, meeting, people: 1 };
    expect(followed(soon, [ada, cato])).toEqual({
      after: { ...soon, meetingRemindedAt: now },
      told: [
        [ada.id, reminder],
        [anne.id, own],
      ],
    });
  });

  it('is reminded of nothing when the hour has come, or the date has gone, or nobody leads it', () => {
    leavesIt(at(now), { meetingRemindedAt: now }, []);
    leavesIt({ ...soon, meeting: undefined }, {}, []);
    leavesIt({ ...soon, coordinatorId: undefined }, {}, []);
  });

  it('is asked the day after whether it was held; then the leads hear of it', () => {
    const { meeting: held, ...yesterday } = at(ago(1), { meetingRemindedAt: ago(3) });
    if (held === undefined) throw new Error('no date');
    const group = { ...yesterday, meeting: held };
    leavesIt(group, { coordinatorNudgedAt: now }, [
      [anne.id, { kind: 'wasItHeld', ...about, meeting: held }],
    ]);
    const toLeads = [[lead.id, { ...stuck, since: held.startsAt }]] as const;
    leavesIt({ ...group, ...nudged }, { leadToldAt: now }, toLeads);
    leavesIt(at(ago(0.5), { meetingRemindedAt: ago(3) }), {}, []);
    leavesIt(at(ago(0.5), { meetingRemindedAt: ago(3), ...nudged }), { leadToldAt: now }, [
      [lead.id, { ...stuck, since: ago(0.5) }],
    ]);
  });
});

describe('a group that meets', () => {
  const meeting = (patch: Partial<ActiveGroup>) => led({ state: 'meeting', firstHeldAt: ago(28), ...patch });
  const prompt = (overdue: boolean) => [anne.id, { kind: 'handoverPrompt', ...about, overdue }] as const;
  const flagged = { ...stuck, waitsFor: 'handover', since: ago(28) } as const;

  it('is handed over by its coordinator, who is asked to, twice; the second time the leads hear of it', () => {
    leavesIt(meeting({}), { handoverPromptedAt: now }, [prompt(false)]);
    leavesIt(meeting({ handoverPromptedAt: ago(9) }), { overdueToldAt: now }, [
      prompt(true),
      [lead.id, flagged],
    ]);
    const alone = { coordinatorId: undefined, firstHeldAt: undefined };
    leavesIt(meeting(alone), { handoverPromptedAt: now }, []);
    leavesIt(meeting({ ...alone, handoverPromptedAt: ago(9) }), { overdueToldAt: now }, [
      [lead.id, { ...flagged, since: ago(20) }],
    ]);
  });

  it('is forgotten in the end, whether or not it was handed over', () => {
    expect(followed(meeting({ firstHeldAt: ago(181) }))).toEqual({ do: 'forget' });
  });
});

describe('a group of which nothing is heard', () => {
  const old = { stateSince: ago(181) };

  it.each(['inviting', 'complete', 'scheduled'] as const)(
    'is dissolved in the end while it is %s',
    (state) => {
      expect(followed(led({ state, ...old }))).toEqual({ do: 'dissolve', reason: 'closed' });
      expect(followed(led({ state, stateSince: ago(170) }))).not.toHaveProperty('do');
    },
  );

  it('is not, while a coordinator is asked', () => {
    leavesIt(asked([ask(2)], old), {}, []);
  });

  it('is reminded of nothing while it is too small, or while people are invited', () => {
    leavesIt(led({ belowMinSince: ago(1) }), {}, []);
    leavesIt(led({ state: 'inviting' }), {}, []);
  });
});
