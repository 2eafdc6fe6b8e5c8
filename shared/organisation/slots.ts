import type { Organisation } from './shape.ts';
import { allSlots, type SlotParts, slotParts } from './slot-id.ts';

type WithSlots = Pick<Organisation, 'slots'>;

/** `start` is local time, HH:MM, in the organisation's time zone. */
export type OfferedSlot = SlotParts & { readonly start: string };

/** The times that people can choose from, Monday morning first, whatever their order in the file. */
export function offeredSlots({ slots }: WithSlots): readonly OfferedSlot[] {
  return allSlots.flatMap((slot) => {
    const start = slots.parts[slot.part];
    const offered = slots.weekdays.includes(slot.weekday) && !slots.except.includes(slot.id);
    return offered && start !== undefined ? [{ ...slot, start }] : [];
  });
}

export function isOfferedSlot(organisation: WithSlots, slot: string): boolean {
  return offeredSlots(organisation).some((offered) => offered.id === slot);
}

/**
 * When a meeting in this slot starts: HH:MM, local time. Also answers for a slot that the file has since excepted;
 * undefined if it is no slot, or if that part of the day is not used any more.
 */
export function startTime({ slots }: WithSlots, slot: string): string | undefined {
  const parts = slotParts(slot);
  return parts === undefined ? undefined : slots.parts[parts.part];
}
