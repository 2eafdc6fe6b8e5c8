import { instant } from '../../../shared/domain/time.ts';
import * as codecs from '../../../shared/store/codecs.ts';
import { contactKeyCodec } from '../../../shared/store/contact-key-row.ts';
import type { Codec } from '../../../shared/store/items.ts';
import { fromItem, keyOf, toItem } from '../../../shared/store/items.ts';
import { contactKeyKey, matchingRunKey, monthQueuePrefix } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/writes.ts';

type Kind = {
  readonly name: string;
  readonly is: (key: ReturnType<typeof keyOf>) => boolean;
  /** The row as this version writes it back after reading it. */
  readonly back: (row: Item) => Item | undefined;
};

/** Before anything can have expired. */
const now = instant('2020-01-01');

const kind = <Entity extends object>(name: string, codec: Codec<Entity>, is: Kind['is']): Kind => ({
  name,
  is,
  back: (row) => {
    const entity = fromItem(codec, row, now);
    // A copy, as everything is that is written: what a use case changes it spreads.
    return entity && toItem(codec, { ...entity });
  },
});

/** Every kind of row that is read, changed and written back; counts are only added to. */
export const kinds: readonly Kind[] = [
  kind('outbox', codecs.outboxCodec, ({ sk }) => sk.startsWith('O#')),
  kind('link', codecs.linkCodec, ({ sk }) => sk.startsWith('L#')),
  kind('participant', codecs.participantCodec, ({ pk }) => pk.startsWith('P#')),
  kind('group', codecs.groupCodec, ({ pk }) => pk.startsWith('G#')),
  kind('coordinator', codecs.coordinatorCodec, ({ pk }) => pk === 'COORDINATORS'),
  kind('room', codecs.roomCodec, ({ pk }) => pk === 'ROOMS'),
  kind('task', codecs.taskCodec, ({ pk }) => pk === 'TASKS'),
  kind('contactLock', codecs.contactLockCodec, ({ pk }) => pk.startsWith('K#')),
  kind('booking', codecs.bookingCodec, ({ pk }) => pk.startsWith('B#')),
  kind('recall', codecs.recallCodec, ({ pk }) => pk.startsWith('R#')),
  kind('contactKey', contactKeyCodec, ({ pk }) => pk === contactKeyKey.pk),
  kind('matchingRun', codecs.matchingRunCodec, ({ pk }) => pk === matchingRunKey.pk),
  kind('monthQueue', codecs.monthQueueCodec, ({ sk }) => sk.startsWith(monthQueuePrefix)),
];

export const kindOf = (row: Item): Kind | undefined => kinds.find(({ is }) => is(keyOf(row)));

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/** Which attributes a value has, at every depth; lists by what their elements have. */
const pathsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return [...new Set(value.flatMap(pathsOf))].map((path) => `[]${path}`);
  if (!isMap(value)) return [''];
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner).map((path) => `.${name}${path}`));
};

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Rows of one shape are alike for whoever reads them. */
export const shapeOf = (row: Item): string => {
  const { state, purpose, message } = row;
  const told = isMap(message) ? word(message['kind']) : '';
  return [kindOf(row)?.name, word(state), word(purpose), told, ...[...pathsOf(row)].sort()].join(' ');
};
