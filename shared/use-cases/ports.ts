import type { Change, CountName } from '../domain/change.ts';
import type { Coordinator, Room } from '../domain/coordinator.ts';
import type { Group } from '../domain/group.ts';
import type { Link, Subject } from '../domain/link.ts';
import type { MatchingRun } from '../domain/matching-run.ts';
import type { Outbox, Task } from '../domain/message.ts';
import type { Months } from '../domain/months.ts';
import type { Participant } from '../domain/participant.ts';
import type { Instant } from '../domain/time.ts';
import type { Organisation } from '../organisation/schema.ts';

/** Up to so many people who wait, a look at each of them costs less than one at each area. */
export const fewWait = 500;

/**
 * All changes were written, or none; then `conflicts` names the changes (by index) whose condition failed.
 * `passing`: another transaction was at the rows of these changes to the end, and whether any condition
 * fails is not known; so it says nothing about what is stored, only that trying again is worth it.
 */
export type Commit =
  | { readonly ok: true }
  | { readonly ok: false; readonly conflicts: readonly number[]; readonly passing?: true };

export type SubjectOf = {
  readonly participant: Participant;
  readonly group: Group;
  readonly coordinator: Coordinator;
};

/** Of a waiting person: home, wishes, since when they wait, and whether mail does not arrive. */
export type Outline = {
  readonly id: string;
  readonly home: string;
  readonly themes: readonly string[];
  readonly since: Instant;
  readonly mailTrouble: boolean;
};

/** A row of the table as plain data, for `exportAll` and the integrity checks. */
export type RawRow = Readonly<Record<string, unknown>>;

/**
 * The table. Every method names its network calls; all reads are consistent, items past their
 * expiry are never returned, and everything read has passed its schema.
 */
export type Store = {
  /** 1 call, all or nothing, at most 100 changes. Retries throttling; never retries a failed condition. */
  readonly commit: (changes: readonly Change[]) => Promise<Commit>;
  /** 1 call: the subject and the link with this hash in its partition. */
  readonly byLink: <Type extends Subject['type']>(
    type: Type,
    id: string,
    linkHash: string,
  ) => Promise<{ readonly subject?: SubjectOf[Type]; readonly link?: Link }>;
  /** 1 call. */
  readonly participant: (id: string) => Promise<Participant | undefined>;
  /** 1 call per 100 ids; missing ones are left out. */
  readonly participants: (ids: readonly string[]) => Promise<readonly Participant[]>;
  /** 1 call. */
  readonly group: (id: string) => Promise<Group | undefined>;
  /** Participants in a state, oldest first; index page calls plus 1 call per 100. A row that has moved on is left out. */
  readonly participantsIn: (state: 'talk' | 'waiting') => Promise<readonly Participant[]>;
  /** Everybody whom this coordinator signed up, in any state, oldest first; index page calls plus 1 call per 100. */
  readonly signedUpBy: (coordinatorId: string) => Promise<readonly Participant[]>;
  /** Whether so many people wait, or more: index page calls, no further than needed, and no row is read. */
  readonly waitingAtLeast: (count: number) => Promise<boolean>;
  /**
   * How many wait with their home in each of these areas; areas without anybody may be missing. 1 index call, and where
   * few wait 1 call per 100, else 2 index calls per area, however many wait.
   */
  readonly waitingByHome: (areas: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Everybody who waits, and no more of them than this. Index page calls plus 1 call per 100. */
  readonly waitingOutlines: () => Promise<readonly Outline[]>;
  /**
   * Waiting people with their home in one of these areas, all or only those who also meet on video; without order.
   * 2 index calls per area, or 1, plus 1 call per 100.
   */
  readonly waitingAt: (homes: readonly string[], who: 'all' | 'onVideo') => Promise<readonly Participant[]>;
  /** Living groups of these leaders (or who is being asked to lead), and those of nobody in these areas. 1 index call each, plus 1 per 100. */
  readonly groupsLed: (which: {
    readonly by: readonly string[];
    readonly leaderlessIn: readonly string[];
  }) => Promise<readonly Group[]>;
  /** All living groups. */
  readonly groups: () => Promise<readonly Group[]>;
  /** 1 call. */
  readonly coordinator: (id: string) => Promise<Coordinator | undefined>;
  /** Coordinators by their first area: all in these areas, or all of the file's (and without any) who take video. Calls as above. */
  readonly coordinatorsAt: (
    areas: readonly string[],
    who: 'all' | 'onVideo',
  ) => Promise<readonly Coordinator[]>;
  /** 1 call (paged): all, also inactive ones. */
  readonly coordinators: () => Promise<readonly Coordinator[]>;
  readonly rooms: () => Promise<readonly Room[]>;
  /** Booked slots of these rooms from a local date on: 1 call per room. */
  readonly bookings: (
    roomId: string,
    fromDate: string,
  ) => Promise<readonly { readonly date: string; readonly slot: string; readonly groupId: string }[]>;
  /** 1 call: whose contact this is. */
  readonly contactOwner: (hash: string) => Promise<Subject | undefined>;
  readonly recall: (
    phraseHash: string,
  ) => Promise<{ readonly area: string; readonly coordinatorId: string } | undefined>;
  readonly tasks: () => Promise<readonly Task[]>;
  readonly task: (id: string) => Promise<Task | undefined>;
  /** Participants and groups whose `dueAt` is at or before `until`, most overdue first, at most `limit`. */
  readonly due: (
    until: Instant,
    limit: number,
  ) => Promise<readonly { readonly type: 'participant' | 'group'; readonly id: string }[]>;
  /** Outbox rows whose `dueAt` is at or before `until`. */
  readonly dueOutbox: (until: Instant, limit: number) => Promise<readonly OutboxKey[]>;
  readonly outbox: (key: OutboxKey) => Promise<Outbox | undefined>;
  /** Outbox rows given up (`parked`). */
  readonly parkedOutbox: () => Promise<readonly Outbox[]>;
  /** Everything in a subject's partition, for the export: links without hashes, mails not yet sent. */
  readonly partition: (
    subject: Subject,
  ) => Promise<{ readonly links: readonly Omit<Link, 'hash'>[]; readonly outbox: readonly Outbox[] }>;
  /** 1 call: every link of a subject, also one that has just run out. */
  readonly linksOf: (subject: Subject) => Promise<readonly Link[]>;
  /** Deletes what lies beside a tombstone: links and outbox rows addressed by id. Repeats until nothing is left; idempotent. */
  readonly sweepPartition: (subject: Subject) => Promise<void>;
  /** 1 call: the latest matching, if there ever was one. */
  readonly matchingRun: () => Promise<MatchingRun | undefined>;
  /** 1 call: what is kept of every month. */
  readonly months: () => Promise<Months>;
  readonly counts: (year: string) => Promise<Readonly<Record<CountName, number>>>;
};

/** The partition an outbox row lies in (its recipient's) and its id; `subject` is missing for bare addresses. */
export type OutboxKey = { readonly subject?: Subject; readonly id: string };

/**
 * What every use case gets. `newId` is 16 random bytes, `newSecret` 32, both base64url.
 * `hashSecret` is a plain SHA-256 (the secret has 256 bits); `hashContact` is keyed (HMAC), for
 * addresses, phones and phrases, which could otherwise be guessed. A coordinator's address is of a
 * kind of its own: a person may be both.
 */
export type Deps = {
  readonly store: Store;
  readonly organisation: Organisation;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly newSecret: () => string;
  readonly hashSecret: (secret: string) => string;
  readonly hashContact: (kind: 'email' | 'phone' | 'phrase' | 'coordinator', normalised: string) => string;
  /** A random whole number in [0, below). */
  readonly randomInt: (below: number) => number;
};
