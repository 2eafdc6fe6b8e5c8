import { describe, expect, it } from 'vitest';
import { crowd, idsOf, type Pair, pairsAmong, placedIn, solved, spread, waitingIn } from './adversarial.ts';
import { people, person, problem, proposal } from './problems.ts';

describe('avoid pairs', () => {
  it.each([5, 12, 40])('among all of %i: nobody', (count) => {
    const all = people(count);
    expect(solved(problem(all, { avoid: pairsAmong(idsOf(all)) })).summary).toMatchObject({ placed: 0 });
  });

  it.each([2, 4, 8])('everywhere but within %i disjoint fives: those fives', (fives) => {
    const all = people(fives * 5);
    const five = (id: string): number => idsOf(all).indexOf(id) % fives;
    const avoid = pairsAmong(idsOf(all)).filter(([a, b]) => five(a) !== five(b));
    const { summary, groups } = solved(problem(all, { avoid }), 10_000);
    expect(summary.placed).toBe(fives * 5);
    for (const { members } of groups) expect(new Set(members.map(five)).size).toBe(1);
  });

  it('everywhere but within disjoint fours: nobody', () => {
    const all = people(24);
    const four = (id: string): number => idsOf(all).indexOf(id) % 6;
    const avoid = pairsAmong(idsOf(all)).filter(([a, b]) => four(a) !== four(b));
    expect(placedIn(problem(all, { avoid }))).toBe(0);
  });

  it('within families of six, five families: a group holds one of each, so all thirty in sixes', () => {
    const all = people(30);
    const family = (id: string): number => Math.floor(idsOf(all).indexOf(id) / 6);
    const avoid = pairsAmong(idsOf(all)).filter(([a, b]) => family(a) === family(b));
    const { summary, groups } = solved(problem(all, { avoid }), 10_000);
    expect(summary.placed).toBe(30);
    expect(groups).toHaveLength(6);
    for (const { members } of groups) expect(new Set(members.map(family)).size).toBe(members.length);
  });

  it('within four families: no five can be formed', () => {
    const all = people(24);
    const avoid = pairsAmong(idsOf(all)).filter(
      ([a, b]) => Number(a.slice(1)) % 4 === Number(b.slice(1)) % 4,
    );
    expect(placedIn(problem(all, { avoid }))).toBe(0);
  });

  it('with one who avoids everybody: only that one waits', () => {
    const all = people(17);
    const avoid = idsOf(all)
      .slice(1)
      .map((id): Pair => ['p01', id]);
    expect(waitingIn(problem(all, { avoid }))).toEqual(['p01']);
  });

  it('said twice, and the other way round, is said once', () => {
    const avoid: readonly Pair[] = [
      ['p01', 'p02'],
      ['p02', 'p01'],
      ['p01', 'p02'],
    ];
    expect(placedIn(problem(people(5), { avoid }))).toBe(0);
    expect(placedIn(problem(people(6), { avoid }))).toBe(5);
    expect(placedIn(problem(people(10), { avoid }))).toBe(10);
  });
});

describe('binding coordinators', () => {
  const lead = (id: string, areas: readonly string[], capacity: number) => ({
    id,
    areas,
    slots: ['man-kveld'],
    languages: ['no'],
    capacity,
  });

  it.each([0, 1, 2, 3, 5])('one with room for %i groups of eight, forty people', (capacity) => {
    const given = problem(people(40), { coordinators: [lead('c', ['bergenhus'], capacity)] });
    const { summary, groups } = solved(given);
    expect(summary).toMatchObject({ placed: 8 * capacity, proven: true });
    expect(groups.every(({ coordinator }) => coordinator === 'c')).toBe(true);
  });

  it('goes where eight wait rather than where five do', () => {
    const all = [...crowd('a', 5, { waitingDays: 300 }), ...crowd('b', 8)];
    const { groups } = solved(problem(all, { coordinators: [lead('c', ['a', 'b'], 1)] }));
    expect(groups.map(({ area }) => area)).toEqual(['b']);
  });

  it('leaves the one area that only they cover to whoever covers no other', () => {
    // Coordinator i covers area i and i + 1, the last only the last: all areas can be led in one way only.
    const last = 6;
    const all = spread(last + 1).flatMap((index) => crowd(`a${index}`, 6));
    const coordinators = spread(last + 1).map((index) =>
      lead(`c${index}`, index === last ? [`a${last}`] : [`a${index}`, `a${index + 1}`], 1),
    );
    const { summary, groups } = solved(problem(all, { coordinators }), 6000);
    expect(summary.placed).toBe(6 * (last + 1));
    for (const { area, coordinator } of groups) expect(coordinator).toBe(`c${area.slice(1)}`);
  });

  it('makes people change place where that lets one coordinator lead both', () => {
    // The six of `b` can also meet in `a`; only `a` is led, once: eight of the ten.
    const all = [
      ...crowd('a', 4),
      ...spread(6).map((index) => person(`b-${index}`, { areas: { a: 30, b: 1 } })),
    ];
    const given = problem(all, { coordinators: [lead('c', ['a'], 1)] });
    expect(placedIn(given)).toBe(8);
    expect(placedIn({ ...given, coordinators: [lead('c', ['a'], 2)] })).toBe(10);
  });

  it('counts who covers the slot or the language only elsewhere for nothing', () => {
    const wrong = [
      { ...lead('c1', ['bergenhus'], 3), slots: ['fre-kveld'] },
      { ...lead('c2', ['bergenhus'], 3), languages: ['en'] },
      lead('c3', ['arna'], 3),
    ];
    expect(solved(problem(people(20), { coordinators: wrong })).summary).toMatchObject({
      placed: 0,
      upperBound: 0,
      proven: true,
    });
  });
});

describe('proposals', () => {
  const withFree = (free: number) => proposal('g', ['gx', 'gy', 'gz'], free);

  it('are filled where nobody could start a group', () => {
    const given = problem(people(3), { proposals: [withFree(2)] });
    const { joined, summary } = solved(given);
    expect(summary).toMatchObject({ placed: 2, groups: 0, proven: true });
    expect(joined).toEqual([{ proposal: 'g', members: ['p01', 'p02'] }]);
  });

  it('are left as they are where five together place more than three there and two waiting', () => {
    const { joined, summary } = solved(problem(people(5), { proposals: [withFree(3)] }));
    expect(summary).toMatchObject({ placed: 5, groups: 1 });
    expect(joined).toEqual([]);
  });

  it('take whom a group cannot: nine people and one place', () => {
    const { joined, summary } = solved(problem(people(9), { proposals: [withFree(1)] }));
    expect(summary).toMatchObject({ placed: 9, groups: 1, proven: true });
    expect(joined.flatMap(({ members }) => members)).toHaveLength(1);
  });

  it('are never filled beyond the largest size, nor with somebody avoided, nor elsewhere', () => {
    const seven = spread(7).map((index) => `m${index}`);
    expect(placedIn(problem(people(4), { proposals: [proposal('g', seven, 4)] }))).toBe(1);
    const avoid = idsOf(people(4)).map((id): Pair => [id, 'gx']);
    expect(placedIn(problem(people(4), { avoid, proposals: [withFree(4)] }))).toBe(0);
    expect(placedIn(problem(crowd('arna', 4), { proposals: [withFree(4)] }))).toBe(0);
  });

  it('take one of two who avoid each other', () => {
    const given = problem(people(2), { avoid: [['p01', 'p02']], proposals: [withFree(2)] });
    expect(placedIn(given)).toBe(1);
  });

  it('need no coordinator of their own', () => {
    expect(placedIn(problem(people(2), { coordinators: [], proposals: [withFree(2)] }))).toBe(2);
  });

  it('have the longest wait first', () => {
    const given = problem(
      people(4, (index) => ({ waitingDays: index })),
      { proposals: [withFree(2)] },
    );
    expect(waitingIn(given)).toEqual(['p01', 'p02']);
  });
});
