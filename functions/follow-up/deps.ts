import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { bundledOrganisation } from '../../shared/organisation/bundled.ts';
import { createHashingDeps } from '../../shared/runtime/hashing-deps.ts';
import { createMailDeps } from '../../shared/runtime/mail-deps.ts';
import type { FollowUpSettings } from './env.ts';
import type { FollowUpDeps } from './handler.ts';

export const createFollowUpDeps = async (env: FollowUpSettings): Promise<FollowUpDeps> => {
  const log = createPowertoolsLog('follow-up');
  const deps = await createHashingDeps({
    tableName: env.TABLE_NAME,
    journalName: env.JOURNAL_NAME,
    organisation: bundledOrganisation(env.ORGANISATION),
    contactKeyId: env.CONTACT_KEY_ID,
  });
  const { BASE_URL: baseUrl, CONFIGURATION_SET: configurationSet, REPLY_DOMAIN: replyDomain } = env;
  return { deps, mail: createMailDeps(deps, { baseUrl, configurationSet, replyDomain, log }), log };
};
