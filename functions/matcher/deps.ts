import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { fetchContactKey } from '../../shared/runtime/contact-key.ts';
import { createDeps } from '../../shared/runtime/deps.ts';
import { contactHasher } from '../../shared/runtime/hashes.ts';
import type { MatcherSettings } from './env.ts';
import type { MatcherDeps } from './handler.ts';

/** With the key, because people may not want to meet a coordinator, whose address is stored as it is. */
export const createMatcherDeps = async (env: MatcherSettings): Promise<MatcherDeps> => {
  const hashContact = contactHasher(await fetchContactKey(env.CONTACT_KEY_ID));
  return {
    deps: createDeps({ tableName: env.TABLE_NAME, organisation: env.ORGANISATION, hashContact }),
    moves: env.MATCHING_MOVES,
    log: createPowertoolsLog('matcher'),
  };
};
