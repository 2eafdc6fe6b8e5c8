import { DateTime } from 'luxon';
import type { Organisation } from '../organisation/schema.ts';
import { dayParts, weekdays } from '../organisation/slot-id.ts';
import type { Change } from './change.ts';
import type { ActiveGroup } from './group.ts';
import type { Meeting } from './participant.ts';

type Rules = Pick<Organisation, 'slots' | 'timeZone'>;
type RoomMeeting = Pick<Meeting, 'roomId' | 'startsAt' | 'lengthMinutes'>;
type BookingChange = Extract<Change, { readonly type: 'booking' }>;

/** A room at a local date and part of that day. */
export type RoomTime = Pick<BookingChange, 'roomId' | 'date' | 'slot'>;

/**
 * When each part of the day begins, in its order, which the organisation's file has to keep to; the first one also has
 * the hours before it.
 */
const beginnings = ({ slots }: Rules): readonly { readonly part: string; readonly from: string }[] =>
  dayParts
    .flatMap((part) => {
      const from = slots.parts[part];
      return from === undefined ? [] : [{ part, from }];
    })
    .map((one, index) => (index === 0 ? { ...one, from: '00:00' } : one));

/**
 * What a meeting takes of its room: every part of its day that it lasts into. Counted from the clock and
 * not from the group's slot, because a coordinator may choose another day or hour; two groups in one
 * room at one time would meet each other.
 */
export const roomTimes = (rules: Rules, meeting: RoomMeeting | undefined): readonly RoomTime[] => {
  if (meeting?.roomId === undefined) return [];
  const { roomId, lengthMinutes } = meeting;
  const start = DateTime.fromISO(meeting.startsAt, { zone: rules.timeZone });
  const end = DateTime.min(start.plus({ minutes: lengthMinutes }), start.endOf('day'));
  const [starts, ends] = [start.toFormat('HH:mm'), end.toFormat('HH:mm')];
  const all = beginnings(rules);
  return all
    .filter(({ from }, index) => from < ends && starts < (all[index + 1]?.from ?? '24:00'))
    .map(({ part }) => ({
      roomId,
      date: start.toFormat('yyyy-MM-dd'),
      slot: `${weekdays[start.weekday - 1]}-${part}`,
    }));
};

const sameTime = (one: RoomTime, other: RoomTime): boolean =>
  one.roomId === other.roomId && one.date === other.date && one.slot === other.slot;

/** From the room a group has to the one it wants; what it keeps is not released and taken in one transaction. */
export const movedBookings = (
  group: ActiveGroup,
  to: RoomMeeting | undefined,
  rules: Rules,
): readonly Change[] => {
  const [had, wanted] = [roomTimes(rules, group.meeting), roomTimes(rules, to)];
  const change = (op: 'take' | 'release') => (time: RoomTime) =>
    ({ type: 'booking', op, ...time, groupId: group.id }) as const;
  return [
    ...had.filter((one) => !wanted.some((other) => sameTime(one, other))).map(change('release')),
    ...wanted.map(change('take')),
  ];
};

/** The room is free for others again. */
export const releaseRoom = (group: ActiveGroup, rules: Rules): readonly Change[] =>
  movedBookings(group, undefined, rules);
