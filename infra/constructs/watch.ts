import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { Alarms } from './alarms.ts';
import type { Feedback } from './feedback.ts';
import { Figures } from './figures.ts';
import type { Inbound } from './inbound.ts';
import type { Mailer } from './mailer.ts';
import type { NodeFunction } from './node-function.ts';
import { Overview } from './overview.ts';
import type { Scheduled } from './scheduled.ts';
import type { Site } from './site.ts';

export type WatchProps = {
  readonly settings: Pick<Settings, 'stage'>;
  /** Where alarms are told. */
  readonly topic: ITopic;
  readonly site: Site;
  readonly web: NodeFunction;
  readonly mailer: Mailer;
  readonly matcher: Scheduled;
  readonly followUp: Scheduled;
  readonly feedback: Feedback;
  /** Only where answers by mail are on. */
  readonly inbound?: Inbound;
};

/** What looks after the service: figures from its logs, alarms that write to a person, and one page of both. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    const { settings, topic, site, web, mailer, matcher, followUp, feedback, inbound } = props;
    const figures = this.figures(props);
    const failures = {
      mailer: mailer.failures,
      matcher: matcher.failures,
      followUp: followUp.failures,
      feedback: feedback.failures,
    };
    const watched = {
      topic,
      api: site.api,
      mailer: mailer.function.lambda,
      figures,
      failures,
      ...(matcher.machine && { matching: matcher.machine }),
      ...(inbound && { inbound: inbound.function.lambda }),
    };
    const functions = {
      web: web.lambda,
      mailer: mailer.function.lambda,
      matcher: matcher.function.lambda,
      followUp: followUp.function.lambda,
      feedback: feedback.function.lambda,
      ...(inbound && { inbound: inbound.function.lambda }),
    };
    const { all: alarms } = new Alarms(this, 'Alarms', watched);
    new Overview(this, 'Overview', { ...watched, name: `Krets-${settings.stage}`, alarms, functions });
  }

  private figures({ settings, site, mailer, matcher, followUp }: WatchProps): Figures {
    return new Figures(this, 'Figures', {
      stage: settings.stage,
      logs: {
        Access: site.accessLogs,
        Mailer: mailer.function.logs,
        Matcher: matcher.function.logs,
        FollowUp: followUp.function.logs,
      },
    });
  }
}
