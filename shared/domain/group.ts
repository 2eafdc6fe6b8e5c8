import * as z from 'zod';
import { groupEnds, groupStates } from './lifecycle.ts';
import { meetingSchema } from './participant.ts';
import { instantSchema } from './time.ts';

export const seatStatuses = ['proposed', 'invited', 'accepted', 'member'] as const;

/** One person's place in a living group. People who said no are only in `notAgain`. */
export const seatSchema = z.lazy(() =>
  z.strictObject({
    participantId: z.string(),
    status: z.enum(seatStatuses),
    since: instantSchema,
    /** Ticked on the coordinator's call list. */
    called: z.boolean(),
  }),
);
export type Seat = z.infer<typeof seatSchema>;

/** Why these people fit, as it was when the group was proposed; `shared/matching/explain-group.ts`. */
export const groupReasonSchema = z.lazy(() =>
  z.discriminatedUnion('code', [
    z.strictObject({ code: z.literal('everyoneAccepts') }),
    z.strictObject({ code: z.literal('firstChoice'), share: z.enum(['all', 'most', 'some']) }),
    z.strictObject({ code: z.literal('travel'), minutes: z.number().int().positive() }),
    z.strictObject({ code: z.literal('waitedLong'), weeks: z.number().int().positive() }),
  ]),
);
export type GroupReason = z.infer<typeof groupReasonSchema>;

export const askOutcomes = ['open', 'took', 'cannot', 'silent', 'handedOn'] as const;

/**
 * A coordinator who was asked, and what came of it; at most one ask is `open`. `people` is the count
 * that was asked about: the page keeps showing it, so that a change betrays nobody.
 */
export const askSchema = z.lazy(() =>
  z.strictObject({
    coordinatorId: z.string(),
    at: instantSchema,
    outcome: z.enum(askOutcomes),
    people: z.number().int().positive(),
    /** First name of the colleague who handed the question on. */
    handedOnBy: z.string().optional(),
    remindedAt: instantSchema.optional(),
  }),
);
export type Ask = z.infer<typeof askSchema>;

const activeStates = groupStates.filter(
  (state): state is Exclude<(typeof groupStates)[number], (typeof groupEnds)[number]> =>
    state !== 'handedOver' && state !== 'dissolved',
);

export const activeGroupSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    version: z.number().int().positive(),
    state: z.enum(activeStates),
    createdAt: instantSchema,
    stateSince: instantSchema,
    /** An area of the organisation file, or `video`. */
    area: z.string(),
    /** A theme of the organisation file, or `open` for a mixed group. */
    theme: z.string(),
    slot: z.string(),
    language: z.string(),
    /** Said to every coordinator alike and never worked out anew: what changes with its people would tell of them. */
    reasons: z.array(groupReasonSchema).optional(),
    coordinatorId: z.string().optional(),
    asks: z.array(askSchema),
    leadToldAt: instantSchema.optional(),
    seats: z.array(seatSchema),
    /** How many seats it was proposed with; places are refilled up to here. */
    size: z.number().int().positive(),
    /** Ids of people who declined, lapsed, left or were taken out: never offered this group again. */
    notAgain: z.array(z.string()),
    /** Since when it has had fewer people than a group may have, once they were told; see `looking.ts`. */
    belowMinSince: instantSchema.optional(),
    /** Until when it looks for more people, as they were told then. */
    graceUntil: instantSchema.optional(),
    /** The fewest people it may have, as the file said when they were told of it. */
    fewest: z.number().int().positive().optional(),
    meeting: meetingSchema.optional(),
    meetingRemindedAt: instantSchema.optional(),
    /** Next calendar SEQUENCE; never goes down, also when a date is cancelled and set anew. */
    calendarSequence: z.number().int().nonnegative(),
    coordinatorNudgedAt: instantSchema.optional(),
    firstHeldAt: instantSchema.optional(),
    confidentialityAgreed: z.boolean(),
    handoverPromptedAt: instantSchema.optional(),
    overdueToldAt: instantSchema.optional(),
    dueAt: instantSchema.optional(),
  }),
);
export type ActiveGroup = z.infer<typeof activeGroupSchema>;

/** What is left of a group: that one existed. No area, no people. */
export const groupTombstoneSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    version: z.number().int().positive(),
    state: z.enum(groupEnds),
    endedAt: instantSchema,
    dueAt: instantSchema.optional(),
  }),
);
export type GroupTombstone = z.infer<typeof groupTombstoneSchema>;

export const groupSchema = z.lazy(() => z.union([activeGroupSchema, groupTombstoneSchema]));
export type Group = z.infer<typeof groupSchema>;

export const isActiveGroup = (group: Group): group is ActiveGroup =>
  group.state !== 'handedOver' && group.state !== 'dissolved';
