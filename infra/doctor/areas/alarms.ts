import type { Settings } from '../../settings.ts';
import { type Deployed, named, someOf } from '../deployed.ts';
import { askFrom, type Fact, judge } from '../fact.ts';
import { about, type Finding } from '../finding.ts';
import type { Account, Alarm, Subscription } from '../port.ts';

export type AlarmFacts = {
  readonly wanted: Fact<readonly string[]>;
  readonly alarms: Fact<readonly Alarm[]>;
  readonly topic: Fact<string>;
  readonly listeners: Fact<readonly Subscription[]>;
  readonly queues: Fact<Deployed['queues']>;
  /** Messages by queue name. */
  readonly waiting: Fact<Readonly<Record<string, number>>>;
};

/** A queue that nobody touched for six hours is not counted by CloudWatch any more. */
const lookBack = 6 * 3_600_000;

export const lookAtAlarms = async (
  account: Account,
  deployed: Fact<Deployed>,
  now: number,
): Promise<AlarmFacts> => {
  const wanted = someOf(deployed, (one) => one.alarms);
  const topic = named(deployed, (one) => one.warnings);
  const queues = someOf(deployed, (one) => one.queues);
  const [alarms, listeners, waiting] = await Promise.all([
    askFrom(wanted, { action: 'cloudwatch:DescribeAlarms', call: account.alarms }),
    askFrom(topic, { action: 'sns:ListSubscriptionsByTopic', call: account.subscriptions }),
    askFrom(queues, {
      action: 'cloudwatch:GetMetricData',
      call: (all) =>
        account.waiting(
          all.map(({ name }) => name),
          { from: now - lookBack, to: now },
        ),
    }),
  ]);
  return { wanted, alarms, topic, listeners, queues, waiting };
};

/** The heading of the runbook, which each alarm's own text ends with. */
const whatToDo = ({ description }: Alarm): string =>
  /What to do: (.*)$/.exec(description)?.[1] ?? 'docs/runbook.md';
const humanImpact = ({ description, name }: Alarm): string => description.split(' What to do:')[0] || name;

const alarms = ({ alarms: fact, wanted }: AlarmFacts, { region }: Settings): readonly Finding[] => {
  const say = about('Alarms', 'Alarms');
  return judge(fact, say, (found) => {
    const names = wanted.known ? wanted.value : [];
    const missing = names.filter((name) => !found.some((one) => one.name === name));
    const mute = found.filter(({ acts }) => !acts);
    const problems = [
      ...found
        .filter(({ state }) => state === 'ALARM')
        .map((one) => say.failed({ found: `on now: ${humanImpact(one)}`, todo: whatToDo(one) })),
      ...(missing.length === 0
        ? []
        : [
            say.failed({
              found: `gone: ${missing.join(', ')}`,
              todo: 'npx cdk deploy --all --revert-drift, and see who deleted them',
            }),
          ]),
      ...(mute.length === 0
        ? []
        : [
            say.failed({
              found: `tell nobody: ${mute.map(({ name }) => name).join(', ')}`,
              todo: `aws cloudwatch enable-alarm-actions --region ${region} --alarm-names ${mute.map(({ name }) => name).join(' ')}`,
            }),
          ]),
    ];
    return problems.length > 0 ? problems : say.ok(`${found.length} alarms, none is on`);
  });
};

const mail = ({ listeners, topic }: AlarmFacts, { alarmEmail, region }: Settings): readonly Finding[] => {
  const say = about('Alarms', 'Alarm mail');
  const arn = topic.known ? topic.value : 'TOPIC';
  const again = `aws sns subscribe --region ${region} --topic-arn ${arn} --protocol email --notification-endpoint ${alarmEmail}`;
  return judge(listeners, say, (found) => {
    const readers = found.filter(({ protocol }) => protocol === 'email');
    const own = readers.find(({ endpoint }) => endpoint.toLowerCase() === alarmEmail.toLowerCase());
    if (own?.confirmed === true) return say.ok(`${alarmEmail} gets them`);
    if (own !== undefined)
      return say.failed({
        found: `${alarmEmail} has not confirmed yet: alarms reach nobody there`,
        todo: `press the link in the mail "AWS Notification - Subscription Confirmation"; it comes again with: ${again}`,
      });
    const others = readers.map(({ endpoint }) => endpoint).join(', ') || 'nobody';
    return say.failed({
      found: `${alarmEmail} does not get them; ${others} does`,
      todo: again,
    });
  });
};

const deadLetters = ({ waiting, queues }: AlarmFacts, { region }: Settings): readonly Finding[] => {
  const say = about('Alarms', 'Dead letters');
  return judge(waiting, say, (counts) => {
    const all = queues.known ? queues.value : [];
    const full = all.filter(({ name }) => (counts[name] ?? 0) > 0);
    if (full.length === 0) return say.ok(`${all.length} failure queues, nothing waits`);
    return full.map(({ name, address }) =>
      say.failed({
        found: `${counts[name]} in ${name}`,
        todo: `docs/runbook.md has a heading per function; look: aws sqs receive-message --region ${region} --queue-url ${address}`,
      }),
    );
  });
};

/** Whether somebody would be told, and whether there is something to tell. */
export const alarmFindings = (facts: AlarmFacts, settings: Settings): readonly Finding[] => [
  ...alarms(facts, settings),
  ...mail(facts, settings),
  ...deadLetters(facts, settings),
];
