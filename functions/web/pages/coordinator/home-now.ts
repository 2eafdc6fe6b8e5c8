import type { Instant } from '../../../../shared/domain/time.ts';
import { isPast } from '../../../../shared/domain/time.ts';
import type { CoordinatorTexts } from '../../../../shared/i18n/catalogue.ts';
import type { GroupSummary, HomeView } from '../../../../shared/views/coordinator.ts';
import type { Labels } from './labels.ts';

/** One thing that waits for this coordinator; `path` (after the language) is where to do it. */
export type Todo = { readonly label: string; readonly path?: string; readonly hint?: string };

type Words = { readonly text: CoordinatorTexts['home']; readonly labels: Labels; readonly now: Instant };

const groupTodo = (group: GroupSummary, { text, labels, now }: Words): Todo | undefined => {
  const path = `/coordinator/groups/${group.id}`;
  const where = labels.area(group.area);
  const when = labels.slot(group.slot);
  if (group.state === 'complete') return { label: text.chooseDate(where, when), path };
  if (group.state === 'meeting') return { label: text.handOver(where, when), path };
  const { meetingAt } = group;
  const over = group.state === 'scheduled' && meetingAt !== undefined && isPast(meetingAt, now);
  return over ? { label: text.wasItHeld(where, labels.day(meetingAt)), path } : undefined;
};

const askTodo = ({ area, slot, since }: GroupSummary, { text, labels }: Words): Todo => ({
  label: text.ask(labels.area(area), labels.slot(slot)),
  hint: text.askHint(labels.day(since)),
});

/** Everything that waits, what others wait for first. */
export const todosOf = (view: HomeView, words: Words): readonly Todo[] => {
  const { text } = words;
  const { asks, groups, talks, tasks } = view;
  return [
    ...asks.map((ask) => askTodo(ask, words)),
    ...(tasks.length > 0 ? [{ label: text.tasks(tasks.length), path: '/coordinator/tasks' }] : []),
    ...(talks.length > 0 ? [{ label: text.talks(talks.length), path: '/coordinator/talks' }] : []),
    ...groups.flatMap((group) => groupTodo(group, words) ?? []),
  ];
};
