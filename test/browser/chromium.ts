import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import * as z from 'zod';

const run = promisify(execFile);
const top = fileURLToPath(new URL('../..', import.meta.url));
const packageSchema = z.object({ version: z.string() });

type Environment = Readonly<Record<string, string>>;

const exists = async (path: string): Promise<boolean> => {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
};

/** The browser's package has letters for Europe only. */
const arabicFont = join(top, 'node_modules/@expo-google-fonts/noto-sans-arabic');

/** The only fonts are those of packages, so that pages break their lines alike on every machine. */
const fontsFile = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><dir>${arabicFont}</dir><cachedir>${home}/font-cache</cachedir></fontconfig>
`;

/**
 * The package unpacks into the folder for temporary files and takes a half-written browser for a
 * whole one. So a process of its own unpacks to a place of its own, which then takes its name at once.
 * The variable makes it unpack the system libraries too.
 */
const unpack = async (home: string): Promise<void> => {
  const cache = join(home, '..');
  await mkdir(cache, { recursive: true });
  const place = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const script = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;
    const env = { TMPDIR: place, HOME: place, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
    await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: top, env });
    await writeFile(join(place, 'fonts.conf'), fontsFile(home));
    await rename(place, home);
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    // Somebody else was first with the same.
    if (!(await exists(join(home, 'chromium')))) throw error;
  }
};

const startsWith = async (executable: string, env: Environment): Promise<string | undefined> => {
  try {
    await run(executable, ['--version'], { env });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'no reason given';
  }
};

/** The machine's own libraries where it has them; else those that come with the package. */
const environmentOf = async (home: string): Promise<Environment> => {
  const env = { HOME: home, FONTCONFIG_FILE: join(home, 'fonts.conf') };
  const executable = join(home, 'chromium');
  if ((await startsWith(executable, env)) === undefined) return env;
  const bundled = { ...env, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') };
  const problem = await startsWith(executable, bundled);
  if (problem !== undefined) throw new Error(`Chromium from npm does not start here: ${problem}`);
  return bundled;
};

/** What Chromium would do by itself, and other hosts would hear of; and that no other machine has an address at all. */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--font-render-hinting=none',
];

/**
 * Starts the browser of `@sparticuz/chromium`, which needs nothing but npm (Linux on x64, as root too).
 * Its own flags are left out: they switch off the same-origin rules that our pages rely on.
 */
export const startChromium = async (): Promise<Browser> => {
  const text = await readFile(join(top, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = packageSchema.parse(JSON.parse(text));
  const home = join(top, 'node_modules/.cache', `krets-chromium-${version}-with-arabic`);
  if (!(await exists(join(home, 'chromium')))) await unpack(home);
  const env = { ...(await environmentOf(home)) };
  return chromium.launch({ executablePath: join(home, 'chromium'), args: quiet, env });
};
