import { openAsk } from '../domain/ask.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import type { Task } from '../domain/message.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { done, type Result } from '../domain/problem.ts';
import { waitingCounts } from '../domain/waiting-counts.ts';
import type { HomeView, TalkView, TaskView } from '../views/coordinator.ts';
import { askSummary, groupSummary } from './group-summary.ts';
import type { Deps } from './ports.ts';
import { livingGroups, waitingPeople } from './scene.ts';
import { outcomesOf } from './tasks.ts';

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

const taskView = (task: Task, person: ActiveParticipant): TaskView => ({
  id: task.id,
  firstName: person.firstName,
  phone: person.phone ?? '',
  message: task.message,
  since: task.createdAt,
  outcomes: outcomesOf(task.message),
});

/** Calls to people this coordinator signed up; leads see all, so that none is left undone. */
const tasksOf = async (deps: Deps, actor: Coordinator): Promise<readonly TaskView[]> => {
  const tasks = await deps.store.tasks();
  const ids = [...new Set(tasks.map(({ participantId }) => participantId))];
  const people = ids.length === 0 ? [] : await deps.store.participants(ids);
  const byId = new Map(people.filter(isActive).map((person) => [person.id, person]));
  return tasks.flatMap((task) => {
    const person = byId.get(task.participantId);
    if (person === undefined) return [];
    return actor.role === 'lead' || person.assistedBy === actor.id ? [taskView(task, person)] : [];
  });
};

/**
 * What a coordinator meets after signing in. Names only of people to talk with and to call; of the
 * queue one count, never of few. All reads at once.
 */
export const coordinatorHome = async (deps: Deps, actor: Coordinator): Promise<Result<HomeView>> => {
  const [groups, talks, tasks, waiting] = await Promise.all([
    livingGroups(deps),
    deps.store.participantsIn('talk'),
    tasksOf(deps, actor),
    waitingPeople(deps),
  ]);
  const { total } = waitingCounts(deps.organisation, waiting);
  return done({
    me: actor,
    asks: groups.filter((group) => openAsk(group)?.coordinatorId === actor.id).map(askSummary),
    groups: groups
      .filter((group) => group.coordinatorId === actor.id)
      .map((group) => groupSummary(group, actor.firstName)),
    talks: talks.filter(isActive).map(talkView),
    tasks,
    ...(total === undefined ? {} : { waiting: total }),
  });
};
