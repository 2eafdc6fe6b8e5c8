import { afterAll, afterEach, expect } from 'vitest';
import { forgetCanaries, leaves, takeHits } from './watch.ts';

const streams = [process.stdout, process.stderr] as const;
const usual = streams.map((stream) => stream.write);

for (const [index, stream] of streams.entries())
  stream.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    leaves('standard output', typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    return Reflect.apply(usual[index]!, stream, [chunk, ...rest]);
  };

for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  const write = console[name];
  console[name] = (...what: unknown[]) => {
    leaves('the console', ...what.map(String));
    write(...what);
  };
}

afterEach(() => {
  const seen = takeHits();
  forgetCanaries();
  expect(seen, 'personal data left the process').toEqual([]);
});

afterAll(() => {
  for (const [index, stream] of streams.entries()) stream.write = usual[index]!;
});
