import type { Cloud, DeployedStack } from './cloud.ts';

export type Step = { readonly says: string; readonly act: () => Promise<void> };

/** The shortest time that KMS allows; until then a deletion can be taken back. */
const keyDays = 7;

const idsOf = (stacks: readonly DeployedStack[], ...types: readonly string[]): readonly string[] =>
  stacks.flatMap(({ resources }) => resources.filter(({ type }) => types.includes(type)).map(({ id }) => id));

/** What keeps itself when its stack goes; copies that somebody restored are found by their names. */
const tableTypes = ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'] as const;

const stackStep = (cloud: Cloud, stack: DeployedStack): Step => ({
  says: `stack of ${stack.resources.length} resources  ${stack.name} in ${stack.region}`,
  act: () => cloud.deleteStack(stack),
});

/** SES does not let go of a rule set that it follows, and so no stack with one can be deleted; another's is left alone. */
const receivingSteps = async (cloud: Cloud, stacks: readonly DeployedStack[]): Promise<readonly Step[]> => {
  const own = idsOf(stacks, 'AWS::SES::ReceiptRuleSet');
  const active = own.length > 0 ? await cloud.activeRuleSet() : undefined;
  return active !== undefined && own.includes(active)
    ? [
        {
          says: `receiving of answers by mail, by the active rule set  ${active}`,
          act: cloud.followNoRuleSet,
        },
      ]
    : [];
};

const dataSteps = async (cloud: Cloud, tables: readonly string[]): Promise<readonly Step[]> => {
  const backups = (await Promise.all(tables.map((name) => cloud.backups(name)))).flat();
  return [
    ...backups.map((arn) => ({ says: `backup made by hand  ${arn}`, act: () => cloud.deleteBackup(arn) })),
    ...tables.map((name) => ({
      says: `table, with all its rows and point-in-time backups  ${name}`,
      act: () => cloud.deleteTable(name),
    })),
  ];
};

/**
 * Everything of a stage that would be deleted, in order; reads only. The service first, so that nothing
 * writes while the data goes; tables and keys, which keep themselves when their stack goes, as steps of
 * their own; the data stack last, because they are found through it when a broken-off run is repeated.
 */
export const planLeaving = async (cloud: Cloud, stage: string): Promise<readonly Step[]> => {
  const prefix = `Krets-${stage}-`;
  const stacks = await cloud.stacks(prefix);
  const isData = ({ name }: DeployedStack) => name.endsWith('-data');
  const tables = new Set([...idsOf(stacks, ...tableTypes), ...(await cloud.tables(`${prefix}data-`))]);
  const logs = await cloud.logGroups(`/aws/lambda/${prefix}`);
  return [
    ...(await receivingSteps(cloud, stacks)),
    ...stacks.filter((stack) => !isData(stack)).map((stack) => stackStep(cloud, stack)),
    ...logs.map((name) => ({ says: `log group  ${name}`, act: () => cloud.deleteLogGroup(name) })),
    ...(await dataSteps(cloud, [...tables])),
    ...idsOf(stacks, 'AWS::KMS::Key').map((id) => ({
      says: `key, unusable at once, gone after ${keyDays} days  ${id}`,
      act: () => cloud.scheduleKeyDeletion(id, keyDays),
    })),
    ...stacks.filter(isData).map((stack) => stackStep(cloud, stack)),
  ];
};

/** What no command of ours may delete, because other systems in the account may use it. */
export const leftByHand: readonly string[] = [
  "DNS records of the sender's domain and of the pages",
  "SES's list of suppressed addresses (it holds addresses): aws sesv2 list-suppressed-destinations",
  'the bootstrap stack CDKToolkit and its bucket, if no other CDK app is in this account and region',
  'the certificate in ACM, a budget you made yourself, and any export file on your own disk',
];
