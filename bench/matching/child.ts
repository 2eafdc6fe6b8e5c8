import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a file of this folder in a fresh Node, so that its peak memory and its compiling are its own; its JSON answer. */
export const inChild = (file: string, args: readonly string[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL(file, import.meta.url));
    const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const heard: Buffer[] = [];
    child.on('error', reject);
    child.stdout.on('data', (piece: Buffer) => heard.push(piece));
    child.on('close', (code) => {
      const text = Buffer.concat(heard).toString('utf8');
      if (code === 0) resolve(JSON.parse(text));
      else reject(new Error(`${file} ${args.join(' ')} ended with ${code}`));
    });
  });
