import type { ParticipantTexts } from '../catalogue.ts';
import { going } from './participant-going.ts';

export const place: ParticipantTexts['place'] = {
  ...going,
  title: 'My place',
  hello: (name) => `Hello, ${name}`,
  way: {
    title: 'The way to the first meeting',
    steps: {
      signedUp: 'Signed up',
      talk: 'Talk with a coordinator',
      waiting: 'Waiting for a group',
      invited: 'Invitation',
      meeting: 'First meeting',
    },
    here: 'You are here',
    passed: 'done',
  },
  states: {
    unconfirmed: {
      title: 'You have not confirmed yet',
      what: 'Open the link in the first e-mail from us and confirm there.',
      next: 'When you have confirmed, we will look for a group for you.',
    },
    talk: {
      title: 'A coordinator will contact you',
      what: 'Before you get an invitation, the two of you will have a short conversation.',
      next: 'After that, we will look for a group for you.',
    },
    waiting: {
      title: 'You are waiting for a group',
      what: 'You are in the queue, and we look for a group every day.',
      next: 'When there are enough people who fit together, you will get an invitation by e-mail. You do not need to do anything while you wait.',
    },
    invited: {
      title: 'There is a place for you',
      what: 'We have sent you an invitation by e-mail. You can see the group here.',
      next: 'You can answer further down on this page, or with the link in the invitation.',
    },
    accepted: {
      title: 'You have said yes to a place',
      what: 'The place is yours.',
      next: 'The coordinator will arrange the first meeting, and we will tell you by e-mail. If you do not want to take part after all, you can leave the group further down on this page.',
    },
    inGroup: {
      title: 'You are in a group',
      what: 'You have started. It is good that you are here.',
      next: 'When the group can run itself, you will get one last e-mail. We will then erase what we hold about you.',
    },
    paused: {
      title: 'Your place is paused',
      what: 'You will get no invitations for now. You keep your place in the queue.',
      next: 'When you want to join again, press the button further down.',
    },
    lapsed: {
      title: 'The place went to someone else',
      what: 'We did not hear from you before the deadline. That is quite all right.',
      next: 'If you still want to take part, go back to the queue with the button further down. You keep the place you had.',
    },
  },
  since: (day) => `Your place in the queue counts from ${day}.`,
  answerBy: (day) => `Please answer by ${day}.`,
  missingTitle: 'What is missing?',
  reasons: {
    talkFirst: 'The conversation with the coordinator comes first.',
    beingAsked: 'There may be a group. We are asking a coordinator now.',
    soon: 'You are new in the queue. Within a day we will start looking for a group for you.',
    unknown: 'We have not found a group yet, but we look every day.',
    chooseAnew:
      'Something you chose is no longer offered here. Choose again under “Change”, and we will look for a group once more.',
    noArea: 'We do not know where you can meet. You choose that under “Change”.',
    tooFewNearby: 'There need to be more people who can meet where you can travel.',
    noSharedLanguage: 'There need to be more people near you who want to speak the same language.',
    noSharedSlot: 'There need to be more people near you who are free at the same times.',
    themeTooFew: 'There need to be more people near you who want the same kind of group.',
    noCoordinator: 'We need a coordinator who is free when and where you are.',
    leftOver:
      'Last time we could not give everyone a place. It is not because of you, and you keep your place in the queue.',
  },
  suggestion: {
    title: 'A suggestion, if it suits you',
    lead: {
      now: (condition) => `When we last looked, there was a group you could join if you ${condition}.`,
      soon: (condition) => `It may be quicker to find a group if you ${condition}.`,
    },
    noHurry: 'If it does not suit you, you do not need to do anything.',
    after: {
      now: 'We cannot promise that the place is still free. You keep your place in the queue in any case, and you can undo this.',
      soon: 'You keep your place in the queue, and you can undo this.',
    },
    changes: {
      slot: (slot) => ({
        condition: `can also do ${slot}`,
        yes: `Yes, I can also do ${slot}`,
        done: `We have added ${slot} to your times.`,
      }),
      travel: (minutes) => ({
        condition: `can travel up to ${minutes} minutes`,
        yes: `Yes, I can travel up to ${minutes} minutes`,
        done: `We have noted that you can travel up to ${minutes} minutes.`,
      }),
      open: {
        condition: 'would also like an open group, where people bring different things',
        yes: 'Yes, an open group is fine too',
        done: 'We have added that an open group is fine too.',
      },
      video: {
        condition: 'can also meet by video',
        yes: 'Yes, I can also meet by video',
        done: 'We have added that you can also meet by video.',
      },
    },
    doneTitle: 'Thank you, it is added',
    doneNext: 'We look for a group every day, now with this as well. Your place in the queue is the same.',
    undo: 'Undo this',
  },
  nextTitle: 'What happens now?',
  meetingSet:
    'The time and place are arranged. If you do not want to take part after all, you can leave the group further down on this page.',
  asking:
    'If the coordinator says yes, you will get an invitation by e-mail. You do not need to do anything while you wait.',
  looking:
    'We are looking for more people for the group, and you do not need to do anything. If you do not want to take part after all, you can leave the group further down on this page.',
  interest: {
    title: 'Do you still want to take part?',
    what: (day) =>
      `You have been waiting for a while. Please answer by ${day}. If we do not hear from you, we will erase your sign-up.`,
    yes: 'Yes, I am happy to wait',
  },
  seat: {
    title: 'The group',
    area: 'Area',
    slot: 'Weekly time',
    language: 'Language',
    kind: 'Kind of group',
    open: 'Open group, where people bring different things',
    themed: 'A group about something you have chosen',
    choice: (kind, choice) => `${kind} (${choice})`,
    choices: ['your first choice', 'your second choice'],
    way: 'Your journey',
    wayMinutes: (minutes) => `About ${minutes} minutes`,
    coordinator: 'Coordinator',
    meeting: 'First meeting',
    meetingTime: (start, end) => `${start} to ${end}`,
    noMeeting: 'The time and place are not arranged yet.',
    looking: (until) =>
      `The group needs more people before it can meet. We are looking for more until ${until}. If we find someone, everything goes ahead as arranged. If we find nobody, you go back to the queue with the place you had, and we will tell you.`,
    place: 'Meeting place',
  },
  offers: {
    title: 'What you have chosen',
    name: 'Name',
    home: 'You live in',
    travel: 'Travel time',
    slots: 'Weekly times',
    languages: 'Languages',
    mode: 'How you want to meet',
    guard: 'People you do not want to meet',
    change: 'Change',
  },
  actions: {
    title: 'What you can do',
    pause: 'Pause my place',
    resume: 'I want to join again',
    leave: 'Leave the group',
    withdraw: 'Withdraw and erase everything',
    data: 'Download everything you hold about me',
    dataName: 'my-data.json',
  },
  change: {
    title: 'Change',
    lead: 'You keep your place in the queue, whatever you change.',
    seated:
      'You have a place in a group. That is why you can now only change your name, phone number and the language of our e-mails, and add people you do not want to meet. If the group does not suit you, you can say no or leave.',
    mailLanguage: 'Language of our e-mails',
    lateTitle: 'You have been given a place in a group',
    late: 'It happened while the form was open, and so the wishes below are not saved. The rest of what you wrote is in the form further down and can be saved now. If the place does not suit you, you can say no on your page and change your wishes afterwards.',
    phoneHint: 'Remove the number if we should not have it.',
    guardAdd: 'Add someone you do not want to meet',
    submit: 'Save',
  },
  invitation: {
    title: 'Invitation',
    hello: (name) => `Hello, ${name}`,
    lead: 'There is a place for you in this group:',
    answerBy: (day) =>
      `Please answer by ${day}. If we do not hear from you by then, the place will go to someone else.`,
    promiseTitle: 'A promise to the others',
    confidentiality: 'Yes, I promise this',
    accept: 'Yes please, I would like the place',
    otherTitle: 'Or',
    decline: 'No thank you, not this group',
    time: 'The time does not suit me',
    otherHint:
      'If you say no, you keep your place in the queue. If the time does not suit you, we remove it from your answers.',
    acceptedTitle: 'Thank you, the place is yours',
    accepted: 'You will hear from us by e-mail when the time and place are arranged.',
    changeMind: 'Have you changed your mind?',
    giveBack: 'I cannot take part after all',
  },
  declined: {
    title: 'Thank you for your answer',
    what: 'You keep your place in the queue. You will get a new invitation when another group suits you.',
  },
  updated: {
    title: 'Thank you, it is saved',
    what: 'What you wrote just now counts from now on. You keep your place in the queue.',
  },
  guarded: {
    title: 'Thank you, the people you do not want to meet have been added',
    what: 'From now on we will not put you together. Everything else is as before, because you have a place in a group. We cannot say who is in it. If you feel unsafe, you can say no or leave further down this page.',
  },
  seated: {
    title: 'Your answers are as before',
    what: 'You have a place in a group. That is why we have not saved what you wrote just now. You can change your name and phone number on this page. If the group does not suit you, you can say no or leave.',
  },
  otherTime: {
    title: 'Thank you for your answer',
    what: 'We have removed that time from your answers. You keep your place in the queue. You will get a new invitation when another time suits you.',
    noTimes:
      'If it was the only time you had chosen, your place is paused. You can then choose new times on your page.',
  },
};
