import { createFollowUpDeps } from './deps.ts';
import { readFollowUpEnv } from './env.ts';
import { createFollowUpHandler } from './handler.ts';

export const handler = createFollowUpHandler(await createFollowUpDeps(readFollowUpEnv()));
