import type { Organisation } from '../../shared/organisation/schema.ts';
import { inventApplicants, type World } from './applicant.ts';
import type { Assumptions } from './assumptions.ts';
import { clairvoyant } from './bound.ts';
import { chanceOf } from './chance.ts';
import { inventCoordinators } from './coordinators.ts';
import { type Measured, type MeasuredPeople, measure, measurePeople } from './measure.ts';
import { type PolicyName, policyNamed } from './policies.ts';
import { startSimulation } from './state.ts';
import { runYear } from './year.ts';

/** One year of one policy or variation for each seed. */
export type Row = { readonly name: string; readonly years: readonly Measured[] };

export type Comparison = {
  readonly perWeek: number;
  readonly rows: readonly Row[];
  /** The clairvoyant bound of the same people, a year for each seed. */
  readonly bound: readonly MeasuredPeople[];
};

export type Asked = {
  readonly organisation: Organisation;
  readonly assumptions: Assumptions;
  readonly perWeek: number;
  /** Told before each simulated year what it is. */
  readonly progress: (line: string) => void;
};

const seedsOf = ({ seed, seeds }: Assumptions): readonly number[] =>
  Array.from({ length: seeds }, (_, nth) => seed + nth);

const worldOf = ({ organisation, assumptions }: Asked, seed: number): World => ({
  organisation,
  assumptions,
  chance: chanceOf(seed),
});

/** One year of one policy with one seed. */
export const simulateYear = (asked: Asked, policy: PolicyName, seed: number): Measured => {
  const world = worldOf(asked, seed);
  const applicants = inventApplicants(world, asked.perWeek);
  const coordinators = inventCoordinators(world, asked.perWeek);
  const simulation = startSimulation(world, policyNamed(policy, asked.organisation), {
    applicants,
    coordinators,
  });
  return measure(runYear(simulation));
};

const yearsOf = (asked: Asked, name: string, policy: PolicyName): Row => ({
  name,
  years: seedsOf(asked.assumptions).map((seed) => {
    asked.progress(`${asked.perWeek} a week, ${name}, seed ${seed}`);
    return simulateYear(asked, policy, seed);
  }),
});

const boundOf = (asked: Asked): readonly MeasuredPeople[] =>
  seedsOf(asked.assumptions).map((seed) => {
    const world = worldOf(asked, seed);
    return measurePeople(clairvoyant(world, inventApplicants(world, asked.perWeek)));
  });

/** The same people under each policy: differences between policies are theirs, not those of the people. */
export const comparePolicies = (asked: Asked, policies: readonly PolicyName[]): Comparison => ({
  perWeek: asked.perWeek,
  rows: policies.map((policy) => yearsOf(asked, policy, policy)),
  bound: boundOf(asked),
});

/** What people could offer more of, each as what it changes in the assumptions. */
export const LEVERS: Readonly<Record<string, (assumptions: Assumptions) => Partial<Assumptions>>> = {
  'as it is': () => ({}),
  'two more slots each': ({ extraSlots }) => ({ extraSlots: extraSlots + 2 }),
  '70 % accept a mixed group': () => ({ mixedShare: 0.7 }),
  '70 % mixed, 60 % video': () => ({ mixedShare: 0.7, videoShare: 0.6 }),
  '70 % mixed, 60 % video, two more slots': ({ extraSlots }) => ({
    mixedShare: 0.7,
    videoShare: 0.6,
    extraSlots: extraSlots + 2,
  }),
  'half widen when asked after 21 days': () => ({ widenAfterDays: 21, widenShare: 0.5 }),
  '90 % say yes': () => ({ accept: 0.9 }),
  'patience of 26 weeks': () => ({ patienceWeeks: 26 }),
};

/** The default policy with people who offer more, or stay less long. */
export const compareLevers = (asked: Asked): Comparison => ({
  perWeek: asked.perWeek,
  rows: Object.entries(LEVERS).map(([name, change]) =>
    yearsOf(
      { ...asked, assumptions: { ...asked.assumptions, ...change(asked.assumptions) } },
      name,
      'default',
    ),
  ),
  bound: boundOf(asked),
});
