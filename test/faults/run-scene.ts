import type { Instant } from '../../shared/domain/time.ts';
import type { RawRow } from '../../shared/use-cases/ports.ts';
import { digest, extraCopies, tornIn } from './digest.ts';
import { type Fault, type FaultKind, faultKinds } from './faults.ts';
import type { Scene } from './scene.ts';
import { type Act, createTrial, drive, type Trial } from './trial.ts';

type Made = { readonly rows: readonly RawRow[]; readonly start: Instant; readonly act: Act };

/** In hours: every claim, grace and pause of a mail has run out, and nothing else has become due. */
const settling = 3;

const make = async (scene: Scene): Promise<Made> => {
  const { kit, act } = await scene.set();
  return { rows: kit.store.dump(), start: kit.clock.now(), act };
};

const began = async ({ rows, start }: Made): Promise<Trial> => createTrial(rows, start);

/** Which faults can happen to a call of this name and differ from each other there. */
export const kindsFor = (name: string): readonly FaultKind[] => {
  if (name === 'transact') return faultKinds.filter((kind) => kind !== 'throttle');
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

/** Runs a scene without any fault, and then, as often as wanted, with some. */
export const checkScene = async (scene: Scene): Promise<Checked> => {
  const made = await make(scene);
  const usual = await began(made);
  await drive(usual, made.act);
  const calls = [...usual.faults.calls()];
  await usual.settle(settling);
  const wanted = digest(usual);
  const torn = tornIn(usual);
  const run = async (plan: readonly Fault[]) => {
    const trial = await began(made);
    trial.faults.arm(plan);
    await drive(trial, made.act);
    return trial;
  };
  const after = async (plan: readonly Fault[]) => {
    const trial = await run(plan);
    await trial.settle(settling);
    const is = digest(trial);
    const tornNow = tornIn(trial).filter((line) => !torn.includes(line));
    const wrong = [
      ...differences(is, wanted).filter((line) => !mayRepeat(line, scene)),
      ...tornNow.map((line) => `torn: ${line}`),
      ...(extraCopies(trial) > plan.length ? [`${extraCopies(trial)} extra copies`] : []),
    ];
    return wrong.map((line) => `${scene.name}, ${textOf(plan)}: ${line}`);
  };
  const callsAfter = async (plan: readonly Fault[]) => [...(await run(plan)).faults.calls()];
  return { name: scene.name, calls, after, callsAfter };
};
