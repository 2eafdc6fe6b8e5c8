import * as z from 'zod';
import { explainedSchema } from './explained.ts';
import { participantEnds, participantStates } from './lifecycle.ts';
import { instantSchema } from './time.ts';
import { wideningSchema } from './widening.ts';

// Few pieces and many uses: a start pays for each piece that is made.
const text = z.string();
const maybeText = text.optional();
const texts = z.array(text);
const maybeInstant = instantSchema.optional();
const count = z.number().int().nonnegative();
const positive = z.number().int().positive();

/** Where and when a first meeting is; `sequence` counts calendar updates (RFC 5545 SEQUENCE). */
export const meetingSchema = z.lazy(() =>
  z.strictObject({
    startsAt: instantSchema,
    lengthMinutes: positive,
    roomId: maybeText,
    place: text,
    sequence: count,
  }),
);
export type Meeting = z.infer<typeof meetingSchema>;

/** A question asked by a call: when it was first tried in vain, or when the leads last heard that nobody had. */
const callSchema = z.lazy(() => z.strictObject({ triedAt: maybeInstant, toldAt: maybeInstant }));

/**
 * What a participant may know of a group, kept with the participant so that one read shows it
 * and so that no page of a participant ever reads the group itself.
 * `round` counts this person's seats: a link to an earlier seat no longer fits.
 */
export const seatViewSchema = z.lazy(() =>
  z.strictObject({
    groupId: text,
    round: positive,
    area: text,
    slot: text,
    language: text,
    themed: z.boolean(),
    /** Where the theme stands in the person's own list, 0 first; missing where there was nothing to choose between. */
    choice: count.optional(),
    coordinatorName: maybeText,
    invitedAt: maybeInstant,
    answerBy: maybeInstant,
    remindedAt: maybeInstant,
    /** Where the invitation is a call. */
    call: callSchema.optional(),
    meeting: meetingSchema.optional(),
    /** The group has become too small and looks for more people until then. */
    lookingUntil: maybeInstant,
  }),
);
export type SeatView = z.infer<typeof seatViewSchema>;

/** What a person offers and wants; everything the matcher may use. Themes are ranked, `open` is the mixed group. */
export const preferencesSchema = z.lazy(() =>
  z.strictObject({
    home: text,
    maxMinutes: count,
    slots: texts,
    languages: texts,
    inPerson: z.boolean(),
    video: z.boolean(),
    themes: texts,
  }),
);
export type Preferences = z.infer<typeof preferencesSchema>;

/**
 * A suggestion that was accepted: what was added, and the wishes as they were, for a change of mind. `answered` is the
 * moment of the explanation it was in, so that the same press again is known. Gone with the next change of wishes.
 */
const widenedSchema = z.lazy(() =>
  z.strictObject({
    at: instantSchema,
    answered: instantSchema,
    change: wideningSchema,
    from: preferencesSchema,
  }),
);

/**
 * What somebody said yes to, and when: the version of the text, the language it was shown (or read out)
 * in, and the SHA-256 of its very words. Which words those were stands in `docs/agreed-texts.json`.
 */
const agreementSchema = z.lazy(() =>
  z.strictObject({
    version: text,
    at: instantSchema,
    locale: maybeText,
    hash: maybeText,
  }),
);

const activeStates = participantStates.filter(
  (state): state is Exclude<(typeof participantStates)[number], (typeof participantEnds)[number]> =>
    state !== 'withdrawn' && state !== 'erased',
);

/** A living sign-up. Contact hashes are keyed (HMAC); `guard` holds the hashes of people not to be met (B16). */
export const activeParticipantSchema = z.lazy(() =>
  z.strictObject({
    id: text,
    version: positive,
    state: z.enum(activeStates),
    createdAt: instantSchema,
    /** When the queue place counts from; set once at confirmation and kept for good. */
    waitingSince: maybeInstant,
    locale: text,
    firstName: text,
    email: maybeText,
    phone: maybeText,
    emailHash: maybeText,
    phoneHash: maybeText,
    guard: texts,
    /** When people were last added to the guard list after the confirmation; see `explained.ts`. */
    guardAddedAt: maybeInstant,
    preferences: preferencesSchema,
    explained: explainedSchema.optional(),
    widened: widenedSchema.optional(),
    consent: agreementSchema.optional(),
    confidentiality: agreementSchema.optional(),
    talk: z.enum(['none', 'wanted', 'done']),
    /** Calls that nobody answered, so that the list can show it. */
    talkAttempts: count,
    /** The coordinator who signed this person up, for people without e-mail. */
    assistedBy: maybeText,
    seat: seatViewSchema.optional(),
    /** How many seats this person has ever been offered; see `SeatView.round`. */
    rounds: count,
    /** When the present state began; retention counts from here or from `interestConfirmedAt`. */
    stateSince: instantSchema,
    interestConfirmedAt: maybeInstant,
    interestAskedAt: maybeInstant,
    /** Where that is asked by a call. */
    interestCall: callSchema.optional(),
    /** When a coordinator was told that this person waits for a talk. */
    talkToldAt: maybeInstant,
    /** The home that they were told is no longer an area of the organisation. */
    areaGoneTold: maybeText,
    mailTrouble: z.enum(['bounced', 'complained']).optional(),
    /** When follow-up must look at this person next. */
    dueAt: maybeInstant,
  }),
);
export type ActiveParticipant = z.infer<typeof activeParticipantSchema>;

/** What is left of a person: an id that means nothing and the fact that it ended. */
export const participantTombstoneSchema = z.lazy(() =>
  z.strictObject({
    id: text,
    version: positive,
    state: z.enum(participantEnds),
    endedAt: instantSchema,
    /** Set until the rows beside it (links, old mails) are gone too. */
    dueAt: maybeInstant,
  }),
);
export type ParticipantTombstone = z.infer<typeof participantTombstoneSchema>;

export const participantSchema = z.lazy(() => z.union([activeParticipantSchema, participantTombstoneSchema]));
export type Participant = z.infer<typeof participantSchema>;

export const isActive = (participant: Participant): participant is ActiveParticipant =>
  participant.state !== 'withdrawn' && participant.state !== 'erased';

/** Who has no page of their own, and says on the phone what they want. */
export const hasNoEmail = (participant: Participant): participant is ActiveParticipant =>
  isActive(participant) && participant.email === undefined;
