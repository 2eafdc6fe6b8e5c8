import type { Rule } from './finding.ts';
import {
  builtInIdsAreFree,
  defaultLocaleIsOffered,
  idsAreUsedOnce,
  leadsHaveTheirOwnAddress,
  listsHaveNoRepeats,
} from './list-rules.ts';
import {
  groupSizesFit,
  groupsAreForgottenAfterOverdue,
  handoverIsPromptedBeforeOverdue,
  invitationRemindsInTime,
  ladderRises,
  mailLimitsFit,
} from './number-rules.ts';
import {
  exceptionsRemoveSomething,
  meetingsEndTheSameDay,
  partsFollowTheDay,
  somePartIsOffered,
  someSlotIsLeft,
} from './slot-rules.ts';
import {
  overridesAreGivenOnce,
  overridesGoSomewhere,
  overridesNameKnownAreas,
  overridesTakeLongerThanHome,
  ownAreaIsWithinEveryChoice,
  travelChoicesRise,
} from './travel-rules.ts';

/** What must fit together in an organisation file whose fields are right one by one. */
export const rules: readonly Rule[] = [
  idsAreUsedOnce,
  builtInIdsAreFree,
  listsHaveNoRepeats,
  leadsHaveTheirOwnAddress,
  defaultLocaleIsOffered,
  overridesNameKnownAreas,
  overridesGoSomewhere,
  overridesTakeLongerThanHome,
  overridesAreGivenOnce,
  travelChoicesRise,
  ownAreaIsWithinEveryChoice,
  somePartIsOffered,
  partsFollowTheDay,
  meetingsEndTheSameDay,
  exceptionsRemoveSomething,
  someSlotIsLeft,
  groupSizesFit,
  ladderRises,
  invitationRemindsInTime,
  handoverIsPromptedBeforeOverdue,
  groupsAreForgottenAfterOverdue,
  mailLimitsFit,
];
