import type { MatchProblem } from '../../../shared/matching/problem.ts';
import { avoiddense, avoidgnp } from './avoiding.ts';
import { bergen } from './bergen.ts';
import { coord, coordbind } from './coordinators.ts';
import { all, clique4, none, ring, sparse3d, star } from './shapes.ts';

/** Invents about so many people; the same count and seed give the same problem on every machine. */
export type Generate = (count: number, seed: number) => MatchProblem;

export const KINDS: ReadonlyMap<string, Generate> = new Map([
  ['bergen', bergen],
  ['coord', coord],
  ['coordbind', coordbind],
  ['avoiddense', avoiddense],
  ['avoidgnp', avoidgnp],
  ['clique4', clique4],
  ['ring', ring],
  ['star', star],
  ['sparse3d', sparse3d],
  ['all', all],
  ['none', none],
]);

/** What an instance is called: `bergen-250-101` is the kind, about how many people, and the seed. */
export type InstanceName = { readonly kind: string; readonly count: number; readonly seed: number };

export const readName = (name: string): InstanceName | undefined => {
  const [, kind, count, seed] = /^([a-z0-9]+)-(\d+)-(\d+)$/.exec(name) ?? [];
  return kind === undefined ? undefined : { kind, count: Number(count), seed: Number(seed) };
};

/** The problem of that name; undefined when there is no such kind. */
export const generated = (name: string): MatchProblem | undefined => {
  const read = readName(name);
  return read && KINDS.get(read.kind)?.(read.count, read.seed);
};
