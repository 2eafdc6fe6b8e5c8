import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, groupFacts, meetingOff, meetingRows, people, placeRows } from './words.ts';

const open = 'Open the page';

const reasonsDissolved = {
  tooFew: 'There were too few people to start this one.',
  noCoordinator: 'We found no coordinator for this one.',
  closed: 'This one has been closed.',
};

const stuck = {
  date: 'The first meeting is not arranged, or no one has told us whether it took place.',
  handover: 'This one should have been handed over by now.',
};

/** A group from when it is full until it runs itself. */
export const coordinatorGroup = {
  chooseDate: ({ group, people: count, again }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: 'Can you find a date?' },
      paragraph(
        again
          ? 'The first meeting has no date yet. Can you arrange it now?'
          : 'Enough people have said yes. Can you arrange the first meeting?',
      ),
      countedFacts(group, count, say),
      button('Arrange the meeting', 'signIn'),
      paragraph('Everyone will be told as soon as you have chosen.'),
    ),
  placeFree: ({ group, people: count, refilled }, say) =>
    mail(
      { subject: 'message', preview: 'You do not need to do anything.' },
      paragraph('A place has become free.'),
      countedFacts(group, count, say),
      paragraph(
        refilled
          ? 'We have invited someone from the queue. You do not need to do anything.'
          : 'We have not invited anyone new. The others still have their places, and you do not need to do anything.',
      ),
      button(open, 'signIn'),
    ),
  memberJoined: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'One more has joined.' },
      paragraph(
        'A new person has said yes. Please call them before the first meeting. The name is on the page.',
      ),
      countedFacts(group, count, say),
      button(open, 'signIn'),
    ),
  groupDissolved: ({ group, reason, meeting }, say) =>
    mail(
      { subject: 'message', preview: 'You do not need to do anything.' },
      paragraph(reasonsDissolved[reason]),
      facts(placeRows(group, say)),
      meetingOff(meeting, say),
      paragraph(
        'Everyone who was in the group is back in the queue and has been told. You do not need to do anything.',
      ),
      button('Open the overview', 'signIn'),
    ),
  coordinatorMeeting: ({ group, meeting, method, takenOver }, say) =>
    method === 'CANCEL' && takenOver
      ? mail(
          { subject: 'message', preview: 'You do not need to do anything.' },
          paragraph(
            `Another coordinator has taken over this group and the meeting on ${say.moment(meeting.startsAt)}.`,
          ),
          paragraph(
            'If the meeting is in your calendar, opening the attachment removes it. You do not need to do anything.',
          ),
          facts(placeRows(group, say)),
          button('To the overview', 'signIn'),
        )
      : method === 'CANCEL'
        ? mail(
            { subject: 'cancelled', preview: 'Everyone has been told.' },
            paragraph(
              `The meeting on ${say.moment(meeting.startsAt)} is cancelled, and everyone has been told.`,
            ),
            paragraph('If it is in your calendar, opening the attachment removes it.'),
            facts(placeRows(group, say)),
            button(open, 'signIn'),
          )
        : mail(
            { subject: 'timeAndPlace', preview: 'Everyone has been told.' },
            paragraph(
              'The meeting is arranged, and everyone has been told. The attachment puts it in your calendar.',
            ),
            facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
            paragraph(
              'Please call everyone before the meeting. The call list and the sheets for the meeting are on the page.',
            ),
            button(open, 'signIn'),
          ),
  coordinatorMeetingReminder: ({ group, meeting, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: 'It will soon be time to meet.' },
      paragraph('It will soon be time for the first meeting. Have you been able to call everyone?'),
      facts([
        ...meetingRows(meeting, say),
        ...placeRows(group, say),
        { label: 'People', value: String(count) },
      ]),
      paragraph(
        'Please bring the sheet with the promise of confidentiality and the ground rules. You can print it from the page.',
      ),
      button(open, 'signIn'),
    ),
  wasItHeld: ({ group, meeting }, say) =>
    mail(
      { subject: 'question', preview: 'Did the meeting take place?' },
      paragraph(
        'Did the first meeting take place? Please tell us on the page, so that we know you are under way. If it did not, you can choose a new date there.',
      ),
      facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
      button('Answer here', 'signIn'),
    ),
  handoverPrompt: ({ group, overdue }, say) =>
    mail(
      { subject: 'question', preview: 'Are they ready to carry on by themselves?' },
      paragraph(
        overdue
          ? 'You have been here longer than planned. Is there anything they need before they can carry on by themselves?'
          : 'Perhaps they can soon carry on by themselves. Please talk to them about a good time for you to step back.',
      ),
      facts(placeRows(group, say)),
      paragraph(
        'When you all agree, you hand the group over on the page. Everyone then gets a last e-mail, and we erase everything about them.',
      ),
      overdue &&
        paragraph(
          `Otherwise, we will erase everything about the group no later than ${say.rules.retention.groupDays} days after the first meeting.`,
        ),
      button(open, 'signIn'),
    ),
  groupStuck: ({ group, waitsFor, since }, say) =>
    mail(
      { subject: 'question', preview: 'Can you look at this?' },
      paragraph(`${stuck[waitsFor]} The last step was on ${say.moment(since)}.`),
      groupFacts(group, say),
      paragraph('Please talk to the coordinator. You can also give the group to someone else.'),
      button(open, 'signIn'),
    ),
  handoverReceipt: ({ erasedAt, people: count }, say) =>
    mail(
      { subject: 'receipt', preview: 'Something to keep.' },
      paragraph(`The handover is done. Thank you for helping ${people(count)} get started.`),
      paragraph(
        `On ${say.moment(erasedAt)} we erased names, e-mail addresses and phone numbers. We also erased the answers they had given, who was together, the meetings and the call list. Only numbers are left, and what it takes to recognise the words they were given.`,
      ),
      small(
        'You can no longer see the group. If they want help later, they will use the words they were given.',
      ),
      button('Open the overview', 'signIn'),
    ),
} satisfies Partial<Templates>;
