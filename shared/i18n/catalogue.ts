import type { coordinator } from './nb/coordinator.ts';
import type { coordinatorGroup } from './nb/coordinator-group.ts';
import type { coordinatorPhone } from './nb/coordinator-phone.ts';
import type { frame } from './nb/frame.ts';
import type { groupReasons } from './nb/group-reasons.ts';
import type { lead } from './nb/lead.ts';
import type { matching } from './nb/matching.ts';
import type { participant } from './nb/participant.ts';
import type { going } from './nb/participant-going.ts';
import type { problems } from './nb/problems.ts';
import type { Translated } from './translated.ts';

export type FrameTexts = Translated<typeof frame>;
export type ParticipantTexts = Translated<typeof participant>;
export type GoingTexts = Translated<typeof going>;
export type ProblemTexts = Translated<typeof problems>;
export type CoordinatorTexts = Translated<typeof coordinator>;
export type CoordinatorGroupTexts = Translated<typeof coordinatorGroup>;
export type CoordinatorPhoneTexts = Translated<typeof coordinatorPhone>;
export type GroupReasonTexts = Translated<typeof groupReasons>;
export type LeadTexts = Translated<typeof lead>;
export type MatchingTexts = Translated<typeof matching>;

/** What pages say in one language: what a folder beside this file must give, next to its frame. */
export type Catalogue = {
  readonly participant: ParticipantTexts;
  readonly problems: ProblemTexts;
  readonly coordinator: CoordinatorTexts;
  readonly group: CoordinatorGroupTexts;
  readonly phone: CoordinatorPhoneTexts;
  readonly reasons: GroupReasonTexts;
  readonly lead: LeadTexts;
  readonly matching: MatchingTexts;
};
