import type { GroupReasonTexts } from '../catalogue.ts';
import { ofMinutes, ofWeeks } from './count.ts';

export const groupReasons: GroupReasonTexts = {
  title: 'ما الذي يجمعهم',
  everyoneAccepts: 'المكان والموعد واللغة تناسب الجميع.',
  firstChoice: {
    all: 'هذا النوع من المجموعات هو الخيار الأول للجميع.',
    most: 'هذا النوع من المجموعات هو الخيار الأول لمعظمهم.',
    some: 'هذا النوع من المجموعات هو الخيار الأول لبعضهم.',
  },
  travel: (minutes) => `لا يحتاج أحد إلى أكثر من ${ofMinutes(minutes)} للوصول.`,
  waitedLong: (weeks) => `بعضهم ينتظر منذ ${ofWeeks(weeks)} على الأقل.`,
};
