import '../../shared/runtime/seldom-parsed.ts';
import { createWebDeps } from './deps.ts';
import { readWebEnv } from './env.ts';
import { createWebHandler } from './handler.ts';

export const handler = createWebHandler(createWebDeps(readWebEnv()));
