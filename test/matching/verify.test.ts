import { describe, expect, it } from 'vitest';
import type { MatchProblem, MatchResult } from '../../shared/matching/problem.ts';
import { solve } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';
import { people, problem } from './problems.ts';

const PROPOSAL = {
  id: 'g1',
  area: 'bergenhus',
  theme: 'open',
  slot: 'man-kveld',
  language: 'no',
  members: ['x1', 'x2', 'x3', 'x4', 'x5'],
  free: 2,
};

const coordinator = (id: string, area: string) => ({
  id,
  areas: [area],
  slots: ['man-kveld'],
  languages: ['no'],
  capacity: 1,
});

/** Two groups of seven, two who join, two who wait; one of everything that can be wrong. */
const given: MatchProblem = problem(
  people(18, (index) => ({
    waitingDays: index,
    areas: index < 9 ? { bergenhus: 10 } : { fana: 7 },
    ...(index === 17 && { themes: ['sorg'] }),
  })),
  {
    sizes: { min: 5, max: 7 },
    avoid: [
      ['p01', 'p02'],
      ['p09', 'x1'],
    ],
    coordinators: [coordinator('c1', 'bergenhus'), coordinator('c2', 'fana')],
    proposals: [PROPOSAL],
  },
);

const valid: MatchResult = solve(given, { seed: 1, moves: 2000 });

type Groups = MatchResult['groups'];
type Group = Groups[number];

const withGroup = (index: number, change: (group: Group) => Group): MatchResult => ({
  ...valid,
  groups: valid.groups.map((group, g) => (g === index ? change(group) : group)),
});

const withSummary = (change: Partial<MatchResult['summary']>): MatchResult => ({
  ...valid,
  summary: { ...valid.summary, ...change },
});

const home = (area: string): number => valid.groups.findIndex((group) => group.area === area);
const fana = home('fana');
const bergenhus = home('bergenhus');
const membersIn = (index: number): readonly string[] => valid.groups[index]?.members ?? [];
const [waitingId = ''] = valid.waiting.map(({ id }) => id);
const joinedMembers = valid.joined[0]?.members ?? [];

const replaceMember = (index: number, id: string): MatchResult =>
  withGroup(index, (group) => ({ ...group, members: [id, ...group.members.slice(1)] }));

const CORRUPTIONS: Readonly<Record<string, readonly [MatchResult, RegExp]>> = {
  'a group too small': [
    withGroup(fana, (group) => ({ ...group, members: group.members.slice(0, 4) })),
    /^groups\[\d\]\.members: has 4, must be 5 to 7$/,
  ],
  'a group too big': [
    withGroup(fana, (group) => ({ ...group, members: [...group.members, ...joinedMembers, waitingId] })),
    /^groups\[\d\]\.members: has \d+, must be 5 to 7$/,
  ],
  'somebody twice in a group': [
    replaceMember(fana, membersIn(fana)[1] ?? ''),
    /members\[1\]: is placed already/,
  ],
  'somebody in two groups': [replaceMember(fana, membersIn(bergenhus)[0] ?? ''), /is placed already/],
  'somebody in a group who joins a proposal': [
    replaceMember(bergenhus, joinedMembers[0] ?? ''),
    /is placed already/,
  ],
  'a member of a proposal in a group': [
    replaceMember(fana, 'x1'),
    /is placed already \(a member of a proposal\)/,
  ],
  'somebody unknown in a group': [replaceMember(fana, 'stranger'), /members\[0\]: is nobody in the problem/],
  'an area not accepted': [
    withGroup(fana, (group) => ({ ...group, area: 'arna' })),
    /does not accept the area/,
  ],
  'an area that every object has': [
    withGroup(fana, (group) => ({ ...group, area: 'constructor' })),
    /does not accept the area/,
  ],
  'a theme not accepted': [
    withGroup(fana, (group) => ({ ...group, theme: 'angst' })),
    /not accept the theme/,
  ],
  'a slot not accepted': [
    withGroup(fana, (group) => ({ ...group, slot: 'fre-kveld' })),
    /not accept the slot/,
  ],
  'a language not accepted': [
    withGroup(fana, (group) => ({ ...group, language: 'en' })),
    /not accept the language/,
  ],
  'an avoid pair': [
    withGroup(bergenhus, (group) => ({ ...group, members: ['p01', 'p02', ...group.members.slice(2)] })),
    /^groups\[\d\]\.members: two who avoid each other$/,
  ],
  'an avoid pair with a member of a proposal': [
    { ...valid, joined: [{ proposal: 'g1', members: ['p09'] }] },
    /^joined\[0\]\.members: two who avoid each other$/,
  ],
  'no coordinator': [
    withGroup(fana, ({ coordinator: _, ...group }) => group),
    /^groups\[\d\]\.coordinator: is missing$/,
  ],
  'an unknown coordinator': [
    withGroup(fana, (group) => ({ ...group, coordinator: 'c9' })),
    /coordinator: is nobody/,
  ],
  'a coordinator elsewhere': [
    withGroup(fana, (group) => ({ ...group, coordinator: 'c1' })),
    /coordinator: does not cover the area/,
  ],
  'a coordinator beyond capacity': [
    { ...valid, groups: [...valid.groups, ...valid.groups] },
    /^groups: coordinators\[0\] has 2, can take 1$/,
  ],
  'an unknown proposal': [
    { ...valid, joined: [{ proposal: 'g9', members: joinedMembers }] },
    /is none in the problem/,
  ],
  'a proposal beyond its free places': [
    { ...valid, joined: [{ proposal: 'g1', members: [...joinedMembers, waitingId] }] },
    /^joined\[0\]\.members: has 3, free are 2$/,
  ],
  'a proposal beyond the largest size': [
    { ...valid, joined: [{ proposal: 'g1', members: [...joinedMembers, waitingId] }] },
    /^joined\[0\]\.members: make the group 8$/,
  ],
  'a proposal twice': [
    { ...valid, joined: joinedMembers.map((id) => ({ proposal: 'g1', members: [id] })) },
    /^joined\[1\]\.proposal: is listed already$/,
  ],
  'somebody left out': [
    { ...valid, waiting: valid.waiting.slice(1) },
    /^waiting: people\[\d+\] has no place and is not listed$/,
  ],
  'somebody listed twice': [
    { ...valid, waiting: [...valid.waiting, ...valid.waiting] },
    /\.id: is listed already$/,
  ],
  'somebody listed who has a place': [
    { ...valid, waiting: [...valid.waiting, { id: membersIn(fana)[0] ?? '', reason: 'leftOver' }] },
    /\.id: has a place$/,
  ],
  'somebody unknown listed': [
    { ...valid, waiting: [...valid.waiting, { id: 'stranger', reason: 'leftOver' }] },
    /\.id: is nobody in the problem$/,
  ],
  'an empty reason': [
    { ...valid, waiting: valid.waiting.map(({ id }) => ({ id, reason: ' ' })) },
    /\.reason: is empty$/,
  ],
  'a wrong number of people': [withSummary({ people: 17 }), /^summary\.people: is 17, should be 18$/],
  'a wrong number of placed': [withSummary({ placed: 17 }), /^summary\.placed/],
  'a wrong number of groups': [withSummary({ groups: 3 }), /^summary\.groups/],
  'wrong waiting days': [
    withSummary({ waitingDays: valid.summary.waitingDays + 1 }),
    /^summary\.waitingDays/,
  ],
  'a wrong cost': [withSummary({ cost: valid.summary.cost - 1 }), /^summary\.cost/],
  'a cost that is no number': [withSummary({ cost: Number.NaN }), /^summary\.cost/],
  'a bound below what is placed': [withSummary({ upperBound: 3 }), /^summary\.upperBound: is below placed$/],
  'a bound of more than everybody': [withSummary({ upperBound: 19 }), /^summary\.upperBound: is more than/],
  'a wrong claim of proof': [withSummary({ proven: !valid.summary.proven }), /^summary\.proven/],
  'negative seconds': [withSummary({ seconds: -1 }), /^summary\.seconds: is negative$/],
};

describe('verify', () => {
  it('finds nothing in a result that holds, of the kind the corruptions need', () => {
    expect(verify(given, valid)).toEqual([]);
    expect(valid.groups.map(({ members }) => members.length)).toEqual([7, 7]);
    expect(joinedMembers).toHaveLength(2);
    expect(valid.waiting).toHaveLength(2);
  });

  it.each(Object.entries(CORRUPTIONS))('finds %s', (_, [result, complaint]) => {
    expect(verify(given, result)).toContainEqual(expect.stringMatching(complaint));
  });

  it('finds a coordinator where the problem has none', () => {
    const { coordinators: _, ...open } = given;
    expect(verify(open, valid)).toContainEqual(expect.stringMatching(/coordinator: is given, but/));
  });

  it('accepts what else is possible: fewer placed, a smaller claim', () => {
    const nobody: MatchResult = {
      groups: [],
      joined: [],
      waiting: given.people.map(({ id }) => ({ id, reason: 'No group yet.' })),
      summary: {
        ...valid.summary,
        placed: 0,
        groups: 0,
        waitingDays: 0,
        cost: 0,
        proven: false,
        seconds: 0.1,
      },
    };
    expect(verify(given, nobody)).toEqual([]);
  });
});
