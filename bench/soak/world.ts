import { createClock, type LocalClock } from '../../infra/local/clock.ts';
import { localDeps } from '../../infra/local/local-deps.ts';
import { type LocalTable, useTableAt } from '../../infra/local/table-emulator.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';

/** Where the parts of a soak find each other; all on loopback. */
export type Places = {
  readonly tableEndpoint: string;
  readonly sesEndpoint: string;
  readonly webPort: number;
  /** Of the key for address hashes, which outlives the processes. */
  readonly folder: string;
};

/** A process's own share: where the others are, and how often it has been started before. */
export type Birth = { readonly places: Places; readonly life: number };

/**
 * Each life begins a little more than a quarter of an hour later than it does: as long as a mail is left to the
 * stream, and longer than a claim of a mailer that died. So the sweep has to finish what the last life left.
 */
const hoursBetweenLives = 0.27;
export const hoursAhead = ({ life }: Birth): number => life * hoursBetweenLives;

/** Bergen's file without its daily stop: ten thousand confirmations on one day are what is tried here. */
export const soakOrganisation = (): Organisation => {
  const organisation = loadOrganisation('link-bergen');
  return { ...organisation, mail: { ...organisation.mail, confirmationsPerDay: 1_000_000 } };
};

export type SoakDeps = { readonly deps: Deps; readonly table: LocalTable; readonly clock: LocalClock };

/** What use cases get, over the table of this soak. */
export const soakDeps = async ({ tableEndpoint, folder }: Places): Promise<SoakDeps> => {
  const table = await useTableAt(tableEndpoint, 'krets');
  const clock = createClock();
  const deps = await localDeps({ table, organisation: soakOrganisation(), clock, dataFolder: folder });
  return { deps, table, clock };
};

/** What a process of ours is told when it is started. */
export const argumentsOf = ({ places, life }: Birth): readonly string[] => [
  places.tableEndpoint,
  places.sesEndpoint,
  String(places.webPort),
  places.folder,
  String(life),
];

export const birthFrom = (given: readonly string[]): Birth => {
  const [tableEndpoint, sesEndpoint, webPort, folder, life] = given;
  if (tableEndpoint === undefined || sesEndpoint === undefined || folder === undefined)
    throw new Error('Started by npm run soak only.');
  return { places: { tableEndpoint, sesEndpoint, webPort: Number(webPort), folder }, life: Number(life) };
};
