import type { GroupReasonTexts } from '../catalogue.ts';

export const groupReasons: GroupReasonTexts = {
  title: 'How they fit together',
  everyoneAccepts: 'Everyone has said yes to the place, the time and the language.',
  firstChoice: {
    all: 'All of them want this kind of group most.',
    most: 'Most of them want this kind of group most.',
    some: 'Some of them want this kind of group most.',
  },
  travel: (minutes) => `No one has more than ${minutes} minutes to travel.`,
  waitedLong: (weeks) => `Someone has waited for at least ${weeks} weeks.`,
};
