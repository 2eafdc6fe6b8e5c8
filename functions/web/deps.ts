import { readFile } from 'node:fs/promises';
import { createPowertoolsLog } from '../../shared/log/powertools-log.ts';
import { bundledOrganisation } from '../../shared/organisation/bundled.ts';
import { contactKeyRowOver, createDeps, tableConnection } from '../../shared/runtime/deps.ts';
import { type LateHasher, lateContactHasher } from '../../shared/runtime/late-hashes.ts';
import { moveTo, type WebSettings } from './env.ts';
import { ownScript } from './own-script.ts';
import { startMatchingAt } from './start-matching.ts';
import type { WebDeps } from './web-deps.ts';

/**
 * The key is fetched when `ready` is first called, and what fetches it is read only then: most pages
 * that participants open need neither.
 */
export const createWebDeps = (env: WebSettings): WebDeps & Pick<LateHasher, 'ready'> => {
  const log = createPowertoolsLog('web');
  const connection = tableConnection({ tableName: env.TABLE_NAME, journalName: env.JOURNAL_NAME });
  const { hashContact, ready } = lateContactHasher(async () => {
    const { fetchContactKey } = await import('../../shared/runtime/contact-key.ts');
    return fetchContactKey({ keyId: env.CONTACT_KEY_ID, row: contactKeyRowOver(connection) });
  });
  const organisation = bundledOrganisation(env.ORGANISATION);
  moveTo(organisation.timeZone);
  return {
    deps: createDeps({ connection, organisation, hashContact }),
    baseUrl: env.BASE_URL,
    secureCookies: env.BASE_URL.startsWith('https:'),
    // Both lie beside the bundle (infra/constructs/bundle.ts).
    stylesheet: () => readFile(new URL('style.css', import.meta.url), 'utf8'),
    draftScript: ownScript(() => readFile(new URL('draft.js', import.meta.url), 'utf8')),
    startMatching: startMatchingAt(env.MATCHING),
    log: { unexpected: (failure) => log('webUnexpected', failure) },
    ready,
  };
};
