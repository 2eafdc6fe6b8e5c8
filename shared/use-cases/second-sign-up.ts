import type { Change } from '../domain/change.ts';
import { type Agreed, guardedMore, mayChangeWishes, renewal, saidAgain } from '../domain/confirmation.ts';
import { tell } from '../domain/notify.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import type { Afterwards } from './act.ts';
import { type Decision, decided } from './attempt.ts';
import { withNewWishes } from './new-wishes.ts';
import { newPlaceLink } from './place-link.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';

/**
 * What became of what somebody with a place typed on the confirm page. `updated`: it is stored. With a seat, wishes stay
 * as they are: `guarded` when people not to be met were added, `seated` when there were none. `already`: nothing was new.
 */
export type Heard = 'updated' | 'guarded' | 'seated' | 'already';

type Hearing = Decision<Afterwards & { readonly placeToken: string; readonly outcome: Heard }>;

/** A new way to a place that stays as it is; a second sign-up for it goes. */
export const already = (deps: Deps, placeId: string): Hearing => {
  const link = newPlaceLink(deps, placeId);
  return decided({ placeToken: link.token, outcome: 'already' }, [link.change]);
};

/** Others count on this place: whom not to meet is added, which only protects; everything else stays. */
const onlyGuarded = (
  deps: Deps,
  person: ActiveParticipant,
  { agreed, more }: { readonly agreed: Agreed; readonly more: readonly Change[] },
): Hearing => {
  const after = guardedMore(person, agreed.guard, { now: deps.now(), organisation: deps.organisation });
  if (!after.ok) return after;
  const added = after.value !== person;
  const link = newPlaceLink(deps, person.id);
  const stored: readonly Change[] = added
    ? [{ type: 'participant', before: person, after: after.value }]
    : [];
  return decided({ placeToken: link.token, outcome: added ? 'guarded' : 'seated' }, [
    ...stored,
    ...more,
    link.change,
  ]);
};

type Second = { readonly fresh: ActiveParticipant; readonly agreed: Agreed };

/** The proven owner of the address has a place already: it gets what was typed anew, and the second sign-up goes. */
export const renew = async (
  deps: Deps,
  old: ActiveParticipant,
  { fresh, agreed }: Second,
): Promise<Hearing> => {
  const gone: Change = { type: 'participant', before: fresh };
  if (!mayChangeWishes(old)) return onlyGuarded(deps, old, { agreed, more: [gone] });
  const { organisation, posting } = settingOf(deps);
  const patch = renewal(old, { fresh, agreed }, { now: posting.now, organisation });
  if (!patch.ok) return patch;
  const written = await withNewWishes(deps, old, { patch: patch.value, back: true });
  if (!written.ok) return written;
  const { value, changes } = written.value;
  const link = newPlaceLink(deps, old.id);
  const talk = patch.value.talk === 'wanted';
  const welcome = tell({ ...old, ...patch.value }, { kind: 'welcome', talk }, posting);
  return decided({ ...value, placeToken: link.token, outcome: 'updated' }, [
    ...changes,
    gone,
    ...welcome,
    link.change,
  ]);
};

/** The confirm page pressed once more, after going back to add something: what is new is stored, a pause stays. */
export const hearAgain = async (deps: Deps, person: ActiveParticipant, agreed: Agreed): Promise<Hearing> => {
  const { organisation, posting } = settingOf(deps);
  const patch = saidAgain(person, agreed, { now: posting.now, organisation });
  if (!patch.ok) return patch;
  if (patch.value === undefined) return already(deps, person.id);
  if (!mayChangeWishes(person)) return onlyGuarded(deps, person, { agreed, more: [] });
  const written = await withNewWishes(deps, person, { patch: patch.value, back: false });
  if (!written.ok) return written;
  const { value, changes } = written.value;
  const link = newPlaceLink(deps, person.id);
  return decided({ ...value, placeToken: link.token, outcome: 'updated' }, [...changes, link.change]);
};
