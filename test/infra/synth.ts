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
  const { data, service } = addStacks(app, parsed.settings);
  return { data: Template.fromStack(data), service: Template.fromStack(service), settings: parsed.settings };
};

/** Made once for all tests: loading CDK costs more than all of them. */
export const standard = synth();
