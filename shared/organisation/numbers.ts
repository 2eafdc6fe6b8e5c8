import { record, whole } from './fields.ts';

const days = { from: 1, to: 1000 };

export const group = record({
  min: whole('the fewest people a group may have', { from: 3, to: 30 }),
  max: whole('the most people a group may have', { from: 3, to: 30 }),
  startAt: whole('how many people a new group should start with', { from: 3, to: 30 }),
  startAtMinAfterDays: whole('after how many days of waiting people may start in the smallest group', {
    from: 0,
    to: 1000,
  }),
  graceDays: whole('for how many days a group that has become too small looks for more people', {
    from: 0,
    to: 60,
  }),
});

/** Days since the coordinator was asked. */
export const ladder = record({
  reminderAfterDays: whole('after how many days a coordinator is reminded', days),
  nextAfterDays: whole('after how many days the next coordinator is asked', days),
  leadAfterDays: whole('after how many days a lead is asked', days),
});

export const invitation = record({
  answerDays: whole('how many days people have to answer an invitation', days),
  reminderAfterDays: whole('after how many days an invited person is reminded', days),
});

export const meeting = record({
  lengthMinutes: whole('how many minutes a meeting lasts', { from: 15, to: 480 }),
  supported: whole('how many meetings the coordinator attends', { from: 1, to: 50 }),
  reminderDaysBefore: whole('how many days before the first meeting people are reminded', {
    from: 1,
    to: 30,
  }),
  handoverPromptDays: whole('how many days after the first meeting the handover is brought up', days),
  handoverOverdueDays: whole('how many days after the first meeting the handover is overdue', days),
});

export const retention = record({
  unconfirmedHours: whole('how many hours an unconfirmed sign-up is kept', { from: 1, to: 720 }),
  stillInterestedDays: whole('after how many days of waiting a person is asked again', days),
  stillInterestedAnswerDays: whole('how many days a person has to answer that', days),
  pausedDays: whole('how many days a pause may last', days),
  lapsedDays: whole('how many days a person who did not answer is kept', days),
  groupDays: whole(
    'how many days after its first meeting a group that nobody handed over is forgotten',
    days,
  ),
  recallDays: whole('how many days a group can ask its coordinator back', { from: 1, to: 3650 }),
});

export const mail = record({
  perAddressPerDay: whole('how many mails of one kind an address may get a day', { from: 1, to: 100 }),
  perAddressPer30Days: whole('how many mails of one kind an address may get in 30 days', {
    from: 1,
    to: 1000,
  }),
  confirmationsPerDay: whole('how many confirmation mails may be sent a day in all', {
    from: 1,
    to: 1_000_000,
  }),
});
