import type { ParticipantTexts } from '../catalogue.ts';

export const privacy: ParticipantTexts['privacy'] = {
  title: 'Privacy',
  lead: (name) =>
    `${name} is responsible for the information you give here. We hold as little as possible, for as short a time as possible.`,
  whatTitle: 'What we hold about you',
  what: [
    'What you write yourself: what you want to be called, how we can reach you, where and when you can meet, languages and the kind of group you would like.',
    'Addresses and numbers of people you do not want to meet. They are turned into codes that cannot be read back.',
    'When you signed up, what you have answered us, and when you gave consent and promised confidentiality.',
  ],
  notTitle: 'What we do not hold',
  not: [
    'No diagnosis, no records and no text about what you struggle with.',
    'No date of birth. You only say that you are 18 or older.',
    'No cookies for people who sign up, no tracking and no advertising.',
    'If you ask for it, your browser remembers what you write in the sign-up form. It stays only on your device, and is not brought back after a day. We do not see it until you send it.',
  ],
  whyTitle: 'What we use it for',
  why: 'Only to find a group for you and to keep you informed. We do this because you have said yes. You can take your consent back whenever you like, by withdrawing.',
  whoTitle: 'Who sees it',
  who: [
    'The coordinator of your group sees your first name, how to reach you, and whether you have answered. A lead of ours can see the same.',
    'The others in the group get neither name nor address from us.',
    'If you would like a conversation first, the coordinators can see your first name, your area and how to reach you. If you get help with signing up, the person who helps you can see the same.',
    'If our e-mails do not reach you, a lead sees your first name and your address.',
  ],
  keepTitle: 'How long we hold it',
  keep: (words) => [
    `If you do not confirm your sign-up, it is gone after ${words.unconfirmedHours} hours.`,
    'When the group can run itself, we erase everything about all of you. No one can then see who was in the same group.',
    `When you have waited for ${words.stillInterestedDays} days, we ask whether you still want to take part. If you do not answer within ${words.stillInterestedAnswerDays} days, we erase your sign-up.`,
    `After ${words.pausedDays} days on pause we ask in the same way. We also do so ${words.lapsedDays} days after an invitation without an answer.`,
  ],
  rightsTitle: 'What you can do yourself',
  rights: [
    'On your page you can see, download, change and erase everything. You do not need to ask anyone.',
    'If you have lost the link, you can get a new one.',
    'You can complain to the data protection authority (Datatilsynet) if you think we are doing something wrong.',
  ],
  newLink: 'Get a new link to your page',
  agreementsTitle: 'What you say yes to',
  consent: 'Consent',
  confidentiality: 'Promise of confidentiality',
  version: (version) => `Version ${version}`,
  contact: 'Questions about privacy can be sent to',
};
