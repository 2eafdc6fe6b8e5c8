import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { envFields, parseEnv } from '../../shared/runtime/parse-env.ts';

const schema = z.object({
  TABLE_NAME: envFields.TABLE_NAME,
  BASE_URL: envFields.BASE_URL,
  MATCHING_MOVES: envFields.MATCHING_MOVES,
});
const whole = { TABLE_NAME: 'krets', BASE_URL: 'https://krets.example.org', MATCHING_MOVES: '5000' };

describe('environment', () => {
  it('is read by name, numbers as numbers, and nothing else of the process', () => {
    expect(parseEnv(schema, { ...whole, PATH: '/bin' })).toEqual({ ...whole, MATCHING_MOVES: 5000 });
  });

  it('names everything that is missing in one message; empty is missing', () => {
    expect(() => parseEnv(schema, { TABLE_NAME: '' })).toThrow(
      /^Missing environment variables: TABLE_NAME, BASE_URL, MATCHING_MOVES\.$/,
    );
  });

  it.each([
    ['BASE_URL', 'https://krets.example.org/'],
    ['BASE_URL', 'krets.example.org'],
    ['BASE_URL', 'javascript:alert(1)'],
    ['MATCHING_MOVES', '0'],
    ['MATCHING_MOVES', 'many'],
  ])('says that %s cannot be used, not what it was', (name, value) => {
    const read = () => parseEnv(schema, { ...whole, [name]: value });
    expect(read).toThrow(`Not usable as they are: ${name}.`);
    expect(read).not.toThrow(value);
  });
});
