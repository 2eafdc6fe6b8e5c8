import type { Explained } from '../domain/explained.ts';
import type { ParticipantState } from '../domain/lifecycle.ts';
import type { ActiveParticipant, Preferences, SeatView } from '../domain/participant.ts';
import type { Instant } from '../domain/time.ts';
import type { Widening } from '../domain/widening.ts';

/**
 * What the confirm page shows: all that was typed and is confirmed there. Anybody can type an address into the form, so
 * its owner must see what they say yes to.
 */
export type ConfirmView = {
  readonly firstName: string;
  readonly phone?: string;
  readonly preferences: Preferences;
  /** Goes along with the form: what it showed. */
  readonly shown: string;
};

/** Why there is no group yet, without any count below five and without a word about others. */
export type WaitReason = 'talkFirst' | 'beingAsked' | 'soon' | 'unknown' | 'chooseAnew' | Explained['reason'];

/** One thing more that the person could say yes to; `key` says which, when it is answered. */
export type SuggestionView = {
  /** Would have given a place when groups were last formed, or is what helps most. */
  readonly effect: 'now' | 'soon';
  readonly change: Widening;
  readonly key: string;
};

/** My place: everything the person may see of where they stand. */
export type PlaceView = {
  /** Final states never get here: their links are gone. */
  readonly state: ParticipantState;
  readonly firstName: string;
  /** Of the mails. */
  readonly locale: string;
  readonly waitingSince?: Instant;
  readonly preferences: Preferences;
  /** For the form in which it can be changed. */
  readonly phone?: string;
  readonly hasEmail: boolean;
  readonly guardEntries: number;
  /** A talk before the first group: none, still to come, or had. */
  readonly talk: ActiveParticipant['talk'];
  /** Set when we asked "still interested?" and wait for the answer until then. */
  readonly interestAnswerBy?: Instant;
  /** Shown from `invited` on; earlier a proposed seat looks like waiting. */
  readonly seat?: SeatView;
  /** Minutes from home to the group of the seat; missing for video. */
  readonly seatMinutes?: number;
  readonly waitReason?: WaitReason;
  readonly suggestion?: SuggestionView;
  /** A suggestion that was accepted lately and can be taken back. */
  readonly widened?: Omit<SuggestionView, 'effect'>;
};

export type InvitationView = {
  readonly firstName: string;
  readonly seat: SeatView;
  readonly seatMinutes?: number;
  /** `open`: may answer; `accepted`: has said yes, may still say no. */
  readonly state: 'open' | 'accepted';
};
