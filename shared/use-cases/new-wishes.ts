import { returned } from '../domain/confirmation.ts';
import { vacating } from '../domain/departure.ts';
import { type Group, isActiveGroup } from '../domain/group.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { amendParticipant, stepParticipant } from '../domain/participant-step.ts';
import { done, type Result } from '../domain/problem.ts';
import { fits, seatOf } from '../domain/seats.ts';
import type { Instant } from '../domain/time.ts';
import type { Organisation } from '../organisation/schema.ts';
import type { Afterwards } from './act.ts';
import { type Decision, decided } from './attempt.ts';
import type { Deps } from './ports.ts';

type Patch = Partial<ActiveParticipant>;

/** In the queue, and now wants to be called before anything else. */
const callFirst = ({ state, talk }: ActiveParticipant, patch: Patch): boolean =>
  talk === 'none' && patch.talk === 'wanted' && (state === 'waiting' || state === 'proposed');

const changed = (
  person: ActiveParticipant,
  {
    back,
    lost,
    ...when
  }: {
    readonly now: Instant;
    readonly organisation: Organisation;
    readonly patch: Patch;
    readonly back: boolean;
    readonly lost: boolean;
  },
): Result<ActiveParticipant> => {
  if (callFirst(person, when.patch))
    return stepParticipant(person, 'confirmForTalk', {
      ...when,
      patch: { ...when.patch, talkToldAt: undefined },
    });
  if (lost) return stepParticipant(person, 'release', when);
  if (back && (person.state === 'paused' || person.state === 'lapsed')) return returned(person, when);
  return done(amendParticipant(person, when.patch, when.organisation));
};

/**
 * A reserved seat is kept only when it is still what the person said yes to. Whom a new guard entry
 * stands for cannot be known here, so any new entry gives the seat up: the matcher looks again.
 */
const keepsSeat = (
  { organisation }: Deps,
  {
    person,
    patch,
    group,
  }: { readonly person: ActiveParticipant; readonly patch: Patch; readonly group: Group },
): boolean => {
  const { preferences, guard } = { ...person, ...patch };
  return (
    isActiveGroup(group) &&
    !callFirst(person, patch) &&
    seatOf(group, person.id) !== undefined &&
    fits(organisation, preferences, group) &&
    guard.length === person.guard.length
  );
};

/**
 * A person with new wishes, whom nobody counts on yet. A reserved seat that does not fit them any more
 * is given up in the same transaction. `back`: a pause or a lapse ends with this.
 */
export const withNewWishes = async (
  deps: Deps,
  person: ActiveParticipant,
  { patch, back }: { readonly patch: Patch; readonly back: boolean },
): Promise<Decision<Afterwards>> => {
  const when = { now: deps.now(), organisation: deps.organisation, patch };
  const seat = person.state === 'proposed' ? person.seat : undefined;
  const group = seat && (await deps.store.group(seat.groupId));
  const lost = seat !== undefined && (group === undefined || !keepsSeat(deps, { person, patch, group }));
  const after = changed(person, { ...when, back, lost });
  if (!after.ok) return after;
  const vacated = lost ? vacating(group, person, { now: when.now, remember: true }) : [];
  const tend = vacated.length > 0 ? seat?.groupId : undefined;
  return decided({ tend }, [{ type: 'participant', before: person, after: after.value }, ...vacated]);
};
