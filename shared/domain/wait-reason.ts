import type { ActiveParticipant } from './participant.ts';
import { addHours, type Instant } from './time.ts';

/** Groups are looked for once a day at least; before that nothing can be said. */
const firstLookHours = 24;

type Reason = 'talkFirst' | 'beingAsked' | 'soon' | 'unknown';

/**
 * What can honestly be said about the waiting without a word on others: neither a count nor a hint.
 * That a coordinator is being asked tells nothing about who else is meant.
 */
export const waitReason = (person: ActiveParticipant, now: Instant): Reason | undefined => {
  switch (person.state) {
    case 'talk':
      return 'talkFirst';
    case 'proposed':
      return 'beingAsked';
    case 'waiting':
      return addHours(person.stateSince, firstLookHours) > now ? 'soon' : 'unknown';
    default:
      return undefined;
  }
};
