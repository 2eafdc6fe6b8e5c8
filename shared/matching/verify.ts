import type {
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
  readonly avoided: ReadonlySet<string>;
};

type Violations = readonly string[];
type Check = { readonly name: string; readonly find: (given: Case) => Violations };

/** Somebody who was given a place, and where in the result that stands. */
type Placement = { readonly path: string; readonly id: string; readonly place: MatchPlace | undefined };

const pairKey = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

const placements = ({ result, proposals }: Case): readonly Placement[] => [
  ...result.groups.flatMap((group, g) =>
    group.members.map((id, m) => ({ path: `groups[${g}].members[${m}]`, id, place: group })),
  ),
  ...result.joined.flatMap((join, j) =>
    join.members.map((id, m) => ({
      path: `joined[${j}].members[${m}]`,
      id,
      place: proposals.get(join.proposal),
    })),
  ),
];

const sizes = ({ problem, result }: Case): Violations =>
  result.groups.flatMap(({ members }, g) =>
    members.length < problem.sizes.min || members.length > problem.sizes.max
      ? [`groups[${g}].members: has ${members.length}, must be ${problem.sizes.min} to ${problem.sizes.max}`]
      : [],
  );

const knownPeople = (given: Case): Violations =>
  placements(given).flatMap(({ path, id }) =>
    given.people.has(id) ? [] : [`${path}: is nobody in the problem`],
  );

const placedOnce = (given: Case): Violations => {
  const seen = new Map<string, string>();
  const members = (given.problem.proposals ?? []).flatMap((proposal) => proposal.members);
  for (const id of members) seen.set(id, 'a member of a proposal');
  return placements(given).flatMap(({ path, id }) => {
    const before = seen.get(id);
    seen.set(id, path);
    return before === undefined ? [] : [`${path}: is placed already (${before})`];
  });
};

const accepted = (given: Case): Violations =>
  placements(given).flatMap(({ path, id, place }) => {
    const person = given.people.get(id);
    if (!person || !place) return [];
    const refused = [
      ...(Object.keys(person.areas).includes(place.area) ? [] : ['area']),
      ...(person.themes.indexOf(place.theme) === -1 ? ['theme'] : []),
      ...(person.slots.indexOf(place.slot) === -1 ? ['slot'] : []),
      ...(person.languages.indexOf(place.language) === -1 ? ['language'] : []),
    ];
    return refused.map((what) => `${path}: does not accept the ${what}`);
  });

const clashes = (path: string, company: readonly string[], avoided: ReadonlySet<string>): Violations =>
  company.flatMap((a, i) =>
    company
      .slice(i + 1)
      .flatMap((b) => (a !== b && avoided.has(pairKey(a, b)) ? [`${path}: two who avoid each other`] : [])),
  );

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
  problem: MatchProblem,
  { coordinator, area, slot, language }: MatchGroup,
): Violations => {
  if (!problem.coordinators) return coordinator === undefined ? [] : ['is given, but the problem has none'];
  if (coordinator === undefined) return ['is missing'];
  const found = problem.coordinators.find(({ id }) => id === coordinator);
  if (!found) return ['is nobody in the problem'];
  return [
    ...(found.areas.includes(area) ? [] : ['does not cover the area']),
    ...(found.slots.includes(slot) ? [] : ['does not cover the slot']),
    ...(found.languages.includes(language) ? [] : ['does not cover the language']),
  ];
};

const cover = ({ problem, result }: Case): Violations =>
  result.groups.flatMap((group, g) =>
    coordinatorOf(problem, group).map((what) => `groups[${g}].coordinator: ${what}`),
  );

const capacity = ({ problem, result }: Case): Violations =>
  (problem.coordinators ?? []).flatMap(({ id, capacity: most }, c) => {
    const taken = result.groups.filter(({ coordinator }) => coordinator === id).length;
    return taken > most ? [`groups: coordinators[${c}] has ${taken}, can take ${most}`] : [];
  });

const joining = ({ problem, result, proposals }: Case): Violations =>
  result.joined.flatMap(({ proposal, members }, j) => {
    const found = proposals.get(proposal);
    if (!found) return [`joined[${j}].proposal: is none in the problem`];
    const twice = result.joined.findIndex((other) => other.proposal === proposal) < j;
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

const waitingList = (given: Case): Violations => {
  const placed = new Set(placements(given).map(({ id }) => id));
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

/** The numbers that follow from the groups. Sums of fractions may differ in their last digits. */
const summaryNumbers = (given: Case): Violations => {
  const { summary, groups } = given.result;
  const all = placements(given);
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
  const differs = (a: number, b: number): boolean => !(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)));
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
  const given: Case = {
    problem,
    result,
    people: new Map(problem.people.map((person) => [person.id, person])),
    proposals: new Map((problem.proposals ?? []).map((proposal) => [proposal.id, proposal])),
    avoided: new Set(problem.avoid.map(([a, b]) => pairKey(a, b))),
  };
  return CHECKS.flatMap(({ find }) => find(given));
};
