import type { GroupFacts } from '../domain/message.ts';
import type { Meeting } from '../domain/participant.ts';
import { type Block, facts, type Row } from './mail-text.ts';
import type { Say } from './say.ts';

/** The words of one language in front of what a mail tells about a group. */
export type RowWords = {
  readonly area: string;
  readonly slot: string;
  readonly language: string;
  readonly coordinator: string;
  readonly count: string;
  readonly when: string;
  readonly where: string;
  /** `6 personer`. */
  readonly people: (count: number) => string;
};

/** Makes the rows of one language. */
export const rowsIn = (words: RowWords) => {
  const coordinatorRow = ({ coordinatorName }: GroupFacts, say: Say): readonly Row[] =>
    coordinatorName === undefined ? [] : [{ label: words.coordinator, value: say.typed(coordinatorName) }];
  /** What a group has before it has a date. */
  const placeRows = (group: GroupFacts, say: Say): readonly Row[] => [
    { label: words.area, value: say.area(group.area) },
    { label: words.slot, value: say.slot(group) },
    { label: words.language, value: say.language(group.language) },
  ];
  /** The same for somebody who is not the coordinator. */
  const groupRows = (group: GroupFacts, say: Say): readonly Row[] => [
    ...placeRows(group, say),
    ...coordinatorRow(group, say),
  ];
  const meetingRows = (meeting: Meeting, say: Say): readonly Row[] => [
    { label: words.when, value: say.period(meeting) },
    { label: words.where, value: say.place(meeting) },
  ];
  return {
    placeRows,
    groupRows,
    meetingRows,
    groupFacts: (group: GroupFacts, say: Say): Block => facts(groupRows(group, say)),
    countedFacts: (group: GroupFacts, count: number, say: Say): Block =>
      facts([...placeRows(group, say), { label: words.count, value: words.people(count) }]),
    meetingFacts: (meeting: Meeting, group: GroupFacts, say: Say): Block =>
      facts([...meetingRows(meeting, say), ...coordinatorRow(group, say)]),
  };
};
