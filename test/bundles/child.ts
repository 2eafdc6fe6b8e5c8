import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Starts a built function in a Node of its own with this environment and nothing else; calls it when there is an event. */
export const run = (
  entry: string,
  env: Readonly<Record<string, string>>,
  event?: unknown,
): Promise<Ended> => {
  const call =
    event === undefined
      ? 'typeof handler'
      : `await handler(${JSON.stringify(event)}, { getRemainingTimeInMillis: () => 60_000 })`;
  // As Lambda does: what is thrown at the start is logged by its message, not with a line of the bundle.
  const script = `
    try {
      const { handler } = await import(${JSON.stringify(pathToFileURL(entry).href)});
      process.stdout.write('\\n' + JSON.stringify(${call} ?? null));
    } catch (error) {
      process.stderr.write(String(error.message));
      process.exitCode = 1;
    }
  `;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { env: { ...env }, timeout: 30_000 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : (child.exitCode ?? 1);
        resolve({ code, stdout, stderr });
      },
    );
  });
};

/** What the child printed last: the handler's answer. */
export const answerOf = ({ stdout }: Ended): unknown =>
  JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1));
