/**
 * Everything that can stand in the way of a wish, by name. Pages turn a problem into words and a
 * status in the person's language; nothing else about a failure ever reaches a page.
 */
export type Problem =
  /** One or more fields of a form are wrong; `fields` maps field name → what is wrong. 422. */
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, FieldProblem>> }
  /** The link is unknown, invented, of another purpose, or its owner is gone. 404, the same page for all. */
  | { readonly kind: 'unknownLink' }
  /** The link was right once: expired, used, or of an earlier seat. 410. */
  | { readonly kind: 'goneLink' }
  /** The wish does not fit the present state (answered already, someone was first, …). 409. */
  | { readonly kind: 'wrongState'; readonly state: string; readonly event: string }
  /** Another coordinator has taken or been asked for the group meanwhile. 409. */
  | { readonly kind: 'alreadyTaken' }
  /** The place was filled or the group dissolved meanwhile. 409. */
  | { readonly kind: 'placeGone' }
  /** Whom a coordinator acts for or about has left, or something new has happened to them. 409. */
  | { readonly kind: 'personGone' }
  /** The room has been booked by another group at that time. 409. */
  | { readonly kind: 'roomTaken' }
  /** Fewer people than a group needs would be left. 409. */
  | { readonly kind: 'tooFewLeft' }
  /** A coordinator who still leads groups or the last lead cannot be closed. 409. */
  | { readonly kind: 'stillNeeded' }
  /** There is a coordinator with this address already. 409. */
  | { readonly kind: 'addressInUse' }
  /** Signed out, or the session ran out. 401, leads to the sign-in page. */
  | { readonly kind: 'signedOut' }
  /** Signed in, but this is another coordinator's group or a lead's page. 403. */
  | { readonly kind: 'notYours' }
  | { readonly kind: 'notFound' }
  /** Asked for so often in 24 hours that it has been heard; nothing was sent. 429. */
  | { readonly kind: 'heardEnough' }
  /** Others were quicker five times in a row; nothing was changed. 503, try again. */
  | { readonly kind: 'busy' };

/** What can be wrong with one field; the catalogue has a sentence for each. */
export const fieldProblems = [
  'required',
  'tooLong',
  'notText',
  'hiddenCharacters',
  'notAnEmail',
  'notAPhone',
  'notAChoice',
  'chooseOne',
  'tooMany',
  'notANumber',
  'notADate',
  'notATime',
  'inThePast',
  'tooFarAhead',
  'mustConfirm',
  /** What was agreed to is not what stands on the page now. */
  'shownChanged',
  'emailOrPhone',
  /** A room of the list and a place in own words: one of them too many. */
  'roomAndPlace',
] as const;
export type FieldProblem = (typeof fieldProblems)[number];

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const failed = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem,
});
