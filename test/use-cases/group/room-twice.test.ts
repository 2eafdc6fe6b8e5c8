import { describe, expect, it } from 'vitest';
import { roomTimes } from '../../../shared/domain/room-bookings.ts';
import { instant } from '../../../shared/domain/time.ts';
import { cancelMeeting, scheduleMeeting } from '../../../shared/use-cases/group-page.ts';
import { groupNamed, roomNamed } from '../support/entities.ts';
import { putGroup } from '../support/table.ts';
import { bergen } from '../support/test-deps.ts';
import { complete, type Stage } from './stage.ts';

const room = roomNamed('Biblioteket', { seats: 10, slots: ['tue-evening', 'wed-evening'] });

/** Two groups of Anne's that have no date yet, on different evenings of the week. */
const twoGroups = async () => {
  const stage = await complete();
  await stage.store.commit([{ type: 'room', after: room }]);
  const other = groupNamed('Onsdag', {
    state: 'complete',
    slot: 'wed-evening',
    coordinatorId: stage.coordinators.anne.id,
  });
  await putGroup(stage, other);
  return { stage, otherId: other.id };
};

const set = ({ deps, coordinators }: Stage, groupId: string, moment: string) => {
  const [date = '', time = ''] = moment.split(' ');
  const values = { date, time, roomId: room.id, place: '' };
  return scheduleMeeting(deps, coordinators.anne, { groupId, values });
};

describe('one room, two groups', () => {
  it.each(['18:00', '17:30', '19:45', '16:30'])(
    'refuses %s on a day when another group is there at 18, whatever the usual day of either',
    async (time) => {
      const { stage, otherId } = await twoGroups();
      expect((await set(stage, stage.groupId, '2026-12-09 18:00')).ok).toBe(true);
      expect(await set(stage, otherId, `2026-12-09 ${time}`)).toMatchObject({
        problem: { kind: 'roomTaken' },
      });
      expect((await set(stage, otherId, `2026-12-10 ${time}`)).ok).toBe(true);
    },
  );

  it('gives it to both in different parts of a day, and to the second when the first lets go', async () => {
    const { stage, otherId } = await twoGroups();
    expect((await set(stage, stage.groupId, '2026-12-09 18:00')).ok).toBe(true);
    expect((await set(stage, otherId, '2026-12-09 14:00')).ok).toBe(true);
    expect((await cancelMeeting(stage.deps, stage.coordinators.anne, stage.groupId)).ok).toBe(true);
    expect((await set(stage, otherId, '2026-12-09 18:30')).ok).toBe(true);
    expect(await stage.store.bookings(room.id, '2026-12-09')).toMatchObject([{ slot: 'wed-evening' }]);
  });

  it('of two at the same moment exactly one gets it', async () => {
    const { stage, otherId } = await twoGroups();
    const answers = await Promise.all([
      set(stage, stage.groupId, '2026-12-09 16:30'),
      set(stage, otherId, '2026-12-09 18:00'),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

it.each([
  ['2026-12-08T17:00:00.000Z', ['tue-evening']],
  ['2026-12-08T06:00:00.000Z', ['tue-morning']],
  ['2026-12-08T13:00:00.000Z', ['tue-afternoon']],
  ['2026-12-08T12:00:00.000Z', ['tue-morning', 'tue-afternoon']],
  ['2026-12-08T15:30:00.000Z', ['tue-afternoon', 'tue-evening']],
  ['2026-12-08T22:30:00.000Z', ['tue-evening']],
])('a meeting of two hours from %s takes %j', (startsAt, slots) => {
  const meeting = { roomId: room.id, startsAt: instant(startsAt), lengthMinutes: 120 };
  expect(roomTimes(bergen, meeting).map(({ slot }) => slot)).toEqual(slots);
});
