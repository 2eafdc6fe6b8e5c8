import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Subscription, SubscriptionProtocol, type Topic } from 'aws-cdk-lib/aws-sns';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { type App, Aspects, Duration, Stack, type StackProps, TimeZone } from 'aws-cdk-lib/core';
import type { FollowUpVariables } from '../functions/follow-up/env.ts';
import type { MailerVariables } from '../functions/mailer/env.ts';
import type { MatcherVariables } from '../functions/matcher/env.ts';
import type { WebVariables } from '../functions/web/env.ts';
import {
  contactHashing,
  type Data,
  everyRowAction,
  journalAccess,
  tableAccess,
} from './constructs/access.ts';
import { FanOut } from './constructs/fan-out.ts';
import { Feedback } from './constructs/feedback.ts';
import { Inbound } from './constructs/inbound.ts';
import { MailIdentity } from './constructs/mail-identity.ts';
import { Mailer } from './constructs/mailer.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { Scheduled } from './constructs/scheduled.ts';
import { Site } from './constructs/site.ts';
import { hearAlarms, privateTopic } from './constructs/topic.ts';
import { Watch } from './constructs/watch.ts';
import type { Settings } from './settings.ts';

export type ServiceStackProps = StackProps & { readonly settings: Settings; readonly data: Data };

/** What may be replaced at any time: pages, mail, schedules and alarms. Nothing in it is worth keeping. */
export class ServiceStack extends Stack {
  private readonly settings: Settings;
  private readonly data: Data;

  constructor(app: App, id: string, { settings, data, ...props }: ServiceStackProps) {
    super(app, id, props);
    this.settings = settings;
    this.data = data;

    const site = new Site(this, 'Site', settings);
    const bounces = privateTopic(this, 'Bounces', data.key);
    const mail = new MailIdentity(this, 'Mail', { settings, feedback: bounces });
    const { replyDomain } = settings;
    const sender = {
      BASE_URL: site.baseUrl,
      CONFIGURATION_SET: mail.configurationSet.configurationSetName,
      ...(replyDomain !== undefined && { REPLY_DOMAIN: replyDomain }),
    };

    const matcher = this.matcher();
    const web = this.web(site.baseUrl, matcher);
    site.leadTo(web.lambda);
    const environment: MailerVariables = { ...this.common(), ...sender };
    const mailer = new Mailer(this, 'Mailer', { data, mail, environment, settings });
    const followUp = this.followUp({ ...sender, CONTACT_KEY_ID: data.key.keyArn }, mail);
    const feedback = this.feedback(bounces);
    const inbound = replyDomain === undefined ? {} : { inbound: this.inbound(replyDomain) };
    const topic = this.warnings();
    const watched = { web, mailer, matcher, followUp, feedback, ...inbound };
    new Watch(this, 'Watch', { settings, topic, site, ...watched });
    this.encryptLogs();
  }

  /** The person who looks after the system hears of every alarm, once the address has confirmed. */
  private warnings(): Topic {
    const topic = privateTopic(this, 'Warnings', this.data.key);
    hearAlarms(topic);
    const { alarmEmail: endpoint } = this.settings;
    new Subscription(this, 'WarningsReader', { topic, protocol: SubscriptionProtocol.EMAIL, endpoint });
    return topic;
  }

  /** Also those of constructs to come. Logs hold nothing personal; this is the second lock. */
  private encryptLogs(): void {
    const { keyArn } = this.data.key;
    Aspects.of(this).add({
      visit: (node) => {
        if (node instanceof CfnLogGroup) node.kmsKeyId = keyArn;
      },
    });
  }

  private common(): Pick<WebVariables, 'TABLE_NAME' | 'ORGANISATION'> {
    return { TABLE_NAME: this.data.table.tableName, ORGANISATION: this.settings.organisationId };
  }

  private web(baseUrl: string, matcher: Scheduled): NodeFunction {
    const environment: WebVariables = {
      ...this.common(),
      JOURNAL_NAME: this.data.journal.tableName,
      BASE_URL: baseUrl,
      CONTACT_KEY_ID: this.data.key.keyArn,
      MATCHING: matcher.target,
    };
    return new NodeFunction(this, 'Web', {
      entry: 'web',
      description: 'Krets: the pages',
      environment,
      permissions: [
        ...tableAccess(this.data, { rows: everyRowAction, indexes: ['list', 'near', 'caller'] }),
        journalAccess(this.data),
        contactHashing(this.data),
        matcher.starting(),
      ],
      logRetention: this.settings.logRetention,
      timeout: Duration.seconds(20),
      memorySize: 1024,
    });
  }

  private feedback(topic: Topic): Feedback {
    return new Feedback(this, 'Feedback', {
      data: this.data,
      topic,
      environment: { TABLE_NAME: this.data.table.tableName },
      settings: this.settings,
    });
  }

  private inbound(replyDomain: string): Inbound {
    const { data, settings } = this;
    const environment = {
      ...this.common(),
      JOURNAL_NAME: data.journal.tableName,
      CONTACT_KEY_ID: data.key.keyArn,
      REPLY_DOMAIN: replyDomain,
    };
    return new Inbound(this, 'Inbound', { data, replyDomain, environment, settings });
  }

  private matcher(): Scheduled {
    const { matchingHour, matchingMoves, logRetention, fanOutFrom } = this.settings;
    const environment: MatcherVariables = {
      ...this.common(),
      CONTACT_KEY_ID: this.data.key.keyArn,
      MATCHING_MOVES: String(matchingMoves),
    };
    return new Scheduled(this, 'Matcher', {
      entry: 'matcher',
      data: this.data,
      description: 'Krets: proposes groups',
      schedule: this.at(String(matchingHour), '0'),
      environment,
      permissions: [
        // It proposes and tells, and takes nothing away.
        ...tableAccess(this.data, {
          rows: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
          indexes: fanOutFrom === undefined ? ['list'] : ['list', 'near'],
        }),
        contactHashing(this.data),
      ],
      logRetention,
      timeout: Duration.minutes(10),
      memorySize: 1769,
      ...(fanOutFrom !== undefined && { through: (matcher) => this.fanOut(matcher, fanOutFrom) }),
    });
  }

  private fanOut({ function: matcher, failures }: Scheduled, from: number): StateMachine {
    const { fanOutAtOnce: atOnce, logRetention } = this.settings;
    const sharing = { from, atOnce, logRetention, data: this.data };
    return new FanOut(this, 'FanOut', { matcher: matcher.lambda, failures, ...sharing }).machine;
  }

  private followUp(
    sender: Pick<FollowUpVariables, 'BASE_URL' | 'CONFIGURATION_SET' | 'CONTACT_KEY_ID' | 'REPLY_DOMAIN'>,
    mail: MailIdentity,
  ): Scheduled {
    const environment: FollowUpVariables = {
      ...this.common(),
      ...sender,
      JOURNAL_NAME: this.data.journal.tableName,
    };
    return new Scheduled(this, 'FollowUp', {
      entry: 'follow-up',
      data: this.data,
      description: 'Krets: reminders, deadlines, erasures, and mails that are still due',
      schedule: this.at('6-21', '0/15'),
      environment,
      permissions: [
        ...tableAccess(this.data, { rows: everyRowAction, indexes: ['list', 'due', 'near'] }),
        journalAccess(this.data),
        contactHashing(this.data),
        mail.sending(),
      ],
      logRetention: this.settings.logRetention,
      timeout: Duration.minutes(10),
      memorySize: 512,
    });
  }

  /** Local hours by day only: between midnight and six, clocks are changed and an hour comes twice or never. */
  private at(hour: string, minute: string): ScheduleExpression {
    const timeZone = TimeZone.of(this.settings.organisation.timeZone);
    return ScheduleExpression.cron({ hour, minute, timeZone });
  }
}
