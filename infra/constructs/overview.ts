import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  PeriodOverride,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { reputation, type Watched } from './alarms.ts';
import type { FigureName } from './figures.ts';

export type OverviewProps = Pick<Watched, 'api' | 'mailer' | 'figures' | 'failures'> & {
  /** Of the dashboard, as it stands in the console. */
  readonly name: string;
  readonly alarms: readonly Alarm[];
  /** Every function, by the word that the picture shows. */
  readonly functions: Readonly<Record<string, IFunction>>;
};

const half = 12;
const third = 8;
const day = Duration.days(1);

const words = [
  '**Krets.** Green is well. What to do about red: `docs/runbook.md`, under the heading that the alarm names.',
  'Nothing here is about a person: counts, times and errors only.',
].join(' ');

const graph = (title: string, left: readonly IMetric[], width = third): IWidget =>
  new GraphWidget({ title, left: [...left], width, height: 6, leftYAxis: { min: 0 } });

/** One page for whoever looks after the system: is it well, is it used, and what is in trouble. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, props: OverviewProps) {
    super(scope, id);
    new Dashboard(this, 'Dashboard', {
      dashboardName: props.name,
      defaultInterval: Duration.days(7),
      periodOverride: PeriodOverride.INHERIT,
      widgets: [
        [new TextWidget({ markdown: words, width: 24, height: 2 })],
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...props.alarms], width: 24, height: 4 })],
        this.lastDay(props),
        this.pages(props),
        this.mails(props),
        this.trouble(props),
      ],
    });
  }

  private lastDay({ figures }: OverviewProps): IWidget[] {
    const of = (name: FigureName, label: string, statistic: 'Sum' | 'Maximum') =>
      figures.sum(name).with({ label, statistic, period: day });
    const shown = (title: string, metrics: IMetric[]) =>
      new SingleValueWidget({ title, metrics, width: half, height: 4 });
    return [
      shown('In a day', [
        of('FormsTaken', 'forms taken', 'Sum'),
        of('MailsSent', 'mails sent', 'Sum'),
        of('MailsHeldBack', 'times that mails were held back', 'Sum'),
        of('FollowUps', 'follow-up runs', 'Sum'),
      ]),
      shown('Last matching', [
        of('Matchings', 'runs', 'Sum'),
        of('PeopleWaiting', 'people still waiting', 'Maximum'),
        of('GroupsProposed', 'groups proposed', 'Sum'),
      ]),
    ];
  }

  private pages({ api }: OverviewProps): IWidget[] {
    const hourly = { statistic: 'Sum', period: Duration.hours(1) };
    const latency = (statistic: string) =>
      api.metricLatency({ statistic, label: statistic, period: Duration.hours(1) });
    return [
      graph('Pages asked for', [api.metricCount({ ...hourly, label: 'all' })]),
      graph('Pages refused or failed', [
        api.metricClientError({ ...hourly, label: 'refused (4xx)' }),
        api.metricServerError({ ...hourly, label: 'failed (5xx)' }),
      ]),
      graph('Milliseconds to a page', [latency('p50'), latency('p99')]),
    ];
  }

  private mails({ figures, mailer }: OverviewProps): IWidget[] {
    const hourly = { period: Duration.hours(1) };
    const age = mailer.metric('IteratorAge', { statistic: 'Maximum', label: 'oldest', ...hourly });
    return [
      graph('Mails', [
        figures.sum('MailsSent').with({ ...hourly, label: 'sent' }),
        figures.sum('MailsHeldBack').with({ ...hourly, label: 'held back' }),
      ]),
      graph('Milliseconds that a mail has waited for the mailer', [age]),
      graph('Reputation with Amazon (red from 0.03 and 0.0005)', [
        reputation('Reputation.BounceRate').with({ label: 'bounces' }),
        reputation('Reputation.ComplaintRate').with({ label: 'complaints' }),
      ]),
    ];
  }

  private trouble({ functions, failures }: OverviewProps): IWidget[] {
    const errors = Object.entries(functions).map(([label, lambda]) =>
      lambda.metricErrors({ label, period: Duration.hours(1) }),
    );
    const depths = Object.entries(failures).map(([label, queue]) =>
      queue.metricApproximateNumberOfMessagesVisible({ label, statistic: 'Maximum' }),
    );
    return [graph('Errors of functions', errors, half), graph('Work that failed for good', depths, half)];
  }
}
