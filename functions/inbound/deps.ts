import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { bundledOrganisation } from '../../shared/organisation/bundled.ts';
import { createHashingDeps } from '../../shared/runtime/hashing-deps.ts';
import type { InboundSettings } from './env.ts';
import type { InboundDeps } from './handler.ts';

export const createInboundDeps = async (env: InboundSettings): Promise<InboundDeps> => ({
  deps: await createHashingDeps({
    tableName: env.TABLE_NAME,
    // A no that leaves too few people is the end of their group.
    journalName: env.JOURNAL_NAME,
    organisation: bundledOrganisation(env.ORGANISATION),
    contactKeyId: env.CONTACT_KEY_ID,
  }),
  replyDomain: env.REPLY_DOMAIN,
  log: createPowertoolsLog('inbound'),
});
