import { createMemoryStore } from '../../shared/store/memory-store.ts';
import type { Bench } from './bench.ts';
import { start } from './entities.ts';

export const openMemoryBench = async (): Promise<Bench> => {
  const clock = { at: start };
  const { dump, dumpJournal, ...store } = createMemoryStore({ now: () => clock.at });
  return { store, clock, dump: async () => dump(), dumpJournal: async () => dumpJournal() };
};
