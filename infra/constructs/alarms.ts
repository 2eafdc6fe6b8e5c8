import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { alarm } from './alarm.ts';

export type Watched = {
  readonly topic: ITopic;
  readonly api: HttpApi;
  readonly mailer: IFunction;
  readonly matcher: IFunction;
  /** Queue of what failed for good, by function. */
  readonly failures: Readonly<Record<'mailer' | 'matcher' | 'followUp' | 'feedback', IQueue>>;
};

type Words = { readonly humanImpact: string; readonly runbook: string };

const atLeast = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
const sumOf = (minutes: number) => ({ statistic: 'Sum', period: Duration.minutes(minutes) });

const failureWords = {
  mailer: {
    humanImpact: 'Some people may get their mail late: sending it has failed several times.',
    runbook: 'Mails fail',
  },
  matcher: {
    humanImpact: 'People wait longer: today no new groups were proposed.',
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
} as const satisfies Record<keyof Watched['failures'], Words>;

/** Every alarm of the service. Ten metrics, which is what an account has for free. */
export class Alarms extends Construct {
  private readonly topic: ITopic;

  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    this.topic = watched.topic;
    this.failures(watched.failures);
    this.pages(watched.api);
    this.mailLate(watched.mailer);
    this.noMatching(watched.matcher);
    this.reputation();
  }

  private failures(queues: Watched['failures']): void {
    for (const name of Object.values(['mailer', 'matcher', 'followUp', 'feedback'] as const)) {
      this.when(`${name}Failures`, queues[name].metricApproximateNumberOfMessagesVisible(), {
        ...failureWords[name],
        threshold: 1,
      });
    }
  }

  private pages(api: HttpApi): void {
    this.when('PagesFail', api.metricServerError(sumOf(5)), {
      humanImpact: 'Some people see an error instead of a page.',
      runbook: 'Pages fail',
      threshold: 1,
    });
  }

  private mailLate(mailer: IFunction): void {
    const age = mailer.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) });
    this.when('MailLate', age, {
      humanImpact: 'People get their mails more than a quarter of an hour late.',
      runbook: 'Mails are late',
      threshold: Duration.minutes(15).toMilliseconds(),
    });
  }

  /** Completed runs, not started ones. Also in the first day after a deployment, until the first run. */
  private noMatching(matcher: IFunction): void {
    const hour = sumOf(60);
    const completed = new MathExpression({
      expression: 'FILL(calls, 0) - FILL(errors, 0)',
      usingMetrics: { calls: matcher.metricInvocations(hour), errors: matcher.metricErrors(hour) },
      period: Duration.hours(1),
      label: 'Completed matching runs',
    });
    this.when('NoMatching', completed, {
      humanImpact: 'People wait longer: no matching has run to its end for 26 hours.',
      runbook: 'No matching run',
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 26,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  /** SES pauses an account at a bounce rate of 10 % or a complaint rate of 0.5 %; there is time to act before. */
  private reputation(): void {
    const rate = (metricName: string): Metric =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Average', period: Duration.hours(1) });
    this.when('BounceRate', rate('Reputation.BounceRate'), {
      humanImpact: 'Many mails do not arrive; Amazon may stop all our mail.',
      runbook: 'Many bounces',
      threshold: 0.03,
    });
    this.when('ComplaintRate', rate('Reputation.ComplaintRate'), {
      humanImpact: 'People mark our mails as spam; Amazon may stop all our mail.',
      runbook: 'Many complaints',
      threshold: 0.0005,
    });
  }

  private when(
    id: string,
    metric: IMetric,
    rest: Omit<Parameters<typeof alarm>[2], 'metric' | 'topic' | 'comparison'> & {
      readonly comparison?: ComparisonOperator;
    },
  ): void {
    alarm(this, id, { comparison: atLeast, ...rest, metric, topic: this.topic });
  }
}
