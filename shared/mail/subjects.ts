/**
 * The only subjects there are. Whoever sees an inbox over somebody's shoulder must learn nothing
 * from them, so no mail makes its own.
 */
export type SubjectName =
  | 'confirmAddress'
  | 'yourPlace'
  | 'yourLink'
  | 'timeAndPlaceQuestion'
  | 'timeAndPlace'
  | 'newTimeAndPlace'
  | 'cancelled'
  | 'reminder'
  | 'question'
  | 'message'
  | 'erased'
  | 'signIn'
  | 'receipt';

/** Their words in one language. */
export type Subjects = Readonly<Record<SubjectName, string>>;
