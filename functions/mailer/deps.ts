import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { bundledOrganisation } from '../../shared/organisation/bundled.ts';
import { createDeps, tableConnection } from '../../shared/runtime/deps.ts';
import { createMailDeps } from '../../shared/runtime/mail-deps.ts';
import type { MailerSettings } from './env.ts';
import type { MailerDeps } from './handler.ts';

export const createMailerDeps = (env: MailerSettings): MailerDeps => {
  const log = createPowertoolsLog('mailer');
  const deps = createDeps({
    connection: tableConnection({ tableName: env.TABLE_NAME }),
    organisation: bundledOrganisation(env.ORGANISATION),
  });
  const { BASE_URL: baseUrl, CONFIGURATION_SET: configurationSet, REPLY_DOMAIN: replyDomain } = env;
  return { deps: createMailDeps(deps, { baseUrl, configurationSet, replyDomain, log }), log };
};
