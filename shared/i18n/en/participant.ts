import type { ParticipantTexts } from '../catalogue.ts';
import { pluralIn } from '../plural.ts';
import { place } from './participant-place.ts';
import { privacy } from './participant-privacy.ts';
import { info, start } from './participant-public.ts';

const plural = pluralIn('en');

export const participant: ParticipantTexts = {
  start,
  info,
  signUp: {
    title: 'Sign up',
    lead: 'It takes a few minutes. If you can manage more times or travel a little further, it is often quicker to get a place.',
    aboutYou: 'About you',
    firstName: 'First name, or what you want to be called',
    email: 'E-mail address',
    emailHint: 'We will send a link there. The sender and subject are neutral.',
    phone: 'Phone number',
    phoneHint: 'Only if it is all right for a coordinator to call you.',
    whereWhen: 'Where and when',
    home: 'Roughly where do you live?',
    maxMinutes: 'How long can you travel to the meetings, one way?',
    minutes: (minutes) =>
      plural(minutes, { one: `Up to ${minutes} minute`, other: `Up to ${minutes} minutes` }),
    map: 'Choose where you live, and the sketch shows roughly how far you can get.',
    slots: 'When can you meet?',
    slotsHint: 'Tick every time that could work. The group meets at one of them.',
    languages: 'Which languages can you use in the group?',
    mode: 'How would you like to meet?',
    modeHint: 'Feel free to tick both.',
    inPerson: 'In a room, face to face',
    video: 'By video',
    adult: 'I am 18 or older',
    trap: 'Leave this field empty',
    draft: {
      keep: 'Remember what I write, on this device',
      hint: 'For up to a day, or until you have sent it. Others who use this device can see it.',
      restored: 'We have filled in what you wrote last time.',
      forget: 'Forget what I have written',
    },
    submit: 'Send',
    after: 'You will then get an e-mail with a link. You are signed up only when you have confirmed there.',
  },
  received: {
    title: 'Thank you, please check your e-mail',
    what: 'We have sent you an e-mail with a link. Open it and confirm, and you are in.',
    deadline: (hours) => `If you do not confirm within ${hours} hours, we erase your sign-up.`,
    missing:
      'If it does not come within a few minutes, please look in your spam folder. If you have signed up before, you can use the link you got then. The page it opens shows what we have noted, and you can correct it.',
  },
  confirm: {
    title: 'Confirm',
    hello: (name) => `Hello, ${name}`,
    lead: 'Now we know that the address is yours. There are only a few things left.',
    saidTitle: 'This is what we have noted',
    said: 'If something is not right, you can correct it on your page as soon as you have confirmed. If you do not recognise it, someone else has typed in your address. Then you can simply close this page.',
    themesTitle: 'What kind of group?',
    themesLead:
      'The usual thing is an open group, where people bring different things. Different challenges go well together, and you often start sooner. If you would rather have a theme, choose up to four, the most important first.',
    rank: (rank) => ['Most of all', 'Second', 'Third', 'Fourth'][rank - 1] ?? String(rank),
    moreThemes: 'More wishes',
    noTheme: 'No more choices',
    onlyThemed: 'I only want a group about something I have chosen',
    onlyThemedHint: 'Without this tick you may also get a place in an open group. That is often quicker.',
    agreeTitle: 'Consent and promise of confidentiality',
    consent: 'Yes, you may use my information as it says here',
    confidentiality: 'Yes, I promise this',
    talk: 'I would like to talk to a coordinator first',
    talkHint: 'A coordinator will get in touch before you get an invitation.',
    talkRequired: 'A coordinator will get in touch for a short conversation before you get an invitation.',
    guardTitle: 'Is there anyone you do not want to meet?',
    guard: 'E-mail address or phone number, one on each line',
    guardHint:
      'If they sign up with what you write here, you will not be in the same group. We keep it only as codes that cannot be read back. Neither the others nor the coordinator will know. You can write up to ten.',
    submit: 'Confirm',
    already: 'You have already confirmed, so there is nothing more to do here.',
    toPlace: 'Go to my page',
  },
  link: {
    title: 'New link',
    lead: 'Enter the e-mail address you signed up with, and we will send a new link to your page.',
    email: 'E-mail address',
    submit: 'Send me a link',
  },
  linkSent: {
    title: 'Please check your e-mail',
    what: 'If the address is signed up here, we have sent a link to it. Everyone gets this answer, so that no one can find out who has signed up.',
    missing:
      'If it does not come within a few minutes, please look in your spam folder. You can also try another address you may have used.',
  },
  recall: {
    title: 'Ask for help',
    lead: 'For groups that carry on by themselves. We no longer know who you are, but the words you were given lead to a coordinator.',
    phrase: 'The words from the last e-mail',
    phraseHint: 'Enter all the words in the same order. Capital and small letters do not matter.',
    unknownPhrase: 'We cannot find these words. Please check that they are written as in the e-mail.',
    contact: 'How can we reach you?',
    contactHint: 'E-mail address or phone number. We send it to a coordinator and do not keep it.',
    wish: 'What is it about?',
    wishes: {
      help: 'We would like a coordinator to join a meeting',
      newPeople: 'We would like more people',
      room: 'We need another room',
      other: 'Something else',
    },
    submit: 'Send the message',
  },
  recallSent: {
    title: 'Thank you',
    what: 'Your message is on its way. A coordinator will get in touch with you.',
  },
  unsubscribe: {
    title: 'No more e-mails',
    lead: 'We will pause your place, and you will get no invitations. If you have said yes to a group, you keep your place there. A place you have not answered about goes to someone else. Nothing is erased now. You can join again from your page. If the pause is long, we will ask whether you still want to take part.',
    submit: 'Stop the e-mails',
    doneTitle: 'The e-mails have been stopped',
    done: 'You will get no more e-mails about waiting for a group. If you have said yes to a group, you keep your place there. On your page you can join again or erase everything.',
  },
  place,
  privacy,
};
