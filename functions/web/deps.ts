import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { fetchContactKey } from '../../shared/runtime/contact-key.ts';
import { createDeps } from '../../shared/runtime/deps.ts';
import { contactHasher } from '../../shared/runtime/hashes.ts';
import type { WebSettings } from './env.ts';
import type { WebDeps } from './web-deps.ts';

export const createWebDeps = async (env: WebSettings): Promise<WebDeps> => {
  const log = createPowertoolsLog('web');
  const hashContact = contactHasher(await fetchContactKey(env.CONTACT_KEY_ID));
  return {
    deps: createDeps({ tableName: env.TABLE_NAME, organisation: env.ORGANISATION, hashContact }),
    baseUrl: env.BASE_URL,
    secureCookies: env.BASE_URL.startsWith('https:'),
    log: { unexpected: (failure) => log('webUnexpected', failure) },
  };
};
