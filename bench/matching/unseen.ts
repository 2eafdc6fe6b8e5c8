/** How many people of which kinds, and with which seeds, none of which the shared instances use. */
const SIZES: ReadonlyMap<string, readonly number[]> = new Map([
  ['bergen', [60, 120, 250, 500, 1000]],
  ['coord', [60, 120, 250, 500, 1000]],
  ['coordbind', [60, 120, 250, 500, 1000]],
  ['avoiddense', [60, 120, 250, 500]],
  ['avoidgnp', [30, 60, 120]],
  ['clique4', [60, 250, 500, 1000]],
  ['ring', [120, 500, 1000]],
  ['star', [120, 500, 1000]],
  ['sparse3d', [120, 250, 500, 1000]],
  ['all', [60, 250, 1000]],
  ['none', [120, 1000]],
]);

const SEEDS = [101, 102];

/** Names of the generated instances that `known.json` is about: one of each, the small ones first, then another. */
export const UNSEEN: readonly string[] = SEEDS.flatMap((seed) =>
  [...SIZES].flatMap(([kind, sizes]) => sizes.map((size) => ({ kind, size, seed }))),
)
  .sort((a, b) => a.seed - b.seed || a.size - b.size)
  .map(({ kind, size, seed }) => `${kind}-${size}-${seed}`);
