import { createHash } from 'node:crypto';
import { isActive } from '../../shared/domain/participant.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import { createStore } from '../../shared/store/store.ts';
import { everybody, type MatchingPart } from '../../shared/use-cases/matching-part.ts';
import { type MatchingPlan, planMatching } from '../../shared/use-cases/plan-matching.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { runMatching } from '../../shared/use-cases/run-matching.ts';
import { countingRows, type Usage } from './counting-rows.ts';
import { asChange, type Nation } from './nation.ts';

/** One call of the function: what it did, on how much of a processor, and what it asked of the table. */
export type Call = {
  readonly part: MatchingPart['part'] | 'plan' | 'all';
  readonly people: number;
  readonly placed: number;
  readonly cpuSeconds: number;
  readonly usage: Usage;
};

export type Night = {
  readonly plan: Call;
  readonly first: readonly Call[];
  readonly last: readonly Call[];
  /** Of the plan, the largest item and the plan as a whole, as JSON: what the state machine carries. */
  readonly stateBytes: { readonly plan: number; readonly item: number };
  readonly waiting: number;
  /** How much more memory was used at the worst moment than before the first call. */
  readonly memoryMegabytes: number;
};

export type NightOptions = { readonly now: Instant; readonly moves: number; readonly from: number };

const nothing = (): Usage => ({ reads: 0, pages: 0, commits: 0, readUnits: 0, writeUnits: 0 });

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const depsOver = (nation: Nation, store: Deps['store'], { now }: NightOptions): Deps => {
  let drawn = 0;
  const next = (length: number) => {
    drawn += 1;
    return digest(`drawn ${drawn}`).slice(0, length);
  };
  return {
    store,
    organisation: nation.organisation,
    now: () => now,
    newId: () => next(22),
    newSecret: () => next(43),
    hashSecret: digest,
    hashContact: (kind, value) => digest(`${kind} ${value}`),
    randomInt: (below) => Math.floor(below / 2),
  };
};

const inOneCommit = 100;

const fill = async ({ store }: Deps, nation: Nation): Promise<void> => {
  for (const after of nation.coordinators) await store.commit([{ type: 'coordinator', after }]);
  let batch: ReturnType<typeof asChange>[] = [];
  for (const person of nation.people()) {
    batch.push(asChange(person));
    if (batch.length < inOneCommit) continue;
    await store.commit(batch);
    batch = [];
  }
  if (batch.length > 0) await store.commit(batch);
};

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

/** One night over an invented country in memory: shared out where `from` or more wait, else in one. */
export const runNight = async (
  nation: Nation,
  options: NightOptions,
  look: (call: Call) => void,
): Promise<Night> => {
  const usage = nothing();
  const store = createStore(countingRows(createMemoryRows(), usage), () => options.now);
  const deps = depsOver(nation, store, options);
  await fill(deps, nation);
  const before = peakMegabytes();
  const measured = async (part: Call['part'], work: () => Promise<{ people: number; placed: number }>) => {
    Object.assign(usage, nothing());
    const from = cpuNow();
    const done = await work();
    const call = { part, ...done, cpuSeconds: cpuNow() - from, usage: { ...usage } };
    look(call);
    return call;
  };
  const match = (part: MatchingPart) =>
    measured(part.part, async () => {
      const { people, waiting } = await runMatching(deps, { seed: 1, moves: options.moves }, part);
      return { people, placed: people - waiting };
    });
  let parts: MatchingPlan = { first: [everybody], last: [] };
  const plan = await measured('plan', async () => {
    parts = await planMatching(deps, options.from);
    return { people: 0, placed: 0 };
  });
  const [first, last]: [Call[], Call[]] = [[], []];
  for (const part of parts.first) first.push(await match(part));
  for (const part of parts.last) last.push(await match(part));
  const items = parts.first.map((part) => JSON.stringify(part).length);
  return {
    plan,
    first,
    last,
    stateBytes: { plan: JSON.stringify(parts).length, item: Math.max(...items) },
    waiting: (await store.participantsIn('waiting')).filter(isActive).length,
    memoryMegabytes: peakMegabytes() - before,
  };
};
