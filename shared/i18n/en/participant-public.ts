import type { ParticipantTexts } from '../catalogue.ts';

export const start: ParticipantTexts['start'] = {
  heading: 'Join a self-help group',
  lead: 'A few people meet, talk and listen to each other. It costs nothing.',
  signUp: 'Sign up',
  whatTitle: 'What is a self-help group?',
  what: (min, max) => [
    `You are ${min} to ${max} people who meet regularly and talk about what you struggle with. Everyone is equal. Nobody is an expert, and nobody is a patient.`,
    'You choose what you tell. It is fine just to listen.',
  ],
  whoTitle: 'Who are the groups for?',
  who: [
    'The groups are for you who are 18 or older and have something you want to talk about with others. It may have just happened, or it may have lasted for a long time.',
    'In most groups, people bring different things. That works well. If you would rather be in a group about one theme, you can ask for that.',
  ],
  howTitle: 'How does a group start?',
  how: 'When enough people nearby can meet at the same time, we ask a coordinator. The coordinator finds a room and is there for the first meetings. After that the group is your own.',
  promisesTitle: 'What we promise',
  promises: [
    { title: 'It is free', what: 'You pay nothing, neither now nor later.' },
    { title: 'The group is closed', what: 'The same people meet every time.' },
    {
      title: 'Confidential',
      what: 'Everyone promises not to tell what is said, or who is there.',
    },
    {
      title: 'No register',
      what: 'When the group can run itself, we erase what we hold about you. After that, nobody can see who was in the same group.',
    },
    {
      title: 'No diagnosis',
      what: 'You need no diagnosis and no referral. We do not ask what you struggle with.',
    },
    { title: 'It is up to you', what: 'You can leave at any time without saying why.' },
  ],
  nextTitle: 'What happens when you sign up?',
  steps: [
    'You tell us where and when you can meet. It takes a couple of minutes.',
    'You get an e-mail with a link. There you confirm.',
    'We look for others nearby who can meet when you can. You can always see where you stand.',
    'When there are enough of you, you get an invitation. It is up to you whether you say yes.',
    'You meet for the first time together with the coordinator.',
  ],
  talkOffered:
    'If you would like to talk to a coordinator first, you can tick a box for that when you confirm.',
  talkRequired: 'Before you get a place in a group, a coordinator gets in touch for a short conversation.',
  urgentTitle: 'Is it urgent?',
  urgent: 'The groups are not meant for emergencies. Someone you can call now:',
  weTitle: 'Who are we?',
  we: (name) =>
    `${name} starts the groups here. We do not give treatment, and a group does not replace treatment. If you have questions or would like help to sign up, you can write or call us.`,
  website: 'Read more about us',
};

export const info: ParticipantTexts['info'] = {
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone should be able to use these pages, also those who see poorly, use a keyboard or are worn out.',
    doneTitle: 'What we have done',
    done: [
      'The pages are made to meet WCAG 2.2, levels A and AA.',
      'Everything can be used with a keyboard, with large text and on small screens. If your phone is set to dark mode, the pages are dark.',
      'Everything works without JavaScript. The pages are small and arrive where coverage is poor too.',
      'If something is wrong in a form, we say so in words. What you have typed stays.',
      'Nothing flashes, and nothing times out while you type.',
    ],
    testTitle: 'How we test the pages',
    test: 'Each time we change something, a program goes through the pages. It looks for mistakes in colours, names, order and size. A program does not find everything.',
    gapsTitle: 'What we know is lacking',
    gaps: [
      'The pages have not yet been tried by anybody who uses a screen reader every day.',
      'E-mails look different in different programs. That is why each e-mail also has plain text.',
    ],
    helpTitle: 'Is something difficult to use?',
    help: 'Let us know, and we will put it right as soon as we can. We can also sign you up while we talk. Write to',
    complain:
      'If you are not happy with the answer, you can tell the Norwegian Digitalisation Agency (Digitaliseringsdirektoratet), which supervises websites.',
  },
  promise: {
    title: 'The promise we give each other',
    lead: 'Everyone who takes part promises this. You promise it when you confirm your sign-up, and again when you say yes to a place.',
    meansTitle: 'What does it mean?',
    means: [
      'You may say that you take part yourself, and what you have learned about yourself.',
      'You do not say who the others are. Not even to those closest to you.',
      'If you meet one of the others in the street, you can wait until they say hello.',
      'The promise also holds after you have left.',
      'If a life is in danger, you call 113. Life comes before the promise.',
    ],
    notStored: 'Nobody signs anything. When the group can run itself, we also erase that you have promised.',
  },
  startPack: {
    title: 'Start pack',
    lead: 'For groups that are about to begin. Feel free to print it and bring it along. Everything is a suggestion. You decide.',
    framesTitle: 'Ground rules to agree on',
    promiseTitle: 'The promise',
    parts: [
      {
        title: 'The first meeting',
        lines: [
          'The coordinator welcomes everyone and is there the whole time.',
          'Say what you would like to be called. Nobody needs to say more about themselves.',
          'Read the ground rules aloud, and agree on them. Give each other the promise.',
          'Take a short round: How are you today? It is fine to pass.',
          'Agree on the next meeting before you leave.',
        ],
      },
      {
        title: 'The next meetings',
        lines: [
          'Begin with a round where everyone gets to speak, for about as long.',
          'Ask whether anyone needs more time today.',
          'Choose something to talk about from time to time, or let it come by itself.',
          'End with a round about what you take with you.',
          'Now and then, set aside some time to talk about how the group is doing.',
        ],
      },
      {
        title: 'When the group is on its own',
        lines: [
          'Take turns unlocking the door, keeping time and welcoming people. Nobody needs to be the leader.',
          'Agree on how you let each other know when someone cannot come.',
          'Agree on what you do when someone leaves, and whether you want new people.',
          'Keep the words in the last e-mail from us. With them you can ask for help.',
        ],
      },
      {
        title: 'When it gets difficult',
        lines: [
          'Bring it up early. Say how it is for you, not what the others do wrong.',
          'If you are worried about someone, say so to that person. You can call for help together.',
          'The group should not carry everything alone. The numbers below are there for you too.',
        ],
      },
    ],
  },
};
