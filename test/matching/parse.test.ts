import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../shared/matching/parse.ts';
import { parseResult } from '../../shared/matching/parse-result.ts';
import { solve } from '../../shared/matching/solve.ts';
import { anyProblem, people, problem } from './problems.ts';

const wrongIn = (value: unknown): readonly string[] => {
  const parsed = parseProblem(value);
  return parsed.ok ? [] : parsed.wrong;
};

const base = () => structuredClone(problem(people(2)));
const PLACE = { area: 'arna', theme: 'open', slot: 'man-kveld', language: 'no' };

describe('parseProblem', () => {
  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(anyProblem({ mostPeople: 8, sizes: fc.constant({ min: 5, max: 8 }) }), (given) => {
        expect(parseProblem(JSON.parse(JSON.stringify(given)))).toEqual({ ok: true, value: given });
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('ignores fields it does not know, and leaves out lists that are not there', () => {
    expect(parseProblem({ ...base(), comment: 'invented' })).toEqual({ ok: true, value: base() });
  });

  it('reads areas with the names of what every object has', () => {
    const value = JSON.parse('{"sizes":{"min":5,"max":8},"people":[],"avoid":[]}');
    value.people = [{ ...people(1)[0], areas: JSON.parse('{"__proto__":5,"constructor":6}') }];
    const parsed = parseProblem(value);
    expect(parsed.ok && Object.entries(parsed.value.people[0]?.areas ?? {})).toEqual([
      ['__proto__', 5],
      ['constructor', 6],
    ]);
  });

  it.each([
    [null, 'the file: must be an object'],
    [[], 'the file: must be an object'],
    ['text', 'the file: must be an object'],
    [{ ...base(), sizes: undefined }, 'sizes: is missing'],
    [{ ...base(), sizes: [5, 8] }, 'sizes: must be an object'],
    [{ ...base(), sizes: { min: 5 } }, 'sizes.max: is missing'],
    [{ ...base(), sizes: { min: 0, max: 8 } }, 'sizes.min: must be at least 1'],
    [{ ...base(), sizes: { min: 5, max: 4 } }, 'sizes.max: must be at least as much as min'],
    [{ ...base(), sizes: { min: 5, max: 7.5 } }, 'sizes.max: must be a whole number, zero or more'],
    [{ ...base(), people: {} }, 'people: must be a list'],
    [{ ...base(), people: [3] }, 'people[0]: must be an object'],
    [{ ...base(), people: [{ ...people(1)[0], id: '' }] }, 'people[0].id: must be a text that is not empty'],
    [{ ...base(), people: [{ ...people(1)[0], id: 7 }] }, 'people[0].id: must be a text that is not empty'],
    [
      { ...base(), people: [{ ...people(1)[0], waitingDays: -1 }] },
      'people[0].waitingDays: must be a number, zero or more',
    ],
    [{ ...base(), people: [{ ...people(1)[0], areas: ['arna'] }] }, 'people[0].areas: must be an object'],
    [
      { ...base(), people: [{ ...people(1)[0], areas: { arna: '5' } }] },
      'people[0].areas.arna: must be a number, zero or more',
    ],
    [{ ...base(), people: [{ ...people(1)[0], themes: 'open' }] }, 'people[0].themes: must be a list'],
    [
      { ...base(), people: [{ ...people(1)[0], slots: ['man-kveld', 3] }] },
      'people[0].slots[1]: must be a text that is not empty',
    ],
    [{ ...base(), people: [...people(1), ...people(1)] }, 'people[1].id: is there already'],
    [{ ...base(), avoid: undefined }, 'avoid: is missing'],
    [{ ...base(), avoid: [['p01']] }, 'avoid[0]: must be two different ids'],
    [{ ...base(), avoid: [['p01', 'p01']] }, 'avoid[0]: must be two different ids'],
    [{ ...base(), avoid: [['p01', 2]] }, 'avoid[0][1]: must be a text that is not empty'],
    [{ ...base(), coordinators: null }, 'coordinators: must be a list'],
    [
      { ...base(), coordinators: [{ id: 'c', areas: [], slots: [], languages: [], capacity: 1.5 }] },
      'coordinators[0].capacity: must be a whole number, zero or more',
    ],
    [
      { ...base(), proposals: [{ ...PLACE, id: 'g', members: ['p01'], free: 1 }] },
      'proposals[0].members[0]: is there already',
    ],
    [{ ...base(), proposals: [{ ...PLACE, id: 'g', members: [] }] }, 'proposals[0].free: is missing'],
  ])('finds what is wrong, with its path (%#)', (value, complaint) => {
    expect(wrongIn(value)).toContain(complaint);
  });

  it('lists everything that is wrong, not only the first', () => {
    expect(wrongIn({ sizes: {}, people: [{}], avoid: 1 })).toHaveLength(9);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseProblem(value).ok).toBe(false);
        expect(parseResult(value).ok).toBe(false);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

describe('parseResult', () => {
  it('reads back what the engine answers', () => {
    const result = solve(problem(people(11)), { seed: 1, moves: 100 });
    expect(parseResult(JSON.parse(JSON.stringify(result)))).toEqual({ ok: true, value: result });
  });

  it('reads an answer without anybody who joins', () => {
    const { joined: _, ...rest } = solve(problem(people(5)), { seed: 1, moves: 0 });
    expect(parseResult(rest)).toMatchObject({ ok: true, value: { joined: [] } });
  });

  it('says what is wrong, with its path', () => {
    const parsed = parseResult({
      groups: [{ ...PLACE, coordinator: 1, members: [2] }],
      waiting: [{ id: 'p01' }],
      summary: { proven: 'yes' },
    });
    expect(parsed.ok ? [] : parsed.wrong).toEqual(
      expect.arrayContaining([
        'groups[0].coordinator: must be a text that is not empty',
        'groups[0].members[0]: must be a text that is not empty',
        'waiting[0].reason: is missing',
        'summary.placed: is missing',
        'summary.proven: must be true or false',
      ]),
    );
  });
});
