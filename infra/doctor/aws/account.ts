import type { Account } from '../port.ts';
import { type ClientSettings, patience } from './clients.ts';
import { clockworkCalls } from './clockwork.ts';
import { dataCalls } from './data.ts';
import { mailCalls } from './mail.ts';
import { stackCalls } from './stacks.ts';

/** A real account, asked through the SDK; `overrides` is for tests, which answer for the network. */
export const createAccount = (settings: ClientSettings, overrides: object = {}): Account => {
  const all = { ...patience, ...settings, ...overrides };
  return { ...stackCalls(all), ...mailCalls(all), ...clockworkCalls(all), ...dataCalls(all) };
};
