import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { settingNames } from '../../infra/settings.ts';

const { context } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

/**
 * The feature flags of cdk.json, on which templates depend, and settings of our own: whoever deploys writes theirs
 * into that file, and is to see the tests pass.
 */
export const cdkContext: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Object.entries(context).filter(([name]) => !settingNames.includes(name))),
  organisation: 'link-bergen',
  stage: 'prod',
  alarmEmail: 'drift@example.org',
};
