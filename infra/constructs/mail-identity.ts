import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

type MailSettings = Pick<Settings, 'senderDomain' | 'mailIdentity' | 'organisation'>;

/**
 * Who mails come from, and how bounces and complaints come back. No open or click events and no
 * redirect domain: SES then leaves every link as it was written.
 */
export class MailIdentity extends Construct {
  readonly configurationSet: ConfigurationSet;
  private readonly settings: MailSettings;

  constructor(
    scope: Construct,
    id: string,
    { settings, feedback }: { settings: MailSettings; feedback: ITopic },
  ) {
    super(scope, id);
    this.settings = settings;
    this.configurationSet = new ConfigurationSet(this, 'Settings', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(feedback),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    if (settings.mailIdentity === 'create') this.domain(settings.senderDomain);
  }

  /**
   * One raw message at a time, from the one sender. `identity/*`, because an account in SES's sandbox
   * also asks for permission on the recipient's own, verified identity; the condition does the limiting.
   */
  sending(): PolicyStatement {
    const stack = Stack.of(this);
    return new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [
        stack.formatArn({ service: 'ses', resource: 'identity', resourceName: '*' }),
        stack.formatArn({
          service: 'ses',
          resource: 'configuration-set',
          resourceName: this.configurationSet.configurationSetName,
        }),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': this.settings.organisation.sender.address } },
    });
  }

  private domain(name: string): void {
    const identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(name),
      configurationSet: this.configurationSet,
      mailFromDomain: `bounce.${name}`,
      // Bounces come by event; a second copy would put addresses into somebody's inbox.
      feedbackForwarding: false,
    });
    const region = Stack.of(this).region;
    const records = [
      ...identity.dkimRecords.map(({ name: host, value }) => `${host} CNAME ${value}`),
      `bounce.${name} MX 10 feedback-smtp.${region}.amazonses.com`,
      `bounce.${name} TXT "v=spf1 include:amazonses.com ~all"`,
      `_dmarc.${name} TXT "v=DMARC1; p=none"`,
    ];
    records.forEach((value, index) => {
      new CfnOutput(this, `DnsRecord${index + 1}`, {
        value,
        description: `DNS record for mail from ${name}, unless there is one`,
      });
    });
  }
}
