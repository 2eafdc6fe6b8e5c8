import { createMailerDeps } from './deps.ts';
import { readMailerEnv } from './env.ts';
import { createMailerHandler } from './handler.ts';

export const handler = createMailerHandler(createMailerDeps(readMailerEnv()));
