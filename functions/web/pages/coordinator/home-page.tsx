import type { Instant } from '../../../../shared/domain/time.ts';
import { isPast } from '../../../../shared/domain/time.ts';
import type { GroupSummary, HomeView } from '../../../../shared/views/coordinator.ts';
import { at, type Desk, DeskLayout } from './desk.tsx';
import { type Todo, todosOf } from './home-now.ts';
import { coordinatorText, groupText } from './text.ts';

const TodoItem = ({ desk: { page }, todo: { label, path, hint } }: { desk: Desk; todo: Todo }) => (
  <li>
    {path === undefined ? label : <a href={at(page, path)}>{label}</a>}
    {hint !== undefined && (
      <>
        {' '}
        <span class="quiet">{hint}</span>
      </>
    )}
  </li>
);

const GroupItem = ({ desk: { page, labels }, group }: { desk: Desk; group: GroupSummary }) => {
  const { home, people } = coordinatorText(page.locale);
  const { meetingAt } = group;
  return (
    <li>
      <a href={at(page, `/coordinator/groups/${group.id}`)}>
        {home.group(labels.area(group.area), labels.slot(group.slot))}
      </a>{' '}
      <span class="quiet">
        {groupText(page.locale).states[group.state]}, {people(group.people)}
        {meetingAt !== undefined && `, ${labels.moment(meetingAt)}`}
      </span>
    </li>
  );
};

/** Whether and how this coordinator is asked at the moment. */
const Availability = ({
  desk: { page, labels },
  view,
  now,
}: {
  desk: Desk;
  view: HomeView;
  now: Instant;
}) => {
  const { home } = coordinatorText(page.locale);
  const { pausedUntil, areas, video } = view.me;
  const paused = pausedUntil !== undefined && !isPast(pausedUntil, now);
  return (
    <>
      {paused && <p>{home.pausedUntil(labels.day(pausedUntil))}</p>}
      {areas.length === 0 && !video && <p>{home.noAreas}</p>}
      <p>
        <a href={at(page, '/coordinator/availability')}>{home.changeAvailability}</a>
      </p>
    </>
  );
};

type HomePageProps = { readonly desk: Desk; readonly view: HomeView; readonly now: Instant };

/** What needs me now, then my groups. */
export const HomePage = ({ desk, view, now }: HomePageProps) => {
  const { home } = coordinatorText(desk.page.locale);
  const todos = todosOf(view, { text: home, labels: desk.labels, now });
  return (
    <DeskLayout desk={desk} title={home.title}>
      <p>{home.greeting(view.me.firstName)}</p>
      <h2>{home.now}</h2>
      {todos.length === 0 ? (
        <p>{home.nothing}</p>
      ) : (
        <ul>
          {todos.map((todo) => (
            <TodoItem desk={desk} todo={todo} />
          ))}
        </ul>
      )}
      <h2>{home.groups}</h2>
      {view.groups.length === 0 ? (
        <p>{home.noGroups}</p>
      ) : (
        <ul>
          {view.groups.map((group) => (
            <GroupItem desk={desk} group={group} />
          ))}
        </ul>
      )}
      {view.waiting !== undefined && <p>{home.waiting(view.waiting)}</p>}
      <Availability desk={desk} view={view} now={now} />
    </DeskLayout>
  );
};
