import { openAsk } from '../domain/ask.ts';
import { asksForSeat, asksInterest } from '../domain/calls.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import {
  callAnswerAfter,
  handoverDue,
  interestAnswerAfter,
  interestAnswerBy,
  seatAnswerBy,
} from '../domain/deadlines.ts';
import { type ActiveGroup, isActiveGroup } from '../domain/group.ts';
import type { Message, Task } from '../domain/message.ts';
import { type ActiveParticipant, hasNoEmail, isActive } from '../domain/participant.ts';
import { done, type Result } from '../domain/problem.ts';
import { inTime } from '../domain/time.ts';
import { waitingCounts } from '../domain/waiting-counts.ts';
import type { HomeGroup, HomeView, TalkView, TaskView } from '../views/coordinator.ts';
import { askSummary, groupSummary } from './group-summary.ts';
import { isCaller } from './own-people.ts';
import type { Deps } from './ports.ts';
import { livingGroups } from './scene.ts';
import { outcomesOf } from './tasks.ts';

/** Without a hasher: the first page of a start need not wait for its key. */
type HomeDeps = Pick<Deps, 'store' | 'organisation' | 'now'>;

const talkView = (person: ActiveParticipant): TalkView => {
  const { id, firstName, email, phone, preferences, stateSince, talkAttempts } = person;
  return {
    participantId: id,
    firstName,
    area: preferences.home,
    since: stateSince,
    attempts: talkAttempts,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  };
};

/** What is said in the call, with the name of today: who is asked by it has their time to answer from then on, or from the first one in vain. */
const messageNow = (
  { organisation, now }: HomeDeps,
  { message }: Task,
  person: ActiveParticipant,
): Message => {
  if (asksInterest(message)) {
    const answerBy = interestAnswerBy(organisation, person) ?? interestAnswerAfter(organisation, now());
    return { ...message, answerBy };
  }
  if (message.kind === 'newCoordinator')
    return { ...message, group: { ...message.group, coordinatorName: person.seat?.coordinatorName } };
  if (!asksForSeat(message)) return message;
  const triedAt = person.seat?.call?.triedAt ?? now();
  return { ...message, answerBy: callAnswerAfter(organisation, message, triedAt) };
};

const taskView = (deps: HomeDeps, task: Task, person: ActiveParticipant): TaskView => {
  const { message } = task;
  const erasedAt = asksInterest(message) ? interestAnswerBy(deps.organisation, person) : undefined;
  const lapsesAt = asksForSeat(message) ? seatAnswerBy(deps.organisation, person) : undefined;
  return {
    id: task.id,
    version: task.version,
    participantId: person.id,
    firstName: person.firstName,
    phone: person.phone ?? '',
    message: messageNow(deps, task, person),
    since: task.createdAt,
    outcomes: outcomesOf(message),
    ...(erasedAt === undefined ? {} : { erasedAt }),
    ...(lapsesAt === undefined ? {} : { lapsesAt }),
  };
};

/** Calls to people this coordinator signed up; leads see all, so that none is left undone. */
const tasksOf = async (deps: HomeDeps, actor: Coordinator): Promise<readonly TaskView[]> => {
  const tasks = await deps.store.tasks();
  const ids = [...new Set(tasks.map(({ participantId }) => participantId))];
  const people = ids.length === 0 ? [] : await deps.store.participants(ids);
  const byId = new Map(people.filter(isActive).map((person) => [person.id, person]));
  return tasks.flatMap((task) => {
    const person = byId.get(task.participantId);
    return person !== undefined && isCaller(actor, person) ? [taskView(deps, task, person)] : [];
  });
};

const homeGroup = ({ organisation }: HomeDeps, group: ActiveGroup, { firstName }: Coordinator): HomeGroup => {
  const due = handoverDue(organisation, group);
  return {
    ...groupSummary(organisation, group, firstName),
    uncalled: group.seats.filter(({ called }) => !called).length,
    ...(due === undefined ? {} : { handoverDue: due }),
  };
};

/** The leads were told that nobody takes it: since then it waits for them. */
const stuckGroups = (
  { organisation }: HomeDeps,
  actor: Coordinator,
  groups: readonly ActiveGroup[],
): HomeView['stuck'] =>
  groups.flatMap((group) =>
    actor.role === 'lead' && group.leadToldAt !== undefined
      ? [{ ...groupSummary(organisation, group), since: group.leadToldAt }]
      : [],
  );

/** A coordinator's own groups and questions, oldest first; leads also see where nobody takes a group. */
const groupsFor = async (deps: HomeDeps, { id, role }: Coordinator): Promise<readonly ActiveGroup[]> => {
  if (role === 'lead') return livingGroups(deps);
  const led = await deps.store.groupsLed({ by: [id], leaderlessIn: [] });
  return led.filter(isActiveGroup).toSorted((one, other) => inTime(one.createdAt, other.createdAt));
};

/**
 * What a coordinator meets after signing in. Names only of people to talk with and to call; of the
 * queue one count, never of few. All reads at once.
 */
export const coordinatorHome = async (deps: HomeDeps, actor: Coordinator): Promise<Result<HomeView>> => {
  const { areas } = deps.organisation;
  const [groups, talks, tasks, people, waiting] = await Promise.all([
    groupsFor(deps, actor),
    deps.store.participantsIn('talk'),
    tasksOf(deps, actor),
    deps.store.signedUpBy(actor.id),
    deps.store.waitingByHome(areas.map(({ id }) => id)),
  ]);
  const { total } = waitingCounts(deps.organisation, waiting);
  return done({
    me: actor,
    asks: groups
      .filter((group) => openAsk(group)?.coordinatorId === actor.id)
      .map((group) => askSummary(deps.organisation, group)),
    groups: groups
      .filter((group) => group.coordinatorId === actor.id)
      .map((group) => homeGroup(deps, group, actor)),
    stuck: stuckGroups(deps, actor, groups),
    talks: talks.filter(isActive).map(talkView),
    tasks,
    called: people.filter(hasNoEmail).length,
    ...(total === undefined ? {} : { waiting: total }),
  });
};
