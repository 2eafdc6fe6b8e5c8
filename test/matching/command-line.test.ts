import { describe, expect, it } from 'vitest';
import { readWish } from '../../shared/matching/command-line.ts';

const match = (more: object = {}) => ({
  kind: 'match',
  file: 'a.json',
  seconds: undefined,
  seed: 1,
  ...more,
});

describe('the arguments', () => {
  it.each([
    [['a.json'], match()],
    [['a.json', '--seed', '7'], match({ seed: 7 })],
    [['--seed=-7', 'a.json'], match({ seed: -7 })],
    [['--seconds', '0', 'a.json'], match({ seconds: 0 })],
    [['a.json', '--seconds=2.5', '--seed=0'], match({ seconds: 2.5, seed: 0 })],
    [['a.json', '--seed', '7', '--seed', '8'], match({ seed: 8 })],
    [['a=b.json'], match({ file: 'a=b.json' })],
    [['verify'], match({ file: 'verify' })],
    [['verify', 'a.json', 'b.json'], { kind: 'verify', problem: 'a.json', result: 'b.json' }],
  ])('%j are understood', (args, wish) => {
    expect(readWish(args)).toEqual(wish);
  });

  it.each([
    [[]],
    [['a.json', 'b.json']],
    [['a.json', 'b.json', 'c.json']],
    [['verify', 'a.json']],
    [['verify', 'a.json', 'b.json', 'c.json']],
    [['verify', 'a.json', 'b.json', '--seed', '1']],
    [['a.json', '--fast', '1']],
    [['a.json', '--fast', '1', '--seed', '1']],
    [['a.json', '--=3']],
    [['--seconds', '3']],
    [['a.json', '--seconds']],
    [['a.json', '--seconds', ' ']],
    [['a.json', '--seconds', '-0.1']],
    [['a.json', '--seconds', 'Infinity']],
    [['a.json', '--seconds', 'soon']],
    [['a.json', '--seed', '']],
    [['a.json', '--seed=']],
    [['a.json', '--seed', '1.5']],
    [['a.json', '--seed', 'x']],
  ])('%j make no sense', (args) => {
    expect(readWish(args)).toBeUndefined();
  });
});
