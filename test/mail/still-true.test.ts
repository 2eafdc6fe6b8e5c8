import { describe, expect, it } from 'vitest';
import type { Group } from '../../shared/domain/group.ts';
import type { Message, Outbox } from '../../shared/domain/message.ts';
import type { ActiveParticipant, Meeting, Preferences, SeatView } from '../../shared/domain/participant.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import { deliver } from '../../shared/use-cases/deliver.ts';
import { stillTrue } from '../../shared/use-cases/still-true.ts';
import { coordinatorNamed, groupNamed } from '../use-cases/support/entities.ts';
import { coordinator, createMailWorld, person, toCoordinator, toPerson } from './world.ts';

const answerBy = instant('2099-11-26T09:00:00.000Z');
const place = { area: 'bergenhus', slot: 'tue-evening', language: 'no' } as const;
const seat = { groupId: 'g', round: 2, ...place, themed: false, answerBy };

/** What a mail says that was written while a place was open, when it is sent to this person. */
const toPersonNow = async (message: Message, patch: Partial<ActiveParticipant>) => {
  const world = await createMailWorld();
  await world.store.commit([
    { type: 'participant', before: person, after: { ...person, rounds: 2, ...patch } },
  ]);
  const outcome = await deliver(world.deps, await world.post(message));
  return { outcome, text: world.accepted[0]?.text ?? '' };
};

/** What becomes of a mail with a question when it is sent, and what it leaves beside the group. */
const toCoordinatorNow = async (message: Message, group: Group) => {
  const world = await createMailWorld();
  await world.store.commit([{ type: 'group', after: group }]);
  const outcome = await deliver(world.deps, await world.post(message, toCoordinator));
  const { links } = await world.store.partition({ type: 'group', id: group.id });
  return { outcome, text: world.accepted[0]?.text ?? '', links: links.length };
};

const later = instant('2099-11-25T09:00:00.000Z');
const gonePlaces: readonly (readonly [string, Partial<ActiveParticipant>])[] = [
  ['has gone', {}],
  ['is another one', { state: 'invited', seat: { ...seat, round: 3, invitedAt: later } }],
  ['is not there', { state: 'invited' }],
  ['is not offered yet', { state: 'invited', seat: { ...seat, answerBy: undefined } }],
  ['has been taken', { state: 'accepted', seat }],
];

describe('the answer to a mail about a place, when it is sent later', () => {
  it('has the link of the place while that is open', async () => {
    const { text } = await toPersonNow({ kind: 'replySeatHelp', answerBy }, { state: 'invited', seat });
    expect(text).toContain('/invitation/');
  });

  it.each(gonePlaces)('says that it cannot be answered any more when the place %s', async (_, patch) => {
    const { text } = await toPersonNow({ kind: 'replySeatHelp', answerBy }, patch);
    expect(text).not.toContain('/invitation/');
    expect(text).toContain('/place/');
  });
});

const wherePeopleLive = { state: 'waiting', areaGoneTold: 'gone', seat: undefined } as const;

describe('that no groups are started where somebody lives, when it is sent later', () => {
  const at = (home: string, more: Partial<Preferences> = {}) => ({
    ...wherePeopleLive,
    preferences: { ...person.preferences, home, video: false, ...more },
  });

  it.each([
    { what: 'is said to who still waits there', video: true, patch: at('gone'), said: true },
    {
      what: 'is said where there is no video, to who would meet so',
      video: false,
      patch: at('gone', { video: true }),
      said: true,
    },
    {
      what: 'is not said to who meets on video by now',
      video: true,
      patch: at('gone', { video: true }),
      said: false,
    },
    { what: 'is not said to who has moved', video: true, patch: at('bergenhus'), said: false },
    {
      what: 'is not said to who rests',
      video: true,
      patch: { ...at('gone'), state: 'paused' as const },
      said: false,
    },
  ])('$what', async ({ video, patch, said }) => {
    const { text } = await toPersonNow({ kind: 'areaGone', video }, patch);
    expect(text.includes('/place/')).toBe(said);
  });
});

describe.each([
  { kind: 'invitation', group: place, answerBy },
  { kind: 'invitationDated', group: place, answerBy },
  { kind: 'invitationReminder', group: place, answerBy },
] as const)('$kind, when it is sent later', (message) => {
  it('goes while the place is open', async () => {
    expect(await toPersonNow(message, { state: 'invited', seat })).toMatchObject({ outcome: 'sent' });
  });

  it.each(gonePlaces)(
    'is not sent when the place %s: it would show one and link to another',
    async (_, patch) => {
      expect(await toPersonNow(message, patch)).toEqual({ outcome: 'gone', text: '' });
    },
  );
});

describe('a mail about a place whose date was set, moved or taken away since', () => {
  const dated = (sequence: number): Meeting => ({
    ...{ startsAt: addHours(answerBy, 24 + sequence), lengthMinutes: 120 },
    ...{ place: `Rom ${sequence}`, sequence },
  });
  const [old, moved] = [dated(0), dated(1)];
  const soon = addHours(answerBy, -24);
  const group = place;
  const now = async (message: Message, patch: Partial<SeatView>) => {
    const { store } = await createMailWorld();
    const row: Outbox = {
      ...{ id: 'row', version: 1, to: toPerson, createdAt: instant('2026-11-23T09:00:00.000Z') },
      ...{ message, state: 'pending', attempts: 0 },
    };
    const invited = { ...person, state: 'invited', seat: { ...seat, ...patch } } as const;
    return stillTrue({ store }, row, { type: 'participant', participant: invited });
  };

  describe.each(['invitationDated', 'invitationReminder'] as const)('%s', (kind) => {
    it.each([
      ['moved', old, moved],
      ['set', undefined, moved],
      ['taken away', old, undefined],
    ])('is not said once the date was %s: a newer mail tells of it', async (...[, meeting, present]) => {
      const message = { kind, group, answerBy, meeting };
      expect(await now(message, { meeting: present })).toBeUndefined();
      expect(await now(message, { meeting: present, answerBy: soon })).toBeUndefined();
    });

    it.each([old, undefined])('is said with the present deadline while the date stands', async (meeting) => {
      const said = await now({ kind, group, answerBy, meeting }, { meeting, answerBy: soon });
      expect(said).toEqual({ kind, group, meeting, answerBy: soon });
    });
  });

  it.each([
    [old, moved],
    [undefined, moved],
    [old, undefined],
  ])('invitation names the present date and deadline', async (meeting, present) => {
    const message = { kind: 'invitation', group, answerBy, meeting } as const;
    const said = await now(message, { meeting: present, answerBy: soon });
    expect(said).toEqual({ kind: 'invitation', group, meeting: present, answerBy: soon });
  });

  it('replySeatHelp still has the link, and the present deadline', async () => {
    const message = { kind: 'replySeatHelp', answerBy } as const;
    const said = await now(message, { meeting: moved, answerBy: soon });
    expect(said).toStrictEqual({ kind: 'replySeatHelp', answerBy: soon });
    const { text } = await toPersonNow(message, { state: 'invited', seat: { ...seat, answerBy: soon } });
    expect(text).toContain('/invitation/');
  });
});

const other = coordinatorNamed('Cato');
const ask = { at: instant('2026-11-20T09:00:00.000Z'), people: 6 } as const;
const mine = { ...ask, coordinatorId: coordinator.id };
const groupId = groupNamed('Elva').id;
const asked = groupNamed('Elva', { state: 'asked', asks: [{ ...mine, outcome: 'open' }] });
const goneQuestions: readonly (readonly [string, Group])[] = [
  ['its group has ended', { id: groupId, version: 1, state: 'dissolved', endedAt: ask.at }],
  ['it has been taken', { ...asked, state: 'inviting', coordinatorId: other.id }],
  [
    'somebody else is being asked',
    {
      ...asked,
      asks: [
        { ...mine, outcome: 'silent' },
        { ...ask, coordinatorId: other.id, outcome: 'open' },
      ],
    },
  ],
  ['it was never put to them', { ...asked, asks: [] }],
];
const late: Group = { ...asked, asks: [{ ...mine, outcome: 'silent' }] };

const refused: Group = { ...asked, asks: [{ ...mine, outcome: 'cannot' }] };

describe.each([
  { kind: 'ask', groupId, group: place, people: 6 },
  { kind: 'askReminder', groupId, group: place, people: 6 },
] as const)('$kind, when it is sent later', (message) => {
  it.each([asked, late])('goes while an answer counts', async (group) => {
    expect(await toCoordinatorNow(message, group)).toMatchObject({ outcome: 'sent', links: 1 });
  });

  it.each([...goneQuestions, ['they have said no', refused] as const])(
    'is not sent, and leaves no link, when %s',
    async (_, group) => {
      expect(await toCoordinatorNow(message, group)).toEqual({ outcome: 'gone', text: '', links: 0 });
    },
  );
});

describe('the answer to a mail about a question, when it is sent later', () => {
  const message = { kind: 'replyAskHelp', groupId, why: 'unclear' } as const;

  it('has the link of the question while an answer counts', async () => {
    expect((await toCoordinatorNow(message, asked)).text).toContain('/ask/');
  });

  it.each(goneQuestions)('says so, and leaves no link, when %s', async (_, group) => {
    const { text, links } = await toCoordinatorNow(message, group);
    expect(text).toContain('spørsmålet er ikke åpent lenger');
    expect([text.includes('/ask/'), links]).toEqual([false, 0]);
  });
});

describe('a mail to somebody', () => {
  const owners = {
    participant: { type: 'participant', participant: { ...person, state: 'invited', seat } },
    coordinator: { type: 'coordinator', coordinator },
    none: { type: 'none' },
  } as const;
  const now = async (message: Message, owner: keyof typeof owners, group: Group = asked) => {
    const { store } = await createMailWorld();
    await store.commit([{ type: 'group', after: group }]);
    const row: Outbox = {
      ...{ id: 'row', version: 1, to: toCoordinator, createdAt: ask.at },
      ...{ message, state: 'pending', attempts: 0 },
    };
    return stillTrue({ store }, row, owners[owner]);
  };
  const offers = { kind: 'replySeatHelp', answerBy } as const;
  const asks = { kind: 'replyAskHelp', groupId, why: 'unclear' } as const;
  const noPlace = { kind: 'replyPlaceHelp', why: 'gone' };
  const noQuestion = { kind: 'replyAskNoted', gone: true };

  it('who may answer says what it said', async () => {
    expect(await now(offers, 'participant')).toEqual(offers);
    expect(await now(asks, 'coordinator')).toEqual(asks);
  });

  it('of another kind says that there is nothing to answer', async () => {
    for (const owner of ['coordinator', 'none'] as const) expect(await now(offers, owner)).toEqual(noPlace);
    for (const owner of ['participant', 'none'] as const) expect(await now(asks, owner)).toEqual(noQuestion);
  });

  it('about a group that is not there any more says so', async () => {
    expect(await now(asks, 'coordinator', groupNamed('Other'))).toEqual(noQuestion);
  });

  it('about nothing that could go is sent as it is', async () => {
    expect(await now({ kind: 'confirm' }, 'participant')).toEqual({ kind: 'confirm' });
  });
});
