import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { bundledOrganisation } from '../../shared/organisation/bundled.ts';
import { createHashingDeps } from '../../shared/runtime/hashing-deps.ts';
import type { MatcherSettings } from './env.ts';
import type { MatcherDeps } from './handler.ts';

/** With the key, because people may not want to meet a coordinator, whose address is stored as it is. */
export const createMatcherDeps = async (env: MatcherSettings): Promise<MatcherDeps> => {
  const deps = await createHashingDeps({
    tableName: env.TABLE_NAME,
    organisation: bundledOrganisation(env.ORGANISATION),
    contactKeyId: env.CONTACT_KEY_ID,
  });
  return {
    deps,
    moves: env.MATCHING_MOVES,
    log: createPowertoolsLog('matcher'),
  };
};
