import type { Coordinator, Room } from '../domain/coordinator.ts';
import type { FiguresTable, WaitBin } from '../domain/figures.ts';
import type { GroupReason } from '../domain/group.ts';
import type { GroupState, ParticipantState } from '../domain/lifecycle.ts';
import type { Message } from '../domain/message.ts';
import type { MonthFigures } from '../domain/months.ts';
import type { Meeting } from '../domain/participant.ts';
import type { Instant } from '../domain/time.ts';
import type { PlaceView } from './participant.ts';

/** Counts only (product.md, "who may see what", before the coordinator accepts). */
export type AskView = {
  readonly groupId: string;
  readonly area: string;
  readonly slot: string;
  readonly language: string;
  readonly people: number;
  readonly reasons: readonly GroupReason[];
  readonly handedOnBy?: string;
};

/** A meeting of a group of one's own, as a calendar holds it. */
export type OwnMeeting = { readonly uid: string; readonly meeting: Meeting };

/** Another place or time that enough of the same people accept. */
export type Alternative = { readonly area: string; readonly slot: string };

export type MemberView = {
  readonly participantId: string;
  readonly firstName: string;
  readonly email?: string;
  readonly phone?: string;
  readonly status: 'invited' | 'accepted' | 'member';
  readonly called: boolean;
  readonly assisted: boolean;
  readonly mailTrouble: boolean;
};

export type RoomSuggestion = { readonly room: Room; readonly totalMinutes: number };

export type GroupView = {
  readonly id: string;
  readonly state: GroupState;
  readonly area: string;
  readonly slot: string;
  readonly language: string;
  readonly people: number;
  readonly coordinatorName?: string;
  readonly mine: boolean;
  /** Only for the group's own coordinator (and leads), from `inviting` on. */
  readonly members: readonly MemberView[];
  readonly meeting?: Meeting;
  /** Too small: dissolved then, if nobody is found. */
  readonly lookingUntil?: Instant;
  readonly firstHeldAt?: Instant;
  readonly confidentialityAgreed: boolean;
  readonly handoverDue?: Instant;
  readonly rooms: readonly RoomSuggestion[];
  /** Next local dates (`YYYY-MM-DD`) that fall on the group's slot. */
  readonly dates: readonly string[];
  readonly defaultTime: string;
};

export type GroupSummary = {
  readonly id: string;
  readonly state: GroupState;
  readonly area: string;
  readonly slot: string;
  readonly people: number;
  readonly meetingAt?: Instant;
  /** As in `GroupView`. */
  readonly lookingUntil?: Instant;
  readonly since: Instant;
  readonly coordinatorName?: string;
};

/** Somebody without e-mail, for whoever calls them; `caller` for leads, who see everybody's. */
export type CalledView = {
  readonly participantId: string;
  readonly firstName: string;
  readonly phone: string;
  readonly state: ParticipantState;
  readonly caller?: string;
};

/** All that is held about them, to be read out, and what they may have done to it. */
export type CalledPersonView = CalledView & {
  readonly place: PlaceView;
  readonly consentAt?: Instant;
};

export type TalkView = {
  readonly participantId: string;
  readonly firstName: string;
  readonly email?: string;
  readonly phone?: string;
  readonly area: string;
  readonly since: Instant;
  readonly attempts: number;
};

export type TaskView = {
  readonly id: string;
  /** Goes up when the call says another date. */
  readonly version: number;
  readonly participantId: string;
  readonly firstName: string;
  readonly phone: string;
  readonly message: Message;
  readonly since: Instant;
  /** What the person can answer on the phone. */
  readonly outcomes: readonly TaskOutcome[];
  /** Called in vain: when they are erased, unless they are heard from. */
  readonly erasedAt?: Instant;
  /** Invited by a call in vain: when the place goes to somebody else. */
  readonly lapsesAt?: Instant;
};
export type TaskOutcome =
  | 'told'
  | 'accept'
  | 'decline'
  | 'timeDoesNotFit'
  | 'interested'
  | 'notInterested'
  | 'noAnswer';

/** A group of one's own, and what it asks of its coordinator. */
export type HomeGroup = GroupSummary & {
  /** How many of its people have no tick on the call list yet. */
  readonly uncalled: number;
  readonly handoverDue?: Instant;
};

export type HomeView = {
  readonly me: Coordinator;
  readonly asks: readonly GroupSummary[];
  readonly groups: readonly HomeGroup[];
  /** Groups that no coordinator takes, which leads are told of; for leads only. */
  readonly stuck: readonly GroupSummary[];
  readonly talks: readonly TalkView[];
  readonly tasks: readonly TaskView[];
  /** How many without e-mail this coordinator calls. */
  readonly called: number;
  /** Waiting people as one count, never of few. */
  readonly waiting?: number;
};

export type CountCell = {
  readonly area: string /** undefined: too few to be shown, or hidden beside such */;
  readonly people?: number;
};

/** People who could be placed in new groups: in whole sixes, rounded down. `tooOften`: enough for a day; `tooMany` wait. */
export type WhatIfView =
  | { readonly state: 'told'; readonly stored: number; readonly tried: number }
  | { readonly state: 'tooOften' | 'tooMany' };

/** The latest matching; `again`: not before then can another be asked for. Of people, nothing between one and five. */
export type MatchingView = (
  | { readonly state: 'none' }
  | { readonly state: 'asked'; readonly at: Instant }
  /** `ready` of so many `parts`, which are matched by themselves. */
  | { readonly state: 'running'; readonly at: Instant; readonly parts: number; readonly ready: number }
  | {
      readonly state: 'done';
      readonly at: Instant;
      readonly proposed: number;
      readonly placed: number | 'few';
      readonly waiting: number | 'few';
    }
  /** It ended, or was not heard of again, without having looked at everybody. */
  | { readonly state: 'failed'; readonly at: Instant }
) & { readonly again?: Instant };

export type LeadView = {
  readonly matching: MatchingView;
  readonly waitingByArea: readonly CountCell[];
  readonly waitingTotal?: number;
  /** In areas that the file no longer has, and in no other count; missing where they are few. */
  readonly waitingNowhere?: number;
  readonly groups: readonly (GroupSummary & {
    readonly asks: readonly { readonly firstName: string; readonly at: Instant; readonly outcome: string }[];
  })[];
  readonly coordinators: readonly Coordinator[];
  readonly rooms: readonly Room[];
  readonly undeliverable: readonly {
    readonly firstName: string;
    readonly contact: string;
    readonly trouble: 'bounced' | 'complained';
  }[];
  readonly mailsGivenUp: number;
  readonly counts: Readonly<Record<string, number>>;
};

/** Figures that may be passed on; what is missing is about too few people. */
export type FiguresView = {
  readonly waiting: FiguresTable;
  readonly waits: readonly { readonly name: WaitBin; readonly people?: number }[];
  readonly groups: FiguresTable;
  /** The last twelve months, oldest first. */
  readonly months: readonly MonthFigures[];
  readonly counts: LeadView['counts'];
  readonly at: Instant;
  /** Local year of the counts. */
  readonly year: string;
};
