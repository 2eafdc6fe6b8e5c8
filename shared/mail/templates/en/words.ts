import type { GroupFacts } from '../../../domain/message.ts';
import type { Meeting } from '../../../domain/participant.ts';
import { type Block, facts, paragraph, type Row } from '../../mail-text.ts';
import type { Say } from '../../say.ts';

export const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const coordinatorRow = (group: GroupFacts, say: Say): readonly Row[] =>
  group.coordinatorName === undefined
    ? []
    : [{ label: 'Coordinator', value: say.typed(group.coordinatorName) }];

/** What a group has before it has a date. */
export const placeRows = (group: GroupFacts, say: Say): readonly Row[] => [
  { label: 'Area', value: say.area(group.area) },
  { label: 'Weekly time', value: say.slot(group) },
  { label: 'Language', value: say.language(group.language) },
];

/** The same for somebody who is not the coordinator. */
export const groupRows = (group: GroupFacts, say: Say): readonly Row[] => [
  ...placeRows(group, say),
  ...coordinatorRow(group, say),
];

export const groupFacts = (group: GroupFacts, say: Say): Block => facts(groupRows(group, say));

export const countedFacts = (group: GroupFacts, count: number, say: Say): Block =>
  facts([...placeRows(group, say), { label: 'People', value: String(count) }]);

export const meetingRows = (meeting: Meeting, say: Say): readonly Row[] => [
  { label: 'When', value: say.period(meeting) },
  { label: 'Where', value: say.place(meeting) },
];

export const meetingFacts = (meeting: Meeting, group: GroupFacts, say: Say): Block =>
  facts([...meetingRows(meeting, say), ...coordinatorRow(group, say)]);

/** When a date that was set falls away. */
export const meetingOff = (meeting: Meeting | undefined, say: Say): Block | undefined =>
  meeting &&
  paragraph(
    `The meeting on ${say.moment(meeting.startsAt)} will not take place. If it is in your calendar, opening the attachment removes it.`,
  );

export const greeting = (firstName: string | undefined): string =>
  firstName === undefined || firstName === '' ? 'Hello' : `Hello ${firstName}`;

/** The end of every mail. */
export const foot = {
  helpTitle: 'If you need help or someone to talk to now',
  contact: (organisation: string) => `Kind regards, ${organisation}`,
  pause: 'Not the right time? Pause your place here',
  place: 'Would you rather not take part any more? On your page you can withdraw and erase everything',
  coordinator: (organisation: string) =>
    `You get this e-mail because you are a coordinator at ${organisation}.`,
};
