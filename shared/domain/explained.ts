import * as z from 'zod';
import type { ActiveParticipant, Preferences } from './participant.ts';
import { addLocalDays, type Instant, instantSchema, isPast } from './time.ts';
import { wideningSchema } from './widening.ts';

/** Why somebody waits, as the matching may tell them. Who is kept from others is told what is true without them. */
export const waitCodes = [
  'noArea',
  'tooFewNearby',
  'noSharedLanguage',
  'noSharedSlot',
  'themeTooFew',
  'noCoordinator',
  'leftOver',
] as const;

/**
 * What the last matching could say of a person's waiting, kept with the person so that a page never works it out: by
 * changing wishes and looking again nobody learns who else waits. `at`: when it was first so.
 */
export const explainedSchema = z.lazy(() =>
  z.strictObject({
    at: instantSchema,
    reason: z.enum(waitCodes),
    suggestion: z.strictObject({ effect: z.enum(['now', 'soon']), change: wideningSchema }).optional(),
  }),
);
export type Explained = z.infer<typeof explainedSchema>;

/** The same said again: then nothing is written. */
export const saysTheSame = (
  one: Omit<Explained, 'at'> | undefined,
  other: Omit<Explained, 'at'> | undefined,
) => JSON.stringify([one?.reason, one?.suggestion]) === JSON.stringify([other?.reason, other?.suggestion]);

export const samePreferences = (one: Preferences, other: Preferences): boolean =>
  one.home === other.home &&
  one.maxMinutes === other.maxMinutes &&
  one.inPerson === other.inPerson &&
  one.video === other.video &&
  one.languages.join() === other.languages.join() &&
  one.slots.join() === other.slots.join() &&
  one.themes.join() === other.themes.join();

type Wishing = Pick<ActiveParticipant, 'preferences' | 'guard'>;

/** What was said of other wishes, or before other people were named, says nothing any more. */
export const outdated = (person: Wishing, patch: Partial<Wishing>): Partial<ActiveParticipant> => {
  const { preferences = person.preferences, guard = person.guard } = patch;
  const asBefore = samePreferences(person.preferences, preferences) && guard.length === person.guard.length;
  return asBefore ? {} : { explained: undefined, widened: undefined };
};

/** For so long nothing particular is said to whoever has named new people: what is missing then could tell of them. */
const quietDays = 28;

export const staysQuiet = (
  { guardAddedAt }: Pick<ActiveParticipant, 'guardAddedAt'>,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): boolean => guardAddedAt !== undefined && !isPast(addLocalDays(guardAddedAt, quietDays, timeZone), now);

/** For so long a widening is shown with a way back; after that it is a wish like any other. */
const undoDays = 14;

export const canBeUndone = (
  { widened }: Pick<ActiveParticipant, 'widened'>,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): boolean => widened !== undefined && !isPast(addLocalDays(widened.at, undoDays, timeZone), now);
