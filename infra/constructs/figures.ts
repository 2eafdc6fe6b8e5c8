import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, type JsonPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { LogEvent, LogField } from '../../shared/log/catalogue.ts';

/** Where functions, and the API for each request, write their lines. */
type Logs = Readonly<Record<'Access' | 'Mailer' | 'Matcher' | 'FollowUp', ILogGroup>>;

export type FigureSources = {
  /** Keeps the figures of several stages in one account apart. */
  readonly stage: string;
  readonly logs: Logs;
};

type Counted = {
  readonly from: readonly [log: keyof Logs, lines: JsonPattern][];
  /** The field whose numbers are added up; without it, lines are counted. */
  readonly field?: LogField;
};

const isEvent = (name: LogEvent): JsonPattern => FilterPattern.stringValue('$.event', '=', name);

const mailBatchWith = (...fields: readonly LogField[]): JsonPattern =>
  FilterPattern.all(
    isEvent('mailBatch'),
    FilterPattern.any(...fields.map((field) => FilterPattern.numberValue(`$.${field}`, '>', 0))),
  );

/** Forms that were taken; the access log knows neither which nor whose. */
const takenForm = FilterPattern.all(
  FilterPattern.stringValue('$.method', '=', 'POST'),
  FilterPattern.any(
    FilterPattern.stringValue('$.status', '=', '2*'),
    FilterPattern.stringValue('$.status', '=', '3*'),
  ),
);

const matched = isEvent('matchingFinished');

/** A mail that the stream leaves for later is tried again by the sweep; one that the sweep leaves has trouble. */
const counted = {
  FormsTaken: { from: [['Access', takenForm]] },
  MailsSent: {
    from: [
      ['Mailer', mailBatchWith('sent')],
      ['FollowUp', mailBatchWith('sent')],
    ],
    field: 'sent',
  },
  MailsHeldBack: {
    from: [
      ['Mailer', mailBatchWith('stopped', 'parked')],
      ['FollowUp', mailBatchWith('stopped', 'parked', 'later')],
    ],
  },
  Matchings: { from: [['Matcher', matched]] },
  PeopleWaiting: { from: [['Matcher', matched]], field: 'waiting' },
  GroupsProposed: { from: [['Matcher', matched]], field: 'proposed' },
  FollowUps: { from: [['FollowUp', isEvent('followUpFinished')]] },
} as const satisfies Readonly<Record<string, Counted>>;

export type FigureName = keyof typeof counted;

/**
 * Figures that AWS does not have by itself, counted from log lines, which hold nothing personal. An
 * account has ten of these for free; each further one would cost 0.30 USD a month.
 */
export class Figures extends Construct {
  private readonly namespace: string;

  constructor(scope: Construct, id: string, { stage, logs }: FigureSources) {
    super(scope, id);
    this.namespace = `Krets/${stage}`;
    for (const [name, figure] of Object.entries<Counted>(counted)) {
      for (const [log, lines] of figure.from) {
        new MetricFilter(this, `${name}${log}`, {
          logGroup: logs[log],
          filterPattern: lines,
          metricNamespace: this.namespace,
          metricName: name,
          metricValue: figure.field === undefined ? '1' : `$.${figure.field}`,
        });
      }
    }
  }

  /** The figure as a metric; times are those of whoever looks. */
  sum(name: FigureName): Metric {
    return new Metric({ namespace: this.namespace, metricName: name, statistic: 'Sum' });
  }
}
