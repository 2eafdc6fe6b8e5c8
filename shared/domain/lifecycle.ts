/**
 * The two lives, as data. A transition is legal when it stands here and nowhere else; the store
 * writes with the prior state as condition. `docs/lifecycle.md` is generated from these tables.
 */
export const participantStates = [
  'unconfirmed',
  'talk',
  'waiting',
  'proposed',
  'invited',
  'accepted',
  'inGroup',
  'paused',
  'lapsed',
  'withdrawn',
  'erased',
] as const;
export type ParticipantState = (typeof participantStates)[number];

export const participantEvents = [
  'confirm',
  'confirmForTalk',
  'talkDone',
  'propose',
  'invite',
  'accept',
  'decline',
  'lapse',
  'release',
  'firstMeeting',
  'leave',
  'pause',
  'resume',
  'resumeForTalk',
  'withdraw',
  'erase',
] as const;
export type ParticipantEvent = (typeof participantEvents)[number];

type Table<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** withdrawn: the person left and is forgotten; erased: we forgot (handover, retention). Both keep no personal data. */
export const participantLife: Table<ParticipantState, ParticipantEvent> = {
  unconfirmed: { confirm: 'waiting', confirmForTalk: 'talk', withdraw: 'withdrawn', erase: 'erased' },
  talk: { talkDone: 'waiting', pause: 'paused', withdraw: 'withdrawn', erase: 'erased' },
  waiting: {
    confirmForTalk: 'talk',
    propose: 'proposed',
    invite: 'invited',
    pause: 'paused',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  proposed: {
    confirmForTalk: 'talk',
    invite: 'invited',
    release: 'waiting',
    pause: 'paused',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  invited: {
    accept: 'accepted',
    decline: 'waiting',
    lapse: 'lapsed',
    release: 'waiting',
    pause: 'paused',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  accepted: {
    firstMeeting: 'inGroup',
    decline: 'waiting',
    release: 'waiting',
    pause: 'paused',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  inGroup: { leave: 'waiting', release: 'waiting', withdraw: 'withdrawn', erase: 'erased' },
  paused: { resume: 'waiting', resumeForTalk: 'talk', withdraw: 'withdrawn', erase: 'erased' },
  lapsed: {
    resume: 'waiting',
    resumeForTalk: 'talk',
    pause: 'paused',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  withdrawn: {},
  erased: {},
};

export const groupStates = [
  'proposed',
  'asked',
  'inviting',
  'complete',
  'scheduled',
  'meeting',
  'handedOver',
  'dissolved',
] as const;
export type GroupState = (typeof groupStates)[number];

export const groupEvents = [
  'ask',
  'take',
  'fill',
  'reopen',
  'schedule',
  'unschedule',
  'held',
  'handOver',
  'dissolve',
] as const;
export type GroupEvent = (typeof groupEvents)[number];

export const groupLife: Table<GroupState, GroupEvent> = {
  proposed: { ask: 'asked', dissolve: 'dissolved' },
  asked: { ask: 'asked', take: 'inviting', dissolve: 'dissolved' },
  inviting: { fill: 'complete', dissolve: 'dissolved' },
  complete: { reopen: 'inviting', schedule: 'scheduled', dissolve: 'dissolved' },
  scheduled: { schedule: 'scheduled', unschedule: 'complete', held: 'meeting', dissolve: 'dissolved' },
  meeting: { handOver: 'handedOver', dissolve: 'dissolved' },
  handedOver: {},
  dissolved: {},
};

/** States in which a person's or a group's data is gone and only an anonymous tombstone is left. */
export const participantEnds = ['withdrawn', 'erased'] as const satisfies readonly ParticipantState[];
export const groupEnds = ['handedOver', 'dissolved'] as const satisfies readonly GroupState[];

/** The state after `event`, or undefined when the table does not allow it. */
export const nextParticipantState = (
  state: ParticipantState,
  event: ParticipantEvent,
): ParticipantState | undefined => participantLife[state][event];

export const nextGroupState = (state: GroupState, event: GroupEvent): GroupState | undefined =>
  groupLife[state][event];
