import { createFeedbackDeps } from './deps.ts';
import { readFeedbackEnv } from './env.ts';
import { createFeedbackHandler } from './handler.ts';

export const handler = createFeedbackHandler(createFeedbackDeps(readFeedbackEnv()));
