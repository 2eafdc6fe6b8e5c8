import { createInboundDeps } from './deps.ts';
import { readInboundEnv } from './env.ts';
import { createInboundHandler } from './handler.ts';

export const handler = createInboundHandler(await createInboundDeps(readInboundEnv()));
