import * as z from 'zod';
import { explainedSchema } from './explained.ts';
import { participantEnds, participantStates } from './lifecycle.ts';
import { instantSchema } from './time.ts';
import { wideningSchema } from './widening.ts';

/** Where and when a first meeting is; `sequence` counts calendar updates (RFC 5545 SEQUENCE). */
export const meetingSchema = z.strictObject({
  startsAt: instantSchema,
  lengthMinutes: z.number().int().positive(),
  roomId: z.string().optional(),
  place: z.string(),
  sequence: z.number().int().nonnegative(),
});
export type Meeting = z.infer<typeof meetingSchema>;

/**
 * What a participant may know of a group, kept with the participant so that one read shows it
 * and so that no page of a participant ever reads the group itself.
 * `round` counts this person's seats: a link to an earlier seat no longer fits.
 */
export const seatViewSchema = z.strictObject({
  groupId: z.string(),
  round: z.number().int().positive(),
  area: z.string(),
  slot: z.string(),
  language: z.string(),
  themed: z.boolean(),
  /** Where the theme stands in the person's own list, 0 first; missing where there was nothing to choose between. */
  choice: z.number().int().nonnegative().optional(),
  coordinatorName: z.string().optional(),
  invitedAt: instantSchema.optional(),
  answerBy: instantSchema.optional(),
  remindedAt: instantSchema.optional(),
  meeting: meetingSchema.optional(),
});
export type SeatView = z.infer<typeof seatViewSchema>;

/** What a person offers and wants; everything the matcher may use. Themes are ranked, `open` is the mixed group. */
export const preferencesSchema = z.strictObject({
  home: z.string(),
  maxMinutes: z.number().int().nonnegative(),
  slots: z.array(z.string()),
  languages: z.array(z.string()),
  inPerson: z.boolean(),
  video: z.boolean(),
  themes: z.array(z.string()),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/**
 * A suggestion that was accepted: what was added, and the wishes as they were, for a change of mind. `answered` is the
 * moment of the explanation it was in, so that the same press again is known. Gone with the next change of wishes.
 */
const widenedSchema = z.strictObject({
  at: instantSchema,
  answered: instantSchema,
  change: wideningSchema,
  from: preferencesSchema,
});

/**
 * What somebody said yes to, and when: the version of the text, the language it was shown (or read out)
 * in, and the SHA-256 of its very words. Which words those were stands in `docs/agreed-texts.json`.
 */
const agreementSchema = z.strictObject({
  version: z.string(),
  at: instantSchema,
  locale: z.string().optional(),
  hash: z.string().optional(),
});

const activeStates = participantStates.filter(
  (state): state is Exclude<(typeof participantStates)[number], (typeof participantEnds)[number]> =>
    state !== 'withdrawn' && state !== 'erased',
);

/** A living sign-up. Contact hashes are keyed (HMAC); `guard` holds the hashes of people not to be met (B16). */
export const activeParticipantSchema = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  state: z.enum(activeStates),
  createdAt: instantSchema,
  /** When the queue place counts from; set once at confirmation and kept for good. */
  waitingSince: instantSchema.optional(),
  locale: z.string(),
  firstName: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  emailHash: z.string().optional(),
  phoneHash: z.string().optional(),
  guard: z.array(z.string()),
  /** When people were last added to the guard list after the confirmation; see `explained.ts`. */
  guardAddedAt: instantSchema.optional(),
  preferences: preferencesSchema,
  explained: explainedSchema.optional(),
  widened: widenedSchema.optional(),
  consent: agreementSchema.optional(),
  confidentiality: agreementSchema.optional(),
  talk: z.enum(['none', 'wanted', 'done']),
  /** Calls that nobody answered, so that the list can show it. */
  talkAttempts: z.number().int().nonnegative(),
  /** The coordinator who signed this person up, for people without e-mail. */
  assistedBy: z.string().optional(),
  seat: seatViewSchema.optional(),
  /** How many seats this person has ever been offered; see `SeatView.round`. */
  rounds: z.number().int().nonnegative(),
  /** When the present state began; retention counts from here or from `interestConfirmedAt`. */
  stateSince: instantSchema,
  interestConfirmedAt: instantSchema.optional(),
  interestAskedAt: instantSchema.optional(),
  /** When a coordinator was told that this person waits for a talk. */
  talkToldAt: instantSchema.optional(),
  mailTrouble: z.enum(['bounced', 'complained']).optional(),
  /** When follow-up must look at this person next. */
  dueAt: instantSchema.optional(),
});
export type ActiveParticipant = z.infer<typeof activeParticipantSchema>;

/** What is left of a person: an id that means nothing and the fact that it ended. */
export const participantTombstoneSchema = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  state: z.enum(participantEnds),
  endedAt: instantSchema,
  /** Set until the rows beside it (links, old mails) are gone too. */
  dueAt: instantSchema.optional(),
});
export type ParticipantTombstone = z.infer<typeof participantTombstoneSchema>;

export const participantSchema = z.union([activeParticipantSchema, participantTombstoneSchema]);
export type Participant = z.infer<typeof participantSchema>;

export const isActive = (participant: Participant): participant is ActiveParticipant =>
  participant.state !== 'withdrawn' && participant.state !== 'erased';
