import type { Settings } from '../../settings.ts';
import { type Deployed, named } from '../deployed.ts';
import { askFrom, type Fact, judge } from '../fact.ts';
import { about, type Finding } from '../finding.ts';
import type { Account, EventDestination, MailAccount, MailIdentity, Subscription } from '../port.ts';

export type MailFacts = {
  readonly account: Fact<MailAccount>;
  readonly identity: Fact<MailIdentity | undefined>;
  readonly destinations: Fact<readonly EventDestination[]>;
  readonly listeners: Fact<readonly Subscription[]>;
  /** The topic that bounces are to go to. */
  readonly topic: Fact<string>;
};

export const lookAtMail = async (
  account: Account,
  { senderDomain }: Settings,
  { caller, deployed }: { readonly caller: Fact<unknown>; readonly deployed: Fact<Deployed> },
): Promise<MailFacts> => {
  const topic = named(deployed, (one) => one.bounces);
  const [mail, identity, destinations, listeners] = await Promise.all([
    askFrom(caller, { action: 'ses:GetAccount', call: account.mailAccount }),
    askFrom(caller, { action: 'ses:GetEmailIdentity', call: () => account.mailIdentity(senderDomain) }),
    askFrom(
      named(deployed, (one) => one.configurationSet),
      { action: 'ses:GetConfigurationSetEventDestinations', call: account.eventDestinations },
    ),
    askFrom(topic, { action: 'sns:ListSubscriptionsByTopic', call: account.subscriptions }),
  ]);
  return { account: mail, identity, destinations, listeners, topic };
};

/** Names that nobody can own: RFC 2606 and RFC 6761. */
const reserved = /(^|\.)(example\.(org|com|net)|example|test|invalid|localhost)$/i;

const sender = ({ organisation, organisationId, alarmEmail }: Settings): readonly Finding[] => {
  const say = about('Mail', 'Addresses');
  const from = organisation.sender.address;
  const nobody = (address: string) => reserved.test(address.split('@').at(-1) ?? '');
  const findings = [
    ...(nobody(from)
      ? [
          say.failed({
            found: `mails would come from ${from}, a domain that nobody can own`,
            todo: `write an address at your own domain as sender.address in shared/organisation/${organisationId}.json`,
          }),
        ]
      : []),
    ...(nobody(alarmEmail)
      ? [
          say.failed({
            found: `alarms would go to ${alarmEmail}, which reaches nobody`,
            todo: 'write the address of a person as alarmEmail in cdk.json, or add -c alarmEmail=…',
          }),
        ]
      : []),
  ];
  return findings.length > 0 ? findings : [say.ok(`from ${from}; alarms to ${alarmEmail}`)];
};

const standing = (fact: Fact<MailAccount>, { region, domain }: Settings): readonly Finding[] => {
  const say = about('Mail', 'SES account');
  const support =
    'open a case at https://console.aws.amazon.com/support, and read the mails that AWS sent to the owner of the account';
  const site = domain === undefined ? 'https://your-centre.no' : `https://${domain.name}`;
  const details = `--mail-type TRANSACTIONAL --website-url ${site} --use-case-description "Confirmations and invitations that people signed up for at our centre. Bounces and complaints are recorded and stop all further mail."`;
  return judge(fact, say, ({ production, sending, enforcement, perDay, sentToday }) => {
    if (enforcement === 'SHUTDOWN' || !sending)
      return say.failed({ found: 'AWS has paused sending: no mail goes out', todo: support });
    if (!production)
      return say.failed({
        found: `in the sandbox: mail reaches verified addresses only, ${perDay} a day`,
        todo: `aws sesv2 put-account-details --region ${region} --production-access-enabled ${details}`,
      });
    if (enforcement === 'PROBATION')
      return say.warning({ found: 'on probation: too many bounces or complaints', todo: support });
    if (perDay > 0 && sentToday >= perDay * 0.8)
      return say.warning({
        found: `${sentToday} of ${perDay} mails in the last 24 hours`,
        todo: `ask for more at https://${region}.console.aws.amazon.com/ses/home?region=${region}#/account`,
      });
    return say.ok(
      `out of the sandbox; ${sentToday} of ${perDay < 0 ? 'unlimited' : perDay} mails in the last 24 hours`,
    );
  });
};

/** Whether SES sends from a domain that it knows, and signs. */
const signing = ({ verified, dkim }: MailIdentity, { senderDomain, region }: Settings): Finding => {
  const say = about('Mail', 'Sender domain');
  const on = `aws sesv2 put-email-identity-dkim-attributes --region ${region} --email-identity ${senderDomain} --signing-enabled`;
  if (verified && dkim.status === 'SUCCESS')
    return dkim.signs
      ? say.ok(`${senderDomain} is verified, DKIM signs`)
      : say.failed({
          found: `${senderDomain} is verified, but DKIM is switched off: mails are not signed`,
          todo: on,
        });
  return say.failed({
    found: verified
      ? `${senderDomain} is verified, but mails are not signed (DKIM: ${dkim.status})`
      : `${senderDomain} is not verified (DKIM: ${dkim.status}): SES sends nothing from it`,
    todo:
      dkim.status === 'FAILED'
        ? `write the DKIM records below, then ${on}`
        : 'write the DKIM records below; SES looks for them by itself, for up to 72 hours',
  });
};

const identity = (fact: Fact<MailIdentity | undefined>, settings: Settings): readonly Finding[] => {
  const { senderDomain: domain, mailIdentity, region } = settings;
  const say = about('Mail', 'Sender domain');
  return judge(fact, say, (one) => {
    if (one === undefined && mailIdentity === 'create')
      return say.note({
        found: `${domain} is not in SES yet`,
        todo: 'npx cdk deploy --all makes it, and prints the DNS records to write',
      });
    if (one === undefined)
      return say.failed({
        found: `mailIdentity is existing, but ${domain} is not in SES in ${region}`,
        todo: 'set mailIdentity to create, or verify the domain in this region',
      });
    const forwarded = say.warning({
      found: 'bounces are also mailed to the sender, with addresses of people in them',
      todo: `aws sesv2 put-email-identity-feedback-attributes --region ${region} --email-identity ${domain} --no-email-forwarding-enabled`,
    });
    return [signing(one, settings), ...(one.forwardsBounces ? [forwarded] : [])];
  });
};

/** Its MX and SPF records are among those of DNS. */
const mailFrom = (fact: Fact<MailIdentity | undefined>, settings: Settings): readonly Finding[] => {
  const { senderDomain: domain, region } = settings;
  const say = about('Mail', 'Mail-from domain');
  if (!fact.known || fact.value === undefined) return [];
  const { mailFrom: from = { domain: `bounce.${domain}`, status: 'NONE' } } = fact.value;
  const set = `aws sesv2 put-email-identity-mail-from-attributes --region ${region} --email-identity ${domain} --mail-from-domain ${from.domain}`;
  if (from.status === 'SUCCESS') return [say.ok(from.domain)];
  if (from.status === 'NONE')
    return [say.warning({ found: `none: SPF speaks for amazonses.com, not for ${domain}`, todo: set })];
  return from.status === 'PENDING'
    ? [
        say.note({
          found: `${from.domain}: SES has not seen its records yet`,
          todo: 'write the MX and SPF records below; SES looks for them by itself, for up to 72 hours',
        }),
      ]
    : [
        say.failed({
          found: `${from.domain}: SES gave up looking for its records (${from.status})`,
          todo: `write the MX and SPF records below, then ${set}`,
        }),
      ];
};

const path = ({ destinations, listeners, topic }: MailFacts): readonly Finding[] => {
  const say = about('Mail', 'Bounce path');
  const deploy = 'somebody has changed it by hand: npx cdk deploy --all --revert-drift';
  const wanted = topic.known ? topic.value : '';
  const reported = judge(destinations, say, (found) => {
    const events = found
      .filter(({ enabled, topic: to }) => enabled && to === wanted)
      .flatMap((one) => one.events);
    const missing = ['BOUNCE', 'COMPLAINT'].filter((event) => !events.includes(event));
    const tracked = found.filter(({ enabled }) => enabled).flatMap((one) => one.events);
    if (missing.length > 0)
      return say.failed({ found: `SES does not report ${missing.join(' and ')} to us`, todo: deploy });
    if (tracked.some((event) => event === 'OPEN' || event === 'CLICK'))
      return say.failed({ found: 'SES tracks who opens mails or presses links', todo: deploy });
    return say.ok('SES reports bounces and complaints');
  });
  const heard = judge(listeners, say, (found) =>
    found.some(({ protocol, confirmed }) => protocol === 'lambda' && confirmed)
      ? say.ok('the feedback function hears them')
      : say.failed({ found: 'nobody hears of bounces and complaints', todo: deploy }),
  );
  return destinations.known || listeners.known ? [...reported, ...heard] : reported;
};

/** Whether mail goes out, and whether we hear of mail that comes back. */
export const mailFindings = (facts: MailFacts, settings: Settings): readonly Finding[] => [
  ...sender(settings),
  ...standing(facts.account, settings),
  ...identity(facts.identity, settings),
  ...mailFrom(facts.identity, settings),
  ...path(facts),
];
