import type { GroupFacts } from '../../../domain/message.ts';
import type { Meeting } from '../../../domain/participant.ts';
import { type Block, facts, paragraph, type Row } from '../../mail-text.ts';
import type { Say } from '../../say.ts';

export const people = (count: number): string => (count === 1 ? '1 person' : `${count} personer`);

const coordinatorRow = (group: GroupFacts, say: Say): readonly Row[] =>
  group.coordinatorName === undefined
    ? []
    : [{ label: 'Igangsetter', value: say.typed(group.coordinatorName) }];

/** Det en gruppe har før den har en dato. */
export const placeRows = (group: GroupFacts, say: Say): readonly Row[] => [
  { label: 'Område', value: say.area(group.area) },
  { label: 'Fast tidspunkt', value: say.slot(group) },
  { label: 'Språk', value: say.language(group.language) },
];

/** Det samme for en som ikke er igangsetteren selv. */
export const groupRows = (group: GroupFacts, say: Say): readonly Row[] => [
  ...placeRows(group, say),
  ...coordinatorRow(group, say),
];

export const groupFacts = (group: GroupFacts, say: Say): Block => facts(groupRows(group, say));

export const countedFacts = (group: GroupFacts, count: number, say: Say): Block =>
  facts([...placeRows(group, say), { label: 'Antall', value: people(count) }]);

export const meetingRows = (meeting: Meeting, say: Say): readonly Row[] => [
  { label: 'Når', value: say.period(meeting) },
  { label: 'Hvor', value: say.place(meeting) },
];

export const meetingFacts = (meeting: Meeting, group: GroupFacts, say: Say): Block =>
  facts([...meetingRows(meeting, say), ...coordinatorRow(group, say)]);

/** Når en avtalt dato faller bort. */
export const meetingOff = (meeting: Meeting | undefined, say: Say): Block | undefined =>
  meeting &&
  paragraph(
    `Møtet ${say.moment(meeting.startsAt)} blir det ikke noe av. Ligger det i kalenderen din, forsvinner det når du åpner vedlegget.`,
  );

export const greeting = (firstName: string | undefined): string =>
  firstName === undefined || firstName === '' ? 'Hei' : `Hei ${firstName}`;

/** Det nederst i hver e-post. */
export const foot = {
  helpTitle: 'Trenger du hjelp eller noen å snakke med nå',
  contact: (organisation: string) => `Hilsen ${organisation}`,
  pause: 'Passer det ikke akkurat nå? Ta pause her',
  place: 'Vil du ikke være med lenger? På siden din kan du melde deg av og slette alt',
  coordinator: (organisation: string) => `Du får denne e-posten fordi du er igangsetter hos ${organisation}.`,
};
