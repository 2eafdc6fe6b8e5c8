import { Resolver } from 'node:dns/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAccount } from './aws/account.ts';
import type { ClientSettings } from './aws/clients.ts';
import { browse } from './browse.ts';
import { createDns } from './dns-records.ts';
import type { World } from './port.ts';

/** The world as it is. */
export const createWorld = (settings: ClientSettings): World => ({
  account: createAccount(settings),
  dns: createDns(new Resolver({ timeout: 3000, tries: 2 })),
  browse,
  now: () => Date.now(),
  wait: async (milliseconds) => {
    await sleep(milliseconds);
  },
});
