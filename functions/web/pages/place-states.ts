import type { ParticipantState } from '../../../shared/domain/lifecycle.ts';

/** What can be done where somebody stands: the same on my place and, by phone, at a coordinator's. */
type Test = (state: ParticipantState) => boolean;

const among =
  (...states: readonly ParticipantState[]): Test =>
  (state) =>
    states.includes(state);

/** Others count on them; their wishes stand fast then. */
export const isSeated = among('invited', 'accepted', 'inGroup');

/** Whoever is only invited says no to the invitation. */
export const mayLeave = among('accepted', 'inGroup');

export const mayResume = among('paused', 'lapsed');

/** One press pauses: nobody else has been told of a seat yet. */
export const pausesAtOnce = among('talk', 'waiting', 'proposed', 'lapsed');

/** A pause gives up a seat that was offered or taken, so it is asked about first. A running group is left instead. */
export const pauseGivesUpSeat = among('invited', 'accepted');
