import type { Rule } from './finding.ts';
import { dayParts } from './slot-id.ts';
import { offeredSlots } from './slots.ts';

const minutesInDay = 24 * 60;

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export const somePartIsOffered: Rule = ({ slots }) =>
  dayParts.some((part) => slots.parts[part] !== undefined)
    ? []
    : [
        {
          path: ['slots', 'parts'],
          message: 'write a start time for at least one of morning, afternoon, evening',
        },
      ];

export const partsFollowTheDay: Rule = ({ slots }) => {
  const offered = dayParts.flatMap((part) => {
    const start = slots.parts[part];
    return start === undefined ? [] : [{ part, start }];
  });
  return offered.flatMap(({ part, start }, index) => {
    const before = offered[index - 1];
    return before === undefined || before.start < start
      ? []
      : [
          {
            path: ['slots', 'parts', part],
            message: `write a time after ${before.start}, the start of the ${before.part}`,
          },
        ];
  });
};

/** A calendar entry that runs past midnight would end on another weekday than its slot says. */
export const meetingsEndTheSameDay: Rule = ({ slots, meeting }) =>
  dayParts.flatMap((part) => {
    const start = slots.parts[part];
    return start === undefined || minuteOfDay(start) + meeting.lengthMinutes < minutesInDay
      ? []
      : [
          {
            path: ['slots', 'parts', part],
            message: `write an earlier time: with ${meeting.lengthMinutes} minutes the meeting would pass midnight`,
          },
        ];
  });

export const exceptionsRemoveSomething: Rule = ({ slots }) => {
  const offered = new Set(offeredSlots({ slots: { ...slots, except: [] } }).map((slot) => slot.id));
  return slots.except.flatMap((slot, index) =>
    offered.has(slot)
      ? []
      : [{ path: ['slots', 'except', index], message: `"${slot}" is not offered anyway; remove it` }],
  );
};

export const someSlotIsLeft: Rule = ({ slots }) =>
  slots.except.length === 0 || offeredSlots({ slots }).length > 0
    ? []
    : [{ path: ['slots', 'except'], message: 'every time is excepted; leave at least one to meet at' }];
