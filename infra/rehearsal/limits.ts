import type { Refused } from './leave-out.ts';
import type { Kind } from './target.ts';

/** Types that MiniStack's CloudFormation does not know. */
const unknownTypes = [
  'AWS::Budgets::Budget',
  'AWS::CE::AnomalyMonitor',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::Logs::QueryDefinition',
  'AWS::XRay::Group',
];

/** What MiniStack's CloudFormation refuses and the app has; seen with the version in requirements.txt. */
const miniStackRefuses: Refused = {
  resource: ({ Type, ...rest }) =>
    unknownTypes.includes(Type) ||
    (Type === 'AWS::CloudWatch::Alarm' && JSON.stringify(rest['Properties'] ?? {}).includes('"Metrics":')),
  output: (text) => text.includes('"DkimDNSToken'),
  actions: ['ses:SendRawEmail', 'kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext'],
};

export const refusedBy = (kind: Kind): Refused | undefined =>
  kind === 'ministack' ? miniStackRefuses : undefined;

const everyEmulator = [
  'Answers by mail are off: no emulator receives mail by SES. They are played by npm start and in test/reply.',
  'Nothing is throttled, and no index or stream lags; test/store and test/mail put those faults in themselves.',
  'Mail ends in the emulator: DNS records, the SES sandbox and bounces of real servers are not rehearsed.',
  'The clock cannot be moved: deadlines, reminders and handover are played by npm run journey.',
];

/** What was found out by trying, or read in its source; each line stands in README.md too. */
const miniStack = [
  'Alarms on a metric sum, budgets, composite alarms and saved log queries are unknown to its CloudFormation.',
  'The tokens of DKIM records are not made, so the outputs that name these records are left out.',
  'CloudFormation drops the time zone of a schedule: it stands in UTC. The zone is asserted on the template.',
  'Replica settings of a table are dropped: no deletion protection, no backups. Asserted on the template.',
  'It knows neither resource nor sender of ses:SendRawEmail: whoever may send, may send everything.',
  'It has no kms:EncryptionContext in its conditions: whoever may open the contact key may open everything.',
  'It does not ask what the role of a state machine allows; its actions are on the reviewed list.',
  'A stream batch is retried whole: no bisecting, no partial answers, no end of retries by count.',
  'Its inbox shows text and HTML of a mail, not the calendar part.',
  "Names below execute-api.localhost are asked for at the emulator's own address.",
];

/** What cannot be seen at such a target, in plain lines. */
export const limitsOf = (kind: Kind): readonly string[] => {
  if (kind === 'aws') return ['Mails of a real account cannot be read, so the journey is not played.'];
  return kind === 'ministack' ? [...miniStack, ...everyEmulator] : everyEmulator;
};
