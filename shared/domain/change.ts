import type { Coordinator, Room } from './coordinator.ts';
import type { WaitBin } from './figures.ts';
import type { Group } from './group.ts';
import type { Link, Subject } from './link.ts';
import type { MatchingRun } from './matching-run.ts';
import type { Outbox, Task } from './message.ts';
import type { Participant } from './participant.ts';
import type { Instant } from './time.ts';

/** The old and the new of one thing. No `before`: it must not exist yet; no `after`: it goes. */
type Replaced<Entity> =
  | { readonly before?: undefined; readonly after: Entity }
  | { readonly before: Entity; readonly after?: Entity | undefined };

/**
 * One row of a transaction, as a value. A use case returns changes; the store commits all or none.
 * Each replaced thing is conditioned on version and state of `before`: somebody else's write in
 * between makes the whole commit fail, and the use case decides anew. `after.version` is set by the store.
 */
export type Change =
  | ({ readonly type: 'participant' } & Replaced<Participant>)
  | ({ readonly type: 'group' } & Replaced<Group>)
  | ({ readonly type: 'coordinator' } & Replaced<Coordinator>)
  | ({ readonly type: 'room' } & Replaced<Room>)
  | ({ readonly type: 'outbox' } & Replaced<Outbox>)
  | ({ readonly type: 'task' } & Replaced<Task>)
  /** The one row about the latest matching. */
  | ({ readonly type: 'matchingRun' } & Replaced<MatchingRun>)
  /** Exactly one owner per contact (keyed hash): the guard against two sign-ups of one person. */
  | {
      readonly type: 'contactLock';
      readonly op: 'take' | 'release';
      readonly hash: string;
      readonly owner: Subject;
    }
  | { readonly type: 'link'; readonly op: 'add'; readonly link: Link }
  /** Fails when the link is gone already: single use. */
  | { readonly type: 'link'; readonly op: 'use'; readonly link: Link }
  /** A room at a local date and slot; two groups can't have it. */
  | {
      readonly type: 'booking';
      readonly op: 'take' | 'release';
      readonly roomId: string;
      readonly date: string;
      readonly slot: string;
      readonly groupId: string;
    }
  /** What lets a handed-over group call back: the keyed hash of its phrase, area and coordinator, no people. */
  | {
      readonly type: 'recall';
      readonly phraseHash: string;
      readonly area: string;
      readonly coordinatorId: string;
      readonly expiresAt: Instant;
    }
  /** Adds to the coarse counts of a year, the only thing that stays. */
  | {
      readonly type: 'count';
      readonly year: string;
      readonly add: Readonly<Partial<Record<CountName, number>>>;
    }
  /** People of one group that had its first meeting in this month (`2026-11`), by how long they had waited. */
  | { readonly type: 'monthStarts'; readonly month: string; readonly bin: WaitBin; readonly people: number }
  /** How many wait, over what was last said of this month; left out where they are few. */
  | { readonly type: 'monthQueue'; readonly month: string; readonly waiting?: number }
  /** Counts a mail to an unproven address, or a try of *what if*; fails above the limit until `expiresAt`. */
  | { readonly type: 'mailCap'; readonly key: string; readonly limit: number; readonly expiresAt: Instant };

export const countNames = ['signUps', 'groupsStarted', 'groupsHandedOver', 'peopleInGroups'] as const;
export type CountName = (typeof countNames)[number];
