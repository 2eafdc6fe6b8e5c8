import type { ParticipantState } from '../domain/lifecycle.ts';
import type { Preferences, SeatView } from '../domain/participant.ts';
import type { Instant } from '../domain/time.ts';

/** What the confirm page shows: nothing that was typed but the first name. */
export type ConfirmView = { readonly firstName: string };

/** Why there is no group yet, without any count below five and without a word about others. */
export type WaitReason = 'talkFirst' | 'beingAsked' | 'soon' | 'unknown';

/** My place: everything the person may see of where they stand. */
export type PlaceView = {
  /** Final states never get here: their links are gone. */
  readonly state: ParticipantState;
  readonly firstName: string;
  readonly waitingSince?: Instant;
  readonly preferences: Preferences;
  /** For the form in which it can be changed. */
  readonly phone?: string;
  readonly hasEmail: boolean;
  readonly guardEntries: number;
  /** Set when we asked "still interested?" and wait for the answer until then. */
  readonly interestAnswerBy?: Instant;
  /** Shown from `invited` on; earlier a proposed seat looks like waiting. */
  readonly seat?: SeatView;
  readonly waitReason?: WaitReason;
};

export type InvitationView = {
  readonly firstName: string;
  readonly seat: SeatView;
  /** `open`: may answer; `accepted`: has said yes, may still say no. */
  readonly state: 'open' | 'accepted';
};
