import { describe, expect, it } from 'vitest';
import { outboxSchemaOf, taskSchema, taskSchemaOf } from '../../shared/domain/message.ts';
import { taskCodec } from '../../shared/store/codecs.ts';
import { StoredRowError } from '../../shared/store/errors.ts';
import { fromItem, toItem } from '../../shared/store/items.ts';
import { everyMessage } from '../mail/rendering.ts';
import { start } from './entities.ts';

const rowOf = (message: unknown) => ({
  id: 't1',
  version: 1,
  participantId: 'p1',
  message,
  createdAt: start,
});

/** Where a row that holds this is wrong, by its path. */
const wrongIn = (message: unknown): readonly string[] => {
  try {
    fromItem(taskCodec, { pk: 'T#t1', sk: '#', ...rowOf(message) }, start);
  } catch (error) {
    if (error instanceof StoredRowError) return error.paths;
    throw error;
  }
  return [];
};

describe('a row that holds a message', () => {
  it('is read by the shape of its own kind, and by none of the others', () => {
    const kinds = new Set<string>();
    for (const message of everyMessage()) {
      const schema = taskSchemaOf(message);
      kinds.add(message.kind);
      expect(schema?.safeParse(rowOf(message)).data).toEqual(taskSchema.parse(rowOf(message)));
      for (const other of everyMessage())
        expect(schema?.safeParse(rowOf(other)).success).toBe(other.kind === message.kind);
    }
    expect(kinds.size).toBeGreaterThan(40);
  });

  it('comes back as it was written, of each kind', () => {
    for (const message of everyMessage()) {
      const task = taskSchema.parse(rowOf(message));
      expect(fromItem(taskCodec, toItem(taskCodec, task), start)).toEqual(task);
    }
  });

  it('makes the shape of a kind once, apart for mails and calls', () => {
    const confirm = { kind: 'confirm' };
    expect(taskSchemaOf(confirm)).toBe(taskSchemaOf({ ...confirm }));
    expect(outboxSchemaOf(confirm)).toBe(outboxSchemaOf({ ...confirm }));
    expect(outboxSchemaOf(confirm)).not.toBe(taskSchemaOf(confirm));
  });

  it.each([
    ['a kind nobody knows', { kind: 'later' }],
    ['a name every object has', { kind: 'constructor' }],
    ['a prototype', { kind: '__proto__' }],
    ['a number', { kind: 1 }],
    ['no kind', {}],
  ])('of %s is refused, and says where', (_, message) => {
    expect(taskSchemaOf(message)).toBeUndefined();
    expect(outboxSchemaOf(message)).toBeUndefined();
    expect(wrongIn(message)).toEqual(['message.kind']);
  });

  it.each([undefined, null, 'confirm'])('without a message (%s) is refused too', (message) => {
    expect(taskSchemaOf(message)).toBeUndefined();
    expect(wrongIn(message)).toEqual(['message']);
  });

  it('of a kind that lacks what it must say is refused', () => {
    expect(wrongIn({ kind: 'welcome' })).toEqual(['message.talk']);
  });
});
