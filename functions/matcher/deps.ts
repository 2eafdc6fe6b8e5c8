import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { createDeps, noContactKey } from '../../shared/runtime/deps.ts';
import type { MatcherSettings } from './env.ts';
import type { MatcherDeps } from './handler.ts';

export const createMatcherDeps = (env: MatcherSettings): MatcherDeps => ({
  deps: createDeps({ tableName: env.TABLE_NAME, organisation: env.ORGANISATION, hashContact: noContactKey }),
  moves: env.MATCHING_MOVES,
  log: createPowertoolsLog('matcher'),
});
