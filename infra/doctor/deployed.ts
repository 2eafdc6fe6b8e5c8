import type { StackResource } from '../stack-resources.ts';
import { type Fact, known, notDeployed } from './fact.ts';

/** Names of what is deployed, by what it is for; undefined where a stack does not have it. */
export type Deployed = {
  readonly table: string | undefined;
  readonly journal: string | undefined;
  readonly keys: readonly string[];
  readonly schedules: readonly { readonly what: string; readonly name: string }[];
  readonly matcher: string | undefined;
  readonly matcherLog: string | undefined;
  readonly mailerLog: string | undefined;
  readonly feedbackLog: string | undefined;
  readonly stream: string | undefined;
  readonly configurationSet: string | undefined;
  /** Only where answers by mail are on. */
  readonly ruleSet: string | undefined;
  readonly bounces: string | undefined;
  readonly warnings: string | undefined;
  readonly alarms: readonly string[];
  readonly logGroups: readonly string[];
  /** Queues of what failed for good; `name` is the last step of `address`. */
  readonly queues: readonly { readonly name: string; readonly address: string }[];
};

const lastStep = (address: string): string => address.split('/').at(-1) ?? address;

/** Reads the resources of both stacks. Their ids begin with the names of our constructs, their ends are hashes. */
export const deployedOf = (resources: readonly StackResource[]): Deployed => {
  const all = (type: string, start = '') =>
    resources.filter((one) => one.type === type && one.id.startsWith(start) && one.name !== '');
  const name = (type: string, start = '') => all(type, start)[0]?.name;
  const names = (type: string) => all(type).map((one) => one.name);
  const tableOf = (start: string) =>
    name('AWS::DynamoDB::GlobalTable', start) ?? name('AWS::DynamoDB::Table', start);
  return {
    table: tableOf('Table'),
    journal: tableOf('Erasures'),
    keys: names('AWS::KMS::Key'),
    schedules: all('AWS::Scheduler::Schedule').map((one) => ({
      what: one.id.startsWith('Matcher') ? 'Matching' : 'Follow-up',
      name: lastStep(one.name),
    })),
    matcher: name('AWS::Lambda::Function', 'Matcher'),
    matcherLog: name('AWS::Logs::LogGroup', 'Matcher'),
    mailerLog: name('AWS::Logs::LogGroup', 'Mailer'),
    feedbackLog: name('AWS::Logs::LogGroup', 'Feedback'),
    stream: name('AWS::Lambda::EventSourceMapping', 'Mailer'),
    configurationSet: name('AWS::SES::ConfigurationSet'),
    ruleSet: name('AWS::SES::ReceiptRuleSet', 'Inbound'),
    bounces: name('AWS::SNS::Topic', 'Bounces'),
    warnings: name('AWS::SNS::Topic', 'Warnings'),
    alarms: names('AWS::CloudWatch::Alarm'),
    logGroups: names('AWS::Logs::LogGroup'),
    queues: names('AWS::SQS::Queue').map((address) => ({ name: lastStep(address), address })),
  };
};

/** One name of what is deployed; `notDeployed` also when the deployment stopped before it. */
export const named = <Value>(
  deployed: Fact<Deployed>,
  pick: (deployed: Deployed) => Value | undefined,
): Fact<Value> => {
  if (!deployed.known) return deployed;
  const value = pick(deployed.value);
  return value === undefined ? notDeployed : known(value);
};

/** The same for what there are several of; none at all means that their stack does not stand. */
export const someOf = <Value>(
  deployed: Fact<Deployed>,
  pick: (deployed: Deployed) => readonly Value[],
): Fact<readonly Value[]> =>
  named(deployed, (one) => {
    const values = pick(one);
    return values.length > 0 ? values : undefined;
  });
