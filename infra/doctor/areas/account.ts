import { eeaRegions } from '../../regions.ts';
import { type Settings, synthAccount } from '../../settings.ts';
import { ask, askFrom, type Fact, judge } from '../fact.ts';
import { about, type Finding } from '../finding.ts';
import type { Account, Budget, Stack } from '../port.ts';

export type Caller = { readonly account: string; readonly arn: string };
export type AccountFacts = {
  readonly caller: Fact<Caller>;
  readonly bootstrap: Fact<Stack | undefined>;
  readonly budgets: Fact<readonly Budget[]>;
};

/** What the newest CDK asks of a bootstrap; older ones cannot carry our assets. */
const oldestBootstrap = 6;

export const lookAtAccount = async (account: Account, caller: Fact<Caller>): Promise<AccountFacts> => {
  const [bootstrap, budgets] = await Promise.all([
    askFrom(caller, { action: 'cloudformation:DescribeStacks', call: () => account.stack('CDKToolkit') }),
    askFrom(caller, { action: 'budgets:ViewBudget', call: (one) => account.budgets(one.account) }),
  ]);
  return { caller, bootstrap, budgets };
};

export const askCaller = (account: Account): Promise<Fact<Caller>> =>
  ask('sts:GetCallerIdentity', account.caller);

const credentials = (caller: Fact<Caller>, { account: wanted }: Settings): readonly Finding[] => {
  const say = about('Account', 'Credentials');
  if (!caller.known && caller.why === 'failed')
    return [
      say.failed({
        found: `AWS does not answer: ${caller.reason}`,
        todo: 'is this machine online? Does AWS_ENDPOINT_URL lead somewhere else? Then run this again',
      }),
    ];
  if (!caller.known && caller.why === 'credentials')
    return [
      say.failed({
        found: `AWS does not know you: ${caller.reason}`,
        todo: 'sign in (aws sso login, or aws configure), or name a profile with --profile; then run this again',
      }),
    ];
  return judge(caller, say, ({ account, arn }) =>
    wanted === synthAccount || wanted === account
      ? say.ok(`${arn}, account ${account}`)
      : say.failed({
          found: `you are in account ${account}, the settings say ${wanted}`,
          todo: `use the credentials of ${wanted} (--profile), or change account in cdk.json`,
        }),
  );
};

const region = ({ region: name }: Settings): Finding => {
  const say = about('Account', 'Region');
  return eeaRegions.some((one) => one === name)
    ? say.ok(`${name}, inside the EEA, with SES`)
    : say.note({
        found: `${name}, with SES, outside the EEA`,
        todo: 'make sure that people are told where their data are kept; else choose a region in the EEA',
      });
};

const bootstrap = (facts: AccountFacts, { region: name }: Settings): readonly Finding[] => {
  const say = about('Account', 'CDK bootstrap');
  const todo = `npx cdk bootstrap aws://${facts.caller.known ? facts.caller.value.account : 'ACCOUNT'}/${name}`;
  return judge(facts.bootstrap, say, (stack) => {
    if (stack === undefined) return say.failed({ found: `${name} is not prepared for the CDK`, todo });
    const version = Number(stack.outputs['BootstrapVersion'] ?? 0);
    if (!/COMPLETE$/.test(stack.status) || /ROLLBACK|DELETE/.test(stack.status))
      return say.failed({ found: `the stack CDKToolkit is ${stack.status}`, todo });
    return version < oldestBootstrap
      ? say.failed({ found: `version ${version}, too old; ${oldestBootstrap} is needed`, todo })
      : say.ok(`version ${version}`);
  });
};

const ceiling = ({ budgets }: AccountFacts, { alarmEmail }: Settings): readonly Finding[] => {
  const say = about('Account', 'Monthly cost ceiling');
  return judge(budgets, say, (found) =>
    found.length > 0
      ? say.ok(found.map(({ name, amount, unit }) => `${name}: ${amount} ${unit} a month`).join(', '))
      : say.warning({
          found: 'no monthly budget: nobody is told when the bill grows',
          todo: `write monthlyBudget in cdk.json, for example "monthlyBudget": 10 (US dollars), and npx cdk deploy --all; AWS then writes to ${alarmEmail}`,
        }),
  );
};

/** Who asks, where, and what the account is ready for. */
export const accountFindings = (facts: AccountFacts, settings: Settings): readonly Finding[] => [
  ...credentials(facts.caller, settings),
  region(settings),
  ...bootstrap(facts, settings),
  ...ceiling(facts, settings),
];
