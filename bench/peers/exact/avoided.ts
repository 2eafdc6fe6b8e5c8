import type { MatchProblem } from '../../../shared/matching/problem.ts';

/** Person index → indexes of those they may not be grouped with. */
export type Avoided = ReadonlyMap<number, ReadonlySet<number>>;

export const avoidedIn = (problem: MatchProblem): Avoided => {
  const indexOf = new Map(problem.people.map(({ id }, index) => [id, index]));
  const avoided = new Map<number, Set<number>>();
  const note = (a: number, b: number): void => {
    avoided.set(a, (avoided.get(a) ?? new Set<number>()).add(b));
  };
  for (const [first, second] of problem.avoid) {
    const a = indexOf.get(first);
    const b = indexOf.get(second);
    if (a === undefined || b === undefined) continue;
    note(a, b);
    note(b, a);
  }
  return avoided;
};

/** Sets of people who all avoid each other, so that every pair among these people is in one: a group holds one of each. */
export const cliquesAmong = (people: readonly number[], avoided: Avoided): readonly (readonly number[])[] => {
  const covered = new Set<string>();
  const cliques: number[][] = [];
  for (const a of people) {
    for (const b of people) {
      if (b <= a || !avoided.get(a)?.has(b) || covered.has(`${a},${b}`)) continue;
      const clique = [a, b];
      for (const c of people)
        if (!clique.includes(c) && clique.every((one) => avoided.get(one)?.has(c))) clique.push(c);
      for (const one of clique) for (const other of clique) covered.add(`${one},${other}`);
      cliques.push(clique);
    }
  }
  return cliques;
};
