import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { getStoreReadonly, saveEmail } from 'aws-ses-v2-local/dist/store.js';

/** A running SES and its inbox page, which is at the same address. */
export type LocalMail = {
  readonly endpoint: string;
  /** Writes the inbox to its file, if it has one. */
  readonly save: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A CommonJS package whose default export Node's and the bundlers' ideas differ on; `require` is plain. */
const startSes: typeof import('aws-ses-v2-local').default = createRequire(import.meta.url)(
  'aws-ses-v2-local',
).default;

type Email = Parameters<typeof saveEmail>[0];

const readInbox = async (file: string): Promise<readonly Email[]> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return [];
  }
};

/** First beside, then in place: a crash in between leaves the old inbox whole. */
const writeInbox = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(getStoreReadonly().emails));
  await rename(`${file}.new`, file);
};

/**
 * Starts the embedded SES on loopback. It keeps its mails in memory; with a file they outlive a
 * restart, so that the links in them can still be pressed. One inbox per process: it is the
 * emulator's own global.
 */
export const startMailEmulator = async ({
  port,
  file,
}: {
  readonly port: number;
  readonly file?: string | undefined;
}): Promise<LocalMail> => {
  getStoreReadonly().emails.splice(0);
  for (const email of file === undefined ? [] : await readInbox(file)) saveEmail(email);
  const server = await startSes({ host: '127.0.0.1', port });
  const close = promisify(server.close.bind(server));
  let saving: Promise<void> = Promise.resolve();
  // One after the other: two at once would rename each other's half-written file.
  const save = (): Promise<void> => {
    saving = saving.then(() => (file === undefined ? undefined : writeInbox(file)));
    return saving;
  };
  return {
    endpoint: `http://127.0.0.1:${port}`,
    save,
    stop: async () => {
      server.closeAllConnections();
      await close();
      await save();
    },
  };
};
