import * as z from 'zod';
import { instantSchema } from './time.ts';

/** What a link may be used for; a link of one purpose opens no other page. */
export const linkPurposes = [
  ...(['confirm', 'place', 'seat', 'unsubscribe', 'ask', 'signIn', 'session'] as const),
  /** Opened by a calendar again and again, and only read. */
  ...(['calendar'] as const),
  /** Not links but addresses to answer to, each for the one question of the mail it came with. */
  ...(['replySeat', 'replyAsk', 'replyPlace'] as const),
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export const subjectSchema = z.lazy(() =>
  z.strictObject({
    type: z.enum(['participant', 'coordinator', 'group']),
    id: z.string(),
  }),
);
/** Whose partition a row lies in. */
export type Subject = z.infer<typeof subjectSchema>;

/**
 * A capability. Stored under the SHA-256 of its secret, which is only in the mail (or cookie, or calendar).
 * Bound to purpose and subject; `round` binds a seat link to one seat, `coordinatorId` an ask link
 * to the one who was asked. Deliberately names no group beside a person.
 */
export const linkSchema = z.lazy(() =>
  z.strictObject({
    subject: subjectSchema,
    hash: z.string(),
    purpose: z.enum(linkPurposes),
    expiresAt: instantSchema,
    round: z.number().int().optional(),
    coordinatorId: z.string().optional(),
    /** The promise of confidentiality as the mail showed it, which a yes by mail agrees to. */
    promise: z.strictObject({ version: z.string(), locale: z.string() }).optional(),
    /** Path to go to after sign-in; always one of our own, starting with `/`. */
    next: z.string().optional(),
  }),
);
export type Link = z.infer<typeof linkSchema>;
