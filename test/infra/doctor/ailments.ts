import type { State } from '../../../infra/doctor/finding.ts';
import type { Table } from '../../../infra/doctor/port.ts';
import {
  alarm,
  awsError,
  type Changes,
  domain,
  healthyDns,
  hour,
  identity,
  logLine,
  mailAccount,
  now,
  reach,
  replyDomain,
  resources,
  schedule,
  stack,
  table,
  throwing,
} from './healthy.ts';

/** One thing that is not as it should be, and the one finding that must come of it. */
export type Ailment = {
  readonly world?: Changes;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly check: string;
  readonly state: State;
  readonly found: RegExp;
  readonly todo: RegExp;
};

const account = (change: NonNullable<Changes['account']>) => ({ world: { account: change } });
const dns = (change: NonNullable<Changes['dns']>) => ({ world: { dns: change } });
const service = (status: string, rest = {}) =>
  account({
    stack: async (name) => (name.endsWith('service') ? { ...stack, status, ...rest } : stack),
  });
const ses = (change: object) => account({ mailAccount: async () => ({ ...mailAccount, ...change }) });
const sender = (change: object) => account({ mailIdentity: async () => ({ ...identity, ...change }) });
const runs = (change: object) =>
  account({ schedule: async (name) => (name.startsWith('Matcher') ? { ...schedule, ...change } : schedule) });
const tableIs = (change: object) => onlyOf('Table1', { ...table, ...change });
const journalIs = (change: object) => onlyOf('Erasures1', { ...table, ...change });
/** Of table and journal one is otherwise. */
const onlyOf = (which: string, changed: Table) =>
  account({ table: async (name) => (name === which ? changed : table) });
const { backupDays: _, ...unsaved } = table;
const { expiresBy: __, ...lasting } = table;
const ownDkim = { ...identity.dkim, own: true, tokens: ['theirs'] };
const bounces = 'arn:aws:sns:eu-north-1:111111111111:Bounces';
const readers = (...list: { endpoint: string; confirmed: boolean }[]) =>
  account({
    subscriptions: async (topic) =>
      topic === bounces
        ? [{ protocol: 'lambda', endpoint: 'x', confirmed: true }]
        : list.map((one) => ({ protocol: 'email', ...one })),
  });

const accountAilments: readonly Ailment[] = [
  {
    context: { account: '222222222222' },
    check: 'Credentials',
    state: 'failed',
    found: /the settings say 222222222222/,
    todo: /--profile/,
  },
  {
    ...account({ stack: async (name) => (name === 'CDKToolkit' ? undefined : stack) }),
    check: 'CDK bootstrap',
    state: 'failed',
    found: /not prepared/,
    todo: /npx cdk bootstrap aws:\/\/111111111111\/eu-north-1/,
  },
  {
    ...account({
      stack: async (name) =>
        name === 'CDKToolkit' ? { ...stack, outputs: { BootstrapVersion: '5' } } : stack,
    }),
    check: 'CDK bootstrap',
    state: 'failed',
    found: /version 5, too old/,
    todo: /cdk bootstrap/,
  },
  {
    ...account({
      stack: async (name) => (name === 'CDKToolkit' ? { ...stack, status: 'ROLLBACK_COMPLETE' } : stack),
    }),
    check: 'CDK bootstrap',
    state: 'failed',
    found: /ROLLBACK_COMPLETE/,
    todo: /cdk bootstrap/,
  },
  {
    ...account({ budgets: async () => [] }),
    check: 'Monthly cost ceiling',
    state: 'warning',
    found: /no monthly budget/,
    todo: /"monthlyBudget": 10 .*npx cdk deploy --all.*drift@/,
  },
  {
    ...account({
      budgets: throwing(
        awsError(
          'AccessDeniedException',
          'User: arn:aws:iam::1:user/x is not authorized to perform: budgets:ViewBudget',
        ),
      ),
    }),
    check: 'Monthly cost ceiling',
    state: 'warning',
    found: /may not call budgets:ViewBudget/,
    todo: /allow budgets:ViewBudget/,
  },
];

const mailAilments: readonly Ailment[] = [
  {
    context: { alarmEmail: 'drift@example.org' },
    ...readers({ endpoint: 'drift@example.org', confirmed: true }),
    check: 'Addresses',
    state: 'failed',
    found: /reaches nobody/,
    todo: /alarmEmail/,
  },
  {
    ...ses({ production: false, perDay: 200 }),
    check: 'SES account',
    state: 'failed',
    found: /sandbox.* 200 a day/,
    todo: /put-account-details --region eu-north-1 --production-access-enabled/,
  },
  {
    ...ses({ enforcement: 'SHUTDOWN' }),
    check: 'SES account',
    state: 'failed',
    found: /paused/,
    todo: /support/,
  },
  { ...ses({ sending: false }), check: 'SES account', state: 'failed', found: /paused/, todo: /support/ },
  {
    ...ses({ enforcement: 'PROBATION' }),
    check: 'SES account',
    state: 'warning',
    found: /probation/,
    todo: /support/,
  },
  {
    ...ses({ sentToday: 45_000 }),
    check: 'SES account',
    state: 'warning',
    found: /45000 of 50000/,
    todo: /ask for more/,
  },
  {
    ...sender({ verified: false, dkim: { ...identity.dkim, status: 'PENDING' } }),
    check: 'Sender domain',
    state: 'failed',
    found: /DKIM: PENDING/,
    todo: /write the DKIM records/,
  },
  {
    ...sender({ verified: false, dkim: { ...identity.dkim, status: 'FAILED' } }),
    check: 'Sender domain',
    state: 'failed',
    found: /DKIM: FAILED/,
    todo: /--signing-enabled/,
  },
  {
    ...sender({ dkim: { ...identity.dkim, status: 'PENDING' } }),
    check: 'Sender domain',
    state: 'failed',
    found: /is verified, but mails are not signed \(DKIM: PENDING\)/,
    todo: /write the DKIM records/,
  },
  {
    ...sender({ dkim: { ...identity.dkim, signs: false } }),
    check: 'Sender domain',
    state: 'failed',
    found: /DKIM is switched off/,
    todo: /put-email-identity-dkim-attributes .*--signing-enabled/,
  },
  {
    ...sender({ forwardsBounces: true }),
    check: 'Sender domain',
    state: 'warning',
    found: /also mailed/,
    todo: /--no-email-forwarding-enabled/,
  },
  {
    ...sender({ mailFrom: undefined }),
    check: 'Mail-from domain',
    state: 'warning',
    found: /none: SPF speaks for amazonses\.com/,
    todo: /--mail-from-domain bounce\.centre\.example\.edu$/,
  },
  {
    ...sender({ mailFrom: { ...identity.mailFrom, status: 'PENDING' } }),
    check: 'Mail-from domain',
    state: 'note',
    found: /not seen its records yet/,
    todo: /MX and SPF records below/,
  },
  {
    ...sender({ mailFrom: { ...identity.mailFrom, status: 'FAILED' } }),
    check: 'Mail-from domain',
    state: 'failed',
    found: /gave up looking .*FAILED/,
    todo: /MX and SPF records below, then aws sesv2/,
  },
  {
    ...account({ eventDestinations: async () => [] }),
    check: 'Bounce path',
    state: 'failed',
    found: /does not report BOUNCE and COMPLAINT/,
    todo: /--revert-drift/,
  },
  {
    ...account({
      eventDestinations: async () => [
        { enabled: true, events: ['BOUNCE', 'COMPLAINT', 'OPEN'], topic: bounces },
      ],
    }),
    check: 'Bounce path',
    state: 'failed',
    found: /tracks who opens/,
    todo: /--revert-drift/,
  },
  {
    ...account({
      eventDestinations: async () => [{ enabled: false, events: ['BOUNCE', 'COMPLAINT'], topic: bounces }],
    }),
    check: 'Bounce path',
    state: 'failed',
    found: /does not report/,
    todo: /--revert-drift/,
  },
  {
    ...account({
      subscriptions: async (topic) =>
        topic === bounces ? [] : [{ protocol: 'email', endpoint: `drift@${domain}`, confirmed: true }],
    }),
    check: 'Bounce path',
    state: 'failed',
    found: /nobody hears/,
    todo: /--revert-drift/,
  },
];

const answersAilments: readonly Ailment[] = [
  {
    ...account({ activeRuleSet: async () => undefined }),
    context: { replyDomain },
    check: 'Answers rule set',
    state: 'failed',
    found: /follows no receipt rule set: it refuses mail to svar\.centre\.example\.edu/,
    todo: /^aws ses set-active-receipt-rule-set --region eu-north-1 --rule-set-name Krets-prod-answers$/,
  },
  {
    ...account({ activeRuleSet: async () => 'newsletter' }),
    context: { replyDomain },
    check: 'Answers rule set',
    state: 'failed',
    found: /follows newsletter, not Krets-prod-answers/,
    todo: /needs newsletter, take replyDomain out of cdk\.json and deploy; otherwise aws ses set-active-receipt-rule-set/,
  },
  {
    ...account({
      resources: async (name) =>
        name.endsWith('data')
          ? resources.slice(0, 3)
          : resources.slice(3).filter(({ type }) => type !== 'AWS::SES::ReceiptRuleSet'),
    }),
    context: { replyDomain },
    check: 'Answers rule set',
    state: 'note',
    found: /not deployed yet/,
    todo: /npx cdk deploy/,
  },
];

const dnsAilments: readonly Ailment[] = [
  {
    ...dns({
      cname: async (name) => (name.startsWith('two') ? [] : [`${name.split('.')[0]}.dkim.amazonses.com`]),
    }),
    check: 'DKIM',
    state: 'failed',
    found: /two\._domainkey\.centre\.example\.edu is missing/,
    todo: /two\._domainkey\.centre\.example\.edu CNAME two\.dkim\.amazonses\.com$/,
  },
  {
    ...sender({ dkim: { ...identity.dkim, tokens: [], status: 'SUCCESS' } }),
    check: 'DKIM',
    state: 'note',
    found: /no keys yet/,
    todo: /they come with npx cdk deploy/,
  },
  {
    ...sender({ dkim: { ...identity.dkim, tokens: [], status: 'SUCCESS' } }),
    context: { mailIdentity: 'existing' },
    check: 'DKIM',
    state: 'failed',
    found: /has no keys for centre\.example\.edu/,
    todo: /put-email-identity-dkim-signing-attributes .*--signing-attributes-origin AWS_SES/,
  },
  {
    world: {
      account: { mailIdentity: async () => ({ ...identity, dkim: ownDkim }) },
      dns: { txt: async (name) => (name.startsWith('theirs.') ? ['v=DKIM1; p='] : healthyDns.txt(name)) },
    },
    context: { mailIdentity: 'existing' },
    check: 'DKIM',
    state: 'failed',
    found: /theirs\._domainkey\.centre\.example\.edu has no public key/,
    todo: /theirs\._domainkey\.centre\.example\.edu TXT "p=/,
  },
  {
    ...dns({
      cname: async (name) =>
        name.startsWith('two') ? ['old.example.edu'] : [`${name.split('.')[0]}.dkim.amazonses.com`],
    }),
    check: 'DKIM',
    state: 'failed',
    found: /leads to old\.example\.edu/,
    todo: /CNAME/,
  },
  {
    ...dns({ mx: async () => [] }),
    check: 'Mail-from MX',
    state: 'failed',
    found: /has no MX/,
    todo: /bounce\.centre\.example\.edu MX 10 feedback-smtp\.eu-north-1\.amazonses\.com$/,
  },
  ...[[], ['mail.example.edu']].map((records) => ({
    ...dns({
      mx: async (name) => (name.startsWith('svar.') ? records : ['feedback-smtp.eu-north-1.amazonses.com']),
    }),
    context: { replyDomain },
    check: 'Answers MX',
    state: 'failed' as const,
    found: /svar\.centre\.example\.edu has (no MX record|MX mail\.example\.edu, not SES alone)/,
    todo: /svar\.centre\.example\.edu MX 10 inbound-smtp\.eu-north-1\.amazonaws\.com$/,
  })),
  {
    ...dns({ mx: async () => ['mail.example.edu', 'feedback-smtp.eu-north-1.amazonses.com'] }),
    check: 'Mail-from MX',
    state: 'failed',
    found: /its own and no other/,
    todo: /MX 10/,
  },
  {
    ...dns({ txt: async (name) => (name.startsWith('_dmarc') ? ['v=DMARC1; p=none'] : []) }),
    check: 'SPF',
    state: 'failed',
    found: /no SPF/,
    todo: /TXT "v=spf1 include:amazonses\.com ~all"$/,
  },
  {
    ...dns({ txt: async (name) => (name.startsWith('_dmarc') ? ['v=DMARC1; p=none'] : ['v=spf1 mx -all']) }),
    check: 'SPF',
    state: 'failed',
    found: /leaves out SES/,
    todo: /TXT "v=spf1/,
  },
  {
    ...dns({
      txt: async (name) =>
        name.startsWith('_dmarc') ? ['v=DMARC1; p=none'] : ['v=spf1 include:amazonses.com ~all', 'v=spf1 mx'],
    }),
    check: 'SPF',
    state: 'failed',
    found: /2 SPF records/,
    todo: /keep one/,
  },
  {
    ...dns({ txt: async (name) => (name.startsWith('_dmarc') ? [] : ['v=spf1 include:amazonses.com ~all']) }),
    check: 'DMARC',
    state: 'failed',
    found: /_dmarc\.centre\.example\.edu is missing/,
    todo: /_dmarc\.centre\.example\.edu TXT "v=DMARC1; p=none"$/,
  },
  {
    ...dns({
      txt: async (name) =>
        name.startsWith('_dmarc')
          ? ['v=DMARC1; p=none', 'v=DMARC1; p=reject']
          : ['v=spf1 include:amazonses.com ~all'],
    }),
    check: 'DMARC',
    state: 'failed',
    found: /several/,
    todo: /keep one/,
  },
  {
    ...dns({ mx: throwing(Object.assign(new Error('queryMx ETIMEOUT'), { code: 'ETIMEOUT' })) }),
    check: 'Mail-from MX',
    state: 'warning',
    found: /ETIMEOUT/,
    todo: /online/,
  },
];

const deploymentAilments: readonly Ailment[] = [
  {
    ...service('UPDATE_IN_PROGRESS'),
    check: 'Service stack',
    state: 'note',
    found: /UPDATE_IN_PROGRESS/,
    todo: /when it is done/,
  },
  {
    ...service('UPDATE_ROLLBACK_COMPLETE'),
    check: 'Service stack',
    state: 'warning',
    found: /the version before it runs/,
    todo: /cdk diagnose Krets-prod-service/,
  },
  {
    ...service('UPDATE_ROLLBACK_FAILED'),
    check: 'Service stack',
    state: 'failed',
    found: /UPDATE_ROLLBACK_FAILED/,
    todo: /cdk rollback Krets-prod-service/,
  },
  {
    ...account({ stack: async (name) => ({ ...stack, protected: !name.endsWith('data') }) }),
    check: 'Data stack',
    state: 'warning',
    found: /deleted by mistake/,
    todo: /--enable-termination-protection/,
  },
  {
    world: { browse: async () => ({ status: 500, location: '', body: '' }) },
    check: 'Pages',
    state: 'failed',
    found: /answers 500/,
    todo: /"Pages fail"/,
  },
  {
    world: { browse: throwing(new Error('connect refused')) },
    check: 'Pages',
    state: 'failed',
    found: /does not answer \(Error: connect refused\)/,
    todo: /"Pages fail"/,
  },
];

const scheduleAilments: readonly Ailment[] = [
  {
    ...runs({ enabled: false }),
    check: 'Matching',
    state: 'failed',
    found: /switched off/,
    todo: /--revert-drift/,
  },
  {
    ...runs({ timeZone: 'UTC' }),
    check: 'Matching',
    state: 'failed',
    found: /runs by UTC, not by Europe\/Oslo/,
    todo: /--revert-drift/,
  },
  {
    ...runs({ hasDeadLetters: false }),
    check: 'Matching',
    state: 'warning',
    found: /no dead letters/,
    todo: /--revert-drift/,
  },
  {
    ...account({ schedule: async (name) => (name.startsWith('Matcher') ? undefined : schedule) }),
    check: 'Matching',
    state: 'failed',
    found: /is gone/,
    todo: /--revert-drift/,
  },
  {
    ...account({
      resources: async (name) =>
        name.endsWith('data')
          ? resources.slice(0, 2)
          : resources.slice(2).filter(({ id }) => id !== 'FollowUpSchedule1'),
    }),
    check: 'Follow-up',
    state: 'failed',
    found: /no schedule/,
    todo: /--revert-drift/,
  },
  {
    ...account({ logLines: async () => [logLine('matchingFinished', 27)] }),
    check: 'Last matching run',
    state: 'failed',
    found: /26 hours/,
    todo: /"No matching run"; once by hand: aws lambda invoke .*MatcherFunction1/,
  },
  {
    ...account({ logLines: async () => [] }),
    check: 'Last matching run',
    state: 'failed',
    found: /26 hours/,
    todo: /by hand/,
  },
  {
    ...account({ logLines: async () => [logLine('matchingFinished', 5), logLine('matchingFailed', 1)] }),
    check: 'Last matching run',
    state: 'failed',
    found: /failed an hour ago/,
    todo: /"Matching fails"/,
  },
  {
    ...account({
      logLines: async () => [{ at: now, text: 'no JSON' }],
      stack: async () => ({ ...stack, createdAt: now - hour }),
    }),
    check: 'Last matching run',
    state: 'note',
    found: /due at 7:00 \(Europe\/Oslo\)/,
    todo: /wait for it/,
  },
  {
    ...account({ streamState: async () => 'Disabled' }),
    check: 'Mail at once',
    state: 'failed',
    found: /Disabled/,
    todo: /"Mails are late"/,
  },
  {
    ...account({ streamState: async () => 'Creating' }),
    check: 'Mail at once',
    state: 'note',
    found: /being prepared/,
    todo: /again in a minute/,
  },
];

const dataAilments: readonly Ailment[] = [
  {
    ...tableIs({ deletionProtection: false }),
    check: 'Table',
    state: 'failed',
    found: /can be deleted/,
    todo: /update-table --region eu-north-1 --table-name Table1 --deletion-protection-enabled/,
  },
  {
    ...tableIs({ backupDays: 35 }),
    check: 'Table',
    state: 'failed',
    found: /reach back 35 days, not 14/,
    todo: /RecoveryPeriodInDays=14/,
  },
  {
    ...onlyOf('Table1', unsaved),
    check: 'Table',
    state: 'failed',
    found: /no backups/,
    todo: /PointInTimeRecoveryEnabled=true/,
  },
  {
    ...onlyOf('Table1', lasting),
    check: 'Table',
    state: 'failed',
    found: /expired/,
    todo: /AttributeName=ttl/,
  },
  {
    ...tableIs({ ownKey: false }),
    check: 'Table',
    state: 'failed',
    found: /not encrypted/,
    todo: /--revert-drift/,
  },
  {
    ...journalIs({ deletionProtection: false }),
    check: 'Erasure journal',
    state: 'failed',
    found: /can be deleted/,
    todo: /update-table --region eu-north-1 --table-name Erasures1 --deletion-protection-enabled/,
  },
  {
    ...onlyOf('Erasures1', unsaved),
    check: 'Erasure journal',
    state: 'failed',
    found: /no backups/,
    todo: /--table-name Erasures1 --point-in-time.*RecoveryPeriodInDays=14/,
  },
  {
    ...onlyOf('Erasures1', lasting),
    check: 'Erasure journal',
    state: 'failed',
    found: /expired/,
    todo: /--table-name Erasures1 .*AttributeName=ttl/,
  },
  {
    ...journalIs({ ownKey: false }),
    check: 'Erasure journal',
    state: 'failed',
    found: /not encrypted/,
    todo: /--revert-drift/,
  },
  {
    ...account({ keyState: async (id) => (id === 'Key1' ? 'PendingDeletion' : 'Enabled') }),
    check: 'Keys',
    state: 'failed',
    found: /Key1 is PendingDeletion/,
    todo: /cancel-key-deletion/,
  },
  {
    ...account({ keyState: async (id) => (id === 'Key1' ? 'Disabled' : 'Enabled') }),
    check: 'Keys',
    state: 'failed',
    found: /Key1 is Disabled/,
    todo: /aws kms enable-key/,
  },
  {
    ...account({ logGroups: async () => [{ name: 'Krets-prod-service-Web' }] }),
    check: 'Log retention',
    state: 'failed',
    found: /Web is kept for ever/,
    todo: /--retention-in-days 30/,
  },
  {
    ...account({ logGroups: async () => [{ name: 'Krets-prod-service-Web', days: 3653 }] }),
    check: 'Log retention',
    state: 'failed',
    found: /3653 days, not 30/,
    todo: /put-retention-policy/,
  },
  {
    ...account({ logGroups: async () => [{ name: 'other', days: 30 }] }),
    check: 'Log retention',
    state: 'failed',
    found: /none of our logs/,
    todo: /--revert-drift/,
  },
  {
    ...account({ coordinators: async () => [reach, { ...reach, areas: ['atlantis'] }] }),
    check: 'Coordinators',
    state: 'warning',
    found: /area "atlantis"/,
    todo: /a lead changes them/,
  },
  {
    ...account({ coordinators: async () => [{ ...reach, slots: ['sun-morning'], languages: ['la'] }] }),
    check: 'Coordinators',
    state: 'warning',
    found: /language "la"/,
    todo: /link-bergen\.json/,
  },
  {
    ...account({ rooms: async () => [{ ...reach, areas: ['atlantis'] }] }),
    check: 'Rooms',
    state: 'warning',
    found: /area "atlantis"/,
    todo: /a lead/,
  },
  {
    ...account({ queue: async () => ({ all: 40, within: 34 }) }),
    check: 'Waiting people',
    state: 'warning',
    found: /6 wait in an area that link-bergen\.json does not have/,
    todo: /told once by mail or phone/,
  },
];

const alarmAilments: readonly Ailment[] = [
  {
    ...account({ alarms: async () => [{ ...alarm, state: 'ALARM' }] }),
    check: 'Alarms',
    state: 'failed',
    found: /on now: Some people see an error\.$/,
    todo: /"Pages fail"/,
  },
  {
    ...account({ alarms: async () => [] }),
    check: 'Alarms',
    state: 'failed',
    found: /gone: AlarmsPagesFail1/,
    todo: /--revert-drift/,
  },
  {
    ...account({ alarms: async () => [{ ...alarm, acts: false }] }),
    check: 'Alarms',
    state: 'failed',
    found: /tell nobody/,
    todo: /enable-alarm-actions/,
  },
  {
    ...readers({ endpoint: `drift@${domain}`, confirmed: false }),
    check: 'Alarm mail',
    state: 'failed',
    found: /not confirmed/,
    todo: /Subscription Confirmation/,
  },
  {
    ...readers({ endpoint: 'other@example.edu', confirmed: true }),
    check: 'Alarm mail',
    state: 'failed',
    found: /other@example\.edu does/,
    todo: /aws sns subscribe/,
  },
  { ...readers(), check: 'Alarm mail', state: 'failed', found: /nobody does/, todo: /aws sns subscribe/ },
  {
    ...account({ waiting: async () => ({ MatcherFailures: 2 }) }),
    check: 'Dead letters',
    state: 'failed',
    found: /2 in MatcherFailures/,
    todo: /receive-message .*\/MatcherFailures$/,
  },
];

export const ailments: readonly Ailment[] = [
  ...accountAilments,
  ...mailAilments,
  ...answersAilments,
  ...dnsAilments,
  ...deploymentAilments,
  ...scheduleAilments,
  ...dataAilments,
  ...alarmAilments,
];
