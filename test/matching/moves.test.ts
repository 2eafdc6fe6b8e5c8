import { describe, expect, it } from 'vitest';
import { at } from '../../shared/matching/cells.ts';
import { memberAt, type Walk } from '../../shared/matching/formation.ts';
import { chain, exchange, relocate, stroll } from '../../shared/matching/moves.ts';
import type { MatchPerson, MatchProblem } from '../../shared/matching/problem.ts';
import { assign, forget, type State } from '../../shared/matching/state.ts';
import { leads } from './answers.ts';
import { person, problem, proposal } from './problems.ts';
import { indexOf, seatAll, walkOf } from './seated.ts';

/** Who sits where, and who leads them: each group by its area, with + where it is the one of a proposal. */
const groupsOf = (state: State): readonly string[] => {
  const { model, bundleOf, size, coordinatorOf } = state;
  return [...bundleOf.keys()]
    .filter((group) => at(bundleOf, group) >= 0 && at(size, group) > 0)
    .map((group) => {
      const seats = Array.from({ length: at(size, group) }, (_, seat) => memberAt(state, group, seat));
      const names = seats.sort((a, b) => a - b).map((one) => model.problem.people[one]?.id);
      const leader = model.problem.coordinators?.[at(coordinatorOf, group)]?.id ?? '';
      const place = model.places[at(bundleOf, group)]?.area;
      const proposed = at(bundleOf, group) < model.ordinary ? '' : '+';
      return [`${place}${proposed}`, ...names, leader].join(' ').trim();
    })
    .sort();
};

type Move = (walk: Walk, person: number) => void;
type Scene = { readonly given: MatchProblem; readonly seat: (state: State) => void };

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

/** Everything that the move of that person comes to, whatever chance says; 'stays' where nothing was even tried. */
const ends = ({ given, seat }: Scene, move: Move, id: string): readonly string[] => {
  const found = SEEDS.map((seed) => {
    const walk = walkOf(given, seed);
    const { state } = walk;
    seat(state);
    forget(state);
    move(walk, indexOf(state.model, id));
    return state.journalLength === 0 ? 'stays' : groupsOf(state).join(' | ');
  });
  return [...new Set(found)].sort();
};

const inTwos = { sizes: { min: 2, max: 2 } };

/** Somebody who accepts these areas, each 10 minutes further than the one before. */
const near = (id: string, ...areas: readonly string[]): MatchPerson =>
  person(id, { areas: Object.fromEntries(areas.map((area, index) => [area, 10 * (index + 1)])) });

const free = (area: string, places: number) => ({ ...proposal(area, [`${area}1`], places), area });

describe('relocating', () => {
  const five = [near('p1', 'arna', 'fana'), near('p2', 'fana', 'arna')].concat(
    ['p3', 'p4', 'p5'].map((id) => near(id, 'arna', 'fana')),
  );
  const all = five.map(({ id }) => id);
  const from = (bundle: number, given: MatchProblem): Scene => ({
    given,
    seat: (state) => seatAll(state, bundle, all),
  });

  it('takes the whole group to another place that all of them accept, or leaves it', () => {
    for (const id of ['p1', 'p2']) {
      expect(ends(from(0, problem(five)), relocate, id)).toEqual(['fana p1 p2 p3 p4 p5', 'stays']);
      expect(ends(from(1, problem(five)), relocate, id)).toEqual(['arna p1 p2 p3 p4 p5', 'stays']);
    }
  });

  it.each(['p1', 'p3', 'p5'])('leaves it where %s does not accept the other place', (id) => {
    const other = near('other', 'arna', 'fana');
    const given = problem([...five.filter((one) => one.id !== id), near(id, 'arna'), other]);
    expect(ends(from(0, given), relocate, 'p2')).toEqual(['stays']);
  });

  it('takes no group into the free places of a proposal', () => {
    const given = problem(five, { proposals: [free('fana', 5)] });
    expect(ends(from(0, given), relocate, 'p1')).toEqual(['fana p1 p2 p3 p4 p5', 'stays']);
  });

  const led = (capacity: number): Scene => {
    const others = ['q1', 'q2', 'q3', 'q4', 'q5'];
    const coordinators = [
      { ...leads('a', 1), areas: ['arna'] },
      { ...leads('b', capacity), areas: ['fana'] },
    ];
    return {
      given: problem([...five, ...others.map((id) => near(id, 'fana'))], { coordinators }),
      seat: (state) => {
        assign(state, seatAll(state, 0, all), 0);
        assign(state, seatAll(state, 1, others), 1);
      },
    };
  };

  it('finds a coordinator there', () => {
    expect(ends(led(2), relocate, 'p1')).toEqual(['fana p1 p2 p3 p4 p5 b | fana q1 q2 q3 q4 q5 b', 'stays']);
  });

  it('leaves the group with its own where nobody can lead it there', () => {
    expect(ends(led(1), relocate, 'p1')).toEqual(['stays']);
  });
});

describe('exchanging', () => {
  const pairs = (state: State): void => {
    seatAll(state, 0, ['a1', 'a2']);
    seatAll(state, 1, ['f1', 'f2']);
  };

  it.each(['a1', 'f1'])('has %s change places with whoever accepts theirs', (id) => {
    const given = problem(
      [near('a1', 'arna', 'fana'), near('a2', 'arna'), near('f1', 'fana', 'arna'), near('f2', 'fana')],
      inTwos,
    );
    expect(ends({ given, seat: pairs }, exchange, id)).toEqual(['arna a2 f1 | fana a1 f2', 'stays']);
  });

  /** All six accept both places. */
  const threes = (avoid: MatchProblem['avoid']): Scene => ({
    given: problem(
      [
        ...['f1', 'f2', 'f3'].map((id) => near(id, 'fana', 'arna')),
        ...['g1', 'g2', 'g3'].map((id) => near(id, 'arna', 'fana')),
      ],
      { sizes: { min: 3, max: 3 }, avoid },
    ),
    seat: (state) => {
      seatAll(state, 0, ['g1', 'g2', 'g3']);
      seatAll(state, 1, ['f1', 'f2', 'f3']);
    },
  });

  it('takes the place of whom they must avoid', () => {
    expect(ends(threes([['g1', 'f1']]), exchange, 'g1')).toEqual(['arna f1 g2 g3 | fana f2 f3 g1', 'stays']);
  });

  it('does not come to sit with anybody they must avoid', () => {
    const avoid: MatchProblem['avoid'] = [
      ['g1', 'f1'],
      ['g1', 'f2'],
    ];
    expect(ends(threes(avoid), exchange, 'g1')).toEqual(['stays']);
  });

  it('brings nobody to whom they must avoid', () => {
    expect(ends(threes([['f1', 'g1']]), exchange, 'f2')).toEqual([
      'arna f2 g1 g2 | fana f1 f3 g3',
      'arna f2 g1 g3 | fana f1 f3 g2',
      'stays',
    ]);
  });

  it('needs somebody to change places with', () => {
    const given = problem([near('a1', 'arna', 'fana'), near('a2', 'arna', 'gata')], {
      ...inTwos,
      proposals: [free('fana', 1), free('gata', 1)],
    });
    const scene = { given, seat: (state: State) => seatAll(state, 0, ['a1', 'a2']) };
    expect(ends(scene, exchange, 'a1')).toEqual(['stays']);
    expect(ends(scene, exchange, 'a2')).toEqual(['stays']);
  });
});

describe('a chain', () => {
  /** Two in their group, of whom each could as well join a proposal, and who comes. */
  const pushing = (comes: string, avoid: MatchProblem['avoid'] = []): Scene => ({
    given: problem([near('m1', 'arna', 'fana'), near('m2', 'arna', 'fana'), near(comes, 'arna')], {
      ...{ ...inTwos, avoid },
      proposals: [free('fana', 1)],
    }),
    seat: (state) => seatAll(state, 0, ['m1', 'm2']),
  });

  it.each(['a', 'z'])('lets %s in for somebody who finds a place of their own', (id) => {
    expect(ends(pushing(id), chain, id)).toEqual(
      [
        `arna ${['m1', id].sort().join(' ')} | fana+ m2`,
        `arna ${['m2', id].sort().join(' ')} | fana+ m1`,
      ].sort(),
    );
  });

  it.each(['a', 'z'])('lets %s in for whom they must avoid', (id) => {
    expect(ends(pushing(id, [[id, 'm1']]), chain, id)).toEqual([
      `arna ${['m2', id].sort().join(' ')} | fana+ m1`,
    ]);
  });

  it('moves nobody where there are two to avoid', () => {
    const given = problem(
      [
        ...[near('a1', 'arna'), near('b', 'gata'), near('c', 'arna')],
        ...[near('d', 'fana', 'arna'), near('e', 'fana'), near('z', 'arna')],
      ],
      {
        ...inTwos,
        avoid: [
          ['z', 'a1'],
          ['z', 'c'],
        ],
        proposals: [free('gata', 1)],
      },
    );
    const seat = (state: State) => {
      seatAll(state, 0, ['a1', 'c']);
      seatAll(state, 1, ['d', 'e']);
    };
    expect(ends({ given, seat }, chain, 'z')).toEqual(['stays']);
  });

  it('takes nobody the place where a proposal has none left', () => {
    const given = problem([near('a', 'arna'), near('b', 'gata'), near('z', 'arna')], {
      sizes: { min: 3, max: 4 },
      proposals: [free('arna', 0), free('gata', 1)],
    });
    expect(ends({ given, seat: () => undefined }, chain, 'z')).toEqual(['stays']);
  });
});

describe('strolling', () => {
  const given = problem([near('s', 'arna', 'fana'), near('t', 'arna'), near('u', 'arna')], {
    sizes: { min: 2, max: 3 },
    proposals: [free('fana', 1)],
  });

  it('takes somebody to any free place, their own among them', () => {
    const seat = (state: State) => seatAll(state, 0, ['s', 't', 'u']);
    expect(ends({ given, seat }, stroll, 's')).toEqual(['arna s t u', 'arna t u | fana+ s']);
  });

  it('takes nobody whom the group needs', () => {
    expect(ends({ given, seat: (state) => seatAll(state, 0, ['s', 't']) }, stroll, 's')).toEqual(['stays']);
  });
});
