import type { Instant } from '../../../../shared/domain/time.ts';
import { earliest, inTime, isPast } from '../../../../shared/domain/time.ts';
import type { CoordinatorTexts } from '../../../../shared/i18n/catalogue.ts';
import type { GroupSummary, HomeGroup, HomeView } from '../../../../shared/views/coordinator.ts';
import type { Labels } from './labels.ts';

/** One thing that waits for this coordinator since then; `path` (after the language) is where to do it. */
export type Todo = { readonly label: string; readonly path: string; readonly since: Instant };

type Words = { readonly text: CoordinatorTexts['home']; readonly labels: Labels; readonly now: Instant };

/** The next step of a group of one's own; none while others are to answer or to be found, or the day is still to come. */
const groupTodo = (group: HomeGroup, { text, labels, now }: Words): Todo | undefined => {
  const path = `/coordinator/groups/${group.id}`;
  const [where, when] = [labels.area(group.area), labels.slot(group.slot)];
  const { state, since, meetingAt, lookingUntil, handoverDue, uncalled } = group;
  if (lookingUntil !== undefined) return undefined;
  if (state === 'complete') return { label: text.chooseDate(where, when), path, since };
  if (state === 'meeting' && handoverDue !== undefined && isPast(handoverDue, now))
    return { label: text.handOver(where, when), path, since: handoverDue };
  if (state !== 'scheduled' || meetingAt === undefined) return undefined;
  if (isPast(meetingAt, now))
    return { label: text.wasItHeld(where, labels.day(meetingAt)), path, since: meetingAt };
  return uncalled === 0 ? undefined : { label: text.callGroup(uncalled, where, when), path, since };
};

const askTodo = ({ id, area, slot, since }: GroupSummary, { text, labels }: Words): Todo => ({
  label: text.ask(labels.area(area), labels.slot(slot)),
  path: `/coordinator/asks/${id}`,
  since,
});

const stuckTodo = ({ area, slot, since }: GroupSummary, { text, labels }: Words): Todo => ({
  label: text.stuck(labels.area(area), labels.slot(slot)),
  path: '/lead',
  since,
});

type Listed = {
  readonly items: readonly { readonly since: Instant }[];
  readonly path: string;
  readonly label: (count: number) => string;
};

/** Calls of one kind are one thing to do: it waits as long as the first of them. */
const listTodo = ({ items, path, label }: Listed): readonly Todo[] => {
  const since = earliest(items.map((item) => item.since));
  return since === undefined ? [] : [{ label: label(items.length), path, since }];
};

/** Everything that waits, the longest-waiting first. */
export const todosOf = (view: HomeView, words: Words): readonly Todo[] => {
  const { asks, groups, stuck, talks, tasks } = view;
  const { text } = words;
  return [
    ...asks.map((ask) => askTodo(ask, words)),
    ...listTodo({ items: tasks, path: '/coordinator/tasks', label: text.tasks }),
    ...listTodo({ items: talks, path: '/coordinator/talks', label: text.talks }),
    ...groups.flatMap((group) => groupTodo(group, words) ?? []),
    ...stuck.map((group) => stuckTodo(group, words)),
  ].toSorted((one, other) => inTime(one.since, other.since));
};
