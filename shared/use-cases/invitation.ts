import type { ActiveParticipant, SeatView } from '../domain/participant.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { wayToSeat } from '../domain/seats.ts';
import type { InvitationView } from '../views/participant.ts';
import { attemptAll } from './act.ts';
import { type AfterAnswer, answerSeat, type SeatAnswer } from './answer-seat.ts';
import { type Decision, decided } from './attempt.ts';
import { linkOwner, openParticipant } from './open-link.ts';
import type { Deps } from './ports.ts';

type Invited = { readonly person: ActiveParticipant; readonly seat: SeatView | undefined };

/** The person and the seat that this link is for; no seat when it was the last one and is given up or gone. */
const openSeat = async (
  deps: Deps,
  token: string,
  purpose: 'seat' | 'replySeat' = 'seat',
): Promise<Result<Invited>> => {
  const opened = await openParticipant(deps, { purpose, token });
  if (!opened.ok) return opened;
  const { subject: person, link } = opened.value;
  if (person.seat !== undefined && person.seat.round === link.round)
    return done({ person, seat: person.seat });
  return person.seat === undefined && person.rounds === link.round
    ? done({ person, seat: undefined })
    : failed({ kind: 'goneLink' });
};

/** What an invited person is asked: 1 read. `placeGone` when the seat was given up, ran out or went with its group. */
export const viewInvitation = async (deps: Deps, token: string): Promise<Result<InvitationView>> => {
  const opened = await openSeat(deps, token);
  if (!opened.ok) return opened;
  const { person, seat } = opened.value;
  if (seat === undefined) return failed({ kind: 'placeGone' });
  if (person.state !== 'invited' && person.state !== 'accepted')
    return failed({ kind: 'wrongState', state: person.state, event: 'accept' });
  const { firstName, preferences } = person;
  const way = wayToSeat(deps.organisation, preferences, seat);
  return done({ firstName, seat, ...way, state: person.state === 'invited' ? 'open' : 'accepted' });
};

/** A seat of one's own is given back only where that was asked about: at a page left open, a thumb soon slips. */
const slipped = ({ state }: ActiveParticipant, { answer, onOffer }: Given): boolean =>
  onOffer === true && answer !== 'accept' && state === 'accepted';

/** No seat, and back in the queue or paused: a no has been heard, or is not needed any more. */
const alreadyOut = ({ state }: ActiveParticipant, answer: SeatAnswer): boolean =>
  answer !== 'accept' && (state === 'waiting' || state === 'paused');

type Given = {
  readonly answer: SeatAnswer;
  readonly confidentiality?: boolean;
  /** Language of the page that was shown. */
  readonly locale?: string;
  /** The page showed a seat on offer, so a no was not meant for one that has been taken since. */
  readonly onOffer?: boolean;
};
type Input = Given & { readonly token: string };
type Answered = Promise<Result<{ readonly answer: SeatAnswer }>>;

const answerWhatIsOpened = async (
  deps: Deps,
  open: () => Promise<Result<Invited>>,
  given: Given,
): Answered => {
  const { answer, confidentiality = false, locale } = given;
  const answered = await attemptAll(deps, async (): Promise<Decision<AfterAnswer>> => {
    const opened = await open();
    if (!opened.ok) return opened;
    const { person, seat } = opened.value;
    if (seat !== undefined && slipped(person, given))
      return failed({ kind: 'wrongState', state: person.state, event: answer });
    if (seat !== undefined) return answerSeat(deps, person, { answer, confidentiality, locale });
    return alreadyOut(person, answer) ? decided({}) : failed({ kind: 'placeGone' });
  });
  if (!answered.ok) return answered;
  return answered.value.tooLate ? failed({ kind: 'placeGone' }) : done({ answer });
};

/**
 * Yes, no, or "this time does not fit". The same answer twice is once. `invalid` for a yes without the
 * promise of confidentiality, `placeGone` for a yes to a seat that is gone or whose group has met, `wrongState`
 * otherwise: with the state `accepted` for a no to an offer that has been taken.
 */
export const answerInvitation = (deps: Deps, { token, ...given }: Input): Answered =>
  answerWhatIsOpened(deps, () => openSeat(deps, token), given);

/** The same answers, given by answering the mail. */
export const answerInvitationByMail = (deps: Deps, { token, ...given }: Input): Answered =>
  answerWhatIsOpened(deps, () => openSeat(deps, token, 'replySeat'), given);

/**
 * The seat that a page of my place showed: `round` is the one that stood there. A reserved one is shown to
 * nobody and so cannot be answered; one of an earlier or later round is not the one that was seen.
 */
const seatShown = async (deps: Deps, { token, round }: PlaceInput): Promise<Result<Invited>> => {
  const opened = await linkOwner(deps, { purpose: 'place', token });
  if (!opened.ok) return opened;
  const person = opened.value;
  const shown = person.state !== 'proposed' && person.seat?.round === round;
  return done({ person, seat: shown ? person.seat : undefined });
};

type PlaceInput = Input & { readonly round: number };

/** The same answers, given at my place; its link says who it is, as the one of the invitation does. */
export const answerAtPlace = (deps: Deps, input: PlaceInput): Answered =>
  answerWhatIsOpened(deps, () => seatShown(deps, input), input);
