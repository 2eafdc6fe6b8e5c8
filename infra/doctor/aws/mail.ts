import { DescribeActiveReceiptRuleSetCommand, SESClient } from '@aws-sdk/client-ses';
import {
  GetAccountCommand,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
  type GetEmailIdentityResponse,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import type { Account, MailIdentity, Subscription } from '../port.ts';
import { type ClientSettings, unlessMissing } from './clients.ts';

const identityOf = (answer: GetEmailIdentityResponse): MailIdentity => {
  const { DkimAttributes: dkim, MailFromAttributes: from } = answer;
  return {
    verified: answer.VerifiedForSendingStatus ?? false,
    dkim: {
      status: dkim?.Status ?? 'NOT_STARTED',
      signs: dkim?.SigningEnabled ?? false,
      own: dkim?.SigningAttributesOrigin === 'EXTERNAL',
      tokens: dkim?.Tokens ?? [],
      zone: dkim?.SigningHostedZone ?? 'dkim.amazonses.com',
    },
    ...(from?.MailFromDomain && {
      mailFrom: { domain: from.MailFromDomain, status: from.MailFromDomainStatus ?? '' },
    }),
    forwardsBounces: answer.FeedbackForwardingStatus ?? false,
  };
};

/** SES, and the topics that its events and the alarms go to. */
export const mailCalls = (
  settings: ClientSettings,
): Pick<
  Account,
  'mailAccount' | 'mailIdentity' | 'activeRuleSet' | 'eventDestinations' | 'subscriptions'
> => {
  const ses = new SESv2Client(settings);
  /** Receiving is in the older API only. */
  const receiving = new SESClient(settings);
  const sns = new SNSClient(settings);
  return {
    mailAccount: async () => {
      const answer = await ses.send(new GetAccountCommand({}));
      return {
        production: answer.ProductionAccessEnabled ?? false,
        sending: answer.SendingEnabled ?? false,
        enforcement: answer.EnforcementStatus ?? '',
        perDay: answer.SendQuota?.Max24HourSend ?? 0,
        sentToday: answer.SendQuota?.SentLast24Hours ?? 0,
      };
    },
    mailIdentity: async (domain) => {
      const answer = await unlessMissing(ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain })));
      return answer && identityOf(answer);
    },
    activeRuleSet: async () => {
      const { Metadata } = await receiving.send(new DescribeActiveReceiptRuleSetCommand({}));
      return Metadata?.Name;
    },
    eventDestinations: async (configurationSet) => {
      const asked = new GetConfigurationSetEventDestinationsCommand({
        ConfigurationSetName: configurationSet,
      });
      const { EventDestinations: found = [] } = await ses.send(asked);
      return found.map(({ Enabled, MatchingEventTypes, SnsDestination }) => ({
        enabled: Enabled ?? false,
        events: MatchingEventTypes ?? [],
        ...(SnsDestination?.TopicArn !== undefined && { topic: SnsDestination.TopicArn }),
      }));
    },
    subscriptions: async (topic) => {
      const found: Subscription[] = [];
      for await (const page of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn: topic })) {
        for (const { Protocol, Endpoint, SubscriptionArn } of page.Subscriptions ?? []) {
          const confirmed = SubscriptionArn?.startsWith('arn:') ?? false;
          found.push({ protocol: Protocol ?? '', endpoint: Endpoint ?? '', confirmed });
        }
      }
      return found;
    },
  };
};
