import { createMatcherDeps } from './deps.ts';
import { readMatcherEnv } from './env.ts';
import { createMatcherHandler } from './handler.ts';

export const handler = createMatcherHandler(await createMatcherDeps(readMatcherEnv()));
