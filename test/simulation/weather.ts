import type { Rows } from '../../shared/store/rows.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { createChance } from './chance.ts';

/** What goes wrong for a while and by itself: indexes lag behind the table, and the key service is away. */
export type Weather = {
  readonly rows: (rows: Rows) => Rows;
  readonly deps: (deps: Deps) => Deps;
  /** Something may be wrong until it is calm again; `fair` keeps the key service there. */
  readonly blow: (fair: boolean) => void;
  readonly calm: () => void;
};

const lagging = 0.3;
const away = 0.1;

const allOf = async (pages: ReturnType<Rows['listed']>) => {
  const all = [];
  for await (const page of pages) all.push(page);
  return all;
};

/** Its chances are its own, so that a history with weather draws the same acts as one without. */
export const createWeather = (seed: number): Weather => {
  const chance = createChance(seed + 2);
  const now = { blowing: false, keyAway: false };
  const listings = new Map<string, Awaited<ReturnType<typeof allOf>>>();
  return {
    rows: (rows) => ({
      ...rows,
      // As it was when somebody last looked: what has come since is not there, what has gone still is.
      listed: async function* (listing) {
        const name = `${listing.index} ${listing.value}`;
        const old = now.blowing && chance.likely(lagging) ? listings.get(name) : undefined;
        const pages = old ?? (await allOf(rows.listed(listing)));
        listings.set(name, pages);
        yield* pages;
      },
    }),
    deps: (deps) => ({
      ...deps,
      hashContact: (kind, normalised) => {
        if (now.keyAway) throw new Error('The contact key has not been fetched yet.');
        return deps.hashContact(kind, normalised);
      },
    }),
    blow: (fair) => {
      now.blowing = true;
      now.keyAway = chance.likely(away) && !fair;
    },
    calm: () => {
      now.blowing = false;
      now.keyAway = false;
    },
  };
};

/** Nothing but what is planned goes wrong. */
export const fairWeather: Weather = {
  rows: (rows) => rows,
  deps: (deps) => deps,
  blow: () => undefined,
  calm: () => undefined,
};
