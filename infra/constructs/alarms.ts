import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  type Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type AlarmProps, alarm } from './alarm.ts';
import type { Figures } from './figures.ts';

/** Queues of what failed for good, by function. */
export type FailureQueues = Readonly<Record<'mailer' | 'matcher' | 'followUp' | 'feedback', IQueue>>;

export type Watched = {
  readonly topic: ITopic;
  readonly api: HttpApi;
  readonly mailer: IFunction;
  readonly figures: Figures;
  /** What matches by catchment, if anything does: then only its executions are whole runs. */
  readonly matching?: IStateMachine;
  readonly failures: FailureQueues;
  /** What takes answers by mail, where they are on. It leaves no dead letters, which would hold the mails. */
  readonly inbound?: IFunction;
};

type Words = Pick<AlarmProps, 'humanImpact' | 'runbook'>;

const atLeast = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
const sumOf = (minutes: number) => ({ statistic: 'Sum', period: Duration.minutes(minutes) });

const failureWords = {
  mailer: {
    humanImpact: 'Some people may get their mail late: sending it has failed several times.',
    runbook: 'Mails fail',
  },
  matcher: {
    humanImpact: 'People wait longer: today no new groups were proposed, at least in some areas.',
    runbook: 'Matching fails',
  },
  followUp: {
    humanImpact: 'Reminders, deadlines and erasures are late.',
    runbook: 'Follow-up fails',
  },
  feedback: {
    humanImpact: 'We keep writing to people whom our mails do not reach, without knowing it.',
    runbook: 'Bounces are not recorded',
  },
} as const satisfies Record<keyof FailureQueues, Words>;

/** Fewer than one in so many hours, also when there are no figures at all, as right after a deployment. */
const noneIn = (hours: number) =>
  ({
    threshold: 1,
    comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: hours,
    treatMissingData: TreatMissingData.BREACHING,
  }) as const;

/** SES pauses an account at a bounce rate of 10 % or a complaint rate of 0.5 %; there is time to act before. */
export const reputation = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Average', period: Duration.hours(1) });

/**
 * Every alarm of the service, each on one metric: an account has ten such for free, and the eleventh
 * costs 0.10 USD a month.
 */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];
  private readonly topic: ITopic;

  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    this.topic = watched.topic;
    this.all = [
      ...this.failures(watched.failures),
      ...this.people(watched),
      ...this.answers(watched),
      ...this.runs(watched),
      ...this.reputation(),
    ];
  }

  private failures(queues: FailureQueues): Alarm[] {
    return (['mailer', 'matcher', 'followUp', 'feedback'] as const).map((name) =>
      this.when(`${name}Failures`, queues[name].metricApproximateNumberOfMessagesVisible(), {
        ...failureWords[name],
        threshold: 1,
      }),
    );
  }

  private people({ api, mailer, figures }: Watched): Alarm[] {
    const age = mailer.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) });
    return [
      this.when('PagesFail', api.metricServerError(sumOf(5)), {
        humanImpact: 'Some people see an error instead of a page.',
        runbook: 'Pages fail',
        threshold: 1,
      }),
      this.when('MailLate', age, {
        humanImpact: 'People get their mails more than a quarter of an hour late.',
        runbook: 'Mails are late',
        threshold: Duration.minutes(15).toMilliseconds(),
      }),
      this.when('MailsHeldBack', figures.sum('MailsHeldBack'), {
        humanImpact:
          'Some people wait for a mail that is held back, such as the one that confirms their sign-up.',
        runbook: 'Mails are held back',
        threshold: 1,
      }),
    ];
  }

  private answers({ inbound }: Pick<Watched, 'inbound'>): Alarm[] {
    if (inbound === undefined) return [];
    return [
      this.when('AnswersFail', inbound.metricErrors(sumOf(5)), {
        humanImpact: 'Somebody answered by mail and believes that it was heard; perhaps it was not.',
        runbook: 'Answers by mail fail',
        threshold: 1,
      }),
    ];
  }

  /** Completed runs, not started ones. */
  private runs({ figures, matching }: Pick<Watched, 'figures' | 'matching'>): Alarm[] {
    const hourly = { period: Duration.hours(1) };
    const matchings = matching?.metricSucceeded() ?? figures.sum('Matchings');
    return [
      this.when('NoMatching', matchings.with(hourly), {
        humanImpact: 'People wait longer: no matching has run to its end for 26 hours.',
        runbook: 'No matching run',
        ...noneIn(26),
      }),
      this.when('NoFollowUp', figures.sum('FollowUps').with(hourly), {
        humanImpact: 'No reminders are sent, unanswered places stay taken, and what should be erased is not.',
        runbook: 'No follow-up run',
        ...noneIn(12),
      }),
    ];
  }

  private reputation(): Alarm[] {
    return [
      this.when('BounceRate', reputation('Reputation.BounceRate'), {
        humanImpact: 'Many mails do not arrive; Amazon may stop all our mail.',
        runbook: 'Many bounces',
        threshold: 0.03,
      }),
      this.when('ComplaintRate', reputation('Reputation.ComplaintRate'), {
        humanImpact: 'People mark our mails as spam; Amazon may stop all our mail.',
        runbook: 'Many complaints',
        threshold: 0.0005,
      }),
    ];
  }

  private when(
    id: string,
    metric: IMetric,
    rest: Omit<AlarmProps, 'metric' | 'topic' | 'comparison'> & Partial<Pick<AlarmProps, 'comparison'>>,
  ): Alarm {
    return alarm(this, id, { comparison: atLeast, ...rest, metric, topic: this.topic });
  }
}
