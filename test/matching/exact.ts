import type { MatchPerson, MatchPlace, MatchProblem } from '../../shared/matching/problem.ts';

export type Best = { readonly placed: number; readonly days: number; readonly cost: number };

type Seat = { readonly groups: readonly Open[]; readonly best: Best };
type Open = { readonly place: MatchPlace; readonly members: readonly MatchPerson[] };

const beats = (a: Best, b: Best): boolean =>
  a.placed !== b.placed ? a.placed > b.placed : a.days !== b.days ? a.days > b.days : a.cost < b.cost;

const plus = (best: Best, person: MatchPerson, place: MatchPlace): Best => ({
  placed: best.placed + 1,
  days: best.days + person.waitingDays,
  cost: best.cost + (person.areas[place.area] ?? 0) + 10 * person.themes.indexOf(place.theme),
});

const subsets = <T>(items: readonly T[], size: number): T[][] => {
  if (size === 0) return [[]];
  const [first, ...rest] = items;
  if (first === undefined) return [];
  return [...subsets(rest, size - 1).map((some) => [first, ...some]), ...subsets(rest, size)];
};

const placesOf = (person: MatchPerson): MatchPlace[] =>
  Object.keys(person.areas).flatMap((area) =>
    person.themes.flatMap((theme) =>
      person.slots.flatMap((slot) => person.languages.map((language) => ({ area, theme, slot, language }))),
    ),
  );

const accepts = (person: MatchPerson, place: MatchPlace): boolean =>
  place.area in person.areas &&
  person.themes.includes(place.theme) &&
  person.slots.includes(place.slot) &&
  person.languages.includes(place.language);

/** Whether every group can have a coordinator of its own capacity: tries them all. */
const canBeLed = (problem: MatchProblem, groups: readonly Open[], used: readonly number[] = []): boolean => {
  const [first, ...rest] = groups;
  if (!problem.coordinators || !first) return true;
  return problem.coordinators.some((one, index) => {
    const fits =
      one.areas.includes(first.place.area) &&
      one.slots.includes(first.place.slot) &&
      one.languages.includes(first.place.language) &&
      used.filter((other) => other === index).length < one.capacity;
    return fits && canBeLed(problem, rest, [...used, index]);
  });
};

/**
 * The best of all assignments of a tiny problem, by trying every one: person by person, wait or every group, where one
 * is allowed.
 */
export const exactBest = (
  problem: MatchProblem,
  isAllowed: (place: MatchPlace) => boolean = () => true,
): Best => {
  const clash = (a: string, b: string): boolean =>
    problem.avoid.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  const compatible = (group: readonly MatchPerson[]): boolean =>
    group.every((a, i) => group.slice(i + 1).every((b) => !clash(a.id, b.id)));
  const proposals = problem.proposals ?? [];
  let top: Best = { placed: 0, days: 0, cost: 0 };

  const joinOrWait = (
    left: readonly MatchPerson[],
    joined: readonly (readonly MatchPerson[])[],
    so: Seat,
  ): void => {
    if (so.best.placed + left.length < top.placed) return;
    const [person, ...rest] = left;
    if (!person) {
      if (beats(so.best, top) && canBeLed(problem, so.groups)) top = so.best;
      return;
    }
    joinOrWait(rest, joined, so);
    proposals.forEach((proposal, index) => {
      const company = [...proposal.members, ...(joined[index] ?? []).map(({ id }) => id)];
      const free = Math.min(proposal.free, problem.sizes.max - proposal.members.length);
      if ((joined[index]?.length ?? 0) >= free || !accepts(person, proposal)) return;
      if (company.some((id) => clash(id, person.id))) return;
      const next = proposals.map((_, i) =>
        i === index ? [...(joined[i] ?? []), person] : (joined[i] ?? []),
      );
      joinOrWait(rest, next, { ...so, best: plus(so.best, person, proposal) });
    });
    for (const place of placesOf(person).filter(isAllowed)) {
      const others = rest.filter((other) => accepts(other, place));
      for (let size = problem.sizes.min; size <= Math.min(problem.sizes.max, others.length + 1); size += 1) {
        for (const company of subsets(others, size - 1)) {
          const members = [person, ...company];
          if (!compatible(members)) continue;
          const best = members.reduce((sum, member) => plus(sum, member, place), so.best);
          const remaining = rest.filter((other) => !company.includes(other));
          joinOrWait(remaining, joined, { groups: [...so.groups, { place, members }], best });
        }
      }
    }
  };
  joinOrWait(problem.people, [], { groups: [], best: top });
  return top;
};
