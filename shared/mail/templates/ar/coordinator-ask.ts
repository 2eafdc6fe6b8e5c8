import { ofDays, people } from '../../../i18n/ar/count.ts';
import { groupReasons } from '../../../i18n/ar/group-reasons.ts';
import { groupReasonWords } from '../../../i18n/group-reasons.ts';
import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, placeRows } from './words.ts';

const open = 'فتح الصفحة';
const toOverview = 'إلى النظرة العامة';

const wishes = {
  help: 'يودّون أن يحضر شخص من فريق التنسيق أحد لقاءاتهم.',
  newPeople: 'يودّون أن ينضم إليهم آخرون. يكون ذلك بداية جديدة، مثل مجموعة جديدة.',
  room: 'يحتاجون إلى غرفة أخرى.',
  other: 'يودّون الحديث معك.',
};

/** تسجيل الدخول، والسؤال عن مجموعات جديدة، وما ينتظر مكالمة. */
export const coordinatorAsk = {
  signIn: () =>
    mail(
      { subject: 'signIn', preview: 'يعمل الرابط مرة واحدة.' },
      paragraph('إليك رابط تسجيل الدخول. يعمل مرة واحدة خلال 24 ساعة.'),
      button('تسجيل الدخول', 'signIn'),
      small('إذا لم تطلبه، يمكنك تجاهل هذه الرسالة. لم يسجّل أحد الدخول.'),
    ),
  coordinatorWelcome: (_message, say) =>
    mail(
      { subject: 'message', preview: 'أهلًا بك، إليك رابطك.' },
      paragraph(`أهلًا بك في فريق التنسيق لدى ${say.organisation}.`),
      paragraph('نودّ أولًا أن نعرف متى وأين يمكنك. بعد ذلك نسألك فقط عما يناسبك.'),
      button('تسجيل الدخول', 'signIn'),
      paragraph('يعمل الرابط لمدة ثلاثة أيام. يمكنك في صفحة الدخول طلب رابط جديد متى شئت.'),
    ),
  ask: ({ group, people: count, reasons = [], handedOnBy }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: 'هل يناسبك هذا؟' },
      paragraph('اجتمع الآن عدد كافٍ للبدء. هل يمكنك تولي الأمر؟'),
      handedOnBy !== undefined && paragraph(`وصلك هذا السؤال من ${say.typed(handedOnBy)}.`),
      countedFacts(group, count, say),
      button('الرد من هنا', 'ask'),
      reasons.length > 0 &&
        paragraph(reasons.map((reason) => groupReasonWords(groupReasons, reason)).join(' ')),
      paragraph(
        'يمكنك الموافقة، أو الموافقة مع مكان أو موعد آخر. ويمكنك أيضًا الاعتذار، أو الإحالة إلى شخص آخر من الفريق، أو التوقف مؤقتًا. لا حاجة إلى ذكر السبب.',
      ),
      small(
        `إذا لم يصلنا رد منك، نذكّرك بعد ${ofDays(say.rules.ladder.reminderAfterDays)}. وبعد ${ofDays(say.rules.ladder.nextAfterDays)} نسأل شخصًا آخر.`,
      ),
    ),
  askReminder: ({ group, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: 'هل يناسبك هذا؟' },
      paragraph('لم يصلنا رد منك بعد. هل يمكنك تولي الأمر؟ الاعتذار أيضًا جواب طيب.'),
      countedFacts(group, count, say),
      button('الرد من هنا', 'ask'),
      small('إذا لم يصلنا رد منك، نسأل قريبًا شخصًا آخر.'),
    ),
  nobodyTakes: ({ group, people: count, since, asked }, say) =>
    mail(
      { subject: 'question', preview: 'هل يمكنك النظر في هذا؟' },
      paragraph(
        `في انتظار من يتولى التنسيق هنا: ${people(count)}، ولم يوافق أحد بعد. السؤال مطروح منذ ${say.moment(since)}. هل يمكنك إيجاد شخص أو تولي الأمر بنفسك؟`,
      ),
      facts([
        ...placeRows(group, say),
        { label: 'العدد', value: people(count) },
        { label: 'من سألناهم حتى الآن', value: people(asked) },
      ]),
      button(open, 'signIn'),
      paragraph('إذا لم نجد أحدًا، يعود الجميع إلى قائمة الانتظار.'),
    ),
  taken: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'شكرًا على توليك الأمر.' },
      paragraph('شكرًا. التنسيق هنا معك الآن.'),
      countedFacts(group, count, say),
      paragraph(
        'يمكنك أن ترى في الصفحة إلى أين وصلت المجموعة وما الخطوة التالية. نكتب إليك عندما يكون هناك ما يجب فعله.',
      ),
      button(open, 'signIn'),
    ),
  recall: ({ wish, contact, area }, say) =>
    mail(
      { subject: 'question', preview: 'هناك من يودّ التواصل معك.' },
      paragraph('هناك أشخاص يواصلون وحدهم، ويودّون التواصل معك. استخدموا الكلمات التي وصلتهم.'),
      paragraph(wishes[wish]),
      facts([
        { label: 'المنطقة', value: say.area(area) },
        { label: 'للتواصل', value: say.typed(contact) },
      ]),
      paragraph(
        'يُرجى التواصل مع من كتب، في أقرب وقت يناسبك. الرقم أو العنوان موجود في هذه الرسالة فقط، ويُرجى الاحتفاظ بها حتى يتم التواصل.',
      ),
      button(toOverview, 'signIn'),
    ),
  talkWaiting: () =>
    mail(
      { subject: 'message', preview: 'هناك من ينتظر محادثة.' },
      paragraph('هناك من ينتظر محادثة قبل البدء. يُرجى التواصل متى ناسبك ذلك، والأفضل خلال أيام قليلة.'),
      button('معرفة من هو', 'signIn'),
    ),
  taskWaiting: () =>
    mail(
      { subject: 'message', preview: 'هناك مكالمة في الانتظار.' },
      paragraph('لديك مكالمة مع شخص ليس لديه بريد إلكتروني. في الصفحة ما يمكن قوله.'),
      button('معرفة من هو', 'signIn'),
    ),
} satisfies Partial<Templates>;
