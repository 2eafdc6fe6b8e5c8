import { createHash } from 'node:crypto';
import type { Coordinator, Room } from '../../../shared/domain/coordinator.ts';
import { participantDue } from '../../../shared/domain/deadlines.ts';
import type { ActiveGroup } from '../../../shared/domain/group.ts';
import type { ActiveParticipant, Preferences } from '../../../shared/domain/participant.ts';
import { instant } from '../../../shared/domain/time.ts';
import { bergen, hashContact } from './test-deps.ts';

const start = instant('2026-11-01T09:00:00.000Z');

/** An id of the right shape out of a name, the same in every run. */
export const idOf = (name: string): string =>
  createHash('sha256').update(name).digest().subarray(0, 16).toString('base64url');

export const preferences: Preferences = {
  home: 'bergenhus',
  maxMinutes: 30,
  slots: ['tue-evening', 'wed-evening'],
  languages: ['no'],
  inPerson: true,
  video: false,
  themes: ['open'],
};

export const emailHash = (email: string): string => hashContact('email', email.toLowerCase());
export const phoneHash = (phone: string): string => hashContact('phone', phone);

const agreed = { version: '2026-11-01', at: start };

/** A waiting person with e-mail, unless told otherwise; hashes and next deadline follow from the rest. */
export const personNamed = (name: string, patch: Partial<ActiveParticipant> = {}): ActiveParticipant => {
  const email = 'email' in patch ? patch.email : `${name.toLowerCase()}@example.org`;
  const { phone } = patch;
  const person: ActiveParticipant = {
    id: idOf(name),
    version: 1,
    state: 'waiting',
    createdAt: start,
    waitingSince: start,
    locale: 'nb',
    firstName: name,
    email,
    emailHash: email && emailHash(email),
    phoneHash: phone && phoneHash(phone),
    guard: [],
    preferences,
    consent: agreed,
    confidentiality: agreed,
    talk: 'none',
    talkAttempts: 0,
    rounds: 0,
    stateSince: start,
    ...patch,
  };
  return 'dueAt' in patch ? person : { ...person, dueAt: participantDue(bergen, person) };
};

export const coordinatorNamed = (name: string, patch: Partial<Coordinator> = {}): Coordinator => ({
  id: idOf(name),
  version: 1,
  active: true,
  role: 'coordinator',
  locale: 'nb',
  firstName: name,
  email: `${name.toLowerCase()}@example.org`,
  emailHash: hashContact('coordinator', `${name.toLowerCase()}@example.org`),
  areas: ['bergenhus', 'arstad'],
  video: false,
  slots: ['tue-evening', 'wed-evening'],
  languages: ['no'],
  capacity: 3,
  ...patch,
});

/** In Bergenhus on Tuesday evenings, for everybody. */
export const roomNamed = (name: string, patch: Partial<Room> = {}): Room => ({
  id: idOf(name),
  version: 1,
  active: true,
  name,
  address: 'Storgata 1',
  area: 'bergenhus',
  seats: 12,
  stepFree: true,
  slots: ['tue-evening'],
  ...patch,
});

/** A mixed group on Tuesday evenings, being invited, without seats. */
export const groupNamed = (name: string, patch: Partial<ActiveGroup> = {}): ActiveGroup => ({
  id: idOf(name),
  version: 1,
  state: 'inviting',
  createdAt: start,
  stateSince: start,
  area: 'bergenhus',
  theme: 'open',
  slot: 'tue-evening',
  language: 'no',
  asks: [],
  seats: [],
  size: 6,
  notAgain: [],
  calendarSequence: 0,
  confidentialityAgreed: false,
  ...patch,
});
