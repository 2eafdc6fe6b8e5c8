import { type Fault, faultKinds } from '../faults/faults.ts';
import * as outside from './acts-outside.ts';
import type { Act } from './acts-people.ts';
import * as people from './acts-people.ts';
import * as staff from './acts-staff.ts';
import { afterEnd, drain } from './ending.ts';
import { brokenIn, createMemory } from './invariants.ts';
import type { Opening } from './openings.ts';
import type { Stage } from './stage.ts';
import { createSystem, type Defect, type System } from './system.ts';
import type { Ground } from './watch-rows.ts';
import { createWeather, fairWeather } from './weather.ts';

/** What may happen next, and how often it does. */
const acts: readonly (readonly [number, string, Act])[] = [
  [5, 'signUp', people.signUp],
  [6, 'confirm', people.confirm],
  [9, 'answerInvitation', people.answerInvitation],
  [2, 'acceptAll', people.acceptAll],
  [2, 'withdraw', people.withdraw],
  [2, 'pause', people.pause],
  [2, 'resume', people.resume],
  [1, 'leave', people.leave],
  [1, 'interested', people.interested],
  [2, 'change', people.change],
  [1, 'widen', people.widen],
  [1, 'undo', people.undo],
  [1, 'unsubscribe', people.unsubscribe],
  [1, 'newLink', people.newLink],
  [1, 'recall', people.recall],
  [5, 'answerAsk', staff.answerAsk],
  [4, 'schedule', staff.schedule],
  [1, 'cancel', staff.cancel],
  [3, 'held', staff.held],
  [2, 'handOver', staff.handOver],
  [1, 'giveBack', staff.giveBack],
  [1, 'close', staff.close],
  [1, 'called', staff.called],
  [1, 'remove', staff.remove],
  [1, 'assign', staff.assign],
  [1, 'dissolve', staff.dissolve],
  [1, 'deactivate', staff.deactivate],
  [2, 'phone', staff.phone],
  [1, 'assisted', staff.assisted],
  [3, 'scan', outside.scan],
  [1, 'feedback', outside.feedback],
  [8, 'pass', outside.pass],
  [4, 'match', outside.match],
  [2, 'follow', outside.follow],
  [3, 'stream', outside.stream],
  [1, 'mood', outside.mood],
];
const drawn = acts.flatMap(([weight, name, act]) => Array.from({ length: weight }, () => ({ name, act })));

/** Now and then one or two things go wrong in a step, at calls that follow soon. */
const plan = ({ chance }: System): readonly Fault[] => {
  if (chance.likely(0.7)) return [];
  const first = 1 + chance.below(7);
  const faults = [first, first + 1 + chance.below(6)].map(
    (at): Fault => ({ at, kind: chance.one(faultKinds) ?? 'error' }),
  );
  return chance.likely(0.7) ? faults.slice(0, 1) : faults;
};

/** Every other history has weather, and so has every other of each tenth and of each hundredth. */
export const isStormy = (seed: number): boolean =>
  (seed + Math.floor(seed / 10) + Math.floor(seed / 100)) % 2 === 1;

export type HistoryOptions = {
  readonly seed: number;
  readonly steps: number;
  readonly opening: Opening;
  readonly defect?: Defect;
  /** Only this invariant counts; for seeing that it can fail. */
  readonly only?: string;
  readonly ground?: Ground | undefined;
  /** Indexes lag and the key service is away now and then. */
  readonly storms?: boolean;
  /** Looks at the end whether everybody gets on by themselves when nobody does anything any more. */
  readonly toTheEnd?: boolean;
};

export type Told = {
  readonly seed: number;
  readonly acts: readonly string[];
  readonly transactions: number;
  /** What broke first, with the acts up to then in `acts`; nothing when all went well. */
  readonly broken: readonly string[];
};

const step = async (stage: Stage): Promise<string> => {
  const { system } = stage;
  const { name, act } = system.chance.one(drawn) ?? { name: 'pass', act: outside.pass };
  const faults = plan(system);
  system.faults.arm(faults);
  // Opening a link needs no key; that it works is what a scanner looks at.
  system.weather.blow(name === 'scan');
  await act(stage);
  system.weather.calm();
  system.faults.arm();
  if (system.chance.likely(0.8)) await system.runStream();
  return faults.length === 0 ? name : `${name} with ${faults.map(({ at, kind }) => `${kind} at ${at}`)}`;
};

/** Plays one history; the same seed and opening give the same one. */
export const play = async ({
  seed,
  steps,
  opening,
  defect,
  only = '',
  ground,
  storms = false,
  toTheEnd,
}: HistoryOptions): Promise<Told> => {
  const weather = storms ? createWeather(seed) : fairWeather;
  const system = await createSystem({ seed, begun: opening.begun, defect, ground, weather });
  const stage: Stage = { system, people: [...opening.people], cookies: new Map(opening.cookies) };
  const memory = createMemory();
  const done: string[] = [];
  const counting = (lines: readonly string[]) => lines.filter((line) => line.startsWith(only));
  let broken = counting(brokenIn(system, memory));
  for (let left = steps; left > 0 && broken.length === 0; left -= 1) {
    done.push(await step(stage));
    broken = counting(brokenIn(system, memory));
  }
  if (broken.length === 0 && toTheEnd) broken = counting(await drain(system, memory));
  if (broken.length === 0) broken = counting(await afterEnd(system));
  return { seed, acts: done, transactions: system.table.transactions(), broken };
};
