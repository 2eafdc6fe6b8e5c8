import { inventApplicants, type World } from '../../bench/simulate/applicant.ts';
import { type Assumptions, usualAssumptions } from '../../bench/simulate/assumptions.ts';
import { chanceOf } from '../../bench/simulate/chance.ts';
import { inventCoordinators } from '../../bench/simulate/coordinators.ts';
import { type PolicyName, policyNamed } from '../../bench/simulate/policies.ts';
import { startSimulation } from '../../bench/simulate/state.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';

export const organisation = loadOrganisation('link-bergen');

/** Short and with few moves, since the engine is slow under the test runner. */
const short = { warmUpWeeks: 0, weeks: 10, tailWeeks: 6, moves: 100, seeds: 1 };

export const worldOf = (seed: number, changed: Partial<Assumptions> = {}): World => ({
  organisation,
  assumptions: { ...usualAssumptions, ...short, ...changed },
  chance: chanceOf(seed),
});

export const started = (world: World, policy: PolicyName, perWeek = 15) =>
  startSimulation(world, policyNamed(policy, world.organisation), {
    applicants: inventApplicants(world, perWeek),
    coordinators: inventCoordinators(world, perWeek),
  });
