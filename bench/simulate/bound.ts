import type { MatchPlace } from '../../shared/matching/problem.ts';
import { type Applicant, daysIn, type World } from './applicant.ts';
import { type Fate, isCounted } from './measure.ts';
import { keyOf, placesOf } from './places.ts';
import { LAST_JOIN_DAYS } from './seats.ts';
import { nextDayOf } from './tend.ts';

/** A person and when they could first and last be at a meeting of one place. */
type Stay = { readonly applicant: Applicant; readonly first: number; readonly last: number };

const staysByPlace = (applicants: readonly Applicant[]) => {
  const stays = new Map<string, { readonly place: MatchPlace; readonly people: Stay[] }>();
  for (const applicant of applicants) {
    const before = new Set(placesOf(applicant.offer).map(keyOf));
    const offered = Number.isFinite(applicant.widerDay) ? applicant.wider : applicant.offer;
    for (const place of placesOf(offered)) {
      const key = keyOf(place);
      const from = before.has(key) ? applicant.readyDay : Math.max(applicant.readyDay, applicant.widerDay);
      const stay = { applicant, first: from + LAST_JOIN_DAYS, last: applicant.leaveDay - 1 };
      const known = stays.get(key) ?? { place, people: [] };
      known.people.push(stay);
      stays.set(key, known);
    }
  }
  return stays;
};

/**
 * For each counted person the earliest day of a first meeting that hindsight allows: a place they accept, on its
 * weekday, with at least as many others who accept it, wait by then and have not left. Conflicts are ignored: everybody
 * can be in every group at once, nobody says no, coordinators are always free, and a group needs no more time than its
 * date. So no policy gets anybody a meeting earlier, and this bound can be far from what is possible.
 */
export const clairvoyant = (world: World, applicants: readonly Applicant[]): readonly Fate[] => {
  const { group } = world.organisation;
  const earliest = new Map<Applicant, number>();
  for (const { place, people } of staysByPlace(applicants).values())
    for (const day of meetingDays(world, place)) {
      const present = people.filter(({ first, last }) => first <= day && last >= day);
      if (present.length < group.min || !hadTime(world, people, day)) continue;
      for (const { applicant } of present)
        if (day < (earliest.get(applicant) ?? Number.POSITIVE_INFINITY)) earliest.set(applicant, day);
    }
  return applicants
    .filter((applicant) => isCounted(world.assumptions, applicant))
    .map((applicant) => ({
      applicant,
      days: (earliest.get(applicant) ?? Number.POSITIVE_INFINITY) - applicant.signUpDay,
    }));
};

const meetingDays = ({ assumptions }: World, { slot }: MatchPlace): readonly number[] => {
  const days: number[] = [];
  for (let day = nextDayOf(slot, 0); day < daysIn(assumptions); day += 7) days.push(day);
  return days;
};

/** When the date was set, enough people of this place must have waited, though others may have come since. */
const hadTime = ({ assumptions, organisation }: World, people: readonly Stay[], day: number): boolean =>
  people.filter(({ first }) => first - LAST_JOIN_DAYS <= day - assumptions.noticeDays).length >=
  organisation.group.min;
