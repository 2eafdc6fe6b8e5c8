import type { GoingTexts } from '../catalogue.ts';

export const going: GoingTexts = {
  withdraw: {
    title: 'Withdraw',
    what: 'We will erase everything we hold about you, at once. It cannot be undone.',
    detail: 'If you have a place in a group, it becomes free for someone else. The others are not told why.',
    yes: 'Yes, erase everything',
    no: 'No, keep my place',
  },
  pause: {
    title: 'Do you want to pause?',
    what: 'While your place is paused, you get no invitations. You can join again whenever you like, and you keep your place in the queue.',
    detail:
      'You give up the place in the group now, and it becomes free for someone else. The others are not told why.',
    yes: 'Yes, give up the place and pause',
    no: 'No, keep the place',
  },
  leave: {
    title: 'Do you want to leave?',
    what: 'You can leave the group whenever you like. You do not have to say why.',
    detail:
      'You will go back to the queue with the place you had, and can get a place in another group. If you would rather erase everything, withdraw afterwards.',
    yes: 'Yes, leave the group',
    no: 'No, I will stay',
  },
  giveBack: {
    title: 'Do you want to give up your place?',
    what: 'Your place in the group becomes free for someone else. The others are not told why.',
    detail: 'You go back to the queue with the place you had, and can be offered a place in another group.',
    yes: 'Yes, I give up the place',
    no: 'No, I keep the place',
  },
  erased: {
    title: 'Everything is erased',
    what: 'We no longer hold anything about you. The links you were sent no longer work.',
    next: 'Thank you for being here. You are welcome back at any time.',
  },
};
