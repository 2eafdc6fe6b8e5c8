import type { Coordinator, Room } from '../../../../shared/domain/coordinator.ts';
import { type Instant, isPast } from '../../../../shared/domain/time.ts';
import { sideBySide } from '../../../../shared/i18n/format.ts';
import type { LeadView } from '../../../../shared/views/coordinator.ts';
import { calledPath } from '../coordinator/called-list-page.tsx';
import { at, type Desk, DeskLayout } from '../coordinator/desk.tsx';
import { leadText, phoneText } from '../coordinator/text.ts';
import { Groups, Unanswered } from './lead-groups.tsx';
import { Counts, Undeliverable, Waiting } from './lead-waiting.tsx';
import { MatchingPart } from './matching-page.tsx';

type LeadPageProps = { readonly desk: Desk; readonly view: LeadView; readonly now: Instant };

const aboutCoordinator = (
  coordinator: Coordinator,
  { desk, now }: Pick<LeadPageProps, 'desk' | 'now'>,
): string => {
  const { coordinators } = leadText(desk.page.locale);
  const { active, role, pausedUntil, areas, video, mailTrouble, capacity } = coordinator;
  const takesNone = capacity === 0 || (areas.length === 0 && !video);
  const told = [
    !active && coordinators.inactive,
    role === 'lead' && coordinators.lead,
    takesNone ? coordinators.noAreas : coordinators.capacity(capacity),
    pausedUntil !== undefined &&
      !isPast(pausedUntil, now) &&
      coordinators.pausedUntil(desk.labels.day(pausedUntil)),
    mailTrouble !== undefined && coordinators.mailTrouble,
  ];
  return sideBySide(
    told.filter((part) => part !== false),
    desk.page.locale,
  );
};

const Coordinators = ({ desk, view, now }: LeadPageProps) => {
  const { coordinators } = leadText(desk.page.locale);
  return (
    <section>
      <h2>{coordinators.title}</h2>
      {view.coordinators.length === 0 && <p>{coordinators.none}</p>}
      <ul>
        {view.coordinators.map((coordinator) => (
          <li>
            {coordinator.active ? (
              <a href={at(desk.page, `/lead/coordinators/${coordinator.id}`)}>
                <bdi>{coordinator.firstName}</bdi>
              </a>
            ) : (
              <bdi>{coordinator.firstName}</bdi>
            )}{' '}
            <span class="quiet">{aboutCoordinator(coordinator, { desk, now })}</span>
          </li>
        ))}
      </ul>
      <p>
        <a class="ds-button" data-variant="secondary" href={at(desk.page, '/lead/coordinators/new')}>
          {coordinators.add}
        </a>
      </p>
    </section>
  );
};

const aboutRoom = (room: Room, { page, labels }: Desk): string => {
  const { rooms } = leadText(page.locale);
  const told = [
    labels.area(room.area),
    rooms.seats(room.seats),
    room.stepFree && rooms.stepFree,
    !room.active && rooms.inactive,
  ];
  return sideBySide(
    told.filter((part) => part !== false),
    page.locale,
  );
};

const Rooms = ({ desk, view }: Omit<LeadPageProps, 'now'>) => {
  const { rooms } = leadText(desk.page.locale);
  return (
    <section>
      <h2>{rooms.title}</h2>
      {view.rooms.length === 0 && <p>{rooms.none}</p>}
      <ul>
        {view.rooms.map((room) => (
          <li>
            <a href={at(desk.page, `/lead/rooms/${room.id}`)}>
              <bdi>{room.name}</bdi>
            </a>{' '}
            <span class="quiet">{aboutRoom(room, desk)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a class="ds-button" data-variant="secondary" href={at(desk.page, '/lead/rooms/new')}>
          {rooms.add}
        </a>
      </p>
    </section>
  );
};

/** What a lead looks at: first what may need a call today, then the groups, then people and rooms. */
export const LeadPage = ({ desk, view, now }: LeadPageProps) => (
  <DeskLayout desk={desk} title={leadText(desk.page.locale).title}>
    <Unanswered desk={desk} view={view} />
    <Undeliverable desk={desk} view={view} />
    <Groups desk={desk} view={view} />
    <Waiting desk={desk} view={view} />
    <MatchingPart desk={desk} view={view.matching} />
    <p>
      <a href={at(desk.page, calledPath)}>{phoneText(desk.page.locale).called.title}</a>
    </p>
    <Coordinators desk={desk} view={view} now={now} />
    <Rooms desk={desk} view={view} />
    <Counts desk={desk} view={view} />
  </DeskLayout>
);
