import type { CoordinatorPhoneTexts } from '../catalogue.ts';

export const coordinatorPhone: CoordinatorPhoneTexts = {
  talks: {
    title: 'First conversations',
    intro: 'Call, and press what fits. We note nothing else. Speak only to the person themselves.',
    none: 'No one is waiting for a conversation.',
    since: (date) => `Waiting since ${date}`,
    attempts: (count) =>
      count === 1 ? 'Called once without an answer' : `Called ${count} times without an answer`,
    outcomes: {
      ready: 'Ready for a group',
      notNow: 'Not now',
      otherHelp: 'Other help suits better',
      noAnswer: 'No answer',
    },
    hints:
      'Not now: their place is paused, and they can come back when they like. If they have no e-mail, you press “Back to the queue” on the page “People without e-mail”.',
    otherHelpWhat: 'We will erase everything we hold about this person. It cannot be undone.',
    otherHelpYes: 'Yes, erase everything',
    saved: 'Thank you, that is saved.',
  },
  tasks: {
    title: 'Calls instead of e-mails',
    intro:
      'These people have no e-mail. Call, say what is written here, and press the answer. Speak only to the person themselves, and do not leave a message.',
    none: 'No phone calls to make now.',
    since: (date) => `Since ${date}`,
    say: 'Say this',
    outcomes: {
      told: 'I have told them',
      accept: 'Wants to join',
      decline: 'Does not want to join',
      timeDoesNotFit: 'The time does not suit them',
      interested: 'Still interested',
      notInterested: 'No longer interested',
      noAnswer: 'No answer',
    },
    noAnswerWhat:
      'If they do not answer, press that and try again another day. Their time to tell us counts from when you called.',
    erasedAt: (date: string) =>
      `You called without an answer. Try again another day. If we hear nothing, we delete everything about them on ${date}.`,
    noAnswerPlace:
      'If they do not answer, or want to think about it, press “No answer” and try again another day. We keep the place for some days after your first call.',
    lapsesAt: (date: string) =>
      `You called without an answer. Try again another day. If we hear nothing, the place goes to somebody else on ${date}.`,
    confidentiality:
      'Anyone who wants to join also promises this. Read it aloud, and ask if it is all right:',
    saved: 'Thank you, that is saved.',
  },
  say: {
    group: (where, when, language) => `${where}, ${when}, language: ${language}`,
    welcome:
      'You are signed up, and we are looking for a group for you. We will call when we have found one.',
    welcomeTalk: 'You are signed up. First we have a conversation, and then we look for a group for you.',
    invitation: (facts, answerBy) =>
      `We have a group for you: ${facts}. Would you like to join? We need your answer by ${answerBy}.`,
    invitationMeeting: (meeting) => `The first meeting is ${meeting}.`,
    invitationDateOff: 'The meeting that was arranged no longer applies. You will hear about a new date.',
    invitationReminder: (facts, answerBy) =>
      `You are invited to a group: ${facts}. We are keeping the place until ${answerBy}. Would you like to join?`,
    placeLapsed:
      'Your place in the group went to someone else, as we did not hear from you. Tell us if you want to go back to the queue.',
    groupComplete: (facts) =>
      `Enough people have said yes to the group: ${facts}. The coordinator will arrange the first meeting.`,
    meetingSet: (meeting) => `The first meeting is ${meeting}.`,
    meetingMoved: (meeting) => `The time or place of the first meeting has changed. It is now ${meeting}.`,
    meetingCancelled: (meeting) => `The meeting ${meeting} is cancelled. You will hear about a new date.`,
    meetingReminder: (meeting) => `The first meeting is soon: ${meeting}.`,
    backInQueue: {
      tooFew:
        'There were too few people to start this time. You are back in the queue with the place you had.',
      noCoordinator:
        'We could not find a coordinator this time. You are back in the queue with the place you had.',
      coordinatorChanged:
        'We are sorry. This time we could not make it work. You are back in the queue with the place you had.',
      groupClosed:
        'We are sorry. This time we could not make it work. You are back in the queue with the place you had.',
    },
    noMeeting: 'The meeting that was arranged will not take place.',
    newCoordinator: (name) => `The group has a new coordinator: ${name}.`,
    newCoordinatorUnnamed: 'The group has a new coordinator.',
    stillInterested: (answerBy) =>
      `Do you still want to be in the queue? If we hear nothing by ${answerBy}, we will erase everything about you.`,
    areaGone: {
      video:
        'We no longer start groups where you live. You can choose an area nearby, or meet by video. You keep your place in the queue. What would you like?',
      inPerson:
        'We no longer start groups where you live. You can choose an area nearby. You keep your place in the queue. What would you like?',
    },
    paused: {
      talk: 'Your place is paused after our conversation. Call us when you want to go back to the queue.',
      noTimes: 'You have no times left now, so your place is paused. Call us when you have new times.',
    },
    erased: {
      own: 'We have erased everything about you, as you asked.',
      noAnswer:
        'We did not hear from you, so we have erased everything about you. You can sign up again whenever you like.',
      talk: 'After our conversation we have erased everything about you. You can sign up again whenever you like.',
    },
    handover: (phrase) =>
      `You run the group yourselves now, and we have erased everything about you. If you want help later, use these words: ${phrase}. Please write them down.`,
    other: 'There is some news. Do you have any questions for us?',
  },
  called: {
    title: 'People without e-mail',
    link: (count: number) => `People without e-mail (${count})`,
    intro:
      'They have no page of their own. When they call, do what they ask for here. Talk only to the person themselves.',
    none: 'Nobody now.',
    caller: (name: string) => `${name} calls`,
    states: {
      talk: 'Waiting for a talk',
      waiting: 'Waiting for a group',
      invited: 'Invited to a group',
      accepted: 'Has said yes to a place',
      inGroup: 'In a group',
      paused: 'Paused',
      lapsed: 'The place went to someone else',
    },
    asks: 'Do they ask for something else?',
    held: 'What we hold about them',
    heldHint: 'Read it out if they ask.',
    name: 'Name',
    since: 'In the queue from',
    themes: 'Wishes',
    consentAt: 'Gave consent',
    doTitle: 'What they ask for',
    change: 'Change',
    pause: 'Pause',
    resume: 'Back to the queue',
    leave: 'Leave the group',
    withdraw: 'Delete everything',
    data: 'Download everything as a file',
    dataName: 'held-data.json',
    changeTitle: 'Change for them',
    changeLead: 'They keep their place in the queue. Read the questions aloud.',
    seated:
      'They have a place in a group, so you can now only change the name and phone number, and add people they do not want to meet.',
    late: 'They were given a place in a group while the form was open, so the wishes are not saved. You can save the name, the phone number and whom they do not want to meet now.',
    withdrawAsk: {
      title: (name: string) => `Delete everything about ${name}?`,
      what: 'Everything is deleted at once. This cannot be undone.',
      detail:
        'If they have a place in a group, it goes to someone else. The others are not told why. You need not ask for a reason.',
      yes: 'Yes, delete everything',
      no: 'No, keep it',
    },
    leaveAsk: {
      title: (name: string) => `Should ${name} leave the group?`,
      what: 'They go back to the queue with the place they had.',
      detail: 'Their place in the group goes to someone else. The others are not told why.',
      yes: 'Yes, leave the group',
      no: 'No, stay',
    },
    saved: 'Thank you, it is saved.',
    erased: 'Everything is deleted. You can say: “We have deleted everything about you, as you asked.”',
    inUse: 'Someone else is signed up with this phone number. Nothing has changed.',
  },
  assisted: {
    title: 'Sign someone up',
    intro:
      'For someone you are talking to on the phone. Read the questions aloud. If they have no e-mail, we will call instead.',
    consentRead: 'Read this aloud, and ask if it is all right',
    consent: 'Has heard this and says yes',
    noPage:
      'Also read this to anyone without e-mail: “You have no page of your own with us. Call us whenever you like, and we will change things, pause, read out what we hold about you, or delete everything.”',
    confidentialityRead: 'Read this aloud as well',
    confidentiality: 'Promises confidentiality',
    adult: 'Is 18 or older',
    phone: 'Phone',
    email: 'E-mail',
    emailHint: 'Only if the person wants e-mail.',
    wantsTalk: 'Wants a conversation first',
    send: 'Sign up',
    saved: 'The person is signed up and in the queue.',
    inUse: 'Someone with this e-mail address or phone number is already signed up. Nothing has changed.',
  },
};
