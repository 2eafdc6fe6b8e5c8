import { expect, it } from 'vitest';
import { ownScript } from '../../functions/web/own-script.ts';

it('a script that could not be read once is read again, and then kept', async () => {
  const reads = [
    () => Promise.reject(new Error('too many open files')),
    () => Promise.resolve('one'),
    () => Promise.resolve('two'),
  ];
  const script = ownScript(() => reads.shift()!());
  await expect(script()).rejects.toThrow('too many open files');
  const [first, second] = [await script(), await script()];
  expect(first.text).toBe('one');
  expect(second).toBe(first);
  expect(reads).toHaveLength(1);
});
