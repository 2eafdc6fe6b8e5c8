import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import * as codecs from '../../shared/store/codecs.ts';
import { contactKeyCodec } from '../../shared/store/contact-key-row.ts';

const stored: Readonly<Record<string, z.ZodType>> = {
  participant: codecs.participantCodec.schema,
  group: codecs.groupCodec.schema,
  coordinator: codecs.coordinatorCodec.schema,
  room: codecs.roomCodec.schema,
  task: codecs.taskCodec.schema,
  outbox: codecs.outboxCodec.schema,
  link: codecs.linkCodec.schema,
  booking: codecs.bookingCodec.schema,
  contactLock: codecs.contactLockCodec.schema,
  recall: codecs.recallCodec.schema,
  matchingRun: codecs.matchingRunCodec.schema,
  monthQueue: codecs.monthQueueCodec.schema,
  monthStarts: codecs.monthStartsSchema,
  counts: codecs.countsSchema,
  contactKey: contactKeyCodec.schema,
};

type Shape = z.core.JSONSchema.BaseSchema;

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;
const entriesOf = (record: Shape['properties'] = {}): [string, Shape][] =>
  Object.entries(record).flatMap(([name, inner]) => (isShape(inner) ? [[name, inner]] : []));

/** What a value may be, where it is no object or list. */
const kindOf = ({ type, const: only, enum: among }: Shape): string => {
  if (only !== undefined) return JSON.stringify(only);
  return among === undefined ? String(type ?? 'any') : among.map((one) => JSON.stringify(one)).join(' or ');
};

/** One line for each attribute, and for each way it may be. */
const linesOf = (shape: Shape, path: string): string[] => {
  const ways = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].filter(isShape);
  if (ways.length > 0) return ways.flatMap((way) => linesOf(way, path));
  if (isShape(shape.items)) return linesOf(shape.items, `${path}[]`);
  const inner = entriesOf(shape.properties).flatMap(([name, value]) =>
    linesOf(value, `${path}.${name}${shape.required?.includes(name) ? '' : '?'}`),
  );
  const any = isShape(shape.additionalProperties) ? linesOf(shape.additionalProperties, `${path}.*`) : [];
  return [...inner, ...any].length > 0 ? [...inner, ...any] : [`${path}: ${kindOf(shape)}`];
};

const shapes = Object.entries(stored)
  .flatMap(([name, schema]) =>
    linesOf(z.toJSONSchema(schema, { reused: 'inline', unrepresentable: 'any' }), name),
  )
  .sort();

it('is what the reviewed file says that rows hold', async () => {
  const advice =
    'What rows hold has changed. A version that is live keeps an attribute that it does not know, and reads no new word: see ' +
    '"Upgrading" in docs/deploying.md, release the half that only knows such a word first, and then: npx vitest run test/store/stored-shapes.test.ts -u';
  await expect(`${[...new Set(shapes)].join('\n')}\n`, advice).toMatchFileSnapshot(
    join(import.meta.dirname, 'stored-shapes.txt'),
  );
});
