import { execFile } from 'node:child_process';

/** `output` is both streams; `answer` the first alone. */
export type Ran = { readonly code: number; readonly output: string; readonly answer: string };
export type Surroundings = { readonly cwd?: string; readonly env: Readonly<Record<string, string>> };

const mostOutput = 16 * 1024 * 1024;

/** Runs a program to its end and keeps what it said, on either stream. A program that is not there ends with 127. */
export const run = (command: string, args: readonly string[], { cwd, env }: Surroundings): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(
      command,
      [...args],
      { env: { ...env }, maxBuffer: mostOutput, ...(cwd !== undefined && { cwd }) },
      (error, stdout, stderr) => {
        const output = `${stdout}${stderr}` || (error?.message ?? '');
        const failed = error?.code === 'ENOENT' ? 127 : (child.exitCode ?? 1);
        resolve({ code: error === null ? 0 : failed, output, answer: stdout });
      },
    );
    child.stdin?.end();
  });
