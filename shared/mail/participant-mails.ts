import type { Mails } from './templates/template.ts';
import { toldCoordinator, toldGroup, toldMeeting, toldMeetingOff, toldOffer } from './told-group.ts';

/** What each mail to participants tells its text, the same in every language. */
export const participantMails = {
  confirm: (_message, { texts, counts, say }) =>
    texts.confirm({ linkHours: counts.hours(say.rules.retention.unconfirmedHours) }),
  welcome: ({ talk }, { texts }) => texts.welcome({ situation: talk ? 'talk' : 'queue' }),
  placeLink: (_message, { texts }) => texts.placeLink({}),
  invitation: ({ group, answerBy, meeting }, { texts, say }) =>
    texts.invitation({
      ...toldOffer({ group, answerBy, meeting }, say),
      situation: meeting ? 'otherwise' : 'undated',
    }),
  invitationDated: ({ group, answerBy, meeting }, { texts, say }) =>
    texts.invitationDated({
      ...toldOffer({ group, answerBy, meeting }, say),
      situation: meeting ? 'dated' : 'undated',
    }),
  invitationReminder: ({ group, answerBy, meeting }, { texts, say }) =>
    texts.invitationReminder(toldOffer({ group, answerBy, meeting }, say)),
  placeLapsed: (_message, { texts, counts, say }) =>
    texts.placeLapsed({ lapsedAfter: counts.days(say.rules.retention.lapsedDays) }),
  groupComplete: ({ group }, { texts, say }) => texts.groupComplete(toldGroup(group, say)),
  meetingSet: ({ group, meeting }, { texts, say }) =>
    texts.meetingSet({ ...toldMeeting(meeting, say), ...toldCoordinator(group, say) }),
  meetingMoved: ({ group, meeting }, { texts, say }) =>
    texts.meetingMoved({ ...toldMeeting(meeting, say), ...toldCoordinator(group, say) }),
  meetingCancelled: ({ meeting }, { texts, say }) =>
    texts.meetingCancelled({ meetingAt: say.moment(meeting.startsAt) }),
  outOfGroup: ({ meeting }, { texts, say }) => texts.outOfGroup({ meetingAt: say.moment(meeting.startsAt) }),
  meetingReminder: ({ group, meeting }, { texts, say }) =>
    texts.meetingReminder({ ...toldMeeting(meeting, say), ...toldCoordinator(group, say) }),
  backInQueue: ({ reason, meeting }, { texts, say }) => {
    const told = toldMeetingOff(meeting, say);
    const unnamed = reason === 'coordinatorChanged' || reason === 'groupClosed';
    return texts.backInQueue({ ...told, situation: unnamed ? 'other' : reason });
  },
  newCoordinator: ({ group }, { texts, say }) => texts.newCoordinator(toldGroup(group, say)),
  stillInterested: ({ answerBy, suggestion }, { texts, say }) =>
    texts.stillInterested({
      answerBy: say.moment(answerBy),
      situation: suggestion === true ? 'suggestion' : 'otherwise',
    }),
  areaGone: ({ video }, { texts }) => texts.areaGone({ situation: video ? 'video' : 'inPerson' }),
  paused: ({ reason }, { texts, counts, say }) =>
    texts.paused({ pausedAfter: counts.days(say.rules.retention.pausedDays), situation: reason }),
  erased: ({ reason, meeting }, { texts, say }) =>
    texts.erased({ ...toldMeetingOff(meeting, say), situation: reason }),
  replyNoted: ({ answer }, { texts }) => texts.replyNoted({ situation: answer }),
  replySeatHelp: ({ answerBy }, { texts, say }) => texts.replySeatHelp({ answerBy: say.moment(answerBy) }),
  replyPlaceHelp: ({ why }, { texts }) => texts.replyPlaceHelp({ situation: why }),
  handover: ({ phrase, erasedAt }, { texts, say }) =>
    texts.handover({
      phrase: say.typed(phrase),
      recallPage: say.recallUrl,
      wordsWorkUntil: say.dayAfter(erasedAt, say.rules.retention.recallDays),
      erasedAt: say.moment(erasedAt),
    }),
} satisfies Partial<Mails>;
