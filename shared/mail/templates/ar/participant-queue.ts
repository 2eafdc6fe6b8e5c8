import { ofDays, ofHours } from '../../../i18n/ar/count.ts';
import { button, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { meetingOff } from './words.ts';

const ownPage = 'فتح صفحتك';

const welcomes = {
  talk: 'شكرًا على التأكيد. اكتمل تسجيلك الآن. يتواصل معك أولًا شخص من فريق التنسيق لمحادثة قصيرة.',
  queue:
    'شكرًا على التأكيد. اكتمل تسجيلك الآن. قد يستغرق الأمر بعض الوقت حتى يجتمع عدد كافٍ من الأشخاص المناسبين.',
};

const reasonsBack = {
  tooFew: 'كان العدد هذه المرة أقل مما يلزم للبدء.',
  noCoordinator: 'لم نجد هذه المرة من يتولى التنسيق.',
  coordinatorChanged: 'للأسف لم ننجح هذه المرة.',
  groupClosed: 'للأسف لم ننجح هذه المرة.',
};

const reasonsPaused = {
  talk: 'شكرًا على المحادثة. مكانك الآن متوقف مؤقتًا.',
  noTimes: 'لم تبق لديك أوقات مناسبة، لذلك توقف مكانك مؤقتًا.',
};

/** التسجيل والانتظار والتوقف المؤقت. */
export const participantQueue = {
  confirm: (_message, say) => ({
    subject: 'confirmAddress',
    preview: 'بالضغط على الزر نعرف أن العنوان صحيح.',
    greeting: 'plain',
    body: [
      paragraph(
        'كتب أحدهم هذا العنوان لدينا. إذا كان ذلك منك، فبالضغط على الزر نعرف أن العنوان صحيح. يكتمل التسجيل في الصفحة التي تُفتح بعد ذلك.',
      ),
      button('تأكيد العنوان', 'confirm'),
      paragraph(
        `يعمل الرابط لمدة ${ofHours(say.rules.retention.unconfirmedHours)}. إذا لم يصلنا التأكيد خلالها، نحذف ما كُتب.`,
      ),
      small('إذا لم يكن ذلك منك، فلا شيء مطلوب منك. يُحذف كل شيء تلقائيًا.'),
    ],
  }),
  welcome: ({ talk }) =>
    mail(
      { subject: 'yourPlace', preview: 'اكتمل تسجيلك الآن. إليك رابط صفحتك.' },
      paragraph(talk ? welcomes.talk : welcomes.queue),
      paragraph('نكتب إليك عندما يتوفر مكان في مجموعة. لا شيء مطلوب منك أثناء الانتظار.'),
      button(ownPage, 'place'),
      paragraph(
        'الصفحة لك وحدك، ولا حاجة إلى كلمة مرور. يمكنك فيها معرفة ما يجري، وتغيير إجاباتك، والتوقف مؤقتًا، وحذف كل شيء.',
      ),
      small('يُرجى الاحتفاظ بهذه الرسالة. من لديه الرابط يستطيع فتح صفحتك.'),
    ),
  placeLink: () =>
    mail(
      { subject: 'yourLink', preview: 'إليك رابطًا جديدًا إلى صفحتك.' },
      paragraph('إليك رابطًا جديدًا إلى صفحتك.'),
      button(ownPage, 'place'),
      small('إذا لم تطلبه، يمكنك تجاهل هذه الرسالة. لم يتغير شيء.'),
    ),
  placeLapsed: (_message, say) =>
    mail(
      { subject: 'yourPlace', preview: 'يمكنك العودة متى ناسبك ذلك.' },
      paragraph('لم يصلنا رد منك قبل انتهاء المهلة، لذلك يذهب المكان إلى شخص آخر. لا بأس في ذلك.'),
      paragraph(
        'إذا كانت لا تزال لديك رغبة في المشاركة، يمكنك العودة إلى قائمة الانتظار من صفحتك. يبقى لك المكان الذي كان لك.',
      ),
      button('العودة إلى المشاركة', 'place'),
      paragraph(
        `دون رد منك لن تصلك دعوات جديدة. بعد ${ofDays(say.rules.retention.lapsedDays)} نسألك إن كانت لا تزال لديك رغبة في المشاركة.`,
      ),
    ),
  backInQueue: ({ reason, meeting }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'لا يزال مكانك في قائمة الانتظار محفوظًا.' },
      paragraph(reasonsBack[reason]),
      meetingOff(meeting, say),
      paragraph(
        'عدت إلى قائمة الانتظار بالمكان الذي كان لك. لا شيء مطلوب منك. نكتب إليك عندما يتوفر مكان في مجموعة.',
      ),
      button(ownPage, 'place'),
    ),
  stillInterested: ({ answerBy, suggestion }, say) =>
    mail(
      { subject: 'question', preview: `يُرجى الرد قبل ${say.moment(answerBy)}.` },
      paragraph(
        'مضى وقت منذ آخر مرة سمعنا منك. هل لا تزال لديك رغبة في المشاركة؟ يمكنك الرد في صفحتك بضغطة واحدة.',
      ),
      button('الرد في صفحتك', 'place'),
      suggestion === true && paragraph('في صفحتك أيضًا اقتراح قد يجعل الأمر أسرع.'),
      paragraph(
        `إذا لم يصلنا رد منك قبل ${say.moment(answerBy)}، نحذف كل ما لدينا عنك، ونكتب إليك بعد ذلك. يمكنك التسجيل من جديد متى شئت.`,
      ),
    ),
  paused: ({ reason }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'مكانك متوقف مؤقتًا.' },
      paragraph(reasonsPaused[reason]),
      paragraph(
        reason === 'noTimes'
          ? 'يمكنك اختيار أوقات جديدة في صفحتك، والعودة منها إلى قائمة الانتظار.'
          : 'يمكنك العودة إلى قائمة الانتظار من صفحتك متى شئت.',
      ),
      button(ownPage, 'place'),
      paragraph(
        `ما دام التوقف مستمرًا، لا تصلك دعوات. بعد ${ofDays(say.rules.retention.pausedDays)} نسألك إن كانت لا تزال لديك رغبة في المشاركة.`,
      ),
    ),
} satisfies Partial<Templates>;
