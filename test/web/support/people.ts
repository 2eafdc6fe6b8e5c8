import type { LinkPurpose } from '../../../shared/domain/link.ts';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { instant } from '../../../shared/domain/time.ts';
import { groupNamed, personNamed } from '../../use-cases/support/entities.ts';
import { personLink, putGroup, putPeople } from '../../use-cases/support/table.ts';
import type { Web } from './visitor.ts';

const at = instant('2026-11-20T09:00:00.000Z');

/** A place in a group of six; `meeting` once the coordinator has found room and date. */
export const seatIn = (group: { readonly id: string }): NonNullable<ActiveParticipant['seat']> => ({
  groupId: group.id,
  round: 1,
  area: 'bergenhus',
  slot: 'tue-evening',
  language: 'no',
  themed: false,
  coordinatorName: 'Ingrid',
  invitedAt: at,
  answerBy: instant('2026-11-30T09:00:00.000Z'),
});

export const meetingAt = {
  startsAt: instant('2026-12-08T17:00:00.000Z'),
  lengthMinutes: 120,
  place: 'Gata 1, andre etasje',
  sequence: 0,
} as const;

/** Somebody who has not proven their address yet, and so agreed to nothing. */
export const unconfirmed = {
  state: 'unconfirmed',
  waitingSince: undefined,
  consent: undefined,
  confidentiality: undefined,
} as const;

/** Who else is in the group; no page of a participant may ever say one of these. */
export const otherNames = ['Zara', 'Yngvild', 'Xenia', 'Wenche', 'Vidar'] as const;

const seatStatus = { invited: 'invited', accepted: 'accepted', inGroup: 'member' } as const;
type Seated = keyof typeof seatStatus;
const isSeated = (state: ActiveParticipant['state']): state is Seated => state in seatStatus;

/** Puts one person in this state, with the group they have a place in and five others in it. */
export const putPerson = async (
  web: Web,
  patch: Partial<ActiveParticipant> = {},
): Promise<ActiveParticipant> => {
  const state = patch.state ?? 'waiting';
  if (!isSeated(state)) {
    const person = personNamed('Kari', patch);
    await putPeople(web.kit, [person]);
    return person;
  }
  const group = groupNamed('group', { state: state === 'inGroup' ? 'meeting' : 'inviting' });
  const seat = { ...seatIn(group), ...patch.seat };
  const person = personNamed('Kari', { rounds: 1, ...patch, state, seat });
  const others = otherNames.map((name) =>
    personNamed(name, { state: 'accepted', rounds: 1, seat: seatIn(group) }),
  );
  await putPeople(web.kit, [person, ...others]);
  const seats = [person, ...others].map(({ id }) => ({ participantId: id, since: at, called: false }));
  await putGroup(web.kit, {
    ...group,
    seats: seats.map((one, index) => ({ ...one, status: index === 0 ? seatStatus[state] : 'accepted' })),
    ...(seat.meeting && { meeting: seat.meeting }),
  });
  return person;
};

export const linkFor = (web: Web, person: { readonly id: string }, purpose: LinkPurpose): Promise<string> =>
  personLink(web.kit, person, { purpose, ...(purpose === 'seat' && { extra: { round: 1 } }) });

/** A person in this state and the token of one of their links. */
export const personWithLink = async (
  web: Web,
  purpose: LinkPurpose,
  patch: Partial<ActiveParticipant> = {},
): Promise<{ readonly person: ActiveParticipant; readonly token: string }> => {
  const person = await putPerson(web, patch);
  return { person, token: await linkFor(web, person, purpose) };
};

/** The whole table as text, to see that nothing has changed. */
export const tableText = ({ kit }: Web): string => JSON.stringify(kit.store.dump());
