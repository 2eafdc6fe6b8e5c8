import { readFileSync, rmSync } from 'node:fs';
import { Template as CdkTemplate } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import * as z from 'zod';
import { parseSettings } from '../../infra/settings.ts';
import { addStacks } from '../../infra/stacks.ts';
import { type Template, templateSchema } from './template.ts';

const contextSchema = z.object({ context: z.record(z.string(), z.unknown()) });

/** Both templates for the settings in cdk.json; the bundles are not built for it. */
export const synthesised = (): { readonly data: Template; readonly service: Template } => {
  const file = readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8');
  const { context } = contextSchema.parse(JSON.parse(file));
  const parsed = parseSettings(context);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false });
  const read = (stack: Parameters<typeof CdkTemplate.fromStack>[0]): Template =>
    templateSchema.parse(CdkTemplate.fromStack(stack).toJSON());
  try {
    const { data, service } = addStacks(app, parsed.settings);
    return { data: read(data), service: read(service) };
  } finally {
    // CDK writes into a temporary folder of its own, and leaves it there.
    rmSync(app.outdir, { recursive: true, force: true });
  }
};
