import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { fetchContactKey } from '../../shared/runtime/contact-key.ts';
import { createDeps } from '../../shared/runtime/deps.ts';
import { contactHasher } from '../../shared/runtime/hashes.ts';
import { createMailDeps } from '../../shared/runtime/mail-deps.ts';
import type { FollowUpSettings } from './env.ts';
import type { FollowUpDeps } from './handler.ts';

export const createFollowUpDeps = async (env: FollowUpSettings): Promise<FollowUpDeps> => {
  const log = createPowertoolsLog('follow-up');
  const hashContact = contactHasher(await fetchContactKey(env.CONTACT_KEY_ID));
  const deps = createDeps({
    tableName: env.TABLE_NAME,
    journalName: env.JOURNAL_NAME,
    organisation: env.ORGANISATION,
    hashContact,
  });
  const { BASE_URL: baseUrl, CONFIGURATION_SET: configurationSet } = env;
  return { deps, mail: createMailDeps(deps, { baseUrl, configurationSet, log }), log };
};
