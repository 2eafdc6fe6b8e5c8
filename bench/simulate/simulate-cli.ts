import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { runSimulate, type SimulateIo } from './command.ts';

const { stdout, stderr } = process;

const io: SimulateIo = {
  organisation: loadOrganisation('link-bergen'),
  answer: (line) => stdout.write(`${line}\n`),
  complain: (line) => stderr.write(`${line}\n`),
  progress: stderr.isTTY ? (line) => stderr.write(`\r\u001b[K${line}`) : () => undefined,
  writePicture: (folder, name, svg) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), svg);
  },
};

// Not `process.exit`: a long answer into a pipe would be cut off.
process.exitCode = runSimulate(process.argv.slice(2), io);
if (stderr.isTTY) stderr.write('\r\u001b[K');
