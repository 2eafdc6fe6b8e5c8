import type { MatchingTexts } from '../catalogue.ts';

export const matching: MatchingTexts = {
  run: {
    title: 'Looking for groups',
    intro:
      'Every day we look for people who fit together and ask coordinators about the groups we find. You can also ask for it now, for instance when a coordinator has new areas or times.',
    press: 'Look for groups now',
    more: 'About this search',
    none: 'It is not noted here when we last looked.',
    asked: 'We are starting to look now.',
    running: 'We are looking now.',
    soon: 'It usually takes less than a minute.',
    parts: (ready, all) => `${ready} of ${all} parts are done.`,
    refreshing: 'This page fetches the latest every five seconds.',
    still: 'Turn this off',
    refresh: 'Fetch the latest',
    done: (when) => `Last looked: ${when}.`,
    failed: (when) =>
      `The search on ${when} did not finish. Everyone still has their place. We will look again tomorrow, and you can ask for it sooner.`,
    proposed: 'New groups found',
    placed: 'People who got a place',
    waiting: 'People still waiting',
    groups: 'See the groups',
    again: (when) => `You can ask us to look again from ${when}.`,
  },
  whatIf: {
    press: 'Try without saving',
    hint: 'Here you can try what other areas, other times or more groups would give. Nothing is saved.',
    title: 'What it would give right now',
    more: 'More of those waiting can get a place.',
    same: 'About as many of those waiting can get a place.',
    fewer: 'Fewer of those waiting can get a place.',
    stored: 'Places in new groups, as things are',
    tried: 'Places in new groups, with what you are trying',
    none: 'none',
    atLeast: (people) => `at least ${people} people`,
    how: 'We count those who are waiting now, and groups of at least six. Areas, times and languages that suit fewer than six are left out. Numbers are rounded down. Nothing is saved.',
    tooOften: 'You have tried many times in the last 24 hours. Nothing is saved. Please try again tomorrow.',
    tooMany: 'So many people are waiting that we cannot work it out here. Nothing is saved.',
  },
};
