import { createHash } from 'node:crypto';
import { readOnce } from '../../shared/runtime/read-once.ts';

/** A script of ours: its address has its hash in it, so that a browser may keep it for as long as it likes. */
export type OwnScript = { readonly path: string; readonly text: string };

export const scriptFolder = '/script';

const named = (text: string): OwnScript => {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `${scriptFolder}/${hash}.js`, text };
};

/** Read when a page first asks for it. */
export const ownScript = (read: () => Promise<string>): (() => Promise<OwnScript>) =>
  readOnce(() => read().then(named));
