import type { Change } from '../../../shared/domain/change.ts';
import type { ActiveGroup, Seat } from '../../../shared/domain/group.ts';
import { stepGroup } from '../../../shared/domain/group-step.ts';
import { bigEnough, lookingUntil } from '../../../shared/domain/looking.ts';
import type { ActiveParticipant, SeatView } from '../../../shared/domain/participant.ts';
import { amendParticipant, stepParticipant } from '../../../shared/domain/participant-step.ts';
import { reseated, seatOf, vacated } from '../../../shared/domain/seats.ts';
import {
  byHand,
  type Case,
  type Check,
  type Finding,
  livingGroup,
  livingGroups,
  livingPeople,
  livingPerson,
  mending,
} from './finding.ts';

const statusOf: Readonly<Partial<Record<ActiveParticipant['state'], Seat['status']>>> = {
  proposed: 'proposed',
  invited: 'invited',
  accepted: 'accepted',
  inGroup: 'member',
};

/** Back to the queue with the original date; a seat that its state does not allow is simply taken away. */
export const backToQueue = (before: ActiveParticipant, { setting }: Pick<Case, 'setting'>): Change => {
  const { organisation, posting } = setting;
  const released = stepParticipant(before, 'release', { now: posting.now, organisation });
  const after = released.ok ? released.value : amendParticipant(before, { seat: undefined }, organisation);
  return { type: 'participant', before, after };
};

const without = (group: ActiveGroup, id: string, { setting }: Case): Change => ({
  type: 'group',
  before: group,
  after: vacated(group, id, { now: setting.posting.now, remember: false }),
});

/** People whose own row names a seat that no group has. */
export const seatsOfPeople: Check = (look) =>
  livingPeople(look.world).flatMap((person) => {
    const seated = statusOf[person.state] !== undefined;
    if (!seated && person.seat === undefined) return [];
    const group = livingGroup(look.world, person.seat?.groupId);
    if (seated && group !== undefined && seatOf(group, person.id) !== undefined) return [];
    return [mending('seatWithoutGroup', person.id, [backToQueue(person, look)])];
  });

type Pair = { readonly group: ActiveGroup; readonly seat: Seat; readonly person: ActiveParticipant };

/** The group has met, whatever its own row says: some of its people are members. */
const behind = ({ group, person }: Pair, { world, setting }: Case): Finding => {
  const { organisation, posting } = setting;
  const seats = group.seats.map((seat) =>
    livingPerson(world, seat.participantId)?.state === 'inGroup'
      ? { ...seat, status: 'member' as const, called: false }
      : seat,
  );
  const patch = { seats, firstHeldAt: person.stateSince };
  const stepped = stepGroup(bigEnough(group), 'held', { now: posting.now, organisation, patch });
  return stepped.ok
    ? mending('groupBehind', group.id, [{ type: 'group', before: group, after: stepped.value }])
    : byHand('groupBehind', group.id);
};

const together = ({ group, seat, person }: Pair, look: Case): Finding => {
  const { organisation, posting } = look.setting;
  const { now } = posting;
  const sit = (status: Seat['status']): Change => ({
    type: 'group',
    before: group,
    after: reseated(group, person.id, { now, patch: { status } }),
  });
  if (group.state === 'meeting' && person.state === 'accepted') {
    const member = stepParticipant(person, 'firstMeeting', { now, organisation });
    if (member.ok) {
      const after: Change = { type: 'participant', before: person, after: member.value };
      return mending('seatStatus', person.id, [after, sit('member')]);
    }
  }
  const answering = (status: string | undefined) => status === 'invited' || status === 'accepted';
  const own = statusOf[person.state];
  if (own !== undefined && answering(own) && answering(seat.status) && group.state !== 'meeting')
    return mending('seatStatus', person.id, [sit(own)]);
  return mending('seatStatus', person.id, [backToQueue(person, look), without(group, person.id, look)]);
};

/** What the person's own row should say of the group. */
const factsIn = (group: ActiveGroup, { world, setting }: Case): Partial<SeatView> => ({
  area: group.area,
  slot: group.slot,
  language: group.language,
  coordinatorName: group.coordinatorId && world.coordinators.get(group.coordinatorId)?.firstName,
  meeting: group.meeting,
  lookingUntil: lookingUntil(setting.organisation, group),
});

/** As text: what a newer version has added is kept aside with each of the rows, and is nothing to compare. */
const inWords = (facts: Partial<SeatView>): string => JSON.stringify(facts);

const sameFacts = (pair: Pair, look: Case): readonly Finding[] => {
  const { group, person } = pair;
  if (person.seat === undefined) return [];
  const { area, slot, language, coordinatorName, meeting, lookingUntil } = person.seat;
  const facts = factsIn(group, look);
  const shown = { area, slot, language, coordinatorName, meeting, lookingUntil };
  if (inWords(shown) === inWords(facts)) return [];
  const seat = { ...person.seat, ...facts };
  const after = amendParticipant(person, { seat }, look.setting.organisation);
  return [mending('seatFacts', person.id, [{ type: 'participant', before: person, after }])];
};

const checkPair = (pair: Pair, look: Case): readonly Finding[] => {
  const { group, seat, person } = pair;
  if (person.state === 'inGroup' && group.state !== 'meeting') return [behind(pair, look)];
  const fits = statusOf[person.state] === seat.status;
  if (!fits || (group.state === 'meeting' && seat.status !== 'member')) return [together(pair, look)];
  return sameFacts(pair, look);
};

/** Groups whose rows name people who are elsewhere, or who have come less or more far. */
export const seatsOfGroups: Check = (look) =>
  livingGroups(look.world).flatMap((group) =>
    group.seats.flatMap((seat) => {
      const person = livingPerson(look.world, seat.participantId);
      if (person?.seat?.groupId === group.id) return checkPair({ group, seat, person }, look);
      const elsewhere = livingGroup(look.world, person?.seat?.groupId);
      const twice = elsewhere !== undefined && seatOf(elsewhere, seat.participantId) !== undefined;
      const code = twice ? 'twoSeats' : 'seatWithoutPerson';
      return [mending(code, seat.participantId, [without(group, seat.participantId, look)])];
    }),
  );

/** Coordinators and rooms that a group names. */
export const namesOfGroups: Check = ({ world }) =>
  livingGroups(world).flatMap(({ id, coordinatorId, meeting }) => [
    ...(coordinatorId !== undefined && world.coordinators.get(coordinatorId)?.active !== true
      ? [byHand('coordinatorGone', id)]
      : []),
    ...(meeting?.roomId !== undefined && !world.rooms.has(meeting.roomId) ? [byHand('roomUnknown', id)] : []),
  ]);
