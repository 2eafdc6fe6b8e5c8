import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { createCloudStore } from '../../shared/runtime/deps.ts';
import type { FeedbackSettings } from './env.ts';
import type { FeedbackDeps } from './handler.ts';

export const createFeedbackDeps = (env: FeedbackSettings): FeedbackDeps => ({
  deps: { store: createCloudStore({ tableName: env.TABLE_NAME }) },
  log: createPowertoolsLog('feedback'),
});
