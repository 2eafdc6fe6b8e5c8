import type { Fault } from './faults.ts';
import { type Checked, kindsFor } from './run-scene.ts';

const faultsAt = (name: string, at: number): readonly Fault[] => kindsFor(name).map((kind) => ({ at, kind }));

/** Every fault at every call of a run in which nothing else fails. */
export const singles = ({ calls }: Checked): readonly Fault[] =>
  calls.flatMap((name, index) => faultsAt(name, index + 1));

/** Every fault that can follow this one: at each later call, those of being driven again among them. */
export const followers = async ({ callsAfter }: Checked, first: Fault): Promise<readonly Fault[]> => {
  const calls = await callsAfter([first]);
  return calls.flatMap((name, index) => (index + 1 > first.at ? faultsAt(name, index + 1) : []));
};
