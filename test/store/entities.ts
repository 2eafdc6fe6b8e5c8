import type { Coordinator, Room } from '../../shared/domain/coordinator.ts';
import type { ActiveGroup, GroupTombstone } from '../../shared/domain/group.ts';
import type { Link, Subject } from '../../shared/domain/link.ts';
import type { Outbox, Task } from '../../shared/domain/message.ts';
import type { ActiveParticipant, ParticipantTombstone } from '../../shared/domain/participant.ts';
import { addHours, type Instant, instant } from '../../shared/domain/time.ts';

/** When the tests begin. */
export const start: Instant = instant('2026-11-22T12:00:00.000Z');
export const hours = (count: number): Instant => addHours(start, count);

export const person = (id: string, changed: Partial<ActiveParticipant> = {}): ActiveParticipant => ({
  id,
  version: 1,
  state: 'waiting',
  createdAt: start,
  waitingSince: start,
  locale: 'nb',
  firstName: 'Kari',
  email: 'kari@example.org',
  phone: '+47 400 00 000',
  emailHash: 'email-hash',
  guard: ['guarded-hash'],
  preferences: {
    home: 'aasane',
    maxMinutes: 30,
    slots: ['mon-evening'],
    languages: ['nb'],
    inPerson: true,
    video: false,
    themes: ['grief', 'open'],
  },
  talk: 'none',
  talkAttempts: 0,
  rounds: 0,
  stateSince: start,
  ...changed,
});

export const erasedPerson = (
  id: string,
  changed: Partial<ParticipantTombstone> = {},
): ParticipantTombstone => ({
  id,
  version: 2,
  state: 'erased',
  endedAt: start,
  ...changed,
});

export const circle = (id: string, changed: Partial<ActiveGroup> = {}): ActiveGroup => ({
  id,
  version: 1,
  state: 'asked',
  createdAt: start,
  stateSince: start,
  area: 'aasane',
  theme: 'grief',
  slot: 'mon-evening',
  language: 'nb',
  asks: [{ coordinatorId: 'c1', at: start, outcome: 'open', people: 6 }],
  seats: [{ participantId: 'p1', status: 'proposed', since: start, called: false }],
  size: 7,
  notAgain: [],
  calendarSequence: 0,
  confidentialityAgreed: false,
  ...changed,
});

export const endedGroup = (id: string, changed: Partial<GroupTombstone> = {}): GroupTombstone => ({
  id,
  version: 2,
  state: 'handedOver',
  endedAt: start,
  ...changed,
});

export const igangsetter = (id: string, changed: Partial<Coordinator> = {}): Coordinator => ({
  id,
  version: 1,
  active: true,
  role: 'coordinator',
  locale: 'nb',
  firstName: 'Ola',
  email: 'ola@example.org',
  emailHash: 'ola-hash',
  areas: ['aasane'],
  video: false,
  slots: ['mon-evening'],
  languages: ['nb'],
  capacity: 2,
  ...changed,
});

export const meetingRoom = (id: string, changed: Partial<Room> = {}): Room => ({
  id,
  version: 1,
  active: true,
  name: 'Blue room',
  address: 'Harbour street 1',
  area: 'aasane',
  seats: 8,
  stepFree: true,
  slots: ['mon-evening'],
  ...changed,
});

export const mailTo = (participantId: string, id: string, changed: Partial<Outbox> = {}): Outbox => ({
  id,
  version: 1,
  to: { type: 'participant', id: participantId },
  message: { kind: 'confirm' },
  createdAt: start,
  state: 'pending',
  attempts: 0,
  dueAt: hours(1),
  ...changed,
});

export const call = (id: string, changed: Partial<Task> = {}): Task => ({
  id,
  version: 1,
  participantId: 'p1',
  message: { kind: 'placeLapsed' },
  createdAt: start,
  ...changed,
});

export const participant = (id: string): Subject => ({ type: 'participant', id });

export const linkOf = (subject: Subject, hash: string, changed: Partial<Link> = {}): Link => ({
  subject,
  hash,
  purpose: 'place',
  expiresAt: hours(24),
  ...changed,
});
