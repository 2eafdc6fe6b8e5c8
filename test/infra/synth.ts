import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { parseSettings } from '../../infra/settings.ts';
import { addStacks } from '../../infra/stacks.ts';
import { cdkContext } from './context.ts';

type Context = Readonly<Record<string, unknown>>;

/** Both templates for cdk.json's context with changes. Functions are not built here; test/bundles does that. */
export const synth = (changes: Context = {}, files?: Readonly<Record<string, unknown>>) => {
  const context = { ...cdkContext, ...changes };
  const parsed = parseSettings(context, files === undefined ? {} : { files });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false });
  const stacks = addStacks(app, parsed.settings);
  return {
    app,
    stacks,
    data: Template.fromStack(stacks.data),
    service: Template.fromStack(stacks.service),
    settings: parsed.settings,
  };
};

export type Synthesised = ReturnType<typeof synth>;

const ownDomain = {
  domainName: 'krets.example.org',
  certificateArn: 'arn:aws:acm:eu-north-1:111111111111:certificate/abc',
};

/** The ways in which one deployment differs from another. */
export const variants = {
  'the settings as they are': {},
  'another stage and region, an own domain': {
    stage: 'test',
    region: 'eu-west-1',
    ...ownDomain,
    certificateArn: ownDomain.certificateArn.replace('eu-north-1', 'eu-west-1'),
  },
  'an identity that exists, and a budget': { mailIdentity: 'existing', monthlyBudget: 5 },
  'matching shared out by catchment': { fanOutFrom: 5000 },
  'answers by mail': { replyDomain: 'svar.example.org' },
} as const satisfies Readonly<Record<string, Context>>;

/** The properties of every resource of a type. */
export const propertiesOf = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

/** Made once for all tests: loading CDK costs more than all of them. */
export const standard = synth();
