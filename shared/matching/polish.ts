import { at, valueAt } from './cells.ts';
import { avoidedMember, memberAt } from './formation.ts';
import { isBetter } from './scoring.ts';
import { forget, mark, place, remove, type State, scoreOf, undoTo } from './state.ts';

/** Tries the person of the pair in the seat of each member of the group, and keeps the first that is better. */
const replaceIn = (state: State, pair: number, group: number): boolean => {
  const { model } = state;
  const person = at(model.pairPerson, pair);
  const before = scoreOf(state);
  for (let i = at(state.size, group) - 1; i >= 0; i -= 1) {
    const member = memberAt(state, group, i);
    if (valueAt(model.days, member) > valueAt(model.days, person)) continue;
    const point = mark(state);
    remove(state, member);
    if (avoidedMember(state, person, group) < 0) {
      place(state, pair, group);
      if (isBetter(scoreOf(state), before)) return true;
    }
    undoTo(state, point);
  }
  return false;
};

const replaceAnywhere = (state: State, person: number): boolean => {
  const { model } = state;
  for (let i = at(model.personStart, person); i < at(model.personStart, person + 1); i += 1) {
    const pair = at(model.personPairs, i);
    for (
      let group = at(state.firstGroup, at(model.pairBundle, pair));
      group >= 0;
      group = at(state.nextGroup, group)
    ) {
      if (replaceIn(state, pair, group)) return true;
    }
  }
  return false;
};

/**
 * Nobody is left waiting whose place a shorter wait has taken: as long as somebody idle can take a seat and the whole
 * gets better, they do. It ends because every replacement is a strict improvement.
 */
export const letLongestWaitIn = (state: State): void => {
  for (let improved = true; improved; ) {
    improved = false;
    for (const person of state.idle.slice(0, state.idleCount).sort()) {
      if (at(state.groupOf, person) < 0 && replaceAnywhere(state, person)) improved = true;
    }
  }
  forget(state);
};
