import { createWebApp } from '../../functions/web/app.ts';
import { ownScript } from '../../functions/web/own-script.ts';
import { createClock } from '../../infra/local/clock.ts';
import { localDeps } from '../../infra/local/local-deps.ts';
import { inventPeople } from '../../infra/local/people.ts';
import { startTableEmulator } from '../../infra/local/table-emulator.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { offeredSlots } from '../../shared/organisation/slots.ts';
import { runMatching } from '../../shared/use-cases/run-matching.ts';
import { urlEncoded } from '../web/support/visitor.ts';

const organisation = loadOrganisation('link-bergen');
const people = 1000;
const submits = 200;

const seconds = async <Value>(work: () => Promise<Value>): Promise<{ value: Value; seconds: number }> => {
  const start = performance.now();
  const value = await work();
  return { value, seconds: Number(((performance.now() - start) / 1000).toFixed(2)) };
};

/** One whole matching run for 1,000 waiting people, all reads and writes on the embedded table included. */
const matching = async () => {
  const table = await startTableEmulator();
  const deps = await localDeps({ table, organisation, clock: createClock(), dataFolder: undefined });
  await inventPeople(deps, { people, seed: 1 });
  for (const before of await deps.store.coordinators())
    await deps.store.commit([{ type: 'coordinator', before, after: { ...before, capacity: people } }]);
  const run = await seconds(() => runMatching(deps, { seed: 1, moves: 200_000 }));
  await table.stop();
  return { what: `matching run, ${people} waiting`, seconds: run.seconds, ...run.value };
};

/** The sign-up form, posted one after the other: each is one transaction. */
const submitting = async () => {
  const table = await startTableEmulator();
  const deps = await localDeps({ table, organisation, clock: createClock(), dataFolder: undefined });
  const app = createWebApp({
    deps,
    baseUrl: 'http://127.0.0.1',
    secureCookies: false,
    startMatching: async () => undefined,
    stylesheet: async () => '',
    draftScript: ownScript(async () => ''),
    log: { unexpected: () => undefined },
  });
  const post = async (index: number) => {
    const body = urlEncoded({
      formKey: deps.newId(),
      firstName: 'Kim',
      email: `deltaker${index}@example.org`,
      home: organisation.areas[0]?.id ?? '',
      maxMinutes: '30',
      slots: offeredSlots(organisation)
        .slice(0, 2)
        .map(({ id }) => id),
      languages: ['no'],
      mode: ['inPerson'],
      adult: 'yes',
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://127.0.0.1' };
    const { status } = await app.request('/nb/sign-up', { method: 'POST', headers, body });
    if (status !== 303) throw new Error(`a submit was answered ${status}`);
  };
  await post(-1);
  const all = await seconds(async () => {
    for (let index = 0; index < submits; index += 1) await post(index);
  });
  await table.stop();
  return {
    what: `${submits} submits one after the other`,
    seconds: all.seconds,
    millisecondsEach: Number(((all.seconds * 1000) / submits).toFixed(1)),
  };
};

const results = [await matching(), await submitting()];
console.table(results.map(({ what, seconds: taken }) => ({ what, seconds: taken })));
console.log(JSON.stringify(results));
