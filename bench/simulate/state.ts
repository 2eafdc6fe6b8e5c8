import type { MatchPlace } from '../../shared/matching/problem.ts';
import type { Applicant, World } from './applicant.ts';
import type { Coordinator } from './coordinators.ts';
import type { SimulatedPolicy } from './policies.ts';

/**
 * `coming`: signed up, address or talk still open. `resting`: did not answer or did not come, may return.
 * `met`: was at a first meeting. `gone`: withdrew, or will not return.
 */
export type PersonState = 'coming' | 'waiting' | 'seated' | 'resting' | 'met' | 'gone';

export type Person = {
  readonly applicant: Applicant;
  state: PersonState;
  group: Group | undefined;
  /** Invitations so far: the next answer is the next draw. */
  invitations: number;
  metDay: number | undefined;
  /** Groups that were dissolved after this person had been told of them. */
  disappointments: number;
  /** When a resting person waits again. */
  backDay: number;
};

export type SeatAnswer = 'accepts' | 'declines' | 'lapses' | 'dropsOut';

/** `reserved`: the coordinator is being asked, the person knows of nothing. */
export type Seat = {
  readonly person: Person;
  status: 'reserved' | 'invited' | 'accepted';
  /** What the person does next and when; Infinity: nothing. */
  next: SeatAnswer;
  nextDay: number;
};

export type GroupState = 'asked' | 'inviting' | 'complete' | 'scheduled' | 'met' | 'dissolved';

export type Group = {
  readonly place: MatchPlace;
  readonly id: string;
  state: GroupState;
  seats: Seat[];
  /** Places are replaced up to here; the nightly run may add more. */
  size: number;
  readonly notAgain: Set<Person>;
  coordinator: Coordinator | undefined;
  readonly asked: Set<Coordinator>;
  /** What the coordinator does next and when. */
  ask: { readonly outcome: 'takes' | 'cannot' | 'silent' | 'nobody'; readonly day: number };
  dateDay: number;
  meetingDay: number;
  /** Since when it has had fewer people than a group may have; undefined: it has enough. */
  belowSince: number | undefined;
};

/** What is counted of groups. */
export type Tally = {
  proposed: number;
  dissolved: number;
  /** Of the dissolved, those of which somebody had been told. */
  dissolvedTold: number;
  /** People with a seat at each first meeting, whether they came or not. */
  readonly sizes: number[];
  /** Day of each first meeting, in the order of `sizes`. */
  readonly meetingDays: number[];
};

/** One year of one policy, changed in place from day to day. */
export type Simulation = {
  readonly world: World;
  readonly policy: SimulatedPolicy;
  readonly coordinators: readonly Coordinator[];
  /** How many groups each coordinator has or is asked for, by their index. */
  readonly load: number[];
  /** How often each coordinator has been asked. */
  readonly asks: number[];
  readonly people: readonly Person[];
  /** Groups that have neither met nor been dissolved. */
  groups: Group[];
  readonly handovers: { readonly coordinator: Coordinator; readonly day: number }[];
  readonly tally: Tally;
  day: number;
};

const personOf = (applicant: Applicant): Person => ({
  applicant,
  state: 'coming',
  group: undefined,
  invitations: 0,
  metDay: undefined,
  disappointments: 0,
  backDay: Number.POSITIVE_INFINITY,
});

/** Nobody has signed up yet. */
export const startSimulation = (
  world: World,
  policy: SimulatedPolicy,
  { applicants, coordinators }: { applicants: readonly Applicant[]; coordinators: readonly Coordinator[] },
): Simulation => ({
  world,
  policy,
  coordinators,
  load: coordinators.map(() => 0),
  asks: coordinators.map(() => 0),
  people: applicants.map(personOf),
  groups: [],
  handovers: [],
  tally: { proposed: 0, dissolved: 0, dissolvedTold: 0, sizes: [], meetingDays: [] },
  day: 0,
});

/** Whole days the person has waited; a dissolved group does not set this back. */
export const waitedDays = (person: Person, day: number): number => day - person.applicant.readyDay;

export const acceptedIn = (group: Group): number =>
  group.seats.filter((seat) => seat.status === 'accepted').length;
