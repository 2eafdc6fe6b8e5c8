import { ofDays, ofPeople, people } from '../../../i18n/ar/count.ts';
import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, groupFacts, inCalendarNoMore, meetingOff, meetingRows, placeRows } from './words.ts';

const open = 'فتح الصفحة';
const toOverview = 'إلى النظرة العامة';

const reasonsDissolved = {
  tooFew: 'كان العدد أقل مما يلزم لبدء هذه المجموعة.',
  noCoordinator: 'لم نجد من ينسّق هذه المجموعة.',
  closed: 'أُنهيت هذه المجموعة.',
};

const stuck = {
  date: 'لم يتحدد اللقاء الأول، أو لم يخبرنا أحد هل عُقد.',
  handover: 'كان من المقرر أن تُسلّم هذه المجموعة قبل الآن.',
};

/** المجموعة من اكتمالها إلى أن تستمر وحدها. */
export const coordinatorGroup = {
  chooseDate: ({ group, people: count, again }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: 'هل يمكنك إيجاد تاريخ؟' },
      paragraph(
        again
          ? 'لم يتحدد تاريخ اللقاء الأول بعد. هل يمكنك تحديده الآن؟'
          : 'قبل الآن عدد كافٍ. هل يمكنك تحديد اللقاء الأول؟',
      ),
      countedFacts(group, count, say),
      button('تحديد اللقاء', 'signIn'),
      paragraph('نُعلم الجميع حالما يتم الاختيار.'),
    ),
  placeFree: ({ group, people: count, refilled }, say) =>
    mail(
      { subject: 'message', preview: 'لا شيء مطلوب منك.' },
      paragraph('أصبح أحد الأماكن متاحًا.'),
      countedFacts(group, count, say),
      paragraph(
        refilled
          ? 'دعونا شخصًا آخر من قائمة الانتظار. لا شيء مطلوب منك.'
          : 'لم ندعُ أحدًا آخر. لا يزال الآخرون معك، ولا شيء مطلوب منك.',
      ),
      button(open, 'signIn'),
    ),
  memberJoined: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'انضم شخص آخر.' },
      paragraph('قبل شخص جديد. يُستحسن الاتصال به قبل اللقاء الأول. الاسم موجود في الصفحة.'),
      countedFacts(group, count, say),
      button(open, 'signIn'),
    ),
  groupDissolved: ({ group, reason, meeting }, say) =>
    mail(
      { subject: 'message', preview: 'لا شيء مطلوب منك.' },
      paragraph(reasonsDissolved[reason]),
      facts(placeRows(group, say)),
      meetingOff(meeting, say),
      paragraph('عاد كل من كانوا في المجموعة إلى قائمة الانتظار، وأعلمناهم بذلك. لا شيء مطلوب منك.'),
      button(toOverview, 'signIn'),
    ),
  coordinatorMeeting: ({ group, meeting, method, takenOver }, say) =>
    method === 'CANCEL' && takenOver
      ? mail(
          { subject: 'message', preview: 'لا شيء مطلوب منك.' },
          paragraph(`تولّى شخص آخر تنسيق هذه المجموعة ولقاء ${say.moment(meeting.startsAt)}.`),
          paragraph(`${inCalendarNoMore} لا شيء مطلوب منك.`),
          facts(placeRows(group, say)),
          button(toOverview, 'signIn'),
        )
      : method === 'CANCEL'
        ? mail(
            { subject: 'cancelled', preview: 'أعلمنا الجميع.' },
            paragraph(`أُلغي لقاء ${say.moment(meeting.startsAt)}، وأعلمنا الجميع.`),
            paragraph(inCalendarNoMore),
            facts(placeRows(group, say)),
            button(open, 'signIn'),
          )
        : mail(
            { subject: 'timeAndPlace', preview: 'أعلمنا الجميع.' },
            paragraph('تحدد اللقاء، وأعلمنا الجميع. يضيف المرفق اللقاء إلى تقويمك.'),
            facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
            paragraph('يُستحسن الاتصال بالجميع قبل اللقاء. قائمة المكالمات وأوراق اللقاء موجودة في الصفحة.'),
            button(open, 'signIn'),
          ),
  coordinatorMeetingReminder: ({ group, meeting, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: 'اقترب موعد اللقاء.' },
      paragraph('اقترب موعد اللقاء الأول. هل أمكنك الاتصال بالجميع؟'),
      facts([
        ...meetingRows(meeting, say),
        ...placeRows(group, say),
        { label: 'العدد', value: people(count) },
      ]),
      paragraph('يُستحسن إحضار ورقة الوعد بالسرية والقواعد. يمكنك طباعتها من الصفحة.'),
      button(open, 'signIn'),
    ),
  wasItHeld: ({ group, meeting }, say) =>
    mail(
      { subject: 'question', preview: 'هل عُقد اللقاء؟' },
      paragraph(
        'هل عُقد اللقاء الأول؟ يُرجى إخبارنا في الصفحة، فنعرف أنكم بدأتم. وإذا لم يُعقد، يمكنك هناك اختيار تاريخ جديد.',
      ),
      facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
      button('الرد من هنا', 'signIn'),
    ),
  handoverPrompt: ({ group, overdue }, say) =>
    mail(
      { subject: 'question', preview: 'هل يستطيعون الاستمرار وحدهم الآن؟' },
      paragraph(
        overdue
          ? 'استمر حضورك معهم أطول مما كان مقررًا. هل ينقص شيء حتى يستمروا وحدهم؟'
          : 'ربما يستطيعون قريبًا الاستمرار وحدهم. يُستحسن الحديث معهم عن الوقت المناسب لانسحابك.',
      ),
      facts(placeRows(group, say)),
      paragraph(
        'عندما تتفقون، يمكنك تسليم المجموعة في الصفحة. تصل عندها إلى الجميع رسالة أخيرة، ونحذف كل شيء عنهم.',
      ),
      overdue &&
        paragraph(
          `إذا لم يحدث ذلك، نحذف كل شيء عن المجموعة في موعد أقصاه ${ofDays(say.rules.retention.groupDays)} بعد اللقاء الأول.`,
        ),
      button(open, 'signIn'),
    ),
  groupStuck: ({ group, waitsFor, since }, say) =>
    mail(
      { subject: 'question', preview: 'هل يمكنك النظر في هذا؟' },
      paragraph(`${stuck[waitsFor]} آخر ما حدث كان ${say.moment(since)}.`),
      groupFacts(group, say),
      paragraph('يُستحسن الحديث مع الشخص المنسّق. ويمكنك أيضًا إعطاء المجموعة لشخص آخر.'),
      button(open, 'signIn'),
    ),
  handoverReceipt: ({ erasedAt, people: count }, say) =>
    mail(
      { subject: 'receipt', preview: 'شيء يستحق الاحتفاظ به.' },
      paragraph(`تم التسليم. شكرًا على مساعدة ${ofPeople(count)} في البداية.`),
      paragraph(
        `يوم ${say.moment(erasedAt)}، حذفنا الأسماء وعناوين البريد وأرقام الهاتف. وحذفنا أيضًا ما أجابوا به، ومن كانوا معًا، واللقاءات وقائمة المكالمات. لم تبق سوى أعداد، وما يلزم للتعرف على الكلمات التي وصلتهم.`,
      ),
      small('لم تعد المجموعة تظهر لك. إذا أرادوا المساعدة لاحقًا، فإنهم يستخدمون الكلمات التي وصلتهم.'),
      button(toOverview, 'signIn'),
    ),
} satisfies Partial<Templates>;
