import type { ActiveGroup } from '../../../shared/domain/group.ts';
import { participantStates } from '../../../shared/domain/lifecycle.ts';
import type { ActiveParticipant, Meeting } from '../../../shared/domain/participant.ts';
import { addHours } from '../../../shared/domain/time.ts';
import { coordinatorNamed, groupNamed, idOf, personNamed } from '../support/entities.ts';
import { putCoordinator, putGroup, putPeople } from '../support/table.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';

export type LivingState = ActiveParticipant['state'];
export type SeatState = Extract<LivingState, 'proposed' | 'invited' | 'accepted' | 'inGroup'>;

export const livingStates = participantStates.filter(
  (state): state is LivingState => state !== 'withdrawn' && state !== 'erased',
);
export const isSeated = (state: LivingState): state is SeatState =>
  ['proposed', 'invited', 'accepted', 'inGroup'].includes(state);

/** What a group looks like whose people are all in this state. */
const groupPatch = {
  proposed: { state: 'asked' },
  invited: { state: 'inviting' },
  accepted: { state: 'complete' },
  inGroup: { state: 'meeting' },
} as const satisfies Record<SeatState, Partial<ActiveGroup>>;

const seatStatus = {
  proposed: 'proposed',
  invited: 'invited',
  accepted: 'accepted',
  inGroup: 'member',
} as const;

export const others = ['Berit', 'Cato', 'Dina', 'Eli', 'Finn', 'Gro', 'Hege'] as const;

type Wanted = {
  readonly ada?: Partial<ActiveParticipant>;
  readonly group?: Partial<ActiveGroup>;
  /** People in the group, Ada among them. */
  readonly size?: number;
  /** Hours until the meeting; none is set when left out. */
  readonly meetingIn?: number;
};

const meetingAt = (kit: TestKit, hours: number): Meeting => ({
  startsAt: addHours(kit.clock.now(), hours),
  lengthMinutes: 120,
  place: 'Biblioteket',
  sequence: 0,
});

/** Ada and others with a seat in one group, and the coordinator Kari who leads it. */
export const seated = async (
  kit: TestKit,
  state: SeatState,
  { ada = {}, group = {}, size = 6, meetingIn }: Wanted = {},
): Promise<{ readonly ada: ActiveParticipant; readonly group: ActiveGroup }> => {
  const now = kit.clock.now();
  const meeting = meetingIn === undefined ? undefined : meetingAt(kit, meetingIn);
  const kari = coordinatorNamed('Kari');
  const people = ['Ada', ...others].slice(0, size);
  const whole = groupNamed('group', {
    ...groupPatch[state],
    ...(meeting && state !== 'inGroup' ? { state: 'scheduled', meeting, calendarSequence: 1 } : {}),
    ...(state === 'inGroup' ? { firstHeldAt: now, meeting } : {}),
    ...(state === 'proposed'
      ? { asks: [{ coordinatorId: kari.id, at: now, outcome: 'open', people: 6 }] }
      : { coordinatorId: kari.id }),
    size,
    seats: people.map((name) => ({
      participantId: idOf(name),
      status: seatStatus[state],
      since: now,
      called: false,
    })),
    ...group,
  });
  const seat = {
    groupId: whole.id,
    round: 1,
    area: whole.area,
    slot: whole.slot,
    language: whole.language,
    themed: false,
    ...(state === 'proposed'
      ? {}
      : { coordinatorName: 'Kari', invitedAt: now, answerBy: addHours(now, 168) }),
    meeting,
  };
  const patch = { state, seat, rounds: 1, stateSince: now } as const;
  await putCoordinator(kit, kari);
  await putPeople(
    kit,
    people.map((name) => personNamed(name, { ...patch, ...(name === 'Ada' ? ada : {}) })),
  );
  await putGroup(kit, whole);
  return { ada: personNamed('Ada', { ...patch, ...ada }), group: whole };
};

/** Ada in any state, with a group around her where she needs one. */
export const adaIn = async (
  state: LivingState,
  wanted: Wanted = {},
  options: Parameters<typeof createTestDeps>[0] = {},
): Promise<TestKit & { readonly ada: ActiveParticipant }> => {
  const kit = createTestDeps(options);
  if (isSeated(state)) return { ...kit, ada: (await seated(kit, state, wanted)).ada };
  const talk = state === 'talk' ? 'wanted' : 'none';
  const ada = personNamed('Ada', {
    state,
    talk,
    ...(state === 'unconfirmed' ? { consent: undefined, confidentiality: undefined } : {}),
    ...wanted.ada,
  });
  await putPeople(kit, [ada]);
  return { ...kit, ada };
};
