import type { Organisation } from '../organisation/schema.ts';
import type { Explained } from './explained.ts';
import { areasOf } from './match-input.ts';
import { stillOffered } from './offered.ts';
import type { ActiveParticipant, Preferences } from './participant.ts';
import { addHours, type Instant } from './time.ts';

/** Groups are looked for once a day at least; before that nothing can be said. */
const firstLookHours = 24;

type Reason = 'talkFirst' | 'beingAsked' | 'soon' | 'unknown' | 'chooseAnew' | Explained['reason'];

/** Whether nothing is left of some wish since the organisation offers less: then nobody can be found. */
const mustChooseAnew = (organisation: Organisation, preferences: Preferences): boolean => {
  const { themes, slots, languages } = stillOffered(organisation)(preferences);
  const left = [themes, slots, languages, Object.keys(areasOf(organisation, preferences))];
  return left.some(({ length }) => length === 0);
};

/**
 * What can honestly be said about the waiting without a word on others: neither a count nor a hint.
 * That a coordinator is being asked tells nothing about who else is meant. Whoever no matching has looked at
 * yet, or with other wishes, hears what is true of everybody. Whose wishes are not offered any more hears that first.
 */
export const waitReason = (
  person: ActiveParticipant,
  { now, organisation }: { readonly now: Instant; readonly organisation: Organisation },
): Reason | undefined => {
  switch (person.state) {
    case 'talk':
      return 'talkFirst';
    case 'proposed':
      return 'beingAsked';
    case 'waiting':
      if (mustChooseAnew(organisation, person.preferences)) return 'chooseAnew';
      if (person.explained) return person.explained.reason;
      // By the place in the queue: whoever is back after a group that came to nothing is not new.
      return addHours(person.waitingSince ?? person.stateSince, firstLookHours) > now ? 'soon' : 'unknown';
    default:
      return undefined;
  }
};
