import { createHash, createHmac } from 'node:crypto';
import { addHours, type Instant, instant } from '../../../shared/domain/time.ts';
import type { Organisation } from '../../../shared/organisation/schema.ts';
import { createMemoryRows } from '../../../shared/store/memory-rows.ts';
import type { createMemoryStore } from '../../../shared/store/memory-store.ts';
import { createStore } from '../../../shared/store/store.ts';
import type { Deps, Store } from '../../../shared/use-cases/ports.ts';
import { watchedRows, watchedSecrets } from '../../canaries/watch.ts';
import { bergenJson, readOrganisation } from '../../organisation/fixtures/organisations.ts';

/** The organisation of most tests: the real file. */
export const bergen = readOrganisation(bergenJson);

/** The same with groups that start with six, or with five who have all waited for two weeks. */
export const startingWithSix: Organisation = {
  ...bergen,
  group: { ...bergen.group, startAt: 6, startAtMinAfterDays: 14 },
};

/** The same where a group that is too small is dissolved at once. */
export const withoutGrace: Organisation = { ...bergen, group: { ...bergen.group, graceDays: 0 } };

export type Clock = {
  readonly now: () => Instant;
  readonly forward: (time: { hours?: number; days?: number }) => void;
};

const createClock = (start: string): Clock => {
  let at = instant(start);
  return {
    now: () => at,
    forward: ({ hours = 0, days = 0 }) => {
      at = addHours(at, hours + days * 24);
    },
  };
};

/** Bytes that look random and are the same in every run. */
const createSource = (name: string, bytes: number) => {
  let drawn = 0;
  return (): string => {
    drawn += 1;
    return createHash('sha256').update(`${name} ${drawn}`).digest().subarray(0, bytes).toString('base64url');
  };
};

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
export const hashContact: Deps['hashContact'] = (kind, normalised) =>
  createHmac('sha256', 'a key for tests').update(`${kind} ${normalised}`).digest('base64url');

export type TestKit = {
  readonly deps: Deps;
  readonly store: ReturnType<typeof createMemoryStore>;
  readonly clock: Clock;
};

type Options = {
  readonly organisation?: Organisation;
  readonly now?: string;
  /** Other ids and secrets than those of a kit with another word. */
  readonly chance?: string;
  /** Wraps the store that the use cases get, for counting or disturbing its calls. */
  readonly around?: (store: Store) => Store;
};

/** Everything a use case needs, in memory: a clock that stands still, ids and secrets of the right length. */
export const createTestDeps = ({
  organisation = bergen,
  now = '2026-11-23T09:00:00.000Z',
  chance = '',
  around = (store) => store,
}: Options = {}): TestKit => {
  const clock = createClock(now);
  const rows = watchedRows(createMemoryRows());
  const store = { ...createStore(rows, clock.now), dump: rows.dump, dumpJournal: rows.dumpJournal };
  const deps: Deps = {
    store: around(store),
    organisation,
    now: clock.now,
    newId: createSource(`${chance}id`, 16),
    newSecret: watchedSecrets(createSource(`${chance}secret`, 32)),
    hashSecret,
    hashContact,
    randomInt: (below) => Math.floor(below / 2),
  };
  return { deps, store, clock };
};
