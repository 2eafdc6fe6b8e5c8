import { setTimeout as wait } from 'node:timers/promises';
import { startDynamoDbLocal } from '../../infra/local/dynamodb-local.ts';
import { startMailEmulator } from '../../infra/local/mail-emulator.ts';
import { inventPeople } from '../../infra/local/people.ts';
import { choosePort } from '../../infra/local/ports.ts';
import { type LocalTable, startTableEmulator, useTableAt } from '../../infra/local/table-emulator.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import type { RawRow } from '../../shared/use-cases/ports.ts';
import { createProgress, runCrowd } from './crowd.ts';
import { createInbox } from './inbox.ts';
import { type Lives, startLives } from './lives.ts';
import { soakPerson } from './person.ts';
import { createTally } from './post.ts';
import { summaryOf } from './summary.ts';
import { countsIn, verdict } from './verdict.ts';
import { type Places, soakDeps } from './world.ts';

export type SoakOptions = {
  readonly people: number;
  readonly parallel: number;
  /** Seconds that the processes live. */
  readonly lifeSeconds: number;
  readonly seed: number;
  readonly folder: string;
  /** On AWS's own emulator, which takes Java and Maven, instead of the embedded table. */
  readonly dynamodbLocal: boolean;
  readonly say: (line: string) => void;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

const untilUp = async (url: string): Promise<void> => {
  while (!(await answers(url))) await wait(200);
};

/** In seconds; generous, so that a busy machine is no finding. */
const longestSettling = 600;

const isMail = ({ sk, state }: RawRow): boolean => String(sk).startsWith('O#') && state !== 'parked';

/** Until no mail waits any more, or for so long. */
const untilSent = async (dump: () => Promise<readonly RawRow[]>): Promise<void> => {
  for (let left = longestSettling; left > 0 && (await dump()).some(isMail); left -= 5) await wait(5000);
};

/** The table outlives the processes. */
const startTable = async ({ dynamodbLocal }: SoakOptions): Promise<LocalTable> => {
  if (!dynamodbLocal) return startTableEmulator();
  const { endpoint, stop } = await startDynamoDbLocal();
  const table = await useTableAt(endpoint, 'krets');
  return { ...table, stop: () => table.stop().then(stop) };
};

const startParts = async (options: SoakOptions) => {
  const { folder } = options;
  const table = await startTable(options);
  const mail = await startMailEmulator({ port: await choosePort(0) });
  const webPort = await choosePort(0);
  const places: Places = { tableEndpoint: table.endpoint, sesEndpoint: mail.endpoint, webPort, folder };
  return { table, mail, places };
};

/** Kills both processes when they have lived that long, counted from their first answer, again and again until stopped. */
const startKilling = (lives: readonly Lives[], url: string, { lifeSeconds, say }: SoakOptions) => {
  const control = new AbortController();
  const { signal } = control;
  let kills = 0;
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      await untilUp(url);
      await wait(lifeSeconds * 1000, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await Promise.all(lives.map((life) => life.kill()));
      kills += 1;
      say(`killed and started again, ${kills} times now`);
    }
  };
  const running = loop();
  const stop = async (): Promise<void> => {
    control.abort();
    await running;
  };
  return { stop, kills: () => kills };
};

type Running = {
  readonly places: Places;
  readonly pages: Lives;
  readonly rounds: Lives;
  readonly table: LocalTable;
};

/** Everybody comes while the processes die under them; then what is left is sent, and all are stopped. */
const play = async (options: SoakOptions, { places, pages, rounds, table }: Running) => {
  const { people: count, parallel, seed, say } = options;
  const { deps } = await soakDeps(places);
  await inventPeople(deps, { people: 0, seed });
  const progress = createProgress();
  const tally = createTally();
  const inbox = createInbox((address, link) => {
    if (!address.startsWith('p') || progress.links.has(address)) return;
    progress.links.set(address, link);
    progress.arrived.push(address);
  });
  const baseUrl = `http://127.0.0.1:${places.webPort}`;
  await untilUp(`${baseUrl}/health`);
  const people = Array.from({ length: count }, (_, index) => soakPerson(deps.organisation, seed, index));
  const killing = startKilling([pages, rounds], `${baseUrl}/health`, options);
  const began = performance.now();
  const { signedUp, confirmed, withdrawn } = progress;
  const far = () => `${signedUp.size} signed up, ${confirmed.size} confirmed, ${withdrawn.size} withdrawn`;
  const report = setInterval(() => say(far()), 15_000);
  await runCrowd({ baseUrl, people, parallel, inbox, progress, tally });
  clearInterval(report);
  const seconds = (performance.now() - began) / 1000;
  await killing.stop();
  // What the last life left is the sweep's, a quarter of an hour later.
  await Promise.all([pages.kill(), rounds.kill()]);
  const dump = () => dumpTable(table.client, table.tableName);
  await untilSent(dump);
  // Its last round may have written some more.
  await rounds.finish();
  await untilSent(dump);
  await Promise.all([pages.end(), rounds.end()]);
  inbox.read();
  const rows = await dump();
  const kills = killing.kills() + 1;
  const wrong = verdict({ rows, deps, progress, inbox, kills });
  const counts = { ...countsIn(rows, deps), kills, mails: inbox.total(), copies: inbox.copies(), seconds };
  return summaryOf({ options, progress, tally, counts, wrong, pages, rounds });
};

/** Ten thousand people, and processes that die under them. Gives the lines to print, and whether all is well. */
export const soak = async (options: SoakOptions): Promise<ReturnType<typeof summaryOf>> => {
  const { table, mail, places } = await startParts(options);
  const pages = startLives('./pages-process-cli.ts', places);
  const rounds = startLives('./rounds-process-cli.ts', places);
  try {
    return await play(options, { places, pages, rounds, table });
  } finally {
    await Promise.all([pages.end(), rounds.end()]);
    await mail.stop();
    await table.stop();
  }
};
