import { readFileSync } from 'node:fs';
import * as z from 'zod';

const schema = z.object({
  context: z.object({
    organisation: z.string(),
    stage: z.string().default('prod'),
    region: z.string().default('eu-north-1'),
  }),
});

/** What cdk.json says of the deployment, so that nobody has to write it twice. */
export const cdkSettings = (): z.output<typeof schema>['context'] =>
  schema.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))).context;
