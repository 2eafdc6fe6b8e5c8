import { expect, it } from 'vitest';
import { systemChance } from '../../shared/runtime/deps.ts';

const draw = (source: () => string) => Array.from({ length: 200 }, source);
const bytes = (text: string) => Buffer.from(text, 'base64url').byteLength;

it('secrets have 256 bits and ids 128, and none comes twice', () => {
  for (const [source, expected] of [
    [systemChance.newSecret, 32],
    [systemChance.newId, 16],
  ] as const) {
    const drawn = draw(source);
    expect(drawn.every((text) => bytes(text) === expected)).toBe(true);
    expect(new Set(drawn).size).toBe(drawn.length);
    // Every bit is one at times and nought at times: none is fixed, as the version of a UUID would be.
    const bits = drawn.map((text) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`));
    expect(bits.reduce((all, one) => all | one)).toBe((1n << BigInt(expected * 8)) - 1n);
    expect(bits.reduce((all, one) => all & one)).toBe(0n);
  }
});
