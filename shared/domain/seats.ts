import type { Organisation } from '../organisation/schema.ts';
import { reachableAreas } from '../organisation/travel.ts';
import type { ActiveGroup, Seat } from './group.ts';
import type { Message } from './message.ts';
import type { ActiveParticipant, Preferences, SeatView } from './participant.ts';
import type { Instant } from './time.ts';

type Place = Pick<ActiveGroup, 'area' | 'theme' | 'slot' | 'language'>;
/** What of a group a seat in it shows. */
export type SeatPlace = Place & Pick<ActiveGroup, 'id'>;

/** Minutes this person travels to an area (video: 0), or undefined when they have not said yes to it. */
export const minutesTo = (
  organisation: Organisation,
  preferences: Preferences,
  area: string,
): number | undefined => {
  if (area === 'video') return preferences.video ? 0 : undefined;
  if (!preferences.inPerson) return undefined;
  const reached = reachableAreas(organisation, preferences.home, preferences.maxMinutes);
  return Object.hasOwn(reached, area) ? reached[area] : undefined;
};

/** How far the person's own way to a seat is; nothing where nobody travels. */
export const wayToSeat = (
  organisation: Organisation,
  preferences: Preferences,
  { area }: Pick<SeatView, 'area'>,
): { readonly seatMinutes?: number } => {
  const seatMinutes = minutesTo(organisation, preferences, area);
  return seatMinutes ? { seatMinutes } : {};
};

/** Whether a person has said yes to everything this group is. What was not offered is never used. */
export const fits = (organisation: Organisation, preferences: Preferences, place: Place): boolean =>
  preferences.slots.includes(place.slot) &&
  preferences.languages.includes(place.language) &&
  preferences.themes.includes(place.theme) &&
  minutesTo(organisation, preferences, place.area) !== undefined;

/**
 * The contact hashes that must not meet: someone on the other's guard list (B16), or the very same
 * contact, which is one person with two sign-ups.
 */
export const mustNotMeet = (one: ActiveParticipant, other: ActiveParticipant): boolean => {
  const contacts = (person: ActiveParticipant) =>
    [person.emailHash, person.phoneHash].filter((hash) => hash !== undefined);
  const same = contacts(one).some((hash) => contacts(other).includes(hash));
  const guards = (a: ActiveParticipant, b: ActiveParticipant) =>
    contacts(b).some((hash) => a.guard.includes(hash));
  return same || guards(one, other) || guards(other, one);
};

/** Where a theme stands in a person's list; nothing to tell where it is the only one. */
const choiceOf = ({ preferences: { themes } }: ActiveParticipant, theme: string): Pick<SeatView, 'choice'> =>
  themes.length > 1 && themes.includes(theme) ? { choice: themes.indexOf(theme) } : {};

/** What a participant is shown of a group, with a new round so that links to earlier seats die. */
export const seatViewOf = (group: SeatPlace, person: ActiveParticipant): SeatView => ({
  groupId: group.id,
  round: person.rounds + 1,
  area: group.area,
  slot: group.slot,
  language: group.language,
  themed: group.theme !== 'open',
  ...choiceOf(person, group.theme),
});

/** A mail, or a call in its stead, and when it was written. */
type Said = { readonly message: Message; readonly createdAt: Instant };

const offers: ReadonlySet<Message['kind']> = new Set([
  'invitation',
  'invitationDated',
  'invitationReminder',
  'replySeatHelp',
]);

/** Whether what was written then is about this seat, not an earlier one: its date and deadline may change meanwhile. */
export const isSinceInvited = (writtenAt: Instant, { invitedAt = writtenAt }: SeatView): boolean =>
  invitedAt <= writtenAt;

/** Whether a call offers that seat as it is: a change of its deadline has a call of its own. */
export const offersSeat = ({ message, createdAt }: Said, seat: SeatView | undefined): boolean =>
  offers.has(message.kind) &&
  'answerBy' in message &&
  seat?.answerBy === message.answerBy &&
  isSinceInvited(createdAt, seat);

export const seatOf = (group: ActiveGroup, participantId: string): Seat | undefined =>
  group.seats.find((seat) => seat.participantId === participantId);

/**
 * The group without this person, due at once so that it is tended (refilled, or dissolved) even if
 * the process dies right after. `remember: false` when the person is erased: no trace then.
 */
export const vacated = (
  group: ActiveGroup,
  participantId: string,
  { now, remember }: { readonly now: Instant; readonly remember: boolean },
): ActiveGroup => ({
  ...group,
  seats: group.seats.filter((seat) => seat.participantId !== participantId),
  notAgain: remember ? [...group.notAgain, participantId] : group.notAgain,
  dueAt: now,
});

/** The group with one seat changed, due at once so that it is tended. */
export const reseated = (
  group: ActiveGroup,
  participantId: string,
  { now, patch }: { readonly now: Instant; readonly patch: Partial<Seat> },
): ActiveGroup => ({
  ...group,
  seats: group.seats.map((seat) => (seat.participantId === participantId ? { ...seat, ...patch } : seat)),
  dueAt: now,
});
