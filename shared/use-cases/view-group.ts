import { openAsk } from '../domain/ask.ts';
import type { Coordinator, Room } from '../domain/coordinator.ts';
import { handoverDue } from '../domain/deadlines.ts';
import type { ActiveGroup } from '../domain/group.ts';
import { lookingUntil } from '../domain/looking.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { done, type Result } from '../domain/problem.ts';
import { minutesTo } from '../domain/seats.ts';
import { addLocalDays, type Instant, localDate } from '../domain/time.ts';
import type { Organisation } from '../organisation/schema.ts';
import { slotParts, weekdays } from '../organisation/slot-id.ts';
import { startTime } from '../organisation/slots.ts';
import { travelMinutes } from '../organisation/travel.ts';
import type { GroupView, MemberView, RoomSuggestion } from '../views/coordinator.ts';
import { ownGroup } from './own-group.ts';
import type { Deps } from './ports.ts';
import { membersOf } from './scene.ts';

const suggestedRooms = 5;
const suggestedDates = 6;
/** Earlier than this people could hardly arrange themselves. */
const soonestDays = 3;

const memberView = (group: ActiveGroup, person: ActiveParticipant): MemberView[] => {
  const seat = group.seats.find(({ participantId }) => participantId === person.id);
  if (seat === undefined || seat.status === 'proposed') return [];
  return [
    {
      participantId: person.id,
      firstName: person.firstName,
      ...(person.email === undefined ? {} : { email: person.email }),
      ...(person.phone === undefined ? {} : { phone: person.phone }),
      status: seat.status,
      called: seat.called,
      assisted: person.assistedBy !== undefined,
      mailTrouble: person.mailTrouble !== undefined,
    },
  ];
};

/** Rooms free in this slot and big enough, by the least travel of all together. */
const roomsFor = (
  organisation: Organisation,
  {
    group,
    members,
    rooms,
  }: {
    readonly group: ActiveGroup;
    readonly members: readonly ActiveParticipant[];
    readonly rooms: readonly Room[];
  },
): readonly RoomSuggestion[] => {
  if (group.area === 'video') return [];
  const total = (room: Room) =>
    members.reduce(
      (sum, { preferences }) =>
        sum +
        (minutesTo(organisation, preferences, room.area) ??
          travelMinutes(organisation, preferences.home, room.area)),
      0,
    );
  return rooms
    .filter((room) => room.active && room.slots.includes(group.slot) && room.seats > members.length)
    .map((room) => ({ room, totalMinutes: total(room) }))
    .sort((a, b) => a.totalMinutes - b.totalMinutes || a.room.name.localeCompare(b.room.name))
    .slice(0, suggestedRooms);
};

/** The next local dates on the weekday of a slot. */
export const datesOn = (slot: string, now: Instant, timeZone: string): readonly string[] => {
  const weekday = slotParts(slot)?.weekday;
  const days = Array.from({ length: 7 * (suggestedDates + 1) }, (_, day) =>
    addLocalDays(now, day + soonestDays, timeZone),
  );
  return days
    .map((day) => localDate(day, timeZone))
    .filter((date) => weekdays[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] === weekday)
    .slice(0, suggestedDates);
};

/** Everything the coordinator sees of a group; names only once they have taken it. */
export const viewGroup = async (
  deps: Deps,
  actor: Coordinator,
  groupId: string,
): Promise<Result<GroupView>> => {
  const own = await ownGroup(deps, actor, groupId);
  if (!own.ok) return own;
  const { group, setting } = own.value;
  const { organisation } = deps;
  const [members, rooms, coordinator] = await Promise.all([
    membersOf(deps, group),
    deps.store.rooms(),
    group.coordinatorId === undefined ? undefined : deps.store.coordinator(group.coordinatorId),
  ]);
  const { id, state, area, slot, language, meeting, firstHeldAt, confidentialityAgreed } = group;
  const due = handoverDue(organisation, group);
  const until = lookingUntil(organisation, group);
  return done({
    id,
    state,
    area,
    slot,
    language,
    confidentialityAgreed,
    people: openAsk(group)?.people ?? group.seats.length,
    mine: group.coordinatorId === actor.id,
    members: group.coordinatorId === undefined ? [] : members.flatMap((person) => memberView(group, person)),
    rooms: roomsFor(organisation, { group, members, rooms }),
    dates: datesOn(slot, setting.posting.now, organisation.timeZone),
    defaultTime: startTime(organisation, slot) ?? '18:00',
    ...(coordinator ? { coordinatorName: coordinator.firstName } : {}),
    ...(meeting ? { meeting } : {}),
    ...(until ? { lookingUntil: until } : {}),
    ...(firstHeldAt ? { firstHeldAt } : {}),
    ...(due ? { handoverDue: due } : {}),
  });
};
