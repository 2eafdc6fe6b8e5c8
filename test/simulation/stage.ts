import type { Coordinator } from '../../shared/domain/coordinator.ts';
import { type ActiveGroup, isActiveGroup } from '../../shared/domain/group.ts';
import { knownWorld } from './known-world.ts';
import { canary } from './privacy.ts';
import { ask, post } from './shared-web.ts';
import type { Received, System } from './system.ts';

/** Who plays in a history; nobody knows more than what came by mail or stands on a page. */
export type Stage = {
  readonly system: System;
  /** Addresses that have been used, in order. */
  readonly people: string[];
  /** Session cookies by coordinator. */
  readonly cookies: Map<string, string>;
};

export const nameOf = (index: number): string => `${canary} ${index}`;
export const addressOf = (index: number): string => `${canary.toLowerCase()}${index}@example.org`;
export const staffAddresses = ['anne', 'bo'].map((name) => `${canary.toLowerCase()}.${name}@example.org`);
export const leadAddress = 'lead@example.org';

const linkPattern = /https:\/\/krets\.example\.org\/\S+/g;
export const linksIn = ({ mail }: Received): readonly string[] => mail.text.match(linkPattern) ?? [];

/** Links of one kind that somebody has got, oldest first. */
export const linksTo = ({ system }: Stage, path: string, address?: string): readonly string[] =>
  system.notes.inbox
    .filter(({ mail }) => address === undefined || mail.to === address)
    .flatMap((received) => linksIn(received).filter((link) => link.includes(path)));

/** One of the links of a kind; mostly a late one, as people open new mails rather than old ones. */
export const someLink = (stage: Stage, path: string): string | undefined => {
  const links = linksTo(stage, path);
  const { chance } = stage.system;
  return chance.likely(0.7) ? chance.one(links.slice(-8)) : chance.one(links);
};

export const worldOf = ({ system }: Stage) => knownWorld(system.table.rows(), system.now());

export const groupsIn = (stage: Stage): readonly ActiveGroup[] =>
  [...worldOf(stage).groups.values()].filter(isActiveGroup);

export const coordinatorsIn = (stage: Stage): readonly Coordinator[] =>
  [...worldOf(stage).coordinators.values()].filter(({ active }) => active);

/** Asks for a link, waits for the mail, opens it and presses the button. */
const signedInBy = async (stage: Stage, email: string): Promise<string> => {
  const { system } = stage;
  await post('/nb/coordinator/sign-in', { email });
  await system.runStream();
  const link = linksTo(stage, '/coordinator/sign-in/', email).at(-1);
  if (link === undefined) return '';
  await ask('GET', link);
  return (await post(link)).cookie;
};

/** A session of this coordinator, kept for the half of a day that it lasts. */
export const cookieOf = async (stage: Stage, { id, email }: Pick<Coordinator, 'id' | 'email'>) => {
  const kept = stage.cookies.get(id);
  if (kept !== undefined && (await ask('GET', '/nb/coordinator', kept)).status === 200) return kept;
  const cookie = await signedInBy(stage, email);
  stage.cookies.set(id, cookie);
  return cookie;
};

export { signedInBy };
