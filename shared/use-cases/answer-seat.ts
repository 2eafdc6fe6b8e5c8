import type { Change } from '../domain/change.ts';
import { signOfLife } from '../domain/confirmation.ts';
import { factsOfSeat, tellByMail } from '../domain/departure.ts';
import { calendarUid } from '../domain/dissolve.ts';
import { invalid } from '../domain/forms/read.ts';
import { type ActiveGroup, isActiveGroup } from '../domain/group.ts';
import { countedFactsOf } from '../domain/group-step.ts';
import { hasMet } from '../domain/looking.ts';
import { type Posting, tell, tellCoordinator } from '../domain/notify.ts';
import type { ActiveParticipant, SeatView } from '../domain/participant.ts';
import { stepParticipant } from '../domain/participant-step.ts';
import { failed } from '../domain/problem.ts';
import { reseated, seatOf } from '../domain/seats.ts';
import type { Afterwards } from './act.ts';
import { type Decision, decided } from './attempt.ts';
import { stepAway } from './person-acts.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';
import { shownTexts } from './shown-texts.ts';

export type SeatAnswer = 'accept' | 'decline' | 'timeDoesNotFit';

/** What an answer leads to; `tooLate` for a yes to a group that has met meanwhile, which has become none. */
export type AfterAnswer = Afterwards & { readonly tooLate?: true };
type Acted = Promise<Decision<AfterAnswer>>;
type Accepting = {
  readonly person: ActiveParticipant;
  readonly seat: SeatView;
  readonly group: ActiveGroup;
  readonly heardBy: string | undefined;
};

/** Who has a date already, and may have called the others, hears that there is one more to call. */
const tellOfOneMore = ({ group, heardBy }: Accepting, posting: Posting): readonly Change[] => {
  if (group.coordinatorId === undefined || group.coordinatorId === heardBy) return [];
  return [tellCoordinator(group.coordinatorId, { kind: 'memberJoined', ...countedFactsOf(group) }, posting)];
};

/** What there is to say where somebody says yes after the others. Otherwise they hear it together with them. */
const news = (deps: Deps, accepting: Accepting): readonly Change[] => {
  const { person, seat, group } = accepting;
  const { posting } = settingOf(deps);
  const facts = factsOfSeat(seat);
  if (group.state === 'scheduled' && group.meeting !== undefined) {
    const { meeting } = group;
    const set = { kind: 'meetingSet', group: facts, meeting, uid: calendarUid(person) } as const;
    return [...tell(person, set, posting), ...tellOfOneMore(accepting, posting)];
  }
  return group.state === 'complete' ? tell(person, { kind: 'groupComplete', group: facts }, posting) : [];
};

/** In which language the promise was given, and to whom if not by the person's own press. */
type Heard = { readonly locale: string; readonly heardBy: string | undefined };

/** Whoever says yes too late waits again at once, with the original date, and need not say anew that they want to. */
const yesTooLate = async (deps: Deps, person: ActiveParticipant): Acted => {
  const back = await stepAway(deps, person, { event: 'decline' });
  return back.ok ? decided({ ...back.value.value, tooLate: true }, back.value.changes) : back;
};

const accept = async (deps: Deps, person: ActiveParticipant, { locale, heardBy }: Heard): Acted => {
  const { organisation, now, store } = deps;
  const group = person.seat && (await store.group(person.seat.groupId));
  if (person.seat === undefined || group === undefined || !isActiveGroup(group))
    return failed({ kind: 'placeGone' });
  if (seatOf(group, person.id) === undefined) return failed({ kind: 'placeGone' });
  const at = now();
  if (hasMet(group, at)) return yesTooLate(deps, person);
  const confidentiality = { ...shownTexts(deps, locale).confidentiality, at };
  const seat = { ...person.seat, meeting: group.meeting };
  const patch = { ...signOfLife(at), confidentiality, seat };
  const accepted = stepParticipant(person, 'accept', { now: at, organisation, patch });
  if (!accepted.ok) return accepted;
  const seated = reseated(group, person.id, { now: at, patch: { status: 'accepted', since: at } });
  return decided({ tend: group.id }, [
    { type: 'participant', before: person, after: accepted.value },
    { type: 'group', before: group, after: seated },
    ...news(deps, { person: accepted.value, seat, group, heardBy }),
  ]);
};

/** As a no, and this time is not asked for again; without any time left there is nothing to wait for. */
const otherTimes = (deps: Deps, person: ActiveParticipant): Acted => {
  const slots = person.preferences.slots.filter((slot) => slot !== person.seat?.slot);
  const patch = { preferences: { ...person.preferences, slots } };
  if (slots.length > 0) return stepAway(deps, person, { event: 'decline', patch });
  const more = tellByMail(person, { kind: 'paused', reason: 'noTimes' }, settingOf(deps).posting);
  return stepAway(deps, person, { event: 'pause', patch, more });
};

type Answered = {
  readonly answer: SeatAnswer;
  readonly confidentiality: boolean;
  /** Language in which the promise was shown or read out; the person's own where it is not said. */
  readonly locale?: string | undefined;
  /** The coordinator who heard the answer on the phone. */
  readonly heardBy?: string | undefined;
};

/**
 * Somebody's answer for the seat they have. The deadline is not looked at: as long as nobody let the
 * seat lapse, a late yes is a yes, until the group meets. Who has said yes may still say no before the first meeting.
 */
export const answerSeat = async (
  deps: Deps,
  person: ActiveParticipant,
  { answer, confidentiality, locale = person.locale, heardBy }: Answered,
): Acted => {
  const { state } = person;
  if (answer === 'accept') {
    if (state === 'accepted' || state === 'inGroup') return decided({});
    if (state !== 'invited') return failed({ kind: 'wrongState', state, event: answer });
    return confidentiality
      ? accept(deps, person, { locale, heardBy })
      : invalid({ confidentiality: 'mustConfirm' });
  }
  if (state !== 'invited' && state !== 'accepted')
    return failed({ kind: 'wrongState', state, event: answer });
  return answer === 'decline' ? stepAway(deps, person, { event: 'decline' }) : otherTimes(deps, person);
};
