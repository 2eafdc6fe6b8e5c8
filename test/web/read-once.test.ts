import { expect, it } from 'vitest';
import { ownScript } from '../../functions/web/own-script.ts';
import { openWeb } from './support/visitor.ts';

const thenOnce = () => {
  const reads = [
    () => Promise.reject(new Error('too many open files')),
    () => Promise.resolve('.one{}'),
    () => Promise.resolve('.two{}'),
  ];
  return { reads, read: () => reads.shift()!() };
};

it('a script that could not be read once is read again, and then kept', async () => {
  const { reads, read } = thenOnce();
  const script = ownScript(read);
  await expect(script()).rejects.toThrow('too many open files');
  const [first, second] = [await script(), await script()];
  expect(first.text).toBe('.one{}');
  expect(second).toBe(first);
  expect(reads).toHaveLength(1);
});

it('so is the style sheet', async () => {
  const { reads, read } = thenOnce();
  const web = openWeb({ stylesheet: read });
  expect((await web.get('/style.css')).status).toBe(500);
  const [first, second] = [await web.get('/style.css'), await web.get('/style.css')];
  expect(first.status).toBe(200);
  expect(await second.text()).toBe(await first.text());
  expect(reads).toHaveLength(1);
});
