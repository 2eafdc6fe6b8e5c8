import { coordinatorsFor, loadsOf } from './candidates.ts';
import type { Coordinator } from './coordinator.ts';
import type { ActiveGroup } from './group.ts';
import type { Instant } from './time.ts';

type Offer = Pick<ActiveGroup, 'area' | 'slot' | 'language'> & {
  readonly coordinator?: string;
  /** Coordinators whom somebody in it will not meet. */
  readonly keptFrom: readonly string[];
};

type Staff = {
  readonly coordinators: readonly Coordinator[];
  readonly groups: readonly ActiveGroup[];
  readonly now: Instant;
};

/**
 * The same proposals, asked of more people: a question moves to somebody who fits as well and has at
 * least two fewer groups, until there is none. The engine only minds that nobody gets more than they
 * can take, and so fills one coordinator before it turns to the next; four questions in one morning
 * are answered by nobody. Every move lowers the sum of squared loads, so it ends. A question to somebody whom one of
 * the group will not meet moves first, to whoever can take it; where nobody can, it stays for the caller to see.
 */
export const spreadAsks = <One extends Offer>(offers: readonly One[], staff: Staff): readonly One[] => {
  const loads = loadsOf(staff.groups);
  const load = new Map(loads);
  const loadNow = (id: string) => load.get(id) ?? 0;
  const spread = [...offers];
  for (const { coordinator } of spread)
    if (coordinator !== undefined) load.set(coordinator, loadNow(coordinator) + 1);
  const lighter = (offer: One, from: string) => {
    const mustMove = offer.keptFrom.includes(from);
    return coordinatorsFor({ ...offer, asks: [] }, staff.coordinators, { ...staff, loads })
      .filter(({ id, capacity }) => loadNow(id) < capacity && !offer.keptFrom.includes(id))
      .filter(({ id }) => mustMove || loadNow(id) + 1 < loadNow(from))
      .sort((a, b) => loadNow(a.id) - loadNow(b.id))[0];
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (const [index, offer] of spread.entries()) {
      const { coordinator: from } = offer;
      if (from === undefined) continue;
      const to = lighter(offer, from)?.id;
      if (to === undefined) continue;
      load.set(from, loadNow(from) - 1);
      load.set(to, loadNow(to) + 1);
      spread[index] = { ...offer, coordinator: to };
      moved = true;
    }
  }
  return spread;
};
