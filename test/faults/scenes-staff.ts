import { type AskAnswer, answerAsk } from '../../shared/use-cases/answer-ask.ts';
import { assistedSignUp } from '../../shared/use-cases/assisted.ts';
import { updateAvailability } from '../../shared/use-cases/availability.ts';
import { endCalendarAddress, newCalendarAddress } from '../../shared/use-cases/calendar-address.ts';
import {
  cancelMeeting,
  closeGroup,
  giveBack,
  handOver,
  markCalled,
  meetingHeld,
  removeMember,
  scheduleMeeting,
} from '../../shared/use-cases/group-page.ts';
import {
  assignGroup,
  deactivateCoordinator,
  dissolveGroup,
  saveCoordinator,
  saveRoom,
} from '../../shared/use-cases/lead.ts';
import { recallCoordinator } from '../../shared/use-cases/recall.ts';
import { requestSignIn, signIn, signOut } from '../../shared/use-cases/sign-in.ts';
import { recordTalk, type TalkOutcome } from '../../shared/use-cases/talk.ts';
import { completeTask } from '../../shared/use-cases/tasks.ts';
import { formOf, hire, hireLead } from '../use-cases/admin/staff.ts';
import { askToken, complete, proposed, type Stage } from '../use-cases/group/stage.ts';
import { adaIn } from '../use-cases/participant/stage.ts';
import { idOf, roomNamed } from '../use-cases/support/entities.ts';
import { personIn, putLink, putTask } from '../use-cases/support/table.ts';
import { bergen, createTestDeps, type TestKit } from '../use-cases/support/test-deps.ts';
import { goodConfirmation, goodSignUp } from '../web/support/forms.ts';
import type { Scene } from './scene.ts';
import type { Act } from './trial.ts';

const scene = (name: string, set: Scene['set']): Scene => ({ name, set });

/** The stages put their coordinators as they are; real ones hold the lock of their address. */
const locked = async <Kit extends Stage>(stage: Kit): Promise<Kit> => {
  for (const { id, emailHash: hash } of Object.values(stage.coordinators))
    await stage.store.commit([{ type: 'contactLock', op: 'take', hash, owner: { type: 'coordinator', id } }]);
  return stage;
};

const asked = (answer: (stage: Stage) => AskAnswer, name: string): Scene =>
  scene(`answering a question: ${name}`, async () => {
    const kit = await locked(await proposed());
    const token = await askToken(kit, kit.coordinators.anne);
    const reply = answer(kit);
    return { kit, act: ({ deps }) => answerAsk(deps, { token, answer: reply }) };
  });

const room = roomNamed('Biblioteket');
const appointment = { date: '2026-12-08', time: '18:00', roomId: room.id, place: '' };

/** The first has no e-mail, and nobody has called yet to say that the group is complete. */
const calledFirst = async (stage: Stage): Promise<void> => {
  const before = await personIn(stage, stage.people[0]!);
  const phone = { email: undefined, phone: '+4790000001', assistedBy: stage.coordinators.anne.id };
  await stage.store.commit([{ type: 'participant', before, after: { ...before, ...phone } }]);
  const place = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
  const message = { kind: 'groupComplete', group: place } as const;
  const [id, createdAt] = ['the call', stage.clock.now()];
  await putTask(stage, { id, version: 1, participantId: before.id, message, createdAt });
};

/** A group that has come so far, in the order of its life. */
export const group = async (upTo: 'complete' | 'scheduled' | 'due' | 'met'): Promise<Stage> => {
  const stage = await locked(await complete());
  await stage.store.commit([{ type: 'room', after: room }]);
  await calledFirst(stage);
  const { deps, groupId } = stage;
  if (upTo === 'complete') return stage;
  await scheduleMeeting(deps, stage.coordinators.anne, { groupId, values: appointment });
  if (upTo === 'scheduled') return stage;
  stage.clock.forward({ days: 16 });
  if (upTo === 'met')
    await meetingHeld(deps, stage.coordinators.anne, { groupId, confidentialityAgreed: true });
  return stage;
};

const atGroup = (name: string, upTo: Parameters<typeof group>[0], act: (stage: Stage) => Act): Scene =>
  scene(`${name} (${upTo})`, async () => {
    const kit = await group(upTo);
    return { kit, act: act(kit) };
  });

const first = (stage: Stage) => stage.people[0]?.id ?? '';
const own = ({ groupId, coordinators }: Stage) => ({
  groupId,
  me: coordinators.anne,
  lead: coordinators.lead,
});

const groupScenes: readonly Scene[] = [
  atGroup('ticking a call', 'complete', (stage) => ({ deps }) => {
    const { groupId, me } = own(stage);
    return markCalled(deps, me, { groupId, participantId: first(stage), called: true });
  }),
  atGroup('taking somebody out', 'scheduled', (stage) => ({ deps }) => {
    const { groupId, me } = own(stage);
    return removeMember(deps, me, { groupId, participantId: first(stage) });
  }),
  atGroup('setting a date', 'complete', (stage) => ({ deps }) => {
    const { groupId, me } = own(stage);
    return scheduleMeeting(deps, me, { groupId, values: appointment });
  }),
  atGroup('moving a date', 'scheduled', (stage) => ({ deps }) => {
    const { groupId, me } = own(stage);
    return scheduleMeeting(deps, me, { groupId, values: { ...appointment, date: '2026-12-15' } });
  }),
  atGroup('taking a date away', 'scheduled', (stage) => ({ deps }) => {
    const { groupId, me } = own(stage);
    return cancelMeeting(deps, me, groupId);
  }),
  atGroup('a meeting that was held', 'due', (stage) => ({ deps }) => {
    const { groupId, me } = own(stage);
    return meetingHeld(deps, me, { groupId, confidentialityAgreed: true });
  }),
  atGroup(
    'handing over',
    'met',
    (stage) =>
      ({ deps }) =>
        handOver(deps, own(stage).me, stage.groupId),
  ),
  atGroup(
    'closing',
    'scheduled',
    (stage) =>
      ({ deps }) =>
        closeGroup(deps, own(stage).me, stage.groupId),
  ),
  {
    ...atGroup(
      'giving back',
      'complete',
      (stage) =>
        ({ deps }) =>
          giveBack(deps, own(stage).me, stage.groupId),
    ),
    again: ['nobodyTakes'],
  },
  atGroup('another coordinator', 'scheduled', (stage) => ({ deps }) => {
    const { groupId, lead } = own(stage);
    return assignGroup(deps, lead, { groupId, coordinatorId: stage.coordinators.bo.id });
  }),
  atGroup('its coordinator gets another name', 'scheduled', (stage) => ({ deps }) => {
    const { me, lead } = own(stage);
    return saveCoordinator(deps, lead, { ...formOf(me), firstName: 'Anna' });
  }),
  atGroup(
    'dissolving',
    'scheduled',
    (stage) =>
      ({ deps }) =>
        dissolveGroup(deps, own(stage).lead, stage.groupId),
  ),
  scene('calling back', async () => {
    const kit = await group('met');
    const handed = await handOver(kit.deps, own(kit).me, kit.groupId);
    const phrase = handed.ok ? handed.value.receipt.phrase : '';
    const values = { phrase, contact: 'us@example.org', wish: 'help' };
    return { kit, act: ({ deps }) => recallCoordinator(deps, { values }) };
  }),
];

const withLead = (
  name: string,
  act: (kit: TestKit, lead: Awaited<ReturnType<typeof hire>>) => Promise<Act>,
) =>
  scene(name, async () => {
    const kit = createTestDeps();
    const lead = await hireLead(kit, 'Liv');
    return { kit, act: await act(kit, lead) };
  });

const reach = { areas: ['bergenhus'], slots: ['tue-evening'], languages: ['no'], capacity: '2' };
const nora = { firstName: 'Nora', email: 'nora@example.org', role: 'coordinator', locale: 'nb', ...reach };
const library = {
  ...{ id: '', name: 'Biblioteket', address: 'Torget 1', area: 'bergenhus', seats: '10' },
  ...{ slots: ['tue-evening'], active: 'yes' },
};

const leadScenes: readonly Scene[] = [
  withLead(
    'a new coordinator',
    async (_, lead) =>
      ({ deps }) =>
        saveCoordinator(deps, lead, nora),
  ),
  withLead(
    'a new room',
    async (_, lead) =>
      ({ deps }) =>
        saveRoom(deps, lead, library),
  ),
  {
    ...withLead(
      'asking to sign in',
      async () =>
        ({ deps }) =>
          requestSignIn(deps, { values: { email: 'liv@example.org' }, locale: 'nb' }),
    ),
    again: ['signIn'],
  },
  withLead(
    'availability',
    async (_, lead) =>
      ({ deps }) =>
        updateAvailability(deps, lead, { ...reach, pausedUntil: '2026-12-24' }),
  ),
  withLead('a new calendar address', async (kit, lead) => {
    await newCalendarAddress(kit.deps, lead);
    return ({ deps }) => newCalendarAddress(deps, lead);
  }),
  withLead('no calendar address any more', async (kit, lead) => {
    await newCalendarAddress(kit.deps, lead);
    return ({ deps }) => endCalendarAddress(deps, lead);
  }),
  withLead('a lead who comes back after a broken closing', async (kit, lead) => {
    const { email = '', firstName } = bergen.leads[0] ?? { firstName: '' };
    const closed = await hireLead(kit, 'Leder', { active: false, role: 'coordinator', email });
    const subject = { type: 'coordinator', id: closed.id } as const;
    for (const purpose of ['calendar', 'session'] as const) await putLink(kit, subject, { purpose });
    return ({ deps }) => saveCoordinator(deps, lead, { ...nora, firstName, email, role: 'lead' });
  }),
  withLead('signing out', async (kit, lead) => {
    const token = await putLink(kit, { type: 'coordinator', id: lead.id }, { purpose: 'session' });
    return ({ deps }) => signOut(deps, token);
  }),
  withLead('signing in', async (kit, lead) => {
    const token = await putLink(kit, { type: 'coordinator', id: lead.id }, { purpose: 'signIn' });
    return ({ deps }) => signIn(deps, token);
  }),
  withLead(
    'signing somebody up on the phone',
    async (_, lead) =>
      ({ deps }) =>
        assistedSignUp(deps, lead, { ...goodSignUp, ...goodConfirmation, email: '' }),
  ),
  scene('a coordinator who leaves', async () => {
    const kit = await locked(await proposed());
    const { lead, anne } = kit.coordinators;
    return { kit, act: ({ deps }) => deactivateCoordinator(deps, lead, anne.id) };
  }),
];

const talk = (outcome: TalkOutcome): Scene =>
  scene(`a talk: ${outcome}`, async () => {
    const kit = await adaIn('talk');
    const kari = await hire(kit, 'Kari');
    return { kit, act: ({ deps }) => recordTalk(deps, kari, { participantId: kit.ada.id, outcome }) };
  });

const call = (outcome: 'accept' | 'decline' | 'noAnswer'): Scene =>
  scene(`a call: ${outcome}`, async () => {
    const noEmail = { email: undefined, emailHash: undefined, phone: '+4791234567', assistedBy: idOf('Liv') };
    const kit = await adaIn('invited', { ada: noEmail });
    const liv = await hireLead(kit, 'Liv');
    const answerBy = kit.ada.seat?.answerBy ?? kit.clock.now();
    const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
    const message = { kind: 'invitation', group: facts, answerBy } as const;
    const createdAt = kit.clock.now();
    await putTask(kit, { id: 'the call', version: 1, participantId: kit.ada.id, message, createdAt });
    return { kit, act: ({ deps }) => completeTask(deps, liv, { taskId: 'the call', outcome }) };
  });

/** What coordinators and leads do. */
export const staffScenes: readonly Scene[] = [
  asked(() => ({ kind: 'take' }), 'take'),
  asked(() => ({ kind: 'takeOther', area: 'arstad', slot: 'tue-evening' }), 'take it elsewhere'),
  asked(() => ({ kind: 'cannot' }), 'cannot'),
  asked(({ coordinators }) => ({ kind: 'handOn', coordinatorId: coordinators.bo.id }), 'hand on'),
  asked(({ people }) => ({ kind: 'excludeKnown', contact: people[0]?.email ?? '' }), 'not this person'),
  asked(() => ({ kind: 'pauseUntil', date: '2026-12-24' }), 'pause'),
  ...groupScenes,
  ...leadScenes,
  ...(['ready', 'notNow', 'otherHelp'] as const).map(talk),
  call('accept'),
  call('decline'),
  call('noAnswer'),
];
