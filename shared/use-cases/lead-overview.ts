import { isGone } from '../domain/area-gone.ts';
import { type CountName, countNames } from '../domain/change.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import type { ActiveGroup } from '../domain/group.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { shownCount } from '../domain/small-counts.ts';
import { inTime, localYear } from '../domain/time.ts';
import { tally, waitingCounts } from '../domain/waiting-counts.ts';
import type { LeadView } from '../views/coordinator.ts';
import { matchingView } from './ask-for-matching.ts';
import { groupSummary } from './group-summary.ts';
import type { Deps, Outline } from './ports.ts';
import { livingGroups } from './scene.ts';

/** Stands for a coordinator who has left and whose name is erased. */
const nameless = '–';

type Names = ReadonlyMap<string, string>;

const leadGroup = ({ organisation }: Deps, group: ActiveGroup, names: Names): LeadView['groups'][number] => ({
  ...groupSummary(organisation, group, group.coordinatorId && (names.get(group.coordinatorId) ?? nameless)),
  asks: group.asks.map(({ coordinatorId, at, outcome }) => ({
    firstName: names.get(coordinatorId) ?? nameless,
    at,
    outcome,
  })),
});

/** People whose mail does not arrive, among all who wait, are to be talked with, or have a seat. */
const undeliverable = (people: readonly ActiveParticipant[]): LeadView['undeliverable'] => {
  const each = new Map(people.map((person) => [person.id, person]));
  return [...each.values()].flatMap(({ firstName, email, mailTrouble }) =>
    email === undefined || mailTrouble === undefined
      ? []
      : [{ firstName, contact: email, trouble: mailTrouble }],
  );
};

const countsOfPeople: readonly CountName[] = ['signUps', 'peopleInGroups'];

/** Counts of few people are left out; counts of groups say nothing about anybody. */
export const shownCounts = (counts: Readonly<Record<CountName, number>>): LeadView['counts'] =>
  Object.fromEntries(
    countNames
      .filter((name) => !countsOfPeople.includes(name) || shownCount(counts[name]) !== undefined)
      .map((name) => [name, counts[name]]),
  );

/** Of whoever waits only those whose mail does not arrive are read, and everybody who has a seat. */
const named = async (
  { store }: Deps,
  waiting: readonly Outline[],
  groups: readonly ActiveGroup[],
): Promise<readonly ActiveParticipant[]> => {
  const troubled = waiting.filter(({ mailTrouble }) => mailTrouble).map(({ id }) => id);
  const seated = groups.flatMap(({ seats }) => seats.map(({ participantId }) => participantId));
  const ids = [...troubled, ...seated];
  return ids.length === 0 ? [] : (await store.participants(ids)).filter(isActive);
};

/** What is read for the page, all at once; people only when it is known which. */
const everything = async (deps: Deps) => {
  const { store } = deps;
  const [waiting, talks, groups, coordinators, rooms, parked, counts, run] = await Promise.all([
    store.waitingOutlines(),
    store.participantsIn('talk'),
    livingGroups(deps),
    store.coordinators(),
    store.rooms(),
    store.parkedOutbox(),
    store.counts(localYear(deps.now(), deps.organisation.timeZone)),
    store.matchingRun(),
  ]);
  const people = [...talks.filter(isActive), ...(await named(deps, waiting, groups))];
  return { waiting, people, groups, coordinators, rooms, parked, counts, run };
};

/** For leads: delays, who was asked, mails that do not arrive, coordinators and rooms; `notYours` for others. */
export const leadOverview = async (deps: Deps, actor: Coordinator): Promise<Result<LeadView>> => {
  if (actor.role !== 'lead') return failed({ kind: 'notYours' });
  const { waiting, people, groups, coordinators, rooms, parked, counts, run } = await everything(deps);
  const active = coordinators.filter((coordinator) => coordinator.active);
  const names = new Map(active.map(({ id, firstName }) => [id, firstName]));
  const homes = tally(waiting.map(({ home }) => home));
  const { cells, total } = waitingCounts(deps.organisation, homes);
  const gone = shownCount(waiting.filter(({ home }) => isGone(deps.organisation, home)).length);
  return done({
    matching: matchingView(run, deps.now()),
    waitingByArea: cells.map(({ name: area, ...shown }) => ({ area, ...shown })),
    groups: groups
      .toSorted((one, other) => inTime(one.stateSince, other.stateSince))
      .map((group) => leadGroup(deps, group, names)),
    coordinators: active.toSorted((one, other) => one.firstName.localeCompare(other.firstName)),
    rooms: rooms.toSorted((one, other) => one.name.localeCompare(other.name)),
    undeliverable: undeliverable(people),
    mailsGivenUp: parked.length,
    counts: shownCounts(counts),
    ...(total === undefined ? {} : { waitingTotal: total }),
    ...(gone === undefined ? {} : { waitingNowhere: gone }),
  });
};
