import * as z from 'zod';
import type { MatchingPart } from '../../shared/use-cases/matching-part.ts';

const area = z.string().min(1);

/** What the state machine asks for: a plan for so many waiting people and more, or one part of such a plan. */
const schema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('plan'), from: z.number().int().positive() }),
  z.strictObject({ part: z.literal('everybody') }),
  z.strictObject({ part: z.literal('areas'), areas: z.array(area).min(1) }),
  z.strictObject({ part: z.literal('video') }),
]);

export type MatcherTask = MatchingPart | { readonly part: 'plan'; readonly from: number };

/** The event says something of parts, but not what can be done. Carries nothing of it. */
export class UnknownPart extends Error {
  override readonly name = 'UnknownPart';
}

/**
 * What to do: what the event names; everybody where it names no part, as from the schedule or by hand. Throws rather
 * than match everybody for an event that was meant for a part.
 */
export const taskOf = (event: unknown): MatcherTask => {
  if (typeof event !== 'object' || event === null || !('part' in event)) return { part: 'everybody' };
  const read = schema.safeParse(event);
  if (!read.success) throw new UnknownPart('The event names a part that there is not.');
  return read.data;
};
