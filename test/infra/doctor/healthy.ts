import type { Account, Dns, Page, Stack, World } from '../../../infra/doctor/port.ts';
import { parseSettings, type Settings } from '../../../infra/settings.ts';
import type { StackResource } from '../../../infra/stack-resources.ts';
import { organisationFiles } from '../../../shared/organisation/registry.ts';
import { bergenJson, withValue } from '../../organisation/fixtures/organisations.ts';

export const domain = 'centre.example.edu';
export const replyDomain = `svar.${domain}`;
export const now = Date.parse('2026-11-23T12:00:00Z');
export const hour = 3_600_000;

/** A centre with a domain of its own, as far as a test can have one. */
const files = {
  ...organisationFiles,
  'link-bergen': withValue(bergenJson, ['sender', 'address'], `krets@${domain}`),
};

const readSettings = (context: Readonly<Record<string, unknown>>): Settings => {
  const base = { organisation: 'link-bergen', alarmEmail: `drift@${domain}` };
  const parsed = parseSettings({ ...base, ...context }, { files });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.settings;
};

const usual = readSettings({});

export const settingsWith = (context: Readonly<Record<string, unknown>> = {}): Settings =>
  Object.keys(context).length === 0 ? usual : readSettings(context);

export const stack: Stack = {
  status: 'CREATE_COMPLETE',
  outputs: { BootstrapVersion: '30', SiteAddress1: 'https://api.example.edu/' },
  protected: true,
  createdAt: now - 100 * hour,
};

const resource = (type: string, id: string, name = id): StackResource => ({ type: `AWS::${type}`, id, name });

export const resources: readonly StackResource[] = [
  resource('DynamoDB::GlobalTable', 'Table1'),
  resource('DynamoDB::GlobalTable', 'Erasures1'),
  resource('KMS::Key', 'Key1'),
  resource('Scheduler::Schedule', 'MatcherSchedule1'),
  resource('Scheduler::Schedule', 'FollowUpSchedule1'),
  resource('Lambda::Function', 'MatcherFunction1'),
  resource('Lambda::EventSourceMapping', 'MailerStream1'),
  resource('Logs::LogGroup', 'MatcherFunctionLogs1', 'Krets-prod-service-Matcher'),
  resource('Logs::LogGroup', 'WebLogs1', 'Krets-prod-service-Web'),
  resource('SES::ConfigurationSet', 'MailSettings1'),
  resource('SES::ReceiptRuleSet', 'InboundRules1', 'Krets-prod-answers'),
  resource('SNS::Topic', 'Bounces1', 'arn:aws:sns:eu-north-1:111111111111:Bounces'),
  resource('SNS::Topic', 'Warnings1', 'arn:aws:sns:eu-north-1:111111111111:Warnings'),
  resource('CloudWatch::Alarm', 'AlarmsPagesFail1'),
  resource('SQS::Queue', 'MatcherFailures1', 'https://sqs.eu-north-1.amazonaws.com/1/MatcherFailures'),
];

export const identity = {
  verified: true,
  dkim: {
    status: 'SUCCESS',
    signs: true,
    own: false,
    tokens: ['one', 'two', 'three'],
    zone: 'dkim.amazonses.com',
  },
  mailFrom: { domain: `bounce.${domain}`, status: 'SUCCESS' },
  forwardsBounces: false,
};

export const schedule = {
  enabled: true,
  expression: 'cron(0 7 * * ? *)',
  timeZone: 'Europe/Oslo',
  hasDeadLetters: true,
};

export const alarm = {
  name: 'AlarmsPagesFail1',
  state: 'OK',
  acts: true,
  description: 'Some people see an error. What to do: docs/runbook.md, "Pages fail".',
};

export const table = { deletionProtection: true, ownKey: true, backupDays: 14, expiresBy: 'ttl' };
export const reach = { active: true, areas: ['arna'], slots: ['mon-evening'], languages: ['no'] };
export const mailAccount = {
  production: true,
  sending: true,
  enforcement: 'HEALTHY',
  perDay: 50_000,
  sentToday: 12,
};

export const logLine = (event: string, hoursAgo: number) => ({
  at: now - hoursAgo * hour,
  text: JSON.stringify({ event, people: 40, proposed: 2 }),
});

/** An account in which all is well. */
export const healthyAccount: Account = {
  caller: async () => ({ account: '111111111111', arn: 'arn:aws:iam::111111111111:user/drift' }),
  stack: async () => stack,
  resources: async (name) => (name.endsWith('data') ? resources.slice(0, 3) : resources.slice(3)),
  budgets: async () => [{ name: 'krets', amount: 10, unit: 'USD' }],
  mailAccount: async () => mailAccount,
  mailIdentity: async () => identity,
  activeRuleSet: async () => 'Krets-prod-answers',
  eventDestinations: async () => [
    { enabled: true, events: ['BOUNCE', 'COMPLAINT'], topic: 'arn:aws:sns:eu-north-1:111111111111:Bounces' },
  ],
  subscriptions: async (topic) =>
    topic.endsWith('Bounces')
      ? [{ protocol: 'lambda', endpoint: 'arn:aws:lambda', confirmed: true }]
      : [{ protocol: 'email', endpoint: `drift@${domain}`, confirmed: true }],
  schedule: async () => schedule,
  streamState: async () => 'Enabled',
  alarms: async () => [alarm],
  waiting: async () => ({ MatcherFailures: 0 }),
  logGroups: async () => [
    { name: 'Krets-prod-service-Matcher', days: 30 },
    { name: 'Krets-prod-service-Web', days: 30 },
  ],
  logLines: async () => [logLine('matchingFinished', 3)],
  table: async () => table,
  keyState: async () => 'Enabled',
  coordinators: async () => [reach],
  rooms: async () => [{ ...reach, languages: [] }],
  queue: async () => ({ all: 40, within: 38 }),
  partition: async () => ({ sortKeys: ['#', 'L#x'] }),
};

export const healthyDns: Dns = {
  txt: async (name) =>
    name.startsWith('_dmarc.') ? ['v=DMARC1; p=none'] : ['v=spf1 include:amazonses.com ~all'],
  mx: async (name) =>
    name === replyDomain
      ? ['inbound-smtp.eu-north-1.amazonaws.com']
      : ['feedback-smtp.eu-north-1.amazonses.com'],
  cname: async (name) => [`${name.split('.')[0]}.dkim.amazonses.com.`],
};

const page: Page = { status: 200, location: '', body: '' };

export type Changes = Omit<Partial<World>, 'account' | 'dns'> & {
  readonly account?: Partial<Account>;
  readonly dns?: Partial<Dns>;
};

/** A world in which all is well but for some changes. Waiting moves its own clock. */
export const worldWith = ({ account = {}, dns = {}, ...rest }: Changes = {}): World => {
  let at = now;
  return {
    browse: async () => page,
    now: () => at,
    wait: async (milliseconds) => {
      at += milliseconds;
    },
    ...rest,
    account: { ...healthyAccount, ...account },
    dns: { ...healthyDns, ...dns },
  };
};

/** What an SDK error looks like. */
export const awsError = (name: string, message = ''): Error => Object.assign(new Error(message), { name });

export const throwing = (error: Error) => async (): Promise<never> => {
  throw error;
};
