import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { choosePort } from '../local/ports.ts';
import { machineVariables } from './env.ts';

export type Emulator = {
  readonly endpoint: string;
  /** File of the certificate it made for itself; this process trusts it, others have to be told. */
  readonly certificate: string;
  readonly stop: () => Promise<void>;
};

type Place = { readonly folder: string; readonly region: string };

const script = fileURLToPath(new URL('./emulator.py', import.meta.url));
const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/**
 * On loopback, all its files in `folder`, and our own Node first: it runs the functions. Roles are
 * enforced; for that it must speak TLS, because CDK's bucket and our topics refuse anything else.
 */
const surroundings = ({ folder, region }: Place, port: number): NodeJS.ProcessEnv => {
  // A certificate of the machine's own would take the place of the emulator's in the functions.
  const { NODE_EXTRA_CA_CERTS: _, ...machine } = machineVariables();
  return {
    ...machine,
    PATH: `${bin}:${machine['PATH'] ?? ''}`,
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    MINISTACK_REGION: region,
    AUTH: 'true',
    USE_SSL: '1',
    IOT_MTLS_ENABLED: '0',
    STATE_DIR: join(folder, 'state'),
    S3_DATA_DIR: join(folder, 's3'),
    TMPDIR: folder,
  };
};

const answers = (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/_ministack/health`).then(
    ({ ok }) => ok,
    () => false,
  );

const health = z.object({ auth: z.string() });

/** Were roles not enforced any more, everything would pass and say less. */
const enforcesRoles = async (endpoint: string): Promise<boolean> =>
  health.safeParse(await (await fetch(`${endpoint}/_ministack/health`)).json()).data?.auth === 'enabled';

const trust = async (certificate: string): Promise<boolean> => {
  const text = await readFile(certificate, 'utf8').catch(() => '');
  if (!text.includes('END CERTIFICATE')) return false;
  setDefaultCACertificates([...getCACertificates('default'), text]);
  return true;
};

const isUp = async (child: ChildProcess, endpoint: string, certificate: string): Promise<boolean> => {
  for (let left = 300; left > 0 && child.exitCode === null; left -= 1) {
    if ((await trust(certificate)) && (await answers(endpoint))) return true;
    await wait(100);
  }
  return false;
};

/** Starts MiniStack and waits until it answers. Its own log is `emulator.log` in `folder`. */
export const startEmulator = async (python: string, place: Place): Promise<Emulator> => {
  const { folder } = place;
  const port = await choosePort(0);
  const endpoint = `https://127.0.0.1:${port}`;
  const certificate = join(folder, 'ministack-tls', 'server.crt');
  const child = spawn(python, [script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: surroundings(place, port),
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('error', () => undefined);
  const log = createWriteStream(join(folder, 'emulator.log'));
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const stop = async () => {
    child.stdin.end();
    await ended;
    log.end();
  };
  const up = await isUp(child, endpoint, certificate);
  if (up && (await enforcesRoles(endpoint))) return { endpoint, certificate, stop };
  await stop();
  const words = await readFile(join(folder, 'emulator.log'), 'utf8');
  throw new Error(`The emulator did not ${up ? 'enforce roles' : 'start'}:\n${words}`);
};
