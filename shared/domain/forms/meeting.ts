import type { Organisation } from '../../organisation/schema.ts';
import type { Room } from '../coordinator.ts';
import type { Appointment } from '../meeting.ts';
import { done, type Result } from '../problem.ts';
import { addLocalDays, type Instant, localMoment } from '../time.ts';
import { choice, line, optional } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { field, invalid, parseForm, type Reader, right, wrong } from './read.ts';

/** Farther ahead a first meeting would be no answer to somebody who waits. */
const mostDaysAhead = 180;

const date: Reader<string> = (raw) => {
  const text = line(10)(raw);
  if (!text.ok) return text.problem === 'required' ? text : wrong('notADate');
  return /^\d{4}-\d{2}-\d{2}$/.test(text.value) ? right(text.value) : wrong('notADate');
};

const time: Reader<string> = (raw) => {
  const text = line(5)(raw);
  if (!text.ok) return text.problem === 'required' ? text : wrong('notATime');
  return /^([01]\d|2[0-3])[:.][0-5]\d$/.test(text.value)
    ? right(text.value.replace('.', ':'))
    : wrong('notATime');
};

const startOf = (
  posted: { readonly date: string; readonly time: string },
  { organisation, now }: { readonly organisation: Organisation; readonly now: Instant },
): Result<Instant> => {
  const startsAt = localMoment(posted.date, posted.time, organisation.timeZone);
  if (startsAt === undefined) {
    const day = localMoment(posted.date, '00:00', organisation.timeZone);
    return invalid(day === undefined ? { date: 'notADate' } : { time: 'notATime' });
  }
  if (startsAt <= now) return invalid({ date: 'inThePast' });
  const latest = addLocalDays(now, mostDaysAhead, organisation.timeZone);
  return startsAt > latest ? invalid({ date: 'tooFarAhead' }) : done(startsAt);
};

/**
 * Date, time and either a room of the list or a place in the coordinator's own words (also a link,
 * for a meeting by video).
 */
export const parseMeeting = (
  values: FormValues,
  {
    organisation,
    rooms,
    now,
  }: { readonly organisation: Organisation; readonly rooms: readonly Room[]; readonly now: Instant },
): Result<Appointment> => {
  const active = rooms.filter((room) => room.active);
  const shape = {
    date: field(date),
    time: field(time),
    roomId: field(optional(choice(active.map(({ id }) => id)))),
    place: field(optional(line(200))),
  };
  const posted = parseForm(shape, values);
  if (!posted.ok) return posted;
  const room = active.find(({ id }) => id === posted.value.roomId);
  // The nearest room is chosen before anybody has looked: which of the two was meant, only the coordinator knows.
  if (room !== undefined && posted.value.place !== undefined) return invalid({ place: 'roomAndPlace' });
  const place = room ? `${room.name}, ${room.address}` : posted.value.place;
  if (place === undefined) return invalid({ place: 'required' });
  const startsAt = startOf(posted.value, { organisation, now });
  if (!startsAt.ok) return startsAt;
  const { lengthMinutes } = organisation.meeting;
  return done({ startsAt: startsAt.value, lengthMinutes, place, ...(room ? { roomId: room.id } : {}) });
};
