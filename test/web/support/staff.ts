import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import { type ActiveGroup, isActiveGroup, type Seat } from '../../../shared/domain/group.ts';
import type { ActiveParticipant, Meeting } from '../../../shared/domain/participant.ts';
import { addHours, instant } from '../../../shared/domain/time.ts';
import { addressLock, coordinatorHash } from '../../../shared/use-cases/coordinator-contact.ts';
import { coordinatorNamed, groupNamed, personNamed } from '../../use-cases/support/entities.ts';
import { putCoordinator, putGroup, putLink, putPeople } from '../../use-cases/support/table.ts';
import { readPage } from './html.ts';
import { type Fields, openWeb, ownPost } from './visitor.ts';

export const sixNames = ['Berit', 'Dag', 'Eli', 'Frode', 'Gro', 'Hans'];

/** Tuesday 8 December 2026 at 18:00 in Bergen. */
export const meeting: Meeting = {
  startsAt: instant('2026-12-08T17:00:00.000Z'),
  lengthMinutes: 90,
  place: 'Rom 2, Storgata 1',
  sequence: 0,
};

const personState = {
  proposed: 'proposed',
  asked: 'proposed',
  inviting: 'invited',
  complete: 'accepted',
  scheduled: 'accepted',
  meeting: 'inGroup',
} as const satisfies Record<ActiveGroup['state'], ActiveParticipant['state']>;

const seatStatus = {
  proposed: 'proposed',
  asked: 'proposed',
  inviting: 'invited',
  complete: 'accepted',
  scheduled: 'accepted',
  meeting: 'member',
} as const satisfies Record<ActiveGroup['state'], Seat['status']>;

/** Three coordinators and a browser for each; Anna is the one most tests are about. */
export const openStaffWeb = async (options: Parameters<typeof openWeb>[0] = {}) => {
  const web = openWeb(options);
  const { kit } = web;
  const named = (name: string, patch: Partial<Coordinator> = {}): Coordinator => {
    const coordinator = coordinatorNamed(name, patch);
    return { ...coordinator, emailHash: coordinatorHash(kit.deps, coordinator.email) };
  };
  const anna = named('Anna');
  const olav = named('Olav');
  const liv = named('Liv', { role: 'lead' });
  for (const coordinator of [anna, olav, liv]) {
    await putCoordinator(kit, coordinator);
    await kit.store.commit([addressLock(coordinator, 'take')]);
  }

  const cookieOf = async ({ id }: Pick<Coordinator, 'id'>): Promise<string> => {
    const expiresAt = addHours(kit.clock.now(), 12);
    const wanted = { purpose: 'session', extra: { expiresAt } } as const;
    return `__Host-krets=${await putLink(kit, { type: 'coordinator', id }, wanted)}`;
  };

  /** A browser in which this coordinator is signed in. */
  const browserOf = async (coordinator: Pick<Coordinator, 'id'>) => {
    const Cookie = await cookieOf(coordinator);
    return {
      get: (path: string) => web.get(path, { Cookie }),
      post: (path: string, fields: Fields = {}) => web.post(path, fields, { ...ownPost, Cookie }),
      page: async (path: string) => readPage(await (await web.get(path, { Cookie })).text()),
    };
  };

  const seat = (group: ActiveGroup) => ({
    groupId: group.id,
    round: 1,
    area: group.area,
    slot: group.slot,
    language: group.language,
    themed: false,
    ...(group.coordinatorId !== undefined && { coordinatorName: 'Anna', invitedAt: kit.clock.now() }),
    ...(group.state === 'inviting' && { answerBy: addHours(kit.clock.now(), 7 * 24) }),
    ...(group.meeting !== undefined && { meeting: group.meeting }),
  });

  /** A group in this state with these people in it; Anna's, unless the state is too early for that. */
  const groupIn = async (
    state: ActiveGroup['state'],
    patch: Partial<ActiveGroup> = {},
    names: readonly string[] = sixNames,
  ) => {
    const early = state === 'proposed' || state === 'asked';
    const people = (patch.seats ? [] : names).map((name, index) =>
      personNamed(name, { phone: `+47400000${10 + index}` }),
    );
    const group = groupNamed(`group ${state}`, {
      state,
      seats: people.map(({ id }) => ({
        participantId: id,
        status: seatStatus[state],
        since: kit.clock.now(),
        called: false,
      })),
      ...(!early && { coordinatorId: anna.id }),
      ...(state === 'asked' && {
        asks: [{ coordinatorId: anna.id, at: kit.clock.now(), outcome: 'open' as const, people: 6 }],
      }),
      ...(state === 'scheduled' && { meeting, calendarSequence: 1 }),
      ...(state === 'meeting' && { meeting, firstHeldAt: kit.clock.now() }),
      ...patch,
    });
    const seated = people.map((person) => ({
      ...person,
      state: personState[state],
      rounds: 1,
      seat: seat(group),
    }));
    await putPeople(kit, seated);
    await putGroup(kit, group);
    return { group, people: seated, path: `/nb/coordinator/groups/${group.id}` };
  };

  /** The token of the question that Anna (or whoever) was asked by mail. */
  const askToken = (group: Pick<ActiveGroup, 'id'>, coordinator: Pick<Coordinator, 'id'> = anna) =>
    putLink(
      kit,
      { type: 'group', id: group.id },
      {
        purpose: 'ask',
        extra: { coordinatorId: coordinator.id },
      },
    );

  return { ...web, anna, olav, liv, browserOf, cookieOf, groupIn, askToken };
};
export type StaffWeb = Awaited<ReturnType<typeof openStaffWeb>>;

/** A group of Anna's in this state, a browser in which she is signed in, and how the group stands at any moment. */
export const openGroup = async (state: ActiveGroup['state'], patch: Partial<ActiveGroup> = {}) => {
  const web = await openStaffWeb();
  const made = await web.groupIn(state, patch);
  const now = async () => {
    const found = await web.kit.store.group(made.group.id);
    return found !== undefined && isActiveGroup(found) ? found : undefined;
  };
  return { ...web, ...made, annas: await web.browserOf(web.anna), now };
};
