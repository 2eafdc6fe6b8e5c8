/** The public format: what the matcher is asked and what it answers. Ids are opaque; nothing else is known of anybody. */

export type MatchSizes = { readonly min: number; readonly max: number };

/** Where and about what a group meets; a person accepts it when all four are in their lists. */
export type MatchPlace = {
  readonly area: string;
  readonly theme: string;
  readonly slot: string;
  readonly language: string;
};

export type MatchPerson = {
  readonly id: string;
  readonly waitingDays: number;
  /** Area to travel minutes; only the areas the person accepts. */
  readonly areas: Readonly<Record<string, number>>;
  /** In order of preference: the first is rank 0. */
  readonly themes: readonly string[];
  readonly slots: readonly string[];
  readonly languages: readonly string[];
};

export type MatchCoordinator = {
  readonly id: string;
  readonly areas: readonly string[];
  readonly slots: readonly string[];
  readonly languages: readonly string[];
  /** How many new groups this coordinator can still take. */
  readonly capacity: number;
};

/** A group that is already proposed and has places left; its members are not among the people. */
export type MatchProposal = MatchPlace & {
  readonly id: string;
  readonly members: readonly string[];
  readonly free: number;
};

export type MatchProblem = {
  readonly sizes: MatchSizes;
  readonly people: readonly MatchPerson[];
  readonly avoid: readonly (readonly [string, string])[];
  /** Left out: coordinators are no constraint. An empty list: nobody can take a group. */
  readonly coordinators?: readonly MatchCoordinator[];
  readonly proposals?: readonly MatchProposal[];
};

export type MatchGroup = MatchPlace & {
  /** Present exactly when the problem lists coordinators. */
  readonly coordinator?: string;
  readonly members: readonly string[];
};

export type MatchJoined = { readonly proposal: string; readonly members: readonly string[] };

export type MatchWaiting<Reason extends string = string> = { readonly id: string; readonly reason: Reason };

export type MatchSummary = {
  readonly people: number;
  /** People in new groups and people who join proposals. */
  readonly placed: number;
  /** New groups only. */
  readonly groups: number;
  readonly waitingDays: number;
  /** Travel minutes + 10 × theme rank, summed over the placed. */
  readonly cost: number;
  /** No solution can place more people than this. */
  readonly upperBound: number;
  /** True only when `placed` equals `upperBound`. */
  readonly proven: boolean;
  /** Seconds used; the engine has no clock, so only the command line fills it in. */
  readonly seconds?: number;
};

export type MatchResult<Reason extends string = string> = {
  readonly groups: readonly MatchGroup[];
  readonly joined: readonly MatchJoined[];
  readonly waiting: readonly MatchWaiting<Reason>[];
  readonly summary: MatchSummary;
};
