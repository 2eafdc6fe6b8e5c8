import type { ProblemTexts } from '../catalogue.ts';

export const problems: ProblemTexts = {
  summary: {
    title: 'Something needs to be put right before we can go on',
    kept: 'Everything you have written is still there. Choose a line to get to its field.',
  },
  fields: {
    required: 'Please fill this in.',
    tooLong: 'This is too long. Please make it shorter.',
    notText: 'We cannot read this as text. Please write it again.',
    hiddenCharacters:
      'There are invisible characters here that we cannot accept. Please type it rather than paste it.',
    notAnEmail:
      'This does not look like an e-mail address. Write it for example like this: name@example.org.',
    notAPhone:
      'This does not look like a phone number. Write the digits, with the country code first if you like.',
    notAChoice: 'Please choose something from the list.',
    chooseOne: 'Please choose at least one.',
    tooMany: 'There are too many. Please remove some.',
    notANumber: 'Please enter a whole number.',
    notADate: 'Choose a date, or write it like this: 2027-01-31.',
    notATime: 'This is not a time of day. Write it for example like this: 18:00.',
    inThePast: 'This is in the past. Please choose something later.',
    tooFarAhead: 'This is too far ahead. Please choose something earlier.',
    shownChanged:
      'Something on this page has changed since you opened it. Please read it again, and tick once more.',
    mustConfirm: 'Please tick this to go on.',
    emailOrPhone: 'Please enter an e-mail address or a phone number.',
    roomAndPlace:
      'A place is written here, and a room is chosen above. Choose “Another place” there, or leave this field empty.',
  },
  pages: {
    invalid: {
      title: 'Something is missing',
      what: 'Something is missing from your answer, or we cannot read all of it.',
      kept: 'Nothing has been changed.',
      next: 'Go back and try once more.',
    },
    unknownLink: {
      title: 'We do not recognise this link',
      what: 'The link leads to nothing here. Perhaps it was cut off in the e-mail, or what it was about has been erased.',
      kept: 'Nothing has been changed.',
      next: 'Copy the whole link from the e-mail, or ask for a new one.',
    },
    goneLink: {
      title: 'This link no longer works',
      what: 'The link has been used or is too old, or something new has happened since it was sent.',
      kept: 'What you did earlier still holds. Nothing has been changed now.',
      next: 'Ask for a new link, and we will send it by e-mail.',
    },
    wrongState: {
      title: 'This cannot be done now',
      what: 'What you chose is no longer possible. Perhaps it has already been done, or something has happened in the meantime.',
      kept: 'Everything is as it was.',
      next: 'See how things stand now, and choose from there.',
    },
    alreadyTaken: {
      title: 'Someone was a little earlier',
      what: 'Another coordinator has taken this group, or has been asked in the meantime.',
      kept: 'You do not need to do anything. Nothing has been changed.',
      next: 'Thank you for being willing. We will ask you again when you are needed.',
    },
    placeGone: {
      title: 'The place is no longer free',
      what: 'You have answered, or the place has gone to someone else, or the group did not come about.',
      kept: 'You still have your place in the queue.',
      next: 'You will hear from us when there is a new group that suits you. You do not need to do anything.',
    },
    personGone: {
      title: 'This no longer applies',
      what: 'The person has left or been taken out, or something new has happened in the meantime.',
      kept: 'You do not need to do anything more about it.',
      next: 'See how things stand now.',
    },
    roomTaken: {
      title: 'The room is taken',
      what: 'Another group has been given the room at that time.',
      kept: 'Nothing has been changed.',
      next: 'Go back and choose another room or another date.',
    },
    tooFewLeft: {
      title: 'That would leave too few',
      what: 'There would be fewer people left than a group needs.',
      kept: 'Nothing has been changed.',
      next: 'Go back, or talk to a lead about what is best.',
    },
    stillNeeded: {
      title: 'This person is still needed',
      what: 'We cannot remove the last lead, or someone who still has groups.',
      kept: 'Nothing has been changed.',
      next: 'Give the groups to someone else, or add another lead first.',
    },
    addressInUse: {
      title: 'The address is in use',
      what: 'There is already a coordinator with this address.',
      kept: 'Nothing has been changed.',
      next: 'Go back and use another address, or change the one that is there.',
    },
    signedOut: {
      title: 'You are signed out',
      what: 'You need to sign in to see this page. It may be a while since you last did.',
      kept: 'Nothing has been changed.',
      next: 'Ask for a sign-in link by e-mail.',
    },
    notYours: {
      title: 'This page is not yours',
      what: 'The page belongs to another coordinator, or is for leads only.',
      kept: 'Nothing has been changed.',
      next: 'Go to your own overview.',
    },
    notFound: {
      title: 'We cannot find the page',
      what: 'There is nothing at this address.',
      kept: 'Nothing has been changed.',
      next: 'Check that the address is written correctly, or begin at the start page.',
    },
    heardEnough: {
      title: 'We have heard you',
      what: 'Your group has asked for this many times in the last 24 hours, and the messages have been passed on.',
      kept: 'Nothing was sent this time.',
      next: 'Please wait until tomorrow. If it is urgent, contact us in another way.',
    },
    busy: {
      title: 'Too much at once',
      what: 'So much was happening at the same time that we could not do it.',
      kept: 'Nothing has been changed.',
      next: 'Wait a moment and try again.',
    },
    badRequest: {
      title: 'We could not read the form',
      what: 'What was sent does not look like our form.',
      kept: 'Nothing has been changed.',
      next: 'Go back, load the page again and try once more.',
    },
    tooLarge: {
      title: 'That was too much text',
      what: 'What was sent is longer than we can accept.',
      kept: 'Nothing has been changed.',
      next: 'Go back and make it shorter.',
    },
    wrongType: {
      title: 'We could not read the form',
      what: 'What was sent is not an ordinary form.',
      kept: 'Nothing has been changed.',
      next: 'Go back, load the page again and try once more.',
    },
    otherOrigin: {
      title: 'This did not come from our page',
      what: 'The form was sent from another website, and we do not accept that.',
      kept: 'Nothing has been changed.',
      next: 'Open our page yourself, and do it from there.',
    },
    methodNotAllowed: {
      title: 'The page cannot be used like this',
      what: 'This address does not accept what was sent.',
      kept: 'Nothing has been changed.',
      next: 'Begin at the start page, or open the link from your e-mail.',
    },
    unexpected: {
      title: 'Something went wrong on our side',
      what: 'It was not your fault. We have been told that it happened, but not what you wrote.',
      kept: 'Perhaps it was saved, perhaps not. It is safe to try again: it will not be done twice.',
      next: 'Wait a little and try again. If that does not help, please contact us.',
    },
  },
  reference: (reference) => `If you contact us, please give this code: ${reference}`,
  /** Below `busy` and `unexpected`, where something had been sent. */
  again: { kept: 'What you filled in is still here.', send: 'Send again' },
  links: {
    home: 'Go to the start page',
    newLink: 'Get a new link',
    signIn: 'Sign in',
    overview: 'Go to my overview',
  },
};
