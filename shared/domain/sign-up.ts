import type { Organisation } from '../organisation/schema.ts';
import type { Practical } from './forms/preferences.ts';
import type { ActiveParticipant } from './participant.ts';
import { amendParticipant } from './participant-step.ts';
import type { Instant } from './time.ts';

/** What somebody gave who wants a place; hashes are keyed. */
export type Applicant = {
  readonly id: string;
  readonly locale: string;
  readonly firstName: string;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly emailHash: string | undefined;
  readonly phoneHash: string | undefined;
  readonly practical: Practical;
};

/** A sign-up that nobody has confirmed yet; runs out by itself. */
export const unconfirmed = (
  { practical, ...applicant }: Applicant,
  { now, organisation }: { readonly now: Instant; readonly organisation: Organisation },
): ActiveParticipant => {
  const person: ActiveParticipant = {
    ...applicant,
    version: 1,
    state: 'unconfirmed',
    createdAt: now,
    guard: [],
    preferences: { ...practical, themes: [] },
    talk: 'none',
    talkAttempts: 0,
    rounds: 0,
    stateSince: now,
  };
  return amendParticipant(person, {}, organisation);
};
