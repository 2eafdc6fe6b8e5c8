import { expect, it } from 'vitest';
import { chunks, inLanes } from '../../shared/domain/parallel.ts';

it('values come in runs of a size, the last as long as is left', () => {
  expect(chunks(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(chunks(['a', 'b', 'c', 'd'], 2)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(chunks([], 2)).toEqual([]);
});

/** Work that is done when it is told to be, by its value. */
const byHand = () => {
  const open = new Map<string, () => void>();
  const begun: string[] = [];
  const work = (value: string) => {
    begun.push(value);
    return new Promise<string>((resolve) => open.set(value, () => resolve(value.toUpperCase())));
  };
  const finish = async (value: string) => {
    open.get(value)?.();
    await new Promise(setImmediate);
  };
  return { begun, work, finish };
};

it('work goes on in as many lanes as there may be, and comes in the order of the values', async () => {
  const { begun, work, finish } = byHand();
  const all = inLanes(2, ['a', 'b', 'c'], work);
  expect(begun).toEqual(['a', 'b']);
  await finish('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  await finish('c');
  await finish('a');
  expect(await all).toEqual(['A', 'B', 'C']);
  expect(await inLanes(2, [], work)).toEqual([]);
});

it('work that fails lets that be known', async () => {
  const refuse = async (value: string) => Promise.reject(new Error(value));
  await expect(inLanes(2, ['a'], refuse)).rejects.toThrow('a');
});
