import { address, button, facts, mail, paragraph, phrase, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { groupFacts, groupRows, inCalendarNoMore, meetingFacts, meetingOff, meetingRows } from './words.ts';

const ownPage = 'فتح صفحتك';
const cannotCome =
  'إذا تعذرت مشاركتك، يمكنك الاعتذار من خلال الرابط في الدعوة، أو التوقف مؤقتًا في صفحتك. لا حاجة إلى ذكر السبب. وإذا كان الأمر يخص هذا اليوم فقط، يمكنك الرد على هذه الرسالة.';
const inCalendar = 'يضيف المرفق اللقاء إلى تقويمك. لا يظهر هناك سوى كلمة «لقاء» والموعد والمكان.';
const lastMail = 'هذه آخر رسالة منا. الروابط في الرسائل السابقة لم تعد تعمل.';

const reasonsErased = {
  own: 'حذفنا كل ما كان لدينا عنك، كما طلبت.',
  noAnswer: 'لم نسمع منك، لذلك حذفنا كل ما كان لدينا عنك.',
  talk: 'شكرًا على المحادثة. حذفنا كل ما كان لدينا عنك.',
};

/** من الدعوة إلى أن تستمر المجموعة وحدها. */
export const participantGroup = {
  invitation: ({ group, answerBy, meeting }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: `يُرجى الرد قبل ${say.moment(answerBy)}.` },
      paragraph('هناك مكان لك. هل يناسبك هذا؟'),
      facts([...groupRows(group, say), ...(meeting ? meetingRows(meeting, say) : [])]),
      meeting ? undefined : paragraph('عندما يقبل عدد كافٍ، يحدد الشخص المنسّق اللقاء الأول.'),
      paragraph(
        `يُرجى الرد قبل ${say.moment(answerBy)}. يمكنك القبول أو الاعتذار، أو القول إن الموعد لا يناسبك. إذا اعتذرت، يبقى مكانك في قائمة الانتظار محفوظًا.`,
      ),
      button('الرد من هنا', 'seat'),
      paragraph('إذا لم يصلنا رد منك حتى ذلك الوقت، يذهب المكان إلى شخص آخر.'),
    ),
  invitationReminder: ({ group, answerBy }, say) =>
    mail(
      { subject: 'reminder', preview: `يُرجى الرد قبل ${say.moment(answerBy)}.` },
      paragraph(`لا نزال نحفظ لك مكانًا. يُرجى الرد قبل ${say.moment(answerBy)}.`),
      groupFacts(group, say),
      button('الرد من هنا', 'seat'),
      paragraph('إذا كان لا يناسبك، يسعدنا أن نعرف ذلك أيضًا. عندها يبقى مكانك في قائمة الانتظار محفوظًا.'),
    ),
  groupComplete: ({ group }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'قبل الآن عدد كافٍ.' },
      paragraph(
        'قبل الآن عدد كافٍ، وسنبدأ. يحدد الشخص المنسّق اللقاء الأول. تصلك رسالة حالما يتحدد الموعد والمكان.',
      ),
      groupFacts(group, say),
      paragraph('لا شيء مطلوب منك الآن. وإذا تعذرت مشاركتك، يمكنك الاعتذار من خلال الرابط في الدعوة.'),
      button(ownPage, 'place'),
    ),
  meetingSet: ({ group, meeting }, say) =>
    mail(
      { subject: 'timeAndPlace', preview: 'تحدد الموعد والمكان.' },
      paragraph('تحدد موعد اللقاء الأول ومكانه.'),
      meetingFacts(meeting, group, say),
      paragraph(`${inCalendar} وغير ذلك لا شيء مطلوب منك.`),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingMoved: ({ group, meeting }, say) =>
    mail(
      { subject: 'newTimeAndPlace', preview: 'هناك تغيير.' },
      paragraph('تغيّر موعد اللقاء أو مكانه. الموعد والمكان الآن:'),
      meetingFacts(meeting, group, say),
      paragraph('إذا كان اللقاء في تقويمك، فإنه يتغير عند فتح المرفق. وغير ذلك لا شيء مطلوب منك.'),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingCancelled: ({ meeting }, say) =>
    mail(
      { subject: 'cancelled', preview: 'نخبرك بالتاريخ الجديد.' },
      paragraph(`أُلغي لقاء ${say.moment(meeting.startsAt)}.`),
      paragraph('لا يزال مكانك لك. يبحث الشخص المنسّق عن تاريخ جديد، وتصلك رسالة بذلك. لا شيء مطلوب منك.'),
      paragraph(inCalendarNoMore),
      button(ownPage, 'place'),
    ),
  meetingReminder: ({ group, meeting }, say) =>
    mail(
      { subject: 'reminder', preview: 'اقترب موعد اللقاء.' },
      paragraph('اقترب موعد اللقاء الأول.'),
      meetingFacts(meeting, group, say),
      paragraph('لا حاجة إلى أي تحضير. يسرّنا حضورك.'),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  newCoordinator: ({ group }, say) =>
    mail(
      { subject: 'message', preview: 'لا شيء مطلوب منك.' },
      paragraph('تولّى التنسيق شخص آخر. كل شيء غير ذلك كما كان، ولا شيء مطلوب منك.'),
      groupFacts(group, say),
      button(ownPage, 'place'),
    ),
  erased: ({ reason, meeting }, say) =>
    mail(
      { subject: 'erased', preview: 'لا شيء مطلوب منك.' },
      paragraph(reasonsErased[reason]),
      meetingOff(meeting, say),
      paragraph(`${lastMail} نرحب بتسجيلك من جديد متى شئت.`),
    ),
  handover: ({ phrase: words, erasedAt }, say) =>
    mail(
      { subject: 'message', preview: 'شيء يستحق الاحتفاظ به.' },
      paragraph('الأمر الآن بأيديكم، وينسحب الشخص المنسّق.'),
      paragraph('إذا أردت التوقف يومًا ما، فلك ذلك ببساطة. يُستحسن إخبار الآخرين. أما لدينا فلم يبق شيء يُلغى.'),
      paragraph('يُرجى الاحتفاظ بهذه الكلمات، فقد تحتاجون إلى المساعدة لاحقًا:'),
      phrase(say.typed(words)),
      paragraph('تُكتب الكلمات هنا، فيتواصل معكم شخص من فريق التنسيق:'),
      address(say.recallUrl),
      paragraph(
        `تبقى الكلمات صالحة حتى ${say.dayAfter(erasedAt, say.rules.retention.recallDays)}. لا نستطيع استعادتها لكم، لذلك يُستحسن أن تكتبوها.`,
      ),
      paragraph(
        `إيصال: يوم ${say.moment(erasedAt)}، حذفنا اسمك وطريقة التواصل معك. وحذفنا أيضًا كل ما أجبت به، ومن هم معًا في المجموعة. لم يبق سوى أن مجموعة بدأت، وعدد من شاركوا فيها. ولدينا أيضًا ما يلزم للتعرف على الكلمات.`,
      ),
      small(lastMail),
    ),
} satisfies Partial<Templates>;
