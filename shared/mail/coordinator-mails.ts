import { groupReasonWords } from '../i18n/group-reasons.ts';
import type { CoordinatorTexts } from './mail-fields.ts';
import type { MailText } from './mail-text.ts';
import type { Say } from './say.ts';
import type { Mails, MessageOf } from './templates/template.ts';
import { toldCounted, toldGroup, toldMeeting, toldMeetingOff, toldPlace } from './told-group.ts';

const meetingText = (
  { group, meeting, method, takenOver }: MessageOf<'coordinatorMeeting'>,
  texts: CoordinatorTexts,
  say: Say,
): MailText => {
  const place = toldPlace(group, say);
  if (method === 'REQUEST') return texts.coordinatorMeetingSet({ ...place, ...toldMeeting(meeting, say) });
  const off = { ...place, meetingAt: say.moment(meeting.startsAt) };
  return takenOver ? texts.coordinatorMeetingTakenOver(off) : texts.coordinatorMeetingCancelled(off);
};

/** What each mail to coordinators and leads tells its text, the same in every language. */
export const coordinatorMails = {
  signIn: (_message, { texts }) => texts.signIn({}),
  coordinatorWelcome: (_message, { texts, say }) =>
    texts.coordinatorWelcome({ organisation: say.organisation }),
  ask: ({ group, people, reasons = [], handedOnBy }, telling) => {
    const { texts, counts, say } = telling;
    const sentences = reasons.map((reason) => groupReasonWords(telling.reasons, reason));
    return texts.ask({
      ...toldCounted(group, people, telling),
      remindAfter: counts.days(say.rules.ladder.reminderAfterDays),
      nextAfter: counts.days(say.rules.ladder.nextAfterDays),
      handedOnBy: handedOnBy === undefined ? undefined : say.typed(handedOnBy),
      reasons: sentences.length === 0 ? undefined : sentences.join(' '),
    });
  },
  askReminder: ({ group, people }, telling) => telling.texts.askReminder(toldCounted(group, people, telling)),
  replyAskNoted: ({ gone }, { texts }) => texts.replyAskNoted({ situation: gone ? 'gone' : 'no' }),
  replyAskHelp: ({ why }, { texts }) => texts.replyAskHelp({ situation: why }),
  nobodyTakes: ({ group, people, since, asked }, telling) =>
    telling.texts.nobodyTakes({
      ...toldCounted(group, people, telling),
      since: telling.say.moment(since),
      asked: telling.counts.coordinators(asked),
    }),
  taken: ({ group, people }, telling) => telling.texts.taken(toldCounted(group, people, telling)),
  chooseDate: ({ group, people, again }, telling) =>
    telling.texts.chooseDate({
      ...toldCounted(group, people, telling),
      situation: again ? 'again' : 'first',
    }),
  placeFree: ({ group, people, refilled, lookingUntil }, telling) =>
    telling.texts.placeFree({
      ...toldCounted(group, people, telling),
      lookingUntil: lookingUntil && telling.say.moment(lookingUntil),
      situation: lookingUntil !== undefined ? 'looking' : refilled ? 'refilled' : 'notRefilled',
    }),
  placeFilled: ({ group, people }, telling) => telling.texts.placeFilled(toldCounted(group, people, telling)),
  memberJoined: ({ group, people }, telling) =>
    telling.texts.memberJoined(toldCounted(group, people, telling)),
  groupDissolved: ({ group, reason, meeting }, { texts, say }) =>
    texts.groupDissolved({ ...toldPlace(group, say), ...toldMeetingOff(meeting, say), situation: reason }),
  coordinatorMeeting: (message, { texts, say }) => meetingText(message, texts, say),
  coordinatorMeetingReminder: ({ group, meeting, people }, telling) =>
    telling.texts.coordinatorMeetingReminder({
      ...toldMeeting(meeting, telling.say),
      ...toldCounted(group, people, telling),
    }),
  wasItHeld: ({ group, meeting }, { texts, say }) =>
    texts.wasItHeld({ ...toldMeeting(meeting, say), ...toldPlace(group, say) }),
  handoverPrompt: ({ group, overdue }, { texts, counts, say }) =>
    texts.handoverPrompt({
      ...toldPlace(group, say),
      groupDays: counts.days(say.rules.retention.groupDays),
      situation: overdue ? 'overdue' : 'early',
    }),
  groupStuck: ({ group, waitsFor, since }, { texts, say }) =>
    texts.groupStuck({ ...toldGroup(group, say), since: say.moment(since), situation: waitsFor }),
  handoverReceipt: ({ erasedAt, people }, { texts, counts, say }) =>
    texts.handoverReceipt({ people: counts.ofPeople(people), erasedAt: say.moment(erasedAt) }),
  recall: ({ wish, contact, area }, { texts, say }) =>
    texts.recall({ area: say.area(area), contact: say.typed(contact), situation: wish }),
  talkWaiting: (_message, { texts }) => texts.talkWaiting({}),
  taskWaiting: (_message, { texts }) => texts.taskWaiting({}),
} satisfies Partial<Mails>;
