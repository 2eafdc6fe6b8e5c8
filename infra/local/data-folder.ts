import { readFile, rm, writeFile } from 'node:fs/promises';

/** A folder that no other Krets on this machine uses, until `release`. */
export type DataFolder = { readonly path: string; readonly release: () => Promise<void> };

const most = 20;

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** False when a living process holds the file; what a killed one left is taken over. */
const claim = async (lock: string): Promise<boolean> => {
  const create = async () => {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  };
  try {
    return await create();
  } catch {
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (Number.isInteger(holder) && holder > 0 && isAlive(holder)) return false;
    await rm(lock, { force: true });
    return create().catch(() => false);
  }
};

/**
 * The usual folder, or the next free one beside it (`.krets-2`) while another Krets runs: two on one
 * table would send each other's mails, and each would overwrite the other's inbox.
 */
export const claimDataFolder = async (usual: string): Promise<DataFolder> => {
  for (let number = 1; number <= most; number += 1) {
    const path = number === 1 ? usual : `${usual}-${number}`;
    const lock = `${path}.lock`;
    if (await claim(lock)) return { path, release: () => rm(lock, { force: true }) };
  }
  throw new Error(`${most} copies of Krets run here already.`);
};
