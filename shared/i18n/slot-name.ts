import type { Locale } from '../organisation/locale.ts';
import { slotParts } from '../organisation/slot-id.ts';
import { frameText } from './frames.ts';

/** `mandag kveld` for `mon-evening`; what is no slot (any more) stands as it is. */
export const slotName = (slot: string, locale: Locale): string => {
  const parts = slotParts(slot);
  if (parts === undefined) return slot;
  const text = frameText(locale);
  return text.slot(text.weekdays[parts.weekday], text.parts[parts.part]);
};
