import { mayChangeWishes, signOfLife } from '../domain/confirmation.ts';
import { canBeUndone } from '../domain/explained.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { failed, type Result } from '../domain/problem.ts';
import { sameWidening, widened, wideningsOf } from '../domain/widening.ts';
import type { PlaceView } from '../views/participant.ts';
import { type Act, actOn } from './act.ts';
import { decided } from './attempt.ts';
import { withNewWishes } from './new-wishes.ts';
import { linkOwner } from './open-link.ts';
import type { Deps } from './ports.ts';

type Present = Pick<Deps, 'organisation' | 'now'>;

/** The stored suggestion, while it can still be meant: the organisation offers it, and it is no wish yet. */
const standing = ({ organisation }: Present, { state, explained, preferences }: ActiveParticipant) => {
  const suggestion = state === 'waiting' ? explained?.suggestion : undefined;
  const isPossible = (change: NonNullable<typeof suggestion>['change']) =>
    wideningsOf(organisation, preferences).some((one) => sameWidening(one, change));
  return explained && suggestion && isPossible(suggestion.change)
    ? { ...suggestion, key: explained.at }
    : undefined;
};

/** What my place shows of it: the suggestion that stands, or the one just accepted, which can be taken back. */
export const suggestionView = (
  deps: Present,
  person: ActiveParticipant,
): Pick<PlaceView, 'suggestion' | 'widened'> => {
  const when = { now: deps.now(), timeZone: deps.organisation.timeZone };
  const suggestion = standing(deps, person);
  const { widened: done } = person;
  // In a pause nobody looks for a group, so nothing is said of looking.
  const looking = person.state === 'waiting' || person.state === 'proposed';
  const shown = done !== undefined && looking && canBeUndone(person, when);
  return {
    ...(suggestion && { suggestion }),
    ...(shown && { widened: { change: done.change, key: done.answered } }),
  };
};

const accepting =
  (deps: Deps, key: string): Act =>
  async (person) => {
    if (person.widened?.answered === key) return decided({});
    const suggestion = standing(deps, person);
    if (suggestion?.key !== key) return failed({ kind: 'wrongState', state: person.state, event: 'widen' });
    const { change } = suggestion;
    const now = deps.now();
    const patch = {
      ...signOfLife(now),
      preferences: widened(person.preferences, change),
      widened: { at: now, answered: suggestion.key, change, from: person.preferences },
    };
    return withNewWishes(deps, person, { patch, back: false });
  };

const takingBack =
  (deps: Deps, key: string): Act =>
  async (person) => {
    const { widened: done } = person;
    if (done === undefined) return decided({});
    if (done.answered !== key || !mayChangeWishes(person))
      return failed({ kind: 'wrongState', state: person.state, event: 'undo' });
    const patch = { ...signOfLife(deps.now()), preferences: done.from };
    return withNewWishes(deps, person, { patch, back: false });
  };

type Answering = (
  deps: Deps,
  posted: { readonly token: string; readonly key: string },
) => Promise<Result<Readonly<Record<never, never>>>>;

const answering =
  (act: (deps: Deps, key: string) => Act): Answering =>
  (deps, { token, key }) =>
    actOn(deps, () => linkOwner(deps, { purpose: 'place', token }), act(deps, key));

/**
 * Says yes to the suggestion that is stored, and to no other: `key` is the moment of its explanation. The wishes get
 * that one thing more; the date in the queue stays. Pressed twice is once; `wrongState` when it does not stand any more.
 */
export const acceptSuggestion = answering(accepting);

/**
 * Puts the wishes back as they were before the suggestion, as long as nothing else was changed since. A reserved seat
 * that no longer fits is given up; whoever is invited already answers the invitation instead (`wrongState`).
 */
export const takeBackSuggestion = answering(takingBack);
