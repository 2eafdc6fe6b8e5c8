export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** A weekly time such as `mon-evening`; each part of the day starts when the organisation file says. */
export type SlotId = `${Weekday}-${DayPart}`;

export type SlotParts = { readonly id: SlotId; readonly weekday: Weekday; readonly part: DayPart };

/** Every slot there can be, Monday morning first; an organisation offers some of them. */
export const allSlots: readonly SlotParts[] = weekdays.flatMap((weekday) =>
  dayParts.map((part) => ({ id: `${weekday}-${part}` as const, weekday, part })),
);

const slotsById: ReadonlyMap<string, SlotParts> = new Map(allSlots.map((slot) => [slot.id, slot]));

/** Weekday and part of the day of a stored slot; undefined if it is no slot at all. */
export function slotParts(slot: string): SlotParts | undefined {
  return slotsById.get(slot);
}

export function isSlotId(value: string): value is SlotId {
  return slotsById.has(value);
}
