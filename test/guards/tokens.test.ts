import { describe, expect, it } from 'vitest';
import { formatToken, parseToken } from '../../shared/domain/token.ts';

const id = 'Ab_-567890123456789012';
const long = `${'x_-9'.repeat(10)}abc`;
const short = `${'0v9a'.repeat(7)}`;

describe('the secret part of a link', () => {
  it.each([long, short])('is read as it was written: %s', (secret) => {
    expect(parseToken(formatToken({ id, secret }))).toEqual({ id, secret });
  });

  it.each([
    '',
    id,
    `${id}.`,
    `.${long}`,
    `${id}${long}`,
    `${id},${long}`,
    `${id.slice(1)}.${long}`,
    `x${id}.${long}`,
    `${id}.${long.slice(1)}`,
    `${id}.${long}x`,
    `${id}.${short.slice(1)}`,
    `${id}.${short}0`,
    `${id}.${short.slice(1)}w`,
    `${id}.${long}\n`,
    ` ${id}.${long}`,
    `${id.slice(1)}*.${long}`,
    `${id}.${long.slice(1)}*`,
  ])('%j is none', (text) => {
    expect(parseToken(text)).toBeUndefined();
  });
});
