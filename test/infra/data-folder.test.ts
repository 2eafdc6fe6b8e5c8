import { spawnSync } from 'node:child_process';
import { access, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimDataFolder } from '../../infra/local/data-folder.ts';

const usualFolder = async () => join(await mkdtemp(join(tmpdir(), 'krets-folder-')), 'data');

it('gives a second Krets a folder of its own, and the usual one again afterwards', async () => {
  const usual = await usualFolder();
  const first = await claimDataFolder(usual);
  const second = await claimDataFolder(usual);
  expect([first.path, second.path]).toEqual([usual, `${usual}-2`]);
  await first.release();
  expect((await claimDataFolder(usual)).path).toBe(usual);
});

it('takes over what a killed process left', async () => {
  const usual = await usualFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  await writeFile(`${usual}.lock`, String(pid));
  expect((await claimDataFolder(usual)).path).toBe(usual);
});

it('leaves nothing behind', async () => {
  const usual = await usualFolder();
  await (await claimDataFolder(usual)).release();
  await expect(access(`${usual}.lock`)).rejects.toThrow('ENOENT');
});
