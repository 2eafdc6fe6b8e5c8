import type { MatchingTexts } from '../catalogue.ts';

export const matching: MatchingTexts = {
  run: {
    title: 'Looking for groups',
    intro:
      'Every day we look for people who fit together and ask coordinators about the groups we find. You can also ask for it now, for instance when a coordinator has new areas or times.',
    press: 'Look for groups now',
    more: 'About this search',
    none: 'It is not noted here when we last looked.',
    asked: 'The search is being started.',
    running: 'We are looking now. It usually takes less than a minute.',
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
    again: (when) => `You can ask for a new search from ${when}.`,
  },
  whatIf: {
    press: 'Try without saving',
    hint: 'You can try what other areas, times or more groups would give. Nothing is saved then.',
    title: 'What it would give right now',
    more: 'More of those who wait can get a place.',
    same: 'About as many of those who wait can get a place.',
    fewer: 'Fewer of those who wait can get a place.',
    stored: 'Places in new groups, as things are',
    tried: 'Places in new groups, as you are trying',
    none: 'none',
    atLeast: (people) => `at least ${people} people`,
    how: 'We count those who are waiting now, and groups of at least six. Areas, times and languages that suit fewer than six are left out. Numbers are rounded down. Nothing is saved.',
    tooOften: 'You have tried many times in the last 24 hours. Nothing is saved. Please try again tomorrow.',
    tooMany: 'Too many people are waiting for us to work it out here. Nothing is saved.',
  },
};
