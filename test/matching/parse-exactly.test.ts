import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../shared/matching/parse.ts';
import { parseResult } from '../../shared/matching/parse-result.ts';
import type { Parsed } from '../../shared/matching/reading.ts';
import { people, problem } from './problems.ts';

/** Every complaint, word for word, and no other. */
const complaints = (parsed: Parsed<unknown>): readonly string[] => (parsed.ok ? [] : parsed.wrong);

const base = () => structuredClone(problem(people(2)));
const PLACE = { area: 'arna', theme: 'open', slot: 'man-kveld', language: 'no' };
const SUMMARY = {
  people: 3,
  placed: 2,
  groups: 0,
  waitingDays: 1.5,
  cost: 2.5,
  upperBound: 2,
  proven: true,
};

const wrongIn = (value: unknown) => complaints(parseProblem(value));
const wrongInResult = (value: unknown) => complaints(parseResult(value));

describe('a problem', () => {
  it('may have groups of one, and of one size only', () => {
    expect(wrongIn({ ...base(), sizes: { min: 1, max: 1 } })).toEqual([]);
    expect(wrongIn({ ...base(), sizes: { min: 1, max: 0 } })).toEqual([
      'sizes.max: must be at least as much as min',
    ]);
  });

  it.each([
    ['the file: must be an object', 7],
    ['the file: is missing', undefined],
    ['sizes: must be an object', { ...base(), sizes: 5 }],
    ['people[0].id: must be a text that is not empty', { ...base(), people: [{ ...people(1)[0], id: '' }] }],
    [
      'people[0].waitingDays: must be a number, zero or more',
      { ...base(), people: [{ ...people(1)[0], waitingDays: '5' }] },
    ],
    [
      'people[0].waitingDays: must be a number, zero or more',
      { ...base(), people: [{ ...people(1)[0], waitingDays: Number.POSITIVE_INFINITY }] },
    ],
    [
      'people[0].waitingDays: must be a number, zero or more',
      { ...base(), people: [{ ...people(1)[0], waitingDays: [] }] },
    ],
    ['sizes.min: must be a whole number, zero or more', { ...base(), sizes: { min: -5, max: 8 } }],
    ['sizes.min: must be a whole number, zero or more', { ...base(), sizes: { min: '5', max: 8 } }],
    ['avoid[0]: must be two different ids', { ...base(), avoid: [[]] }],
    ['avoid[0]: must be two different ids', { ...base(), avoid: [['a', 'b', 'c']] }],
  ])('says only: %s (%#)', (complaint, value) => {
    expect(wrongIn(value)).toEqual([complaint]);
  });

  it('may have people who waited or travel long, but not so long that nothing can be summed', () => {
    const [one] = people(1);
    const billion = 1_000_000_000;
    expect(
      wrongIn({ ...base(), people: [{ ...one, waitingDays: billion, areas: { arna: billion } }] }),
    ).toEqual([]);
    expect(
      wrongIn({ ...base(), people: [{ ...one, waitingDays: billion + 1, areas: { arna: 1e308 } }] }),
    ).toEqual([
      'people[0].waitingDays: must be at most 1000000000',
      'people[0].areas.arna: must be at most 1000000000',
    ]);
  });

  it('is complained about in one line each, whatever names it holds', () => {
    const areas = { 'a\nb': -1, 'c d': -1, ['__proto__']: -1 };
    expect(wrongIn({ ...base(), people: [{ ...people(1)[0], areas }] })).toEqual([
      'people[0].areas."a\\nb": must be a number, zero or more',
      'people[0].areas.c d: must be a number, zero or more',
      'people[0].areas.__proto__: must be a number, zero or more',
    ]);
  });

  it('says of what is not text both that, and that there are not two', () => {
    expect(wrongIn({ ...base(), avoid: [[1, 'a']] })).toEqual([
      'avoid[0][0]: must be a text that is not empty',
    ]);
    expect(wrongIn({ ...base(), avoid: ['ab'] })).toEqual([
      'avoid[0]: must be a list',
      'avoid[0]: must be two different ids',
    ]);
  });

  it('names every id that has two meanings, and only these', () => {
    const coordinator = { id: 'c', areas: [], slots: [], languages: [], capacity: 1 };
    const proposal = { ...PLACE, id: 'g', members: ['x'], free: 1 };
    expect(
      wrongIn({
        ...base(),
        coordinators: [coordinator, { ...coordinator, id: 'd' }, coordinator],
        proposals: [proposal, { ...proposal, members: ['y', 'x'] }],
      }),
    ).toEqual([
      'proposals[1].members[1]: is there already',
      'coordinators[2].id: is there already',
      'proposals[1].id: is there already',
    ]);
  });

  it('does not take two that are no text for the same id, nor a list that is none for members', () => {
    const nobody = { ...people(1)[0], id: 4 };
    const notText = 'must be a text that is not empty';
    expect(wrongIn({ ...base(), people: [nobody, nobody] })).toEqual([
      `people[0].id: ${notText}`,
      `people[1].id: ${notText}`,
    ]);
    expect(wrongIn({ ...base(), proposals: [{ ...PLACE, id: 'g', members: 'xx', free: 1 }] })).toEqual([
      'proposals[0].members: must be a list',
    ]);
  });

  it('with somebody missing in the list says so once', () => {
    expect(wrongIn({ ...base(), people: [undefined, null] })).toEqual([
      'people[0]: is missing',
      'people[1]: must be an object',
    ]);
  });
});

describe('a result', () => {
  const whole = {
    groups: [{ ...PLACE, coordinator: 'c', members: ['p01'] }],
    joined: [{ proposal: 'g', members: ['p02'] }],
    waiting: [{ id: 'p03', reason: 'leftOver' }],
    summary: { ...SUMMARY, seconds: 0.25 },
  };

  it('is read back field by field, with seconds, coordinators and those who join', () => {
    expect(parseResult({ ...whole, comment: 'ours' })).toEqual({ ok: true, value: whole });
  });

  it('has no seconds and no coordinator where none are given', () => {
    const bare = { ...whole, groups: [{ ...PLACE, members: [] }], summary: SUMMARY };
    const parsed = parseResult(bare);
    expect(parsed).toEqual({ ok: true, value: bare });
    expect(parsed.ok && 'seconds' in parsed.value.summary).toBe(false);
    expect(parsed.ok && parsed.value.groups.some((group) => 'coordinator' in group)).toBe(false);
  });

  it.each([
    ['the file: must be an object', []],
    ['joined: must be a list', { ...whole, joined: 3 }],
    ['joined[0]: must be an object', { ...whole, joined: ['g'] }],
    ['joined[0].proposal: is missing', { ...whole, joined: [{ members: [] }] }],
    ['joined[0].members: is missing', { ...whole, joined: [{ proposal: 'g' }] }],
    [
      'waiting[0].id: must be a text that is not empty',
      { ...whole, waiting: [{ id: 4, reason: 'leftOver' }] },
    ],
    ['waiting[0].reason: must be a text that is not empty', { ...whole, waiting: [{ id: 'p', reason: '' }] }],
    [
      'groups[0].language: is missing',
      { ...whole, groups: [{ ...PLACE, language: undefined, members: [] }] },
    ],
    ['summary: must be an object', { ...whole, summary: 'fine' }],
    [
      'summary.seconds: must be a number, zero or more',
      { ...whole, summary: { ...SUMMARY, seconds: 'soon' } },
    ],
    ['summary.proven: is missing', { ...whole, summary: { ...SUMMARY, proven: undefined } }],
    [
      'summary.people: must be a whole number, zero or more',
      { ...whole, summary: { ...SUMMARY, people: 1.5 } },
    ],
  ])('says only: %s (%#)', (complaint, value) => {
    expect(wrongInResult(value)).toEqual([complaint]);
  });
});
