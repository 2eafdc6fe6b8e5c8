import type {
  MatchCoordinator,
  MatchGroup,
  MatchPerson,
  MatchPlace,
  MatchProblem,
  MatchProposal,
  MatchResult,
} from './problem.ts';

/** Shares nothing with the solver but the types of the public format: written so that one mistake is not made twice. */
type Case = {
  readonly problem: MatchProblem;
  readonly result: MatchResult;
  readonly people: ReadonlyMap<string, MatchPerson>;
  readonly proposals: ReadonlyMap<string, MatchProposal>;
  readonly coordinators: ReadonlyMap<string, MatchCoordinator>;
  readonly placements: readonly Placement[];
  readonly avoided: Avoided;
};

type Violations = readonly string[];
type Check = { readonly name: string; readonly find: (given: Case) => Violations };

/** Somebody who was given a place, and where in the result that stands. */
type Placement = {
  readonly path: () => string;
  readonly id: string;
  readonly place: MatchPlace | undefined;
};

/** Whom each one named in an avoid pair must not meet. */
type Avoided = ReadonlyMap<string, ReadonlySet<string>>;

const avoidedOf = ({ avoid }: MatchProblem): Avoided => {
  const found = new Map<string, Set<string>>();
  for (const [a, b] of [...avoid, ...avoid.map(([a, b]) => [b, a] as const)])
    found.set(a, (found.get(a) ?? new Set()).add(b));
  return found;
};

const placementsOf = (
  { groups, joined }: MatchResult,
  proposals: Case['proposals'],
): readonly Placement[] => [
  ...groups.flatMap((group, g) =>
    group.members.map((id, m) => ({ path: () => `groups[${g}].members[${m}]`, id, place: group })),
  ),
  ...joined.flatMap(({ proposal, members }, j) => {
    const place = proposals.get(proposal);
    return members.map((id, m) => ({ path: () => `joined[${j}].members[${m}]`, id, place }));
  }),
];

const sizes = ({ problem, result }: Case): Violations =>
  result.groups.flatMap(({ members }, g) =>
    members.length < problem.sizes.min || members.length > problem.sizes.max
      ? [`groups[${g}].members: has ${members.length}, must be ${problem.sizes.min} to ${problem.sizes.max}`]
      : [],
  );

const knownPeople = ({ placements, people }: Case): Violations =>
  placements.flatMap((one) => (people.has(one.id) ? [] : [`${one.path()}: is nobody in the problem`]));

const placedOnce = ({ problem, placements }: Case): Violations => {
  /** Where each id was seen last; undefined: among the members of a proposal. */
  const seen = new Map<string, Placement | undefined>();
  for (const { members } of problem.proposals ?? []) for (const id of members) seen.set(id, undefined);
  return placements.flatMap((one) => {
    const isTwice = seen.has(one.id);
    const before = seen.get(one.id);
    seen.set(one.id, one);
    const where = before ? before.path() : 'a member of a proposal';
    return isTwice ? [`${one.path()}: is placed already (${where})`] : [];
  });
};

const accepted = ({ placements, people }: Case): Violations =>
  placements.flatMap((one) => {
    const { place } = one;
    const person = people.get(one.id);
    if (!person || !place) return [];
    const refused = [
      ...(Object.hasOwn(person.areas, place.area) ? [] : ['area']),
      ...(person.themes.indexOf(place.theme) === -1 ? ['theme'] : []),
      ...(person.slots.indexOf(place.slot) === -1 ? ['slot'] : []),
      ...(person.languages.indexOf(place.language) === -1 ? ['language'] : []),
    ];
    return refused.map((what) => `${one.path()}: does not accept the ${what}`);
  });

const clashes = (path: string, company: readonly string[], avoided: Avoided): Violations =>
  company.flatMap((a, i) => {
    const avoids = avoided.get(a);
    if (!avoids) return [];
    return company
      .slice(i + 1)
      .flatMap((b) => (a !== b && avoids.has(b) ? [`${path}: two who avoid each other`] : []));
  });

const avoidance = ({ result, proposals, avoided }: Case): Violations => [
  ...result.groups.flatMap(({ members }, g) => clashes(`groups[${g}].members`, members, avoided)),
  ...result.joined.flatMap(({ proposal, members }, j) => {
    const present = proposals.get(proposal)?.members ?? [];
    // Members among themselves were somebody else's decision; here counts only who is added.
    const old = clashes('', present, avoided).length;
    return clashes(`joined[${j}].members`, [...present, ...members], avoided).slice(old);
  }),
];

const coordinatorOf = (
  { problem, coordinators }: Case,
  { coordinator, area, slot, language }: MatchGroup,
): Violations => {
  if (!problem.coordinators) return coordinator === undefined ? [] : ['is given, but the problem has none'];
  if (coordinator === undefined) return ['is missing'];
  const found = coordinators.get(coordinator);
  if (!found) return ['is nobody in the problem'];
  return [
    ...(found.areas.includes(area) ? [] : ['does not cover the area']),
    ...(found.slots.includes(slot) ? [] : ['does not cover the slot']),
    ...(found.languages.includes(language) ? [] : ['does not cover the language']),
  ];
};

const cover = (given: Case): Violations =>
  given.result.groups.flatMap((group, g) =>
    coordinatorOf(given, group).map((what) => `groups[${g}].coordinator: ${what}`),
  );

const capacity = ({ problem, result }: Case): Violations => {
  const load = new Map<string | undefined, number>();
  for (const { coordinator } of result.groups) load.set(coordinator, (load.get(coordinator) ?? 0) + 1);
  return (problem.coordinators ?? []).flatMap(({ id, capacity: most }, c) => {
    const taken = load.get(id) ?? 0;
    return taken > most ? [`groups: coordinators[${c}] has ${taken}, can take ${most}`] : [];
  });
};

const joining = ({ problem, result, proposals }: Case): Violations => {
  const listed = new Set<string>();
  return result.joined.flatMap(({ proposal, members }, j) => {
    const twice = listed.has(proposal);
    listed.add(proposal);
    const found = proposals.get(proposal);
    if (!found) return [`joined[${j}].proposal: is none in the problem`];
    const size = found.members.length + members.length;
    return [
      ...(twice ? [`joined[${j}].proposal: is listed already`] : []),
      ...(members.length > found.free
        ? [`joined[${j}].members: has ${members.length}, free are ${found.free}`]
        : []),
      ...(members.length > 0 && size > problem.sizes.max
        ? [`joined[${j}].members: make the group ${size}`]
        : []),
    ];
  });
};

const waitingList = (given: Case): Violations => {
  const placed = new Set(given.placements.map(({ id }) => id));
  const listed = new Set<string>();
  const wrong = given.result.waiting.flatMap(({ id, reason }, w) => {
    const path = `waiting[${w}]`;
    const twice = listed.has(id);
    listed.add(id);
    return [
      ...(given.people.has(id) ? [] : [`${path}.id: is nobody in the problem`]),
      ...(twice ? [`${path}.id: is listed already`] : []),
      ...(placed.has(id) ? [`${path}.id: has a place`] : []),
      ...(reason.trim() === '' ? [`${path}.reason: is empty`] : []),
    ];
  });
  const missing = given.problem.people.flatMap(({ id }, p) =>
    placed.has(id) || listed.has(id) ? [] : [`waiting: people[${p}] has no place and is not listed`],
  );
  return [...wrong, ...missing];
};

const minutesAndRank = (person: MatchPerson, place: MatchPlace): number =>
  (person.areas[place.area] ?? 0) + person.themes.indexOf(place.theme) * 10;

/** The numbers that follow from the groups. Sums of fractions may differ in their last digits, a day too many not. */
const summaryNumbers = (given: Case): Violations => {
  const { summary, groups } = given.result;
  const all = given.placements;
  const total = (of: (person: MatchPerson, place: MatchPlace | undefined) => number): number =>
    all.reduce((sum, { id, place }) => {
      const person = given.people.get(id);
      return person ? sum + of(person, place) : sum;
    }, 0);
  const expected = {
    people: given.problem.people.length,
    placed: all.length,
    groups: groups.length,
    waitingDays: total((person) => person.waitingDays),
    cost: total((person, place) => (place ? minutesAndRank(person, place) : 0)),
  } as const;
  const differs = (a: number, b: number): boolean => !(Math.abs(a - b) <= Math.max(1e-6, 1e-9 * Math.abs(b)));
  return (['people', 'placed', 'groups', 'waitingDays', 'cost'] as const).flatMap((key) =>
    differs(summary[key], expected[key])
      ? [`summary.${key}: is ${summary[key]}, should be ${expected[key]}`]
      : [],
  );
};

const summaryClaims = ({ result: { summary }, problem }: Case): Violations => [
  ...(summary.upperBound >= summary.placed ? [] : ['summary.upperBound: is below placed']),
  ...(summary.upperBound <= problem.people.length
    ? []
    : ['summary.upperBound: is more than there are people']),
  ...(summary.proven === (summary.placed === summary.upperBound)
    ? []
    : ['summary.proven: must be true exactly when placed equals upperBound']),
  ...(summary.seconds === undefined || summary.seconds >= 0 ? [] : ['summary.seconds: is negative']),
];

const CHECKS: readonly Check[] = [
  { name: 'sizes', find: sizes },
  { name: 'known people', find: knownPeople },
  { name: 'placed once', find: placedOnce },
  { name: 'accepted', find: accepted },
  { name: 'avoidance', find: avoidance },
  { name: 'cover', find: cover },
  { name: 'capacity', find: capacity },
  { name: 'joining', find: joining },
  { name: 'waiting list', find: waitingList },
  { name: 'summary numbers', find: summaryNumbers },
  { name: 'summary claims', find: summaryClaims },
];

/** Everything that is wrong with a result for a valid problem, each with its path in the result; empty: it holds. */
export const verify = (problem: MatchProblem, result: MatchResult): readonly string[] => {
  const proposals = new Map((problem.proposals ?? []).map((proposal) => [proposal.id, proposal]));
  const given: Case = {
    problem,
    result,
    people: new Map(problem.people.map((person) => [person.id, person])),
    proposals,
    coordinators: new Map((problem.coordinators ?? []).map((coordinator) => [coordinator.id, coordinator])),
    placements: placementsOf(result, proposals),
    avoided: avoidedOf(problem),
  };
  return CHECKS.flatMap(({ find }) => find(given));
};
