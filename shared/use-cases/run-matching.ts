import { matchingProblem, type Pool } from '../domain/match-input.ts';
import { inLanes } from '../domain/parallel.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { proposeGroup } from '../domain/proposal.ts';
import { spreadAsks } from '../domain/spread-asks.ts';
import type { Instant } from '../domain/time.ts';
import { explainGroup } from '../matching/explain-group.ts';
import { inPass, type Pass, passesOf } from '../matching/policy.ts';
import type { MatchGroup, MatchProblem, MatchResult } from '../matching/problem.ts';
import { solve } from '../matching/solve.ts';
import { verify } from '../matching/verify.ts';
import { written } from './attempt.ts';
import { tellThoseWaiting } from './explain-waiting.ts';
import { fillSmallGroups } from './fill-small-groups.ts';
import { joinGroup } from './join-group.ts';
import { everybody, type MatchingPart, within } from './matching-part.ts';
import { poolOf } from './matching-pool.ts';
import type { Deps } from './ports.ts';
import { commitsAtOnce, settingOf } from './scene.ts';

/** `seed` and `moves` bound the search, so that a night can be repeated. */
export type MatchingOptions = { readonly seed: number; readonly moves: number };

export type MatchingReport = {
  readonly people: number;
  readonly proposed: number;
  readonly joined: number;
  readonly waiting: number;
  /** Proposals that somebody's change in between made impossible; their people are in the next run. */
  readonly overtaken: number;
};

/** What the engine answered broke a rule: nothing was written. */
export class UnverifiedMatching extends Error {
  override readonly name = 'UnverifiedMatching';
}

const solved = (problem: MatchProblem, options: MatchingOptions): MatchResult => {
  const result = solve(problem, options);
  const broken = verify(problem, result);
  if (broken.length > 0)
    throw new UnverifiedMatching(`${broken.length} rules broken, the first: ${broken[0]}`);
  return result;
};

type Proposal = { readonly group: MatchGroup; readonly people: readonly ActiveParticipant[] };

const propose = async (
  deps: Deps,
  { group, people }: Proposal,
  { pool, problem }: { readonly pool: Pool; readonly problem: MatchProblem },
): Promise<boolean> => {
  const coordinator = pool.staff.coordinators.find((one) => one.id === group.coordinator);
  if (coordinator === undefined) return false;
  const { area, theme, slot, language } = group;
  const members = people.map(({ id }) => id);
  const reasons = explainGroup(problem, { ...group, members });
  const changes = proposeGroup(
    { area, theme, slot, language },
    { people, coordinator, reasons },
    settingOf(deps),
  );
  // Who only met another transaction must not wait a day for the next run.
  return changes.ok && written(deps.store, changes.value);
};

/**
 * Who is asked about which group. Nobody is asked about people who will not meet them: another coordinator is, and
 * where there is none it is a group without those people, or none at all if too few are left.
 */
const asked = (
  groups: readonly MatchGroup[],
  { pool, min, now }: { readonly pool: Pool; readonly min: number; readonly now: Instant },
): readonly Proposal[] => {
  const byId = new Map(pool.people.map((person) => [person.id, person]));
  const away = Map.groupBy(pool.keptFrom, ([, coordinator]) => coordinator);
  const keptFrom = (members: readonly string[]) =>
    pool.keptFrom.filter(([person]) => members.includes(person)).map(([, coordinator]) => coordinator);
  const offers = groups.map((group) => ({ ...group, keptFrom: keptFrom(group.members) }));
  return spreadAsks(offers, { ...pool.staff, now })
    .map((group) => {
      const left = new Set(away.get(group.coordinator ?? '')?.map(([person]) => person));
      return { group, people: group.members.flatMap((id) => (left.has(id) ? [] : (byId.get(id) ?? []))) };
    })
    .filter(({ people }) => people.length >= min);
};

type Given = { readonly pool: Pool; readonly problem: MatchProblem; readonly pass: Pass };

const formed = async (deps: Deps, result: MatchResult, { pool, problem, pass }: Given) => {
  const byId = new Map(pool.people.map((person) => [person.id, person]));
  const peopleOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const joins = await inLanes(commitsAtOnce, result.joined, ({ proposal, members }) =>
    joinGroup(deps, proposal, peopleOf(members)),
  );
  const proposals = await inLanes(
    commitsAtOnce,
    asked(result.groups, { pool, min: pass.min, now: deps.now() }),
    async (proposal) => ((await propose(deps, proposal, { pool, problem })) ? proposal.people.length : 0),
  );
  return { joined: sum(joins), placed: sum(proposals), proposals };
};

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

type PartOptions = MatchingOptions & { readonly part: MatchingPart };

type Among = { readonly pass: Pass; readonly pool: Pool };

const runPass = async (deps: Deps, options: PartOptions, { pass, pool }: Among): Promise<MatchingReport> => {
  const whole = within(options.part, matchingProblem(pool, pass.min, settingOf(deps)));
  const problem = { ...whole, people: inPass(whole.people, pass) };
  const result = solved(problem, options);
  const { joined, placed, proposals } = await formed(deps, result, { pool, problem, pass });
  return {
    people: pool.people.length,
    proposed: proposals.filter((count) => count > 0).length,
    joined,
    waiting: pool.people.length - placed - joined,
    overtaken: proposals.filter((count) => count === 0).length,
  };
};

/** Together with what later passes did: they see only whom the earlier ones have left. */
const together = (before: MatchingReport, after: MatchingReport): MatchingReport => ({
  people: before.people,
  proposed: before.proposed + after.proposed,
  joined: before.joined + after.joined,
  waiting: after.waiting,
  overtaken: before.overtaken + after.overtaken,
});

/** Groups that may have to be dissolved come first; then one pass after the other, as long as enough people are left. */
const runPasses = async (deps: Deps, options: PartOptions): Promise<MatchingReport> => {
  const [first, ...later] = passesOf(deps.organisation.group);
  const before = await poolOf(deps, options.part);
  const filled = await fillSmallGroups(deps, before, options.part);
  const pool = filled === 0 ? before : await poolOf(deps, options.part);
  const found = await runPass(deps, options, { pass: first, pool });
  let report = { ...found, people: found.people + filled, joined: found.joined + filled };
  for (const pass of later)
    if (report.waiting >= pass.min)
      report = together(
        report,
        await runPass(deps, options, { pass, pool: await poolOf(deps, options.part) }),
      );
  return report;
};

/**
 * Forms proposals from everybody waiting, or everybody in one part of a plan (`plan-matching.ts`), and fills places of existing ones. Each proposal is one
 * transaction with all its people, so it is whole or not there, and two runs at once cannot take a
 * person twice: the second finds the person's state changed. Running it again finds nothing to do.
 * Whoever is left is told why at their place.
 */
export const runMatching = async (
  deps: Deps,
  options: MatchingOptions,
  part: MatchingPart = everybody,
): Promise<MatchingReport> => {
  const report = await runPasses(deps, { ...options, part });
  await tellThoseWaiting(deps, part);
  return report;
};
