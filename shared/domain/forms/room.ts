import type { Organisation } from '../../organisation/schema.ts';
import { offeredSlots } from '../../organisation/slots.ts';
import type { Room } from '../coordinator.ts';
import type { Result } from '../problem.ts';
import { choice, line, optional, someOf, tick, wholeNumber } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { field, parseForm, type Reader, wrong } from './read.ts';

/** A meeting room as a lead writes it; no `id`: a new one. */
export type RoomForm = { readonly id: string | undefined } & Omit<Room, 'id' | 'version'>;

const mostSeats = 500;

const seats: Reader<number> = (raw) => {
  const count = wholeNumber(mostSeats)(raw);
  return count.ok && count.value === 0 ? wrong('notANumber') : count;
};

export const parseRoom = (values: FormValues, organisation: Organisation): Result<RoomForm> => {
  const shape = {
    id: field(optional(line(64))),
    name: field(line(80)),
    address: field(line(200)),
    area: field(choice(organisation.areas.map(({ id }) => id))),
    seats: field(seats),
    stepFree: field(tick),
    slots: field(someOf<string>(offeredSlots(organisation).map(({ id }) => id))),
    active: field(tick),
  };
  return parseForm(shape, values);
};
