import { at } from './cells.ts';
import { hasRoom, stands, type Walk } from './formation.ts';
import { crowdedBundle, openFilled } from './opening.ts';
import { fillByPaths, pullInto } from './paths.ts';
import { nextUnit, pick } from './random.ts';
import { dissolveRelated } from './ruin.ts';

const MOST_GROUPS = 4;
const OPENINGS = 4;

/** How often the new group is around somebody idle anywhere: a coordinator who is free again may go there. */
const FROM_AFAR = 0.25;

const anybodyIdle = ({ state, random }: Walk): number => at(state.idle, pick(random, state.idleCount));

/** Until the group stands also with those whom others can spare, then only with idle people. */
const fillAlongPaths = (walk: Walk, group: number): void => {
  const { state } = walk;
  while (!stands(state, group) && pullInto(walk, group, true));
  if (!stands(state, group)) return;
  while (hasRoom(state, group) && pullInto(walk, group, false));
};

/**
 * Dissolves related groups, opens others and assigns anew along augmenting paths: what is tried is a set of groups,
 * and whoever can be placed in it is.
 */
export const regroup = (walk: Walk, person: number): void => {
  const { state, random } = walk;
  const homeless = dissolveRelated(walk, person, MOST_GROUPS);
  for (let attempt = 0; attempt < OPENINGS && state.idleCount > 0; attempt += 1) {
    const one =
      nextUnit(random) < FROM_AFAR ? anybodyIdle(walk) : (homeless[pick(random, homeless.length)] ?? person);
    if (at(state.groupOf, one) >= 0) continue;
    const bundle = crowdedBundle(walk, one, 0);
    if (bundle >= 0) openFilled(walk, bundle, fillAlongPaths);
  }
  fillByPaths(walk);
};
