import { describe, expect, it } from 'vitest';
import { assignGroup, dissolveGroup } from '../../../shared/use-cases/group-lead.ts';
import { closeGroup, scheduleMeeting } from '../../../shared/use-cases/group-page.ts';
import { complete, mailed, type Stage } from './stage.ts';

const withDate = async (): Promise<Stage> => {
  const stage = await complete();
  const values = { date: '2026-12-08', time: '18:00', roomId: '', place: 'Grendehuset' };
  const { deps, groupId, coordinators } = stage;
  expect((await scheduleMeeting(deps, coordinators.anne, { groupId, values })).ok).toBe(true);
  return stage;
};

describe('a group that ends', () => {
  it('by a lead: its coordinator hears of it, and the meeting leaves their calendar', async () => {
    const stage = await withDate();
    expect((await dissolveGroup(stage.deps, stage.coordinators.lead, stage.groupId)).ok).toBe(true);
    expect(mailed(stage, 'groupDissolved')).toMatchObject([
      { to: stage.coordinators.anne.id, message: { reason: 'closed', uid: stage.groupId } },
    ]);
  });

  it.each([
    ['before there is a date, is no news to them', complete, 0],
    ['with a date set, takes it out of their calendar', withDate, 1],
  ])('by its own coordinator, %s', async (_, prepare, mails) => {
    const stage = await prepare();
    expect((await closeGroup(stage.deps, stage.coordinators.anne, stage.groupId)).ok).toBe(true);
    expect(mailed(stage, 'groupDissolved')).toHaveLength(mails);
  });
});

describe('another coordinator for a group with a date', () => {
  it('gets it into the calendar, and the one before gets it out', async () => {
    const stage = await withDate();
    const { anne, bo, lead } = stage.coordinators;
    const wish = { groupId: stage.groupId, coordinatorId: bo.id };
    expect((await assignGroup(stage.deps, lead, wish)).ok).toBe(true);
    const entries = mailed(stage, 'coordinatorMeeting').map(
      ({ to, message: { method, meeting, takenOver = false } }) =>
        `${to} ${method} ${meeting.sequence} ${takenOver}`,
    );
    expect(entries.toSorted()).toEqual(
      [`${anne.id} REQUEST 0 false`, `${anne.id} CANCEL 1 true`, `${bo.id} REQUEST 1 false`].toSorted(),
    );
  });
});
