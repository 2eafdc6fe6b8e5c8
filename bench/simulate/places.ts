import type { MatchPlace } from '../../shared/matching/problem.ts';
import { type Applicant, type Offer, offerOn } from './applicant.ts';
import type { Person } from './state.ts';

/** Every place the offer says yes to. */
export const placesOf = (offer: Offer): readonly MatchPlace[] =>
  Object.keys(offer.areas).flatMap((area) =>
    offer.themes.flatMap((theme) =>
      offer.slots.flatMap((slot) => offer.languages.map((language) => ({ area, theme, slot, language }))),
    ),
  );

/** One text for a place, to count by. */
export const keyOf = ({ area, theme, slot, language }: MatchPlace): string =>
  `${area} ${theme} ${slot} ${language}`;

const numbers = new Map<string, number>();

/** A small number for a place, the same for the same place. */
const numberOf = (place: MatchPlace): number => {
  const key = keyOf(place);
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
};

const listed = new WeakMap<Offer, readonly number[]>();

/** The numbers of an offer's places; kept, since the same offer is looked at every night. */
const keysOf = (offer: Offer): readonly number[] => {
  const before = listed.get(offer);
  if (before) return before;
  const keys = placesOf(offer).map(numberOf);
  listed.set(offer, keys);
  return keys;
};

const keysOn = (applicant: Applicant, day: number) => keysOf(offerOn(applicant, day));

/**
 * Those of the waiting whom the engine could place at all: enough others accept one of their places, or it is the
 * place of an open group. The engine would find the same out, at the cost of a reason for each of the others.
 */
export const placeable = (
  waiting: readonly Person[],
  { day, min, open }: { readonly day: number; readonly min: number; readonly open: readonly MatchPlace[] },
): readonly Person[] => {
  const counts = new Map<number, number>();
  for (const { applicant } of waiting)
    for (const key of keysOn(applicant, day)) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const place of open) counts.set(numberOf(place), min);
  return waiting.filter(({ applicant }) =>
    keysOn(applicant, day).some((key) => (counts.get(key) ?? 0) >= min),
  );
};
