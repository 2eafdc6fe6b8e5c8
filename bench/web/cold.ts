import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export type Start = {
  readonly entry: string;
  readonly event: unknown;
  readonly environment: Readonly<Record<string, string>>;
};

/** Milliseconds from the start of the process to the first answer, and of processor time until then. */
export type Cold = { readonly wall: number; readonly cpu: number };

/** As Lambda's runtime does: import the bundle, call its handler once. Says what the processor has done. */
export const scriptOf = ({ entry, event }: Start): string => `
  const { handler } = await import(${JSON.stringify(pathToFileURL(entry).href)});
  const answer = await handler(${JSON.stringify(event)}, { getRemainingTimeInMillis: () => 60_000 });
  const { user, system } = process.cpuUsage();
  process.stdout.write('\\n' + JSON.stringify({ answered: (user + system) / 1000, status: answer?.statusCode ?? 200 }) + '\\n');
`;

/** What such a process says last: milliseconds of processor time, and the status. */
export const answered = /\{"answered":([\d.]+),"status":(\d+)\}\n/;

/** Starts a Node of its own, and waits for its end. Throws when it did not answer with a page or a redirect. */
export const startCold = (start: Start): Promise<Cold> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, ['--input-type=module', '--eval', scriptOf(start)], {
      env: { ...start.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    let said = '';
    let complaints = '';
    let wall = Number.NaN;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (Number.isNaN(wall) && answered.test(said)) wall = performance.now() - began;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    child.once('error', reject);
    child.once('close', () => {
      const [, cpu, status] = answered.exec(said) ?? [];
      if (status !== undefined && Number(status) < 400) resolve({ wall, cpu: Number(cpu) });
      else reject(new Error(`a start was answered ${status ?? 'by nothing'}: ${complaints.slice(0, 400)}`));
    });
  });
