import type { Explained } from './explained.ts';
import type { ActiveParticipant } from './participant.ts';
import { addHours, type Instant } from './time.ts';

/** Groups are looked for once a day at least; before that nothing can be said. */
const firstLookHours = 24;

type Reason = 'talkFirst' | 'beingAsked' | 'soon' | 'unknown' | Explained['reason'];

/**
 * What can honestly be said about the waiting without a word on others: neither a count nor a hint.
 * That a coordinator is being asked tells nothing about who else is meant. Whoever no matching has looked at
 * yet, or with other wishes, hears what is true of everybody.
 */
export const waitReason = (person: ActiveParticipant, now: Instant): Reason | undefined => {
  switch (person.state) {
    case 'talk':
      return 'talkFirst';
    case 'proposed':
      return 'beingAsked';
    case 'waiting':
      if (person.explained) return person.explained.reason;
      // By the place in the queue: whoever is back after a group that came to nothing is not new.
      return addHours(person.waitingSince ?? person.stateSince, firstLookHours) > now ? 'soon' : 'unknown';
    default:
      return undefined;
  }
};
