import { replacementsFor } from '../domain/candidates.ts';
import { type ActiveGroup, isActiveGroup } from '../domain/group.ts';
import { matchingProblem, type Pool, waitingDays } from '../domain/match-input.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { done } from '../domain/problem.ts';
import { proposeGroup, seatMore } from '../domain/proposal.ts';
import { takesNewPeople } from '../domain/seating.ts';
import { spreadAsks } from '../domain/spread-asks.ts';
import type { MatchGroup, MatchProblem, MatchResult } from '../matching/problem.ts';
import { solve } from '../matching/solve.ts';
import { verify } from '../matching/verify.ts';
import { attempt, decided } from './attempt.ts';
import { keepsAwayFrom } from './keeps-away.ts';
import type { Deps } from './ports.ts';
import { membersOf, settingOf, staffOf, waitingPeople } from './scene.ts';

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

const poolOf = async (deps: Deps): Promise<Pool> => {
  const [people, staff] = await Promise.all([waitingPeople(deps), staffOf(deps)]);
  const seated = staff.groups.flatMap((group) => group.seats.map((seat) => seat.participantId));
  const members = seated.length === 0 ? [] : (await deps.store.participants(seated)).filter(isActive);
  // Two reads at two moments: somebody may have been seated between them.
  const free = people.filter((person) => !seated.includes(person.id));
  return { people: free, members, staff };
};

type Pass = {
  /** Smallest group of this pass. */
  readonly min: number;
  readonly worth: (people: readonly ActiveParticipant[]) => boolean;
};

const propose = async (
  deps: Deps,
  group: MatchGroup,
  { people, pool }: { readonly people: readonly ActiveParticipant[]; readonly pool: Pool },
): Promise<boolean> => {
  const coordinator = pool.staff.coordinators.find((one) => one.id === group.coordinator);
  if (coordinator === undefined) return false;
  const place = { area: group.area, theme: group.theme, slot: group.slot, language: group.language };
  const changes = proposeGroup(place, { people, coordinator }, settingOf(deps));
  return changes.ok && (await deps.store.commit(changes.value)).ok;
};

type Present = { readonly [Who in 'members' | 'waiting']: readonly ActiveParticipant[] };

/** Group and people may have changed since the problem was made: who waits and fits as they are now. */
const stillJoining = ({ organisation, now }: Deps, group: ActiveGroup, present: Present) => {
  const count = takesNewPeople(group, now()) ? organisation.group.max - group.seats.length : 0;
  return replacementsFor(organisation, { group, ...present, count });
};

const join = async (deps: Deps, groupId: string, people: readonly ActiveParticipant[]): Promise<number> => {
  const outcome = await attempt(deps.store, async () => {
    const before = await deps.store.group(groupId);
    if (before === undefined || !isActiveGroup(before)) return decided(0);
    const [coordinator, members, found] = await Promise.all([
      before.coordinatorId ? deps.store.coordinator(before.coordinatorId) : undefined,
      membersOf(deps, before),
      deps.store.participants(people.map((person) => person.id)),
    ]);
    const away = keepsAwayFrom(deps, coordinator);
    const waiting = found.filter(isActive).filter((person) => !away(person));
    const { group, changes, added } = seatMore(
      before,
      { people: stillJoining(deps, before, { members, waiting }), coordinator },
      settingOf(deps),
    );
    return done({
      value: added,
      changes: added === 0 ? [] : [{ type: 'group', before, after: group }, ...changes],
    });
  });
  return outcome.ok ? outcome.value : 0;
};

/** At most this many commits are under way at once. */
const lanes = 8;

const inLanes = async <Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> => {
  const values: Value[] = [];
  for (let start = 0; start < items.length; start += lanes)
    values.push(...(await Promise.all(items.slice(start, start + lanes).map(work))));
  return values;
};

const formed = async (deps: Deps, result: MatchResult, { pool, pass }: { pool: Pool; pass: Pass }) => {
  const byId = new Map(pool.people.map((person) => [person.id, person]));
  const peopleOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const joins = await inLanes(result.joined, ({ proposal, members }) =>
    join(deps, proposal, peopleOf(members)),
  );
  const proposed = result.groups.filter((group) => pass.worth(peopleOf(group.members)));
  const worth = spreadAsks(proposed, { ...pool.staff, now: deps.now() });
  const proposals = await inLanes(worth, async (group) =>
    (await propose(deps, group, { people: peopleOf(group.members), pool })) ? group.members.length : 0,
  );
  return { joined: sum(joins), placed: sum(proposals), proposals };
};

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

const runPass = async (deps: Deps, options: MatchingOptions, pass: Pass): Promise<MatchingReport> => {
  const pool = await poolOf(deps);
  const result = solved(matchingProblem(pool, pass.min, settingOf(deps)), options);
  const { joined, placed, proposals } = await formed(deps, result, { pool, pass });
  return {
    people: pool.people.length,
    proposed: proposals.filter((count) => count > 0).length,
    joined,
    waiting: pool.people.length - placed - joined,
    overtaken: proposals.filter((count) => count === 0).length,
  };
};

/**
 * Forms proposals from everybody waiting and fills places of existing ones. Each proposal is one
 * transaction with all its people, so it is whole or not there, and two runs at once cannot take a
 * person twice: the second finds the person's state changed. Running it again finds nothing to do.
 * First groups big enough to bear a no or two; then smaller ones around those who have waited long.
 */
export const runMatching = async (deps: Deps, options: MatchingOptions): Promise<MatchingReport> => {
  const { min, startAt, startAtMinAfterDays } = deps.organisation.group;
  const first = await runPass(deps, options, { min: startAt, worth: () => true });
  if (startAt === min || first.waiting < min) return first;
  const { timeZone } = deps.organisation;
  const longWait = (person: ActiveParticipant) =>
    waitingDays(person, deps.now(), timeZone) >= startAtMinAfterDays;
  const second = await runPass(deps, options, { min, worth: (people) => people.some(longWait) });
  return {
    people: first.people,
    proposed: first.proposed + second.proposed,
    joined: first.joined + second.joined,
    waiting: second.waiting,
    overtaken: first.overtaken + second.overtaken,
  };
};
