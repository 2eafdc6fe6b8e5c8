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
};
