import type { Coordinator } from '../domain/coordinator.ts';
import { groupFigures, waitFigures, waitingFigures } from '../domain/figures.ts';
import { monthFigures } from '../domain/months.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { localYear } from '../domain/time.ts';
import type { FiguresView } from '../views/coordinator.ts';
import { shownCounts } from './lead-overview.ts';
import type { Deps } from './ports.ts';
import { livingGroups } from './scene.ts';

/** For leads: what may leave the house, nothing in it about few; `notYours` for others. All reads at once. */
export const leadFigures = async (deps: Deps, actor: Coordinator): Promise<Result<FiguresView>> => {
  if (actor.role !== 'lead') return failed({ kind: 'notYours' });
  const { organisation, store } = deps;
  const now = deps.now();
  const year = localYear(now, organisation.timeZone);
  const [waiting, groups, counts, months] = await Promise.all([
    store.waitingOutlines(),
    livingGroups(deps),
    store.counts(year),
    store.months(),
  ]);
  return done({
    waiting: waitingFigures(organisation, waiting),
    waits: waitFigures(organisation, waiting, now).cells,
    groups: groupFigures(organisation, groups),
    months: monthFigures(months),
    counts: shownCounts(counts),
    at: now,
    year,
  });
};
