import type { Finding, Rule } from './finding.ts';

type Step = { readonly field: string; readonly value: number };

/** Later steps must be above earlier ones; `section` holds them all. */
function rising(section: string, steps: readonly Step[]): Finding[] {
  return steps.flatMap(({ field, value }, index) => {
    const before = steps[index - 1];
    return before === undefined || before.value < value
      ? []
      : [
          {
            path: [section, field],
            message: `write a number above ${before.value}, which is "${before.field}"`,
          },
        ];
  });
}

export const groupSizesFit: Rule = ({ group: { min, max, startAt } }) => [
  ...(min <= max ? [] : [{ path: ['group', 'max'], message: `write at least ${min}, which is "min"` }]),
  ...(min <= startAt && startAt <= max
    ? []
    : [{ path: ['group', 'startAt'], message: `write a number from "min" (${min}) to "max" (${max})` }]),
];

export const ladderRises: Rule = ({ ladder }) =>
  rising('ladder', [
    { field: 'reminderAfterDays', value: ladder.reminderAfterDays },
    { field: 'nextAfterDays', value: ladder.nextAfterDays },
    { field: 'leadAfterDays', value: ladder.leadAfterDays },
  ]);

export const invitationRemindsInTime: Rule = ({ invitation }) =>
  rising('invitation', [
    { field: 'reminderAfterDays', value: invitation.reminderAfterDays },
    { field: 'answerDays', value: invitation.answerDays },
  ]);

export const handoverIsPromptedBeforeOverdue: Rule = ({ meeting }) =>
  rising('meeting', [
    { field: 'handoverPromptDays', value: meeting.handoverPromptDays },
    { field: 'handoverOverdueDays', value: meeting.handoverOverdueDays },
  ]);

export const mailLimitsFit: Rule = ({ mail: { perAddressPerDay, perAddressPer30Days } }) =>
  perAddressPerDay <= perAddressPer30Days
    ? []
    : [
        {
          path: ['mail', 'perAddressPer30Days'],
          message: `write at least ${perAddressPerDay}, which is "perAddressPerDay"`,
        },
      ];

/** A group is flagged before it is forgotten, so that handing it over is always possible first. */
export const groupsAreForgottenAfterOverdue: Rule = ({ meeting, retention }) =>
  meeting.handoverOverdueDays < retention.groupDays
    ? []
    : [
        {
          path: ['retention', 'groupDays'],
          message: `write a number above ${meeting.handoverOverdueDays}, which is "meeting.handoverOverdueDays"`,
        },
      ];
