import type { Settings } from '../../settings.ts';
import { stackNames } from '../../stack-names.ts';
import { type Deployed, deployedOf } from '../deployed.ts';
import { ask, askFrom, type Fact, judge, known, notDeployed } from '../fact.ts';
import { about, type Finding } from '../finding.ts';
import type { Account, Browse, Page, Stack } from '../port.ts';

export type DeploymentFacts = {
  readonly data: Fact<Stack | undefined>;
  readonly service: Fact<Stack | undefined>;
  readonly deployed: Fact<Deployed>;
  readonly address: Fact<string>;
  readonly page: Fact<Page>;
};

/** Where the pages are, as the service stack says; without a slash at the end. */
const addressOf = (service: Fact<Stack | undefined>): Fact<string> => {
  if (!service.known) return service;
  const outputs = Object.entries(service.value?.outputs ?? {});
  const address = outputs.find(([name]) => name.startsWith('SiteAddress'))?.[1];
  return address === undefined ? notDeployed : known(address.replace(/\/$/, ''));
};

/** A stack that was rolled back to nothing has resources of the past only. */
const stands = (stack: Fact<Stack | undefined>): boolean =>
  stack.known && stack.value !== undefined && !/^(ROLLBACK|DELETE|REVIEW)/.test(stack.value.status);

const resourcesOf = async (
  account: Account,
  facts: Pick<DeploymentFacts, 'data' | 'service'>,
  stage: string,
) => {
  const names = stackNames(stage);
  const unknown = [facts.data, facts.service].find((stack) => !stack.known);
  if (unknown !== undefined && !unknown.known) return unknown;
  const standing = [
    ...(stands(facts.data) ? [names.data] : []),
    ...(stands(facts.service) ? [names.service] : []),
  ];
  if (standing.length === 0) return notDeployed;
  return ask('cloudformation:ListStackResources', async () =>
    deployedOf((await Promise.all(standing.map(account.resources))).flat()),
  );
};

export const lookAtDeployment = async (
  { account, browse }: { readonly account: Account; readonly browse: Browse },
  { stage }: Settings,
  caller: Fact<unknown>,
): Promise<DeploymentFacts> => {
  const names = stackNames(stage);
  const action = 'cloudformation:DescribeStacks';
  const [data, service] = await Promise.all([
    askFrom(caller, { action, call: () => account.stack(names.data) }),
    askFrom(caller, { action, call: () => account.stack(names.service) }),
  ]);
  const deployed = await resourcesOf(account, { data, service }, stage);
  const address = stands(service) ? addressOf(service) : service.known ? notDeployed : service;
  const page = await askFrom(address, { action: 'the pages', call: (url) => browse(`${url}/`) });
  return { data, service, deployed, address, page };
};

const busy = /_IN_PROGRESS$/;
const settled = /^(CREATE|UPDATE|IMPORT)_COMPLETE$/;

const stackFinding = (
  fact: Fact<Stack | undefined>,
  { name, check, region }: { readonly name: string; readonly check: string; readonly region: string },
): readonly Finding[] => {
  const say = about('Deployment', check);
  return judge(fact, say, (stack) => {
    if (stack === undefined)
      return say.note({ found: `${name} is not deployed yet`, todo: 'npx cdk deploy --all' });
    const { status } = stack;
    if (settled.test(status)) return say.ok(`${name}: ${status}`);
    if (busy.test(status))
      return say.note({
        found: `${name}: ${status}`,
        todo: 'a deployment is running; run this again when it is done',
      });
    if (status === 'ROLLBACK_COMPLETE')
      return say.failed({
        found: `${name} could not be made, and was taken back`,
        todo: `read why: npx cdk diagnose ${name}; then aws cloudformation delete-stack --region ${region} --stack-name ${name}, and npx cdk deploy --all`,
      });
    if (status === 'UPDATE_ROLLBACK_COMPLETE')
      return say.warning({
        found: `${name}: the last deployment failed; the version before it runs`,
        todo: `read why: npx cdk diagnose ${name}; then npx cdk deploy --all`,
      });
    return say.failed({
      found: `${name}: ${status}`,
      todo: `npx cdk diagnose ${name} says why; npx cdk rollback ${name} brings it back to a known state`,
    });
  });
};

const protection = (data: Fact<Stack | undefined>, { stage, region }: Settings): readonly Finding[] => {
  if (!data.known || data.value === undefined || data.value.protected) return [];
  const name = stackNames(stage).data;
  return [
    about('Deployment', 'Data stack').warning({
      found: `${name} can be deleted by mistake`,
      todo: `aws cloudformation update-termination-protection --enable-termination-protection --region ${region} --stack-name ${name}`,
    }),
  ];
};

const pages = ({ address, page, service }: DeploymentFacts, { domain }: Settings): readonly Finding[] => {
  const say = about('Deployment', 'Pages');
  if (!address.known) return judge(address, say, () => []);
  const outputs = Object.entries(service.known ? (service.value?.outputs ?? {}) : {});
  const target = outputs.find(([name]) => name.startsWith('SiteDomainTarget'))?.[1];
  const record =
    domain === undefined || target === undefined ? '' : `write in DNS: ${domain.name} CNAME ${target}; else `;
  const todo = `${record}look at the runbook, "Pages fail"`;
  if (!page.known)
    return [
      say.failed({
        found: `${address.value} does not answer${page.why === 'failed' ? ` (${page.reason})` : ''}`,
        todo,
      }),
    ];
  return page.value.status < 400
    ? [say.ok(address.value)]
    : [say.failed({ found: `${address.value} answers ${page.value.status}`, todo })];
};

/** Whether both stacks stand, and the pages answer. */
export const deploymentFindings = (facts: DeploymentFacts, settings: Settings): readonly Finding[] => {
  const { stage, region } = settings;
  const { data, service } = stackNames(stage);
  return [
    ...stackFinding(facts.data, { name: data, check: 'Data stack', region }),
    ...protection(facts.data, settings),
    ...stackFinding(facts.service, { name: service, check: 'Service stack', region }),
    ...pages(facts, settings),
  ];
};
