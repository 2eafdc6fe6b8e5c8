import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** The context of cdk.json, with its feature flags: templates depend on them. */
export const cdkContext: Readonly<Record<string, unknown>> = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))).context;
