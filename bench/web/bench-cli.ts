import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Built, buildAll } from './bundles.ts';
import { type Cold, startCold } from './cold.ts';
import { baseUrl } from './event.ts';
import { countInstructions } from './instructions.ts';
import { type Stage, setStage } from './stage.ts';
import { coldRows, mostTimes, warmRows } from './summary.ts';
import { bareTarget, changing, idleTargets, type Target, webTargets } from './targets.ts';
import { runWarm } from './warm.ts';

const usage = `npm run bench:web -- [--runs N] [--rounds N] [--calls N] [--cold-only] [--instructions]

  --runs N     cold starts of each function (default 21)
  --rounds N   rounds of warm calls (default 6)
  --calls N    warm calls of each page, level and round (default 128)
  --cold-only  no warm calls
  --instructions  one cold start of each page, counted in instructions by valgrind, and nothing else`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '21' },
    rounds: { type: 'string', default: '6' },
    calls: { type: 'string', default: '128' },
    'cold-only': { type: 'boolean', default: false },
    instructions: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const shown = (rows: readonly object[]): void =>
  console.table(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'number' ? Number(value.toFixed(2)) : value,
        ]),
      ),
    ),
  );

/** The event with what must not be sent twice filled in. */
const onceOnly = (event: unknown, run: number): unknown =>
  JSON.parse(JSON.stringify(event).replaceAll(changing, `9${String(run).padStart(5, '0')}`));

/** Every target once, then all again: what else the machine does hits all of them alike. */
const coldStarts = async (targets: readonly Target[], stage: Stage, built: Built) => {
  const starts = new Map(targets.map(({ name }): [string, Cold[]] => [name, []]));
  const node: Cold[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    node.push(await startCold({ entry: built.nothing, event: {}, environment: stage.environment }));
    for (const { name, bundle, event, environment } of targets) {
      const given = { ...stage.environment, ...environment };
      const start = { entry: built.entry(bundle), event: onceOnly(event, run), environment: given };
      starts.get(name)?.push(await startCold(start));
    }
  }
  return { starts, node };
};

/** What no other work on the machine can change. */
const countStarts = async (stage: Stage, built: Built): Promise<void> => {
  const { environment } = stage;
  const node = await countInstructions({ entry: built.nothing, event: {}, environment });
  const own = async ({ bundle, event }: Target): Promise<number> =>
    (await countInstructions({ entry: built.entry(bundle), event: onceOnly(event, 0), environment })) - node;
  const reference = await own(bareTarget(stage));
  for (const target of webTargets(stage)) {
    const counted = await own(target);
    console.log(
      `${target.name}: ${Math.round(counted / 1e6)} million instructions without Node's own, ${(counted / reference).toFixed(2)} times the bare handler`,
    );
  }
};

const bench = async (stage: Stage, built: Built): Promise<void> => {
  const bare = bareTarget(stage);
  const { starts, node } = await coldStarts(
    [bare, ...webTargets(stage), ...idleTargets(stage)],
    stage,
    built,
  );
  const rows = coldRows(starts, { node, bare: bare.name });
  console.log(
    `Cold start, ${values.runs} each, medians in ms without Node's own; times = times the bare handler:`,
  );
  shown(rows);
  const place = rows.find(({ name }) => name === 'web: my place');
  console.log(
    `web, one read like the bare handler: ${place?.times.toFixed(2)} times it (at most ${mostTimes} wanted).`,
  );
  if (values['cold-only']) return;
  const targets = [bare, ...webTargets(stage)].map(({ name, bundle, event }) => ({
    name,
    entry: built.entry(bundle),
    event,
  }));
  const parallel = [1, 8, 32];
  const counts = { rounds: Number(values.rounds), calls: Number(values.calls) };
  const warm = await runWarm({ targets, parallel, ...counts, environment: stage.environment });
  console.log(`Warm, ${counts.rounds * counts.calls} calls of each at each level, ms:`);
  shown(warmRows(warm, bare.name));
  console.log(`load average at the end: ${loadavg().map((one) => one.toFixed(1))}`);
};

const main = async (): Promise<void> => {
  if (values.help) return console.log(usage);
  const built = buildAll();
  const stage = await setStage(baseUrl);
  try {
    await (values.instructions ? countStarts : bench)(stage, built);
  } finally {
    await stage.stop();
    built.remove();
  }
};

await main();
