import * as z from 'zod';

type Span = { readonly usual: number; readonly from: number; readonly to: number };

const decimal = (says: string, { usual, from, to }: Span) => {
  const error = `write a number from ${from} to ${to}`;
  return z.coerce
    .number<string>({ error })
    .min(from, { error })
    .max(to, { error })
    .default(usual)
    .meta({ says, usual });
};

const whole = (says: string, { usual, from, to }: Span) => {
  const error = `write a whole number from ${from} to ${to}`;
  return z.coerce
    .number<string>({ error })
    .int({ error })
    .min(from, { error })
    .max(to, { error })
    .default(usual)
    .meta({ says, usual });
};

const share = (says: string, usual: number) => decimal(says, { usual, from: 0, to: 1 });
const days = (says: string, usual: number) => decimal(says, { usual, from: 0, to: 365 });

/** Everything the model assumes and the organisation file does not say, with its usual value. */
export const assumptionsSchema = z.strictObject({
  warmUpWeeks: whole('weeks of sign-ups before those that are counted; it starts empty', {
    usual: 13,
    from: 0,
    to: 520,
  }),
  weeks: whole('weeks of sign-ups that are counted', { usual: 52, from: 1, to: 520 }),
  tailWeeks: whole('weeks after them, until the fate of the counted is known', {
    usual: 26,
    from: 0,
    to: 520,
  }),
  seed: whole('the first seed', { usual: 1, from: 0, to: 1_000_000 }),
  seeds: whole('how many seeds, each a year of its own', { usual: 3, from: 1, to: 1000 }),
  moves: whole('how many moves the engine may try in one run of a night', {
    usual: 500,
    from: 0,
    to: 1_000_000,
  }),
  confirmDays: days('mean days until the link in the first mail is pressed', 0.5),
  talkShare: share('how many have a talk before they wait (where the organisation offers it)', 0.3),
  talkDays: days('mean days until that talk is held', 5),
  mixedShare: share('how many accept a mixed group', 0.35),
  videoShare: share('how many accept to meet by video', 0.27),
  extraSlots: whole('slots that everybody offers on top of what they would', { usual: 0, from: 0, to: 17 }),
  widenAfterDays: whole(
    'days of waiting after which people are asked to widen: mixed group and two slots; 0 is never',
    {
      usual: 0,
      from: 0,
      to: 365,
    },
  ),
  widenShare: share('how many of them say yes', 0.5),
  patienceWeeks: decimal('mean weeks until somebody who has not met a group withdraws', {
    usual: 52,
    from: 1,
    to: 1000,
  }),
  accept: share('how many of the invited say yes', 0.8),
  silent: share('how many of the invited never answer', 0.05),
  answerDays: days('mean days until an invited person answers', 2),
  dropOut: share('how many who said yes say no again before the first meeting', 0.04),
  comes: share('how many come to the first meeting', 0.93),
  returns: share('how many of those who did not answer or did not come want another group', 0.5),
  returnDays: days('mean days until they say so', 7),
  coordinators: decimal('coordinators for each weekly sign-up', { usual: 0.8, from: 0.05, to: 100 }),
  capacity: whole('groups a coordinator can have at a time', { usual: 2, from: 1, to: 100 }),
  refuse: share('how often a coordinator who is asked cannot', 0.2),
  askSilent: share('how often a coordinator who is asked does not answer', 0.1),
  askDays: days('mean days until a coordinator answers', 1.5),
  dateDays: days('mean days until the coordinator sets a date once enough have said yes', 2),
  noticeDays: whole('fewest days from that to the first meeting', { usual: 10, from: 3, to: 100 }),
});

export type Assumptions = Readonly<z.output<typeof assumptionsSchema>>;

/** The usual values. */
export const usualAssumptions: Assumptions = assumptionsSchema.parse({});
