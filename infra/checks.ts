import {
  type App,
  CloudFormationValidatePlugin,
  type IPolicyValidationContext,
  type PolicyValidationPluginReport,
  type Stack,
  Validations,
} from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { type Acknowledgement, acknowledgements } from './acknowledgements.ts';
import type { Settings } from './settings.ts';

export type CheckedStacks = Readonly<Record<'data' | 'service', Stack>>;

/** Warnings of AWS that stop a synthesis here: what runs on a deprecated runtime cannot be deployed for long. */
const deprecatedRuntime = 'W2531';

/** AWS's own check of the templates, with its word on runtimes taken as an error. */
export class TemplateChecks extends CloudFormationValidatePlugin {
  // Both narrower than CDK's own types, which do not fit the interface that they are for.
  override get version(): string {
    return super.version ?? 'unknown';
  }

  override get ruleIds(): string[] {
    return super.ruleIds ?? [];
  }

  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const { success, violations, ...rest } = super.validate(context);
    const judged = violations.map((violation) =>
      violation.ruleName === deprecatedRuntime ? { ...violation, severity: 'error' } : violation,
    );
    const deprecated = judged.some(({ ruleName }) => ruleName === deprecatedRuntime);
    return { ...rest, success: success && !deprecated, violations: judged };
  }
}

/** Throws CDK's error, which names what is missing, when there is no such construct. */
const constructAt = (stacks: CheckedStacks, path: string): IConstruct => {
  const [stack, ...ids] = path.split('/');
  const start: IConstruct = stack === 'data' ? stacks.data : stacks.service;
  return ids.reduce((construct, id) => construct.node.findChild(id), start);
};

/** The rule as cdk-nag writes it for this deployment. */
export const ruleOf = ({ rule }: Acknowledgement, { data, service }: CheckedStacks): string =>
  rule
    .replace('{region}', data.region)
    .replace('{account}', data.account)
    .replace('{data}', data.stackName)
    .replace('{service}', service.stackName);

/** Marks what has been looked at, so that what has not stands out. */
export const acknowledge = (stacks: CheckedStacks, list: readonly Acknowledgement[]): void => {
  for (const one of list) {
    for (const path of one.at) {
      const id = ruleOf(one, stacks);
      Validations.of(constructAt(stacks, path)).acknowledge({ id, reason: one.reason });
    }
  }
};

/** Packs of rules for the security of what AWS runs for us. */
export const nagPacks = (app: App) => [new AwsSolutionsChecks(app), new ServerlessChecks(app)];

/** From then on, a synthesis with a finding that nobody has looked at fails and says where it is. */
export const addChecks = (app: App, stacks: CheckedStacks, settings: Settings): void => {
  acknowledge(stacks, acknowledgements(settings));
  Validations.of(app).addPlugins(...nagPacks(app), new TemplateChecks());
};
