import type { Instant } from '../../shared/domain/time.ts';
import type { RawRow, Store } from '../../shared/use-cases/ports.ts';

/** A store on an empty table of its own, with a clock to set and a look at the rows. */
export type Bench = {
  readonly store: Store;
  readonly clock: { at: Instant };
  readonly dump: () => Promise<readonly RawRow[]>;
  readonly dumpJournal: () => Promise<readonly RawRow[]>;
};

export type OpenBench = () => Promise<Bench>;
