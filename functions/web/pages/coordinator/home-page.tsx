import type { Instant } from '../../../../shared/domain/time.ts';
import { isPast } from '../../../../shared/domain/time.ts';
import { listed, listedLanguages } from '../../../../shared/i18n/format.ts';
import type { HomeView } from '../../../../shared/views/coordinator.ts';
import { CalendarLink } from './calendar-page.tsx';
import { CalledLink } from './called-list-page.tsx';
import { at, type Desk, DeskLayout, Facts } from './desk.tsx';
import { HomeGroupItem } from './home-group.tsx';
import { type Todo, todosOf } from './home-now.ts';
import { coordinatorText } from './text.ts';

const TodoItem = ({ desk: { page, labels }, todo }: { desk: Desk; todo: Todo }) => (
  <li>
    <a href={at(page, todo.path)}>{todo.label}</a>{' '}
    <span class="quiet">{coordinatorText(page.locale).home.since(labels.day(todo.since))}</span>
  </li>
);

const Todos = ({ desk, todos }: { desk: Desk; todos: readonly Todo[] }) => {
  const { home } = coordinatorText(desk.page.locale);
  return (
    <section>
      <h2>{home.now}</h2>
      {todos.length === 0 ? (
        <p>{home.nothing}</p>
      ) : (
        <ol class="links">
          {todos.map((todo) => (
            <TodoItem desk={desk} todo={todo} />
          ))}
        </ol>
      )}
    </section>
  );
};

type HomePageProps = { readonly desk: Desk; readonly view: HomeView; readonly now: Instant };

const Groups = ({ desk, view }: Omit<HomePageProps, 'now'>) => {
  const { home } = coordinatorText(desk.page.locale);
  return (
    <section>
      <h2>{home.groups}</h2>
      {view.groups.length === 0 && <p>{home.noGroups}</p>}
      <ul class="links">
        {view.groups.map((group) => (
          <HomeGroupItem desk={desk} group={group} />
        ))}
      </ul>
    </section>
  );
};

/** What this coordinator is asked about, in short, and whether at all. */
const Availability = ({ desk: { page, labels }, view, now }: HomePageProps) => {
  const { home, availability } = coordinatorText(page.locale);
  const { pausedUntil, areas, video, slots, languages, capacity } = view.me;
  const paused = pausedUntil !== undefined && !isPast(pausedUntil, now);
  const words = (names: readonly string[], inWords = listed): string =>
    names.length === 0 ? home.noneChosen : inWords(names, page.locale);
  // First, since it is the one word among names: elsewhere its capital would be wrong.
  const places = [...(video ? [availability.video] : []), ...areas.map(labels.area)];
  return (
    <section>
      <h2>{home.take}</h2>
      {paused && <p>{home.pausedUntil(labels.day(pausedUntil))}</p>}
      {places.length === 0 && <p>{home.noAreas}</p>}
      <Facts
        long
        facts={[
          [availability.areas, words(places)],
          [availability.slots, words(slots.map(labels.slot))],
          [availability.languages, words(languages.map(labels.language), listedLanguages)],
          [availability.capacity, home.load(view.groups.length + view.asks.length, capacity)],
        ]}
      />
      <p>
        <a href={at(page, '/coordinator/availability')}>{home.changeAvailability}</a>
      </p>
    </section>
  );
};

/** What needs me now, then my groups, then what I can take on. */
export const HomePage = ({ desk, view, now }: HomePageProps) => {
  const { home } = coordinatorText(desk.page.locale);
  return (
    <DeskLayout desk={desk} title={home.title}>
      <p>{home.greeting(view.me.firstName)}</p>
      <Todos desk={desk} todos={todosOf(view, { text: home, labels: desk.labels, now })} />
      <Groups desk={desk} view={view} />
      <CalendarLink desk={desk} />
      <CalledLink desk={desk} count={view.called} />
      {view.waiting !== undefined && <p>{home.waiting(view.waiting)}</p>}
      <Availability desk={desk} view={view} now={now} />
    </DeskLayout>
  );
};
