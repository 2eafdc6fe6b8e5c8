import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineVariables } from './env.ts';
import { type Ran, run } from './run.ts';

export type Python =
  | { readonly state: 'ready'; readonly command: string }
  /** Nothing is wrong with the project: this machine cannot run the emulator. */
  | { readonly state: 'absent'; readonly why: string }
  | { readonly state: 'failed'; readonly why: string };

const commands = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];
const fitting = 'import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 1)';
const requirements = fileURLToPath(new URL('./requirements.txt', import.meta.url));

/** The emulator's version, of the one file that names it. */
export const emulatorVersion = (): string =>
  readFileSync(requirements, 'utf8').match(/^ministack==(\S+)$/m)?.[1] ?? '';

const runPython = (command: string, ...args: readonly string[]): Promise<Ran> =>
  run(command, args, { env: { ...machineVariables(), PIP_DISABLE_PIP_VERSION_CHECK: '1' } });

const findPython = async (): Promise<string | undefined> => {
  for (const command of commands) if ((await runPython(command, '-c', fitting)).code === 0) return command;
  return undefined;
};

const unreachable =
  /no matching distribution|could not find a version|connection|newconnectionerror|max retries|name resolution|timed? ?out|proxyerror|ssl/i;

/** Whether pip failed for want of a network or a package index, and not by a mistake of ours. */
export const isUnreachable = (output: string): boolean => unreachable.test(output);

const has = async (command: string): Promise<boolean> => {
  const version = `import importlib.metadata as m; print(m.version('ministack'))`;
  const { code, output } = await runPython(command, '-c', version);
  return code === 0 && output.trim() === emulatorVersion();
};

const install = async (command: string): Promise<Python> => {
  const { code, output } = await runPython(command, '-m', 'pip', 'install', '--quiet', '-r', requirements);
  if (code === 0) return { state: 'ready', command };
  const why = `pip could not install ministack ${emulatorVersion()}: ${output.trim().split('\n').at(-1)}`;
  return { state: isUnreachable(output) ? 'absent' : 'failed', why };
};

/** A Python environment with the emulator in `folder`; one that is there already is used again. */
export const preparePython = async (folder: string): Promise<Python> => {
  if ((await run('openssl', ['version'], { env: machineVariables() })).code !== 0)
    return { state: 'absent', why: 'there is no openssl, with which the emulator makes its certificate' };
  const command = join(folder, 'bin', 'python3');
  if (await has(command)) return { state: 'ready', command };
  const base = await findPython();
  if (base === undefined) return { state: 'absent', why: 'there is no Python 3.10 or newer with venv' };
  const made = await runPython(base, '-m', 'venv', folder);
  if (made.code !== 0) return { state: 'failed', why: `no environment in ${folder}: ${made.output.trim()}` };
  return install(command);
};
