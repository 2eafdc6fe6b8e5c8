import type { RawRow } from '../../shared/use-cases/ports.ts';
import { digest, extraCopies, tornIn } from './digest.ts';
import { type Fault, type FaultKind, faultKinds } from './faults.ts';
import type { Scene } from './scene.ts';
import { type Act, type Beginning, createTrial, drive, type Trial } from './trial.ts';

type Made = Beginning & { readonly act: Act };

/** In hours: every claim, grace and pause of a mail has run out, and nothing else has become due. */
const settling = 3;

const make = async (scene: Scene): Promise<Made> => {
  const { kit, act } = await scene.set();
  const { organisation } = kit.deps;
  return { rows: kit.store.dump(), start: kit.clock.now(), organisation, act };
};

/** Which faults can happen to a call of this name and differ from each other there. */
export const kindsFor = (name: string): readonly FaultKind[] => {
  if (name === 'transact') return faultKinds.filter((kind) => kind !== 'throttle');
  if (name === 'start') return ['error', 'lost', 'crashBefore', 'crashAfter'];
  return name === 'send' ? ['throttle', 'lost', 'crashBefore', 'crashAfter'] : ['error', 'crashBefore'];
};

export type Checked = {
  readonly name: string;
  readonly calls: readonly string[];
  /** What is wrong after these faults, in words; nothing when all is well. */
  readonly after: (plan: readonly Fault[]) => Promise<readonly string[]>;
  /** What the process called while these faults happened. */
  readonly callsAfter: (plan: readonly Fault[]) => Promise<readonly string[]>;
};

const textOf = (plan: readonly Fault[]) => plan.map(({ at, kind }) => `${kind} at ${at}`).join(', ');

const differences = (is: readonly string[], should: readonly string[]): readonly string[] => {
  const left = [...should];
  const more = is.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [...more.map((line) => `too much: ${line}`), ...left.map((line) => `missing: ${line}`)];
};

const mayRepeat = (line: string, { again = [] }: Scene): boolean =>
  line.startsWith('too much: mail to ') && again.some((subject) => line.endsWith(`: ${subject}`));

const linesOf = (rows: readonly RawRow[]) => rows.map((row) => JSON.stringify(row));

/** Rows that an act has left, written or taken away elsewhere than it may. */
const writtenElsewhere = (trial: Trial, { rows }: Made, { writesOnly }: Scene): readonly string[] => {
  if (writesOnly === undefined) return [];
  const left = trial.dump().filter(({ pk }) => pk !== writesOnly);
  return differences(linesOf(left), linesOf(rows));
};

/** Runs a scene without any fault, and then, as often as wanted, with some. */
export const checkScene = async (scene: Scene): Promise<Checked> => {
  const made = await make(scene);
  const usual = await createTrial(made);
  await drive(usual, made.act);
  const calls = [...usual.faults.calls()];
  await usual.settle(settling);
  const wanted = digest(usual);
  const torn = tornIn(usual);
  const run = async (plan: readonly Fault[]) => {
    const trial = await createTrial(made);
    trial.faults.arm(plan);
    await drive(trial, made.act);
    return trial;
  };
  const after = async (plan: readonly Fault[]) => {
    const trial = await run(plan);
    const elsewhere = writtenElsewhere(trial, made, scene);
    await trial.settle(settling);
    const is = digest(trial);
    const tornNow = tornIn(trial).filter((line) => !torn.includes(line));
    const wrong = [
      ...differences(is, wanted).filter((line) => !mayRepeat(line, scene)),
      ...elsewhere,
      ...tornNow.map((line) => `torn: ${line}`),
      ...(extraCopies(trial) > plan.length ? [`${extraCopies(trial)} extra copies`] : []),
    ];
    return wrong.map((line) => `${scene.name}, ${textOf(plan)}: ${line}`);
  };
  const callsAfter = async (plan: readonly Fault[]) => [...(await run(plan)).faults.calls()];
  return { name: scene.name, calls, after, callsAfter };
};
