import type { GroupFacts } from '../domain/message.ts';
import type { Meeting } from '../domain/participant.ts';
import type { Instant } from '../domain/time.ts';
import type { Say } from './say.ts';
import type { Counts } from './templates/template.ts';

/** What a group has before it has a date. */
export const toldPlace = (group: GroupFacts, say: Say) => ({
  area: say.area(group.area),
  slot: say.slot(group),
  language: say.language(group.language),
});

/** Its coordinator, for somebody who is not the one. */
export const toldCoordinator = ({ coordinatorName }: GroupFacts, say: Say) => ({
  coordinator: coordinatorName === undefined ? undefined : say.typed(coordinatorName),
});

export const toldGroup = (group: GroupFacts, say: Say) => ({
  ...toldPlace(group, say),
  ...toldCoordinator(group, say),
});

type Counting = { readonly say: Say; readonly counts: Counts };

/** A group and how many are in it. */
export const toldCounted = (group: GroupFacts, people: number, { say, counts }: Counting) => ({
  ...toldPlace(group, say),
  people: counts.people(people),
});

export const toldMeeting = (meeting: Meeting, say: Say) => ({
  when: say.period(meeting),
  where: say.place(meeting),
});

type Offer = {
  readonly group: GroupFacts;
  readonly answerBy: Instant;
  readonly meeting?: Meeting | undefined;
};

/** A place that can still be answered for, with the date if there is one. */
export const toldOffer = ({ group, answerBy, meeting }: Offer, say: Say) => ({
  ...toldGroup(group, say),
  ...(meeting ? toldMeeting(meeting, say) : { when: undefined, where: undefined }),
  answerBy: say.moment(answerBy),
});

/** A date that may have been set and falls away. */
export const toldMeetingOff = (meeting: Meeting | undefined, say: Say) => ({
  meetingAt: meeting && say.moment(meeting.startsAt),
});
