import { ofDays, ofHours, ofPeople, people } from '../../../i18n/ar/count.ts';
import type { Subjects } from '../../subjects.ts';
import type { Counts } from '../template.ts';

export const counts: Counts = { people, ofPeople, coordinators: people, days: ofDays, hours: ofHours };

export const subjects: Subjects = {
  confirmAddress: 'تأكيد عنوانك',
  yourPlace: 'بخصوص مكانك',
  yourLink: 'الرابط الذي طلبته',
  timeAndPlaceQuestion: 'سؤال عن الموعد والمكان',
  timeAndPlace: 'الموعد والمكان',
  newTimeAndPlace: 'موعد جديد أو مكان جديد',
  cancelled: 'أُلغي اللقاء',
  reminder: 'تذكير',
  question: 'سؤال لك',
  message: 'رسالة لك',
  erased: 'حُذفت بياناتك',
  signIn: 'رابط تسجيل الدخول',
  receipt: 'إيصال',
};

export const greeting = (firstName: string | undefined): string =>
  firstName === undefined || firstName === '' ? 'مرحبًا،' : `مرحبًا ${firstName}،`;

/** ما في آخر كل رسالة. */
export const foot = {
  helpTitle: 'عند الحاجة الآن إلى مساعدة أو إلى الحديث مع أحد',
  contact: (organisation: string) => `مع أطيب التحيات، ${organisation}`,
  pause: 'الوقت غير مناسب الآن؟ يمكنك التوقف مؤقتًا من هنا',
  place: 'لم تعد لديك رغبة في المشاركة؟ يمكنك في صفحتك إلغاء التسجيل وحذف كل شيء',
  coordinator: (organisation: string) => `تصلك هذه الرسالة لأنك في فريق التنسيق لدى ${organisation}.`,
};
