import type { frame as source } from '../nb/frame.ts';
import type { Translated } from '../translated.ts';

export const frame: Translated<typeof source> = {
  languageName: 'English',
  layout: {
    skip: 'Skip to content',
    language: 'Language',
    quickExit: 'Leave this page',
    quickExitHint: 'Opens the weather forecast instead of this page.',
    helpNow: 'Help now',
    contact: 'Contact us',
    privacy: 'Privacy',
    newLink: 'Get a new link to your page',
    recall: 'For groups: ask a coordinator for help',
    coordinators: 'For coordinators',
    home: 'Go to the start page',
  },
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  weekdaysShort: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  parts: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
  slot: (weekday, part) => `${weekday} ${part}`,
  from: (start) => `from ${start}`,
  optional: '(optional)',
  choose: 'Choose',
  none: 'None',
  yes: 'Yes',
  no: 'No',
  back: 'Back',
  video: 'By video',
};
