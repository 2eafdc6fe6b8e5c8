import type { GroupReason } from '../domain/group.ts';
import type { GroupReasonTexts } from './catalogue.ts';

/** One sentence, in the language of the texts. */
export const groupReasonWords = (text: GroupReasonTexts, reason: GroupReason): string => {
  switch (reason.code) {
    case 'everyoneAccepts':
      return text.everyoneAccepts;
    case 'firstChoice':
      return text.firstChoice[reason.share];
    case 'travel':
      return text.travel(reason.minutes);
    case 'waitedLong':
      return text.waitedLong(reason.weeks);
  }
};
