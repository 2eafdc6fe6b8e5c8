import type { Change } from '../../../shared/domain/change.ts';
import { bookings, contactKey, contactLocks, tasks } from './contacts.ts';
import { byHand, type Check, type Finding, mending } from './finding.ts';
import { namesOfGroups, seatsOfGroups, seatsOfPeople } from './seats.ts';
import { besideNobody, invitations, questions } from './ways-in.ts';
import type { Misfiled } from './world.ts';

/** Written as it is: the store works the index attributes out anew. */
const rewritten = (misfiled: Misfiled): Change => {
  switch (misfiled.type) {
    case 'participant':
      return { ...misfiled, after: misfiled.before };
    case 'group':
      return { ...misfiled, after: misfiled.before };
    case 'outbox':
      return { ...misfiled, after: misfiled.before };
  }
};

const rows: Check = ({ world }) => [
  ...world.unreadable.map(({ pk, sk }) => byHand('unreadable', `${pk} ${sk}`)),
  ...world.misfiled.map((one) => mending('misfiled', one.before.id, [rewritten(one)])),
];

const checks: readonly Check[] = [
  rows,
  seatsOfPeople,
  seatsOfGroups,
  namesOfGroups,
  contactKey,
  contactLocks,
  bookings,
  tasks,
  besideNobody,
  invitations,
  questions,
];

/**
 * Everything that rows of a table say against each other. Pure. Coordinators' loads and "who knows whom"
 * are counted from the groups, not stored, so there is nothing to compare them with; the coarse counts
 * of a year, mail caps and recall phrases stand alone, and one that is lost cannot be seen.
 */
export const check: Check = (look): readonly Finding[] => checks.flatMap((one) => one(look));
