import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { StoredRowError } from '../../shared/store/errors.ts';
import { type Codec, fromItem, keyOf, toItem } from '../../shared/store/items.ts';
import type { Item } from '../../shared/store/writes.ts';
import { start } from './entities.ts';

const key = { pk: 'T#a', sk: '#' };
const codecOf = <Entity>(schema: z.ZodType<Entity>): Codec<Entity> => ({ schema, key: () => key });

/** A life and its end, as the store's own are; with all that can be wrong in one. */
const living = z.strictObject({
  id: z.string(),
  count: z.number(),
  inner: z.strictObject({ at: z.number() }).optional(),
  way: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('on foot') })]).optional(),
});
const ended = z.strictObject({ id: z.string(), endedAt: z.string(), by: z.string(), why: z.string() });
const life = codecOf(z.union([living, ended]));
const never = codecOf(living.refine(() => false));

const wrongIn = <Entity>(codec: Codec<Entity>, row: Item): readonly string[] => {
  try {
    fromItem(codec, { ...key, ...row }, start);
  } catch (error) {
    if (error instanceof StoredRowError) return error.paths;
    throw error;
  }
  return [];
};

describe('a row', () => {
  it('is written without what is undefined, at any depth, since DynamoDB has no word for it', () => {
    const note = { gone: undefined, list: [{ gone: undefined, kept: null }, 1, 'text'] };
    const item = toItem(codecOf(z.strictObject({ note: z.unknown() })), { note });
    expect(item).toStrictEqual({ ...key, note: { list: [{ kept: null }, 1, 'text'] } });
  });

  it.each<[string, Item, readonly string[]]>([
    ['nothing', { count: 1, inner: { at: 1 }, way: { kind: 'on foot' } }, []],
    ['a field', { count: 'one' }, ['count']],
    ['a field in a field', { count: 1, inner: { at: 'noon' } }, ['inner.at']],
    ['what tells one kind from another', { count: 1, way: { kind: 'by air' } }, ['way.kind']],
    ['a field beside one that a newer version knows', { count: 'one', later: 1 }, ['count', 'later']],
    ['more than the mark of an end', { endedAt: 'now', by: 'us', why: 'time', later: 1 }, ['later']],
  ])('names by path, never by value, where it is wrong: %s', (_, row, paths) => {
    expect(wrongIn(life, { id: 'a', ...row })).toEqual(paths);
  });

  it('is named as a whole where no field of it is to blame', () => {
    expect(wrongIn(never, { id: 'a', count: 1 })).toEqual(['the whole row']);
  });

  it('has a key of two texts, whatever lies there', () => {
    expect(keyOf({ ...key, other: 1 })).toEqual(key);
    expect(keyOf({ pk: 1 })).toEqual({ pk: '', sk: '' });
  });
});
