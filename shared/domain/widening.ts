import * as z from 'zod';
import { openTheme } from '../organisation/labels.ts';
import type { Organisation } from '../organisation/schema.ts';
import { allSlots, slotParts } from '../organisation/slot-id.ts';
import { offeredSlots } from '../organisation/slots.ts';
import { reachableAreas } from '../organisation/travel.ts';
import type { Preferences } from './participant.ts';

/** One thing more that somebody could say yes to. `minutes` is the new longest travel time. */
export const wideningSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('slot'), slot: z.string() }),
    z.strictObject({ kind: z.literal('travel'), minutes: z.number().int().positive() }),
    z.strictObject({ kind: z.literal('open') }),
    z.strictObject({ kind: z.literal('video') }),
  ]),
);
export type Widening = z.infer<typeof wideningSchema>;

/** What each costs the person, in minutes of travel, so that all can be put in one order. */
const costs = { slotInUsualPart: 10, slotInOtherPart: 25, open: 30, video: 40 } as const;

type Costed = { readonly change: Widening; readonly cost: number };

const slotChanges = (organisation: Organisation, { slots }: Preferences): readonly Costed[] => {
  const usual = new Set(slots.map((slot) => slotParts(slot)?.part));
  return offeredSlots(organisation)
    .filter(({ id }) => !slots.includes(id))
    .map(({ id, part }) => ({
      change: { kind: 'slot', slot: id },
      cost: usual.has(part) ? costs.slotInUsualPart : costs.slotInOtherPart,
    }));
};

/** Longer ways to choose from that lead somewhere new; of two that lead to the same, the shorter. */
const travelChanges = (organisation: Organisation, { inPerson, home, maxMinutes }: Preferences) => {
  if (!inPerson) return [];
  const { [home]: _, ...elsewhere } = reachableAreas(organisation, home, Number.POSITIVE_INFINITY);
  const reach = (most: number) => Object.values(elsewhere).filter((minutes) => minutes <= most).length;
  let known = reach(maxMinutes);
  return organisation.travel.choices
    .toSorted((a, b) => a - b)
    .flatMap((minutes): readonly Costed[] => {
      if (minutes <= maxMinutes || reach(minutes) <= known) return [];
      known = reach(minutes);
      return [{ change: { kind: 'travel', minutes }, cost: minutes - maxMinutes }];
    });
};

/**
 * Every single change that a person may be asked for, the smallest first: another time in a part of the day that they
 * can already, a longer way by its minutes, another part of the day, a mixed group for who wanted none, video. Never
 * a language: whether somebody speaks it is not a question of wishes.
 */
export const wideningsOf = (organisation: Organisation, wishes: Preferences): readonly Widening[] => {
  const all: readonly Costed[] = [
    ...slotChanges(organisation, wishes),
    ...travelChanges(organisation, wishes),
    ...(wishes.themes.includes(openTheme) ? [] : [{ change: { kind: 'open' }, cost: costs.open } as const]),
    ...(wishes.video || !organisation.video
      ? []
      : [{ change: { kind: 'video' }, cost: costs.video } as const]),
  ];
  return all.toSorted((a, b) => a.cost - b.cost).map(({ change }) => change);
};

/** As the form gives them. */
const inWeekOrder = (slots: readonly string[]): string[] => {
  const place = new Map<string, number>(allSlots.map(({ id }, index) => [id, index]));
  return slots.toSorted((a, b) => (place.get(a) ?? allSlots.length) - (place.get(b) ?? allSlots.length));
};

/** The wishes with that one thing more; nothing else changes. */
export const widened = (wishes: Preferences, change: Widening): Preferences => {
  switch (change.kind) {
    case 'slot':
      return { ...wishes, slots: inWeekOrder([...wishes.slots, change.slot]) };
    case 'travel':
      return { ...wishes, maxMinutes: change.minutes };
    case 'open':
      return { ...wishes, themes: [...wishes.themes, openTheme] };
    case 'video':
      return { ...wishes, video: true };
  }
};

export const sameWidening = (one: Widening, other: Widening): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'slot' || other.kind !== 'slot' || one.slot === other.slot) &&
  (one.kind !== 'travel' || other.kind !== 'travel' || one.minutes === other.minutes);
